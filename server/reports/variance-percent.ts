import { fraction, fractionToNumber } from '../allocation/fraction.js';
import type { Ore } from '../money/ore.js';

/** A variance in percent of what it is measured against, for display; null where that is 0. */
export function variancePercent(varianceOre: Ore, againstOre: Ore): number | null {
  return againstOre === 0 ? null : fractionToNumber(fraction(BigInt(varianceOre) * 100n, againstOre));
}
