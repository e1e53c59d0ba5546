import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Changes } from '../changes/changes.js';
import { MIGRATIONS } from '../database/migrations.js';
import type { Database } from '../database/open-database.js';
import { pathOf } from './path-of.js';

export type Readiness =
  | { readonly status: 'ready' }
  | { readonly status: 'unavailable'; readonly reason: 'database' | 'migrations' | 'storage' | 'stopping' };

const DATABASE_TIMEOUT_MS = 2000;

/** Asked while the process may have more to do than it can; answered without sign-in, turn or log line. */
export function isHealthCheck(url: string): boolean {
  const path = pathOf(url);
  return path === '/health/live' || path === '/health/ready';
}

/** `/health/live`: the process runs. `/health/ready`: it can answer, or 503 and why not. Open to everybody; they tell nothing else. */
export function addHealth(
  app: FastifyInstance,
  house: { readonly database: Database; readonly changes: Changes },
  isStopping: () => boolean,
  log: Logger,
): void {
  app.get('/health/live', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const readiness = isStopping()
      ? ({ status: 'unavailable', reason: 'stopping' } as const)
      : await databaseReadiness(house, log);
    return reply
      .code(readiness.status === 'ready' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(readiness);
  });
}

/**
 * One question tells both: whether the database answers, and whether every migration of this server has been run. That its disk is full or
 * read-only is known from the last write on.
 */
async function databaseReadiness({ database, changes }: Parameters<typeof addHealth>[1], log: Logger): Promise<Readiness> {
  try {
    const rows = await within(DATABASE_TIMEOUT_MS, database.reader.query<{ name: string }[]>('SELECT name FROM migration'));
    const done = new Set(rows.map((row) => row.name));
    const missing = MIGRATIONS.filter((migration) => !done.has(migration.name));
    if (missing.length > 0) return { status: 'unavailable', reason: 'migrations' };
    const canStore = await within(DATABASE_TIMEOUT_MS, changes.canStore());
    return canStore ? { status: 'ready' } : { status: 'unavailable', reason: 'storage' };
  } catch (error) {
    log.warn({ err: error }, 'The database does not answer');
    return { status: 'unavailable', reason: 'database' };
  }
}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  const giveUp = new AbortController();
  const late = sleep(limitMs, undefined, { signal: giveUp.signal, ref: false }).then(() => {
    throw new Error(`No answer within ${limitMs} ms`);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    giveUp.abort();
  }
}
