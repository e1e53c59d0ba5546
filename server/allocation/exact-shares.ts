import { type Fraction, fraction } from './fraction.js';
import type { MetBounds } from './meet-bounds.js';
import { type Party, weightOf } from './party.js';

/**
 * Everyone's part of the total after fixed amounts and bounds and before rounding: bound ÷ total for who is held,
 * rest × weight ÷ weights ÷ total for the others. Law: they sum to 1. Of a total of 0 the weight's part of all weights.
 */
export function exactShares(units: number, parties: readonly Party[], { held, rest, weights }: MetBounds): Fraction[] {
  if (units === 0) {
    const all = weightOf(parties) || 1n; // where all amounts are fixed no weight counts
    return parties.map(({ weight }) => fraction(weight, all));
  }
  if (rest === units && held.length === 0) return parties.map(({ weight }) => fraction(weight, weights));
  const [top, bottom] = [BigInt(rest), weights * BigInt(units)];
  return parties.map(({ weight }, index) => {
    const bound = held[index];
    return bound === undefined ? fraction(top * weight, bottom) : fraction(bound, units);
  });
}
