import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../agreement/refusal.js';
import { isTransient } from './transient-fault.js';

/** How long a write waits for another process: long enough for most imports by the command line, short enough for a person. */
export const PATIENCE_MS = 20_000;
const LONGEST_PAUSE_MS = 250;

/**
 * Runs a whole unit of work again after a transient fault, until the deadline (of `performance.now()`) has passed; tried once in any case.
 * The pauses are asynchronous: a database driver that waits for a lock itself, as SQLite's does, would stop the process's every other answer.
 */
export async function retryWhileBusy<T>(
  attempt: () => Promise<T>,
  patienceMs: number = PATIENCE_MS,
  deadlineMs: number = performance.now() + patienceMs,
): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (!isTransient(error)) throw error;
      if (performance.now() >= deadlineMs) throw busy(patienceMs, tried);
      await sleep(Math.random() * Math.min(LONGEST_PAUSE_MS, 5 * 2 ** tried));
    }
  }
}

function busy(patienceMs: number, attempts: number): Refusal {
  const seconds = patienceMs / 1000;
  const message = `Another process kept the database busy for ${seconds} s (${attempts} attempts); nothing was stored. Try again when it is done.`;
  return new Refusal('BUSY', message, { figures: { seconds, attempts } });
}
