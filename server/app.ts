import { Changes } from './changes/changes.js';
import type { DatabaseAddress } from './config.js';
import { type Database, openDatabase } from './database/open-database.js';

/** The cooperation's data with its one write path: what the server, the command line and the tests stand on. */
export interface House {
  readonly database: Database;
  readonly changes: Changes;
  /** Milliseconds since 1970; the only clock there is. */
  readonly now: () => number;
  close(): Promise<void>;
}

/** Opens and migrates the database. */
export async function openHouse(address: DatabaseAddress, now: () => number): Promise<House> {
  const database = await openDatabase(address);
  return { database, changes: new Changes(database.writer, now), now, close: () => database.close() };
}
