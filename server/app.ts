import { Changes } from './changes/changes.js';
import { logMigration } from './changes/log-migration.js';
import type { Config, DatabaseAddress } from './config.js';
import { type Database, openDatabase } from './database/open-database.js';
import { dueFirstData, type SeedData, seed } from './database/seed.js';
import { unmarkUpgrade } from './database/upgrade-mark.js';
import { type App, type AppOptions, createHttpApp } from './http/create-app.js';

/** The cooperation's data with its one write path: what the server, the command line and the tests stand on. */
export interface House {
  readonly database: Database;
  readonly changes: Changes;
  /** Milliseconds since 1970; the only clock there is. */
  readonly now: () => number;
  close(): Promise<void>;
}

/** Opens and migrates the database; an empty one gets its first data. */
export async function openHouse(address: DatabaseAddress, now: () => number, firstData: SeedData = 'none'): Promise<House> {
  const database = await openDatabase(address);
  try {
    const changes = new Changes(database.writer, now);
    const reader = database.reader.manager;
    await seed(changes, reader, await dueFirstData(reader, firstData));
    await logMigration(changes, database.migrated);
    if (database.migrated.length > 0) await unmarkUpgrade(database.writer);
    return { database, changes, now, close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Builds the HTTP server around an open house; it does not listen yet, and whoever opened the house closes it. */
export function createApp(
  house: House,
  { launchToken, origin }: Pick<Config, 'launchToken' | 'origin'>,
  options: Omit<AppOptions, 'launchToken' | 'origin'>,
): Promise<App> {
  return createHttpApp(house, { ...options, launchToken, origin });
}
