import type { EntityManager } from 'typeorm';
import type { Asking } from '../access/request-context.js';
import type { Done } from './changes.js';

/** Thrown through the transaction so that a rehearsal rolls back; carries what it answered. */
export class Rehearsed<T> extends Error {
  constructor(readonly done: Done<T>) {
    super('A rehearsal is rolled back');
  }
}

export interface Act<T, R> {
  /** True rehearses: the same checks, refusals and answer, and nothing kept: no row, no log entry, no idempotency key, no revision. */
  readonly dryRun?: boolean | undefined;
  readonly act: (asking: Asking) => Promise<Done<T>>;
  /** Reads the data as they are after the act, in its transaction: nobody's later change gets between the two. */
  readonly read: (manager: EntityManager, done: Done<T>) => Promise<R>;
}

/**
 * Does something and reads the data after it. What is read is kept with the idempotency key: the same request again is told what
 * it was told then, whatever has changed since (docs/decisions/0022).
 */
export async function actAndRead<T, R>(
  asking: Asking,
  { dryRun = false, act, read }: Act<T, R>,
): Promise<{ readonly done: Done<T>; readonly after: R }> {
  const done = await act({ ...asking, rehearse: dryRun, read: (manager, acted) => read(manager, acted as Done<T>) });
  return { done, after: done.answer as R };
}

/** The same as a mutation's answer: what was read, and whether the request had been carried out before. */
export async function answered<T, R extends object>(asking: Asking, act: Act<T, R>): Promise<R & { replayed: boolean }> {
  const { done, after } = await actAndRead(asking, act);
  return { ...after, replayed: done.replayed };
}
