import { Refusal } from '../agreement/refusal.js';
import { type House, openHouse } from '../app.js';
import { type Config, readConfig } from '../config.js';
import type { SeedData } from '../database/seed.js';
import { DatabaseUnavailable } from './exit-code.js';
import type { Terminal } from './terminal.js';

/**
 * Opens the database that the environment names, does the work and closes it. An empty database gets its first data
 * as at the server's first start, unless `firstData` says otherwise.
 */
export async function withHouse<T>(terminal: Terminal, work: (house: House) => Promise<T>, firstData?: SeedData): Promise<T> {
  const config = readConfig(terminal.env);
  const house = await open(config, terminal.now, firstData ?? config.seed);
  try {
    return await work(house);
  } finally {
    await house.close();
  }
}

async function open({ database }: Config, now: () => number, firstData: SeedData): Promise<House> {
  try {
    return await openHouse(database, now, firstData);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new DatabaseUnavailable(`The database does not open: ${reasonOf(error)}.`);
  }
}

/** A refused connection to a name with several addresses has no message of its own, only a code. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (error.message || ('code' in error ? String(error.code) : error.name)).replace(/\.$/, '');
}
