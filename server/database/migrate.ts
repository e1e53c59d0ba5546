import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { isTransient } from '../changes/transient-fault.js';

const LOCK_WAIT_SECONDS = 60;
const MAX_ATTEMPTS = 30;

/** Brings the tables up to date. Servers that start side by side take turns. Answers the names of what was run. */
export async function migrate(writer: DataSource): Promise<string[]> {
  return writer.options.type === 'mysql' ? migrateUnderNamedLock(writer) : migrateWhenFree(writer);
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

async function migrateWhenFree(writer: DataSource): Promise<string[]> {
  for (let tried = 1; ; tried++) {
    try {
      return await run(writer);
    } catch (error) {
      if (!isTransient(error) || tried === MAX_ATTEMPTS) throw error;
      await sleep(100);
    }
  }
}

async function run(writer: DataSource): Promise<string[]> {
  const done = await writer.runMigrations({ transaction: 'each' });
  return done.map((migration) => migration.name);
}
