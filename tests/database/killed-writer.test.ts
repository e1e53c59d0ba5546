import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Change, IdempotencyKey } from '../../server/changes/change.entity.js';
import type { DatabaseAddress } from '../../server/config.js';
import { projectRoot } from '../../server/database/project-root.js';
import { BudgetYear } from '../../server/financing/budget-year.entity.js';
import { ContributionRow } from '../../server/financing/contribution.entity.js';
import { fordela, inHouse, urlOf } from '../cli/run-command.js';
import { onEachDatabase } from '../support/databases.js';
import { totalOfStep, writeStep } from '../support/endless-writer.js';

const ROUNDS = 5;
const LONGEST_LIFE_MS = 150;

/** Lets a writer go on from a step, kills it at some moment while it writes, and answers what it had said was stored. */
async function writeAndKill(address: DatabaseAddress, firstStep: number): Promise<Map<number, number>> {
  const writer = spawn(process.execPath, [join(projectRoot(), 'tests/support/endless-writer.mjs')], {
    env: { ...process.env, DATABASE_URL: urlOf(address), FIRST_STEP: String(firstStep) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(writer, 'exit');
  const stored = new Map<number, number>();
  let killing = false;
  for await (const line of createInterface(writer.stdout)) {
    const [step, revision] = line.split(' ').map(Number) as [number, number];
    stored.set(step, revision);
    if (killing) continue;
    killing = true;
    void sleep(Math.random() * LONGEST_LIFE_MS).then(() => writer.kill('SIGKILL'));
  }
  expect(await ended, 'the writer ended by the kill and nothing else').toEqual([null, 'SIGKILL']);
  return stored;
}

onEachDatabase('a writer that is killed while it writes', (database) => {
  it('has stored all that it said, and every step whole or not at all', async () => {
    const address = await database.address();
    const firstRevision = await inHouse(address, async ({ database: { reader } }) => reader.manager.countBy(Change, {}));
    const said = new Map<number, number>();
    for (let round = 0; round < ROUNDS; round++) {
      const next = Math.max(-1, ...said.keys()) + 1; // stored or not: nobody knows, so it is asked for again
      for (const [step, revision] of await writeAndKill(address, next)) said.set(step, revision);
    }
    const last = Math.max(...said.keys()) + 1;
    await inHouse(address, async (house) => {
      said.set(last, (await writeStep(house, last)).revision);
      const { manager } = house.database.reader;
      const log = await manager.find(Change, { where: { principalId: 'writer' }, order: { revision: 'ASC' } });
      // each step once, in order, at the revision that was said
      expect(log.map(({ revision, requestId }) => [requestId, revision])).toEqual(
        Array.from({ length: last + 1 }, (_, step) => [`step-${step}`, firstRevision + step + 1]),
      );
      expect([...said].every(([step, revision]) => revision === firstRevision + step + 1)).toBe(true);
      expect(await manager.countBy(IdempotencyKey, { principalId: 'writer' })).toBe(last + 1);
      const budgets = [...said.keys()].filter((step) => step % 3 === 0);
      expect((await manager.findOneByOrFail(BudgetYear, { year: 2030 })).totalOre).toBe(totalOfStep(Math.max(...budgets)));
      const decided = log.filter(({ operation }) => operation === 'decideContributions').length;
      expect(await manager.countBy(ContributionRow, {})).toBe(21 * decided);
    });
    expect(said.size).toBeGreaterThanOrEqual(ROUNDS);
    expect(await fordela(['verify'], address)).toMatchObject({ code: 0, stdout: expect.stringMatching(/All \d+ hold\./) });
  });
});
