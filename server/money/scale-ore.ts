import { type Ore, oreFromBigInt } from './ore.js';

/**
 * amount × numerator ÷ denominator, rounded to the nearest whole öre, halves away from zero: for forecasts, which are
 * estimates. What has to sum to a total is shared by `allocate` instead. The denominator is positive.
 */
export function scaleOre(amount: Ore, numerator: number, denominator: number): Ore {
  const product = BigInt(amount) * BigInt(numerator);
  const size = product < 0n ? -product : product;
  const rounded = (2n * size + BigInt(denominator)) / (2n * BigInt(denominator));
  return oreFromBigInt(product < 0n ? -rounded : rounded);
}
