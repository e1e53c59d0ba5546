import { Refusal } from '../agreement/refusal.js';
import { isTransient } from '../changes/transient-fault.js';

/** What drivers say of a database that is stopped, starting, or on a network that does not carry. */
const UNREACHABLE = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'],
  ...['PROTOCOL_CONNECTION_LOST', 'ER_SERVER_SHUTDOWN', 'ER_CONNECTION_KILLED', 'ER_NORMAL_SHUTDOWN'],
]);

/** Its own bound on connections, and the pool's on those who wait for one: mysql2 gives that no code. */
const CROWDED = new Set(['ER_CON_COUNT_ERROR', 'ER_USER_LIMIT_REACHED', 'ER_TOO_MANY_USER_CONNECTIONS']);
const QUEUE_FULL = 'Queue limit reached.';

/** A fault of the database that passes by itself, as a refusal that says so: neither the program's nor the asker's. */
export function databaseRefusal(error: unknown): Refusal | undefined {
  const fault = innermost(error);
  if (!(fault instanceof Error)) return undefined;
  const code = String((fault as { code?: unknown }).code);
  if (fault.message === QUEUE_FULL || CROWDED.has(code) || isTransient(fault)) {
    return new Refusal('BUSY', 'The database has more to do than it can take at once. Try again in a moment.');
  }
  if (!UNREACHABLE.has(code) && !/in closed state|Connection lost/.test(fault.message)) return undefined;
  return new Refusal('DATABASE_UNAVAILABLE', 'The database does not answer. Try again in a moment.');
}

/** TypeORM wraps what the driver threw. */
function innermost(error: unknown): unknown {
  const { driverError } = (typeof error === 'object' && error !== null ? error : {}) as { driverError?: unknown };
  return driverError ?? error;
}
