import type { EntityManager } from 'typeorm';
import type { Asking } from '../access/request-context.js';
import type { Done } from './changes.js';

/**
 * Asks for a unit of work to be done whole and rolled back: the same checks, refusals and answer, and nothing kept: no row,
 * no log entry, no idempotency key, no revision.
 */
export interface Rehearsal {
  /** Reads the data as they would be, with what the unit answers, before they are as they were again. */
  readonly look: (manager: EntityManager, result: unknown) => Promise<void>;
}

/** Thrown through the transaction so that it rolls back; carries what the unit answered. */
export class Rehearsed<T> extends Error {
  constructor(readonly done: Done<T>) {
    super('A rehearsal is rolled back');
  }
}

export interface Act<T, R> {
  readonly dryRun: boolean;
  readonly act: (asking: Asking) => Promise<Done<T>>;
  /** Reads the data as they are after the act. */
  readonly read: (reader: EntityManager, result: T) => Promise<R>;
}

/** The same asking; in a dry run for a rehearsal whose answer is all that is wanted of it. */
export function rehearsedWhere(dryRun: boolean, asking: Asking): Asking {
  return dryRun ? { ...asking, rehearsal: { look: async () => undefined } } : asking;
}

/** Does something and reads the data after it; in a dry run it is rehearsed, and the reading sees what would have been. */
export async function actAndRead<T, R>(
  reader: EntityManager,
  asking: Asking,
  { dryRun, act, read }: Act<T, R>,
): Promise<{ readonly done: Done<T>; readonly after: R }> {
  if (!dryRun) {
    const done = await act(asking);
    return { done, after: await read(reader, done.result) };
  }
  const seen: R[] = [];
  const look: Rehearsal['look'] = async (manager, result) => {
    seen.splice(0, 1, await read(manager, result as T));
  };
  const done = await act({ ...asking, rehearsal: { look } });
  return { done, after: seen[0] as R };
}
