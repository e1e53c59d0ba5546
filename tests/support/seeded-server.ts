import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { SeedData } from '../../server/database/seed.js';
import { type ServerProcess, startServer } from './server-process.js';

/** A server whose database holds its first data: the first of a run makes it, as a first start does, and the others begin as a copy. */
export async function startSeededServer(
  seed: SeedData,
  env: Readonly<Record<string, string>> = {},
  node: readonly string[] = [],
): Promise<ServerProcess> {
  const data = await firstStart(seed);
  const prepare = (folder: string): void => cpSync(data, join(folder, 'data'), { recursive: true });
  return startServer({ FORDELA_SEED: seed, ...env }, { node, prepare });
}

/** Where the data of a server after its first start lies. Two processes may make the same at once: the last to be ready stays. */
async function firstStart(seed: SeedData): Promise<string> {
  const made = join(inject('templates'), `server-${seed}`);
  if (existsSync(made)) return made;
  const making = join(inject('templates'), randomUUID());
  const first = startServer({ FORDELA_SEED: seed });
  await first.link();
  first.child.kill('SIGTERM'); // it closes its database, and nothing is left beside it
  await first.ended;
  cpSync(join(first.folder, 'data'), making, { recursive: true });
  try {
    renameSync(making, made);
  } catch (error) {
    if (!existsSync(made)) throw error;
    rmSync(making, { recursive: true });
  }
  return made;
}
