import { type Figure, Refusal } from '../agreement/refusal.js';

/** A refusal of an adjustment, with its place in the list counted from 1. */
export function invalidItem(index: number, message: string, figures: Readonly<Record<string, Figure>> = {}): Refusal {
  return new Refusal('SCENARIO_INVALID', `Adjustment ${index + 1}: ${message}`, {
    figures: { adjustment: index + 1, ...figures },
  });
}
