import { type Ore, ore, oreFromBigInt } from '../money/ore.js';

/** An exact amount in öre, not in lowest terms; the denominator is positive. */
export interface ExactOre {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The most whole units that an amount ≥ 0 holds: what a ceiling comes to. */
export function unitsBelow({ numerator, denominator }: ExactOre, unitOre: Ore): number {
  return Number(oreFromBigInt(numerator / (denominator * BigInt(unitOre))));
}

/** The fewest whole units that hold an amount ≥ 0: what a floor comes to. */
export function unitsAbove({ numerator, denominator }: ExactOre, unitOre: Ore): number {
  const size = denominator * BigInt(unitOre);
  return Number(oreFromBigInt((numerator + size - 1n) / size));
}

/** An amount ≥ 0 to the nearest whole unit, a half up. Law: at most half a unit away. */
export function nearestUnits({ numerator, denominator }: ExactOre, unitOre: Ore): Ore {
  const size = denominator * BigInt(unitOre);
  return ore(Number(oreFromBigInt(((2n * numerator + size) / (2n * size)) * BigInt(unitOre))));
}

/** How many units an amount is; the amount is known to be whole units. */
export function inUnits(amountOre: Ore, unitOre: Ore): number {
  return amountOre / unitOre;
}
