import { type Fraction, leastCommonMultiple } from './fraction.js';

/**
 * The same proportions as whole numbers: each weight times the least common denominator, so that sharing needs no
 * fractions. Weights read from decimals keep that denominator below 10⁴¹.
 */
export function integerWeights(weights: readonly Fraction[]): bigint[] {
  let common = 1n;
  for (const { denominator } of weights) {
    if (common % denominator !== 0n) common = leastCommonMultiple(common, denominator);
  }
  if (common === 1n) return weights.map(({ numerator }) => numerator);
  return weights.map(({ numerator, denominator }) => numerator * (common / denominator));
}
