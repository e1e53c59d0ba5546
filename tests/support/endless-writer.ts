import { Role } from '../../server/access/principal.js';
import { localDate } from '../../server/agreement/local-date.js';
import { type House, openHouse } from '../../server/app.js';
import type { Done } from '../../server/changes/changes.js';
import { readConfig } from '../../server/config.js';
import { decideContributions } from '../../server/financing/decide-contributions.js';
import { openCorrection } from '../../server/financing/open-correction.js';
import { setBudgetYear } from '../../server/financing/set-budget-year.js';
import { ore } from '../../server/money/ore.js';

const YEAR = 2030;

/** The budget of step 0, 3, 6 …: no two alike, so that each of them changes something. */
export function totalOfStep(step: number): number {
  return 1_000_000_000 + step;
}

/**
 * Step 0 sets a year's budget, 1 decides it (a version and 21 rows), 2 opens a correction, and so on without end. Each
 * step has an idempotency key of its own, so a step whose answer was lost can be done again.
 */
export function writeStep({ changes }: House, step: number): Promise<Done<number>> {
  const principal = { id: 'writer', name: 'Writer', role: Role.Office };
  const asking = { principal, requestId: `step-${step}`, idempotencyKey: `step-${step}` };
  if (step % 3 === 1)
    return decideContributions(changes, asking, { year: YEAR, decidedOn: localDate('2029-11-24'), reference: 'SG' });
  if (step % 3 === 2) return openCorrection(changes, asking, YEAR, `Step ${step}`);
  return setBudgetYear(changes, asking, {
    ...{ year: YEAR, totalOre: ore(totalOfStep(step)), referenceDate: localDate('2022-12-31'), source: 'Writer' },
    ...{ method: 'LARGEST_REMAINDER', unitOre: ore(1) },
  });
}

/** Goes on from a step until the process is killed; says each step and its revision once they are stored. */
export async function writeWithoutEnd(databaseUrl: string, firstStep: number, say: (line: string) => void): Promise<never> {
  const house = await openHouse(readConfig({ DATABASE_URL: databaseUrl }).database, Date.now);
  for (let step = firstStep; ; step++) {
    const { revision } = await writeStep(house, step);
    say(`${step} ${revision}`);
  }
}
