import { type DataSource, MigrationExecutor } from 'typeorm';
import { retryWhileBusy } from '../changes/retry-while-busy.js';
import { markedUpgrade, markUpgrade } from './upgrade-mark.js';

const LOCK_WAIT_SECONDS = 60;

/**
 * Brings the tables up to date and returns the names of what was run, now or by a start that did not come so far as to tell of it. Servers that start side by side take turns, and on SQLite a
 * migration waits for another process's write; where nothing is to be run, nothing is waited for.
 */
export async function migrate(writer: DataSource, patienceMs: number = LOCK_WAIT_SECONDS * 1000): Promise<string[]> {
  return writer.options.type === 'mysql' ? migrateUnderNamedLock(writer) : retryWhileBusy(() => run(writer), patienceMs);
}

async function migrateUnderNamedLock(writer: DataSource): Promise<string[]> {
  const holder = writer.createQueryRunner();
  try {
    const name = `fordela-migrate-${writer.driver.database}`.slice(0, 64);
    const [row] = await holder.query('SELECT GET_LOCK(?, ?) AS got', [name, LOCK_WAIT_SECONDS]);
    if (Number(row.got) !== 1) throw new Error(`Another server has been migrating for ${LOCK_WAIT_SECONDS} s`);
    try {
      return await run(writer);
    } finally {
      await holder.query('SELECT RELEASE_LOCK(?)', [name]);
    }
  } finally {
    await holder.release();
  }
}

async function run(writer: DataSource): Promise<string[]> {
  const executor = new MigrationExecutor(writer);
  const pending = (await executor.getPendingMigrations()).map(({ name }) => name);
  if (pending.length > 0) {
    const isNew = (await executor.getExecutedMigrations()).length === 0; // nothing in it was ever sealed
    if (!isNew) await markUpgrade(writer, pending);
    await writer.runMigrations({ transaction: 'each' });
  }
  return [...new Set([...pending, ...(await markedUpgrade(writer))])];
}
