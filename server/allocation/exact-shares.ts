import { type Fraction, fraction } from './fraction.js';
import type { MetBounds } from './meet-bounds.js';
import { type Party, weightOf } from './party.js';

/**
 * Everyone's part of the total after fixed amounts and bounds and before rounding: bound ÷ total for who is held,
 * rest × weight ÷ weights ÷ total for the others. Law: they sum to 1. Of a total of 0 the weight's part of all weights.
 */
export function exactShares(units: number, parties: readonly Party[], { held, rest, weights }: MetBounds): Fraction[] {
  if (units === 0) {
    const all = weightOf(parties);
    return parties.map(({ weight }) => (weight === 0n ? fraction(0n) : fraction(weight, all)));
  }
  const isWhole = rest === units;
  const [top, bottom] = [BigInt(rest), weights * BigInt(units)];
  return parties.map(({ weight }, index) => {
    const bound = held[index];
    if (bound !== undefined) return fraction(bound, units);
    return isWhole ? fraction(weight, weights) : fraction(top * weight, bottom);
  });
}
