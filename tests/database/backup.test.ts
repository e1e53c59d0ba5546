import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { localDate } from '../../server/agreement/local-date.js';
import type { DatabaseAddress } from '../../server/config.js';
import { projectRoot } from '../../server/database/project-root.js';
import { decideContributions } from '../../server/financing/decide-contributions.js';
import { fordela, inHouse, OFFICE } from '../cli/run-command.js';
import { onEachDatabase } from '../support/databases.js';

const DEPLOY = readFileSync(join(projectRoot(), 'docs/deploy.md'), 'utf8');

function client(url: string): string[] {
  const { hostname, port, username } = new URL(url);
  return [`--host=${hostname}`, `--port=${port}`, `--user=${username}`, '--protocol=tcp'];
}

/** Backs up as docs/deploy.md says, while the database is open, and restores into an empty database. */
async function backUpAndRestore(from: DatabaseAddress, to: DatabaseAddress): Promise<void> {
  if (from.kind === 'sqlite' && to.kind === 'sqlite') {
    const database = new Sqlite(from.path);
    database.exec(`VACUUM INTO '${to.path}.backup'`);
    database.close();
    copyFileSync(`${to.path}.backup`, to.path);
  } else if (from.kind === 'mysql' && to.kind === 'mysql') {
    const options = /mariadb-dump ((?:--[\w-]+ )+)/.exec(DEPLOY)?.[1]?.trim().split(' ') ?? [];
    expect(options).toContain('--single-transaction');
    const name = new URL(from.url).pathname.slice(1);
    const { stdout } = await promisify(execFile)('mariadb-dump', [...client(from.url), ...options, '--no-tablespaces', name]);
    const restoring = spawn('mariadb', [...client(to.url), new URL(to.url).pathname.slice(1)], {
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    restoring.stdin.end(stdout);
    expect(await once(restoring, 'exit')).toEqual([0, null]);
  }
}

onEachDatabase('a backup', (database) => {
  it('is taken while the database is in use, and comes back whole', async () => {
    const [from, to] = [await database.address(), await database.address()];
    const table = await inHouse(from, async ({ changes }) => {
      await decideContributions(changes, OFFICE, { year: 2023, decidedOn: localDate('2022-11-24'), reference: 'SG §7' });
      await backUpAndRestore(from, to);
      return (await fordela(['contributions', '2023'], from)).stdout;
    });
    expect(await fordela(['verify'], to)).toMatchObject({ code: 0, stdout: expect.stringMatching(/All \d+ hold\./) });
    expect((await fordela(['contributions', '2023'], to)).stdout).toBe(table);
    expect((await fordela(['migrate'], to)).stdout).toBe('The tables were up to date.\nThe data is at revision 5.\n');
  });
});
