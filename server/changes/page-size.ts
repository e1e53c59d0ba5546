import { Refusal } from '../agreement/refusal.js';

/** Refuses a page of none or of more than are answered at a time; `what` names what it is a page of. */
export function refusePageSize(first: number, max: number, what: string): void {
  if (first >= 1 && first <= max) return;
  throw new Refusal('INPUT_INVALID', `first is ${first}; ask for 1 to ${max} ${what} at a time.`, { figures: { first, max } });
}
