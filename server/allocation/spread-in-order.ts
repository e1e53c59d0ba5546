import { type Ore, oreFromBigInt } from '../money/ore.js';

/**
 * Spreads an amount over periods that follow each other, by weights of at least 0, not all 0, in whole units; the amount is a whole
 * number of them. What each period gets is the rounded running sum less the one before it (cumulative rounding, halves away from
 * zero), so that a figure to date is never far off: rounding period by period would let the first ones carry every spare unit.
 * Law: the parts sum to the amount, every running sum is within half a unit of the exact one, and a period without weight gets 0.
 */
export function spreadInOrder(totalOre: Ore, unitOre: Ore, weights: readonly number[]): Ore[] {
  const unit = BigInt(unitOre);
  const units = BigInt(totalOre) / unit;
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  let [weightSoFar, unitsSoFar] = [0n, 0n];
  return weights.map((weight) => {
    weightSoFar += BigInt(weight);
    const before = unitsSoFar;
    unitsSoFar = nearest(units * weightSoFar, whole);
    return oreFromBigInt((unitsSoFar - before) * unit);
  });
}

/** Halves away from zero, so that money back is spread as the mirror of a charge. */
function nearest(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}
