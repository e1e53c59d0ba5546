import type { Ore } from '../money/ore.js';
import { fraction, fractionToNumber } from './fraction.js';

/** An amount over inhabitants, in kronor each: the double nearest the exact quotient, for reading. 0 where nobody lives. */
export function kronorPerInhabitant(amountOre: Ore, persons: number): number {
  return persons === 0 ? 0 : fractionToNumber(fraction(amountOre, 100n * BigInt(persons)));
}
