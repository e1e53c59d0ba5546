import { Refusal } from './refusal.js';

/** What the work answers, or the refusal that it met: where many are answered at once, one must not take the others with it. */
export function refusalOr<T>(work: () => T): T | Refusal {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
