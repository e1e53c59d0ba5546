import { allocate } from '../allocation/allocate.js';
import { ApportionmentMethod } from '../allocation/apportionment-method.js';
import { type Fraction, fraction } from '../allocation/fraction.js';
import { type Ore, ore } from '../money/ore.js';

export function equalParts(count: number): Fraction[] {
  return Array.from({ length: count }, () => fraction(1));
}

/**
 * Splits an amount over due dates by their weights, to the öre. Law: the parts sum to the amount, and each is less than one öre
 * from its exact part. Of equal remainders money asked for puts the spare öre on the earlier dates, so 100.00 kr in three is
 * 33.34, 33.33, 33.33, and money given back on the later ones: −33.33, −33.33, −33.34 (docs/decisions/0003).
 */
export function splitInstalments(amountOre: Ore, weights: readonly Fraction[]): Ore[] {
  const participants = weights.map((weight, index) => ({ id: String(index).padStart(3, '0'), weight }));
  const { rows } = allocate({ total: amountOre, unit: ore(1), method: ApportionmentMethod.LARGEST_REMAINDER, participants });
  return rows.map(({ amount }) => amount);
}
