import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { DatabaseAddress } from '../../server/config.js';
import { startThrowawayMariadb } from '../support/throwaway-mariadb.js';

/** Runs the same on SQLite and, where it is installed, on a MariaDB of its own; `newDatabase` gives an empty one. */
export async function eachDatabase(run: (newDatabase: () => Promise<DatabaseAddress>) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fordela-bench-'));
  let made = 0;
  try {
    await run(async () => ({ kind: 'sqlite', path: join(folder, `${made++}.sqlite`) }));
  } finally {
    rmSync(folder, { recursive: true });
  }
  const mariadb = await startThrowawayMariadb();
  if (!mariadb) {
    console.log('mariadbd is not installed: SQLite only');
    return;
  }
  try {
    await run(async () => {
      const name = `bench_${made++}`;
      const connection = await createConnection(mariadb.url);
      await connection.query(`CREATE DATABASE ${name}`);
      await connection.end();
      return { kind: 'mysql', url: `${mariadb.url}/${name}` };
    });
  } finally {
    await mariadb.stop();
  }
}
