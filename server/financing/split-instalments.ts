import { allocate } from '../allocation/allocate.js';
import { ApportionmentMethod } from '../allocation/apportionment-method.js';
import { fraction } from '../allocation/fraction.js';
import { type Ore, ore } from '../money/ore.js';

/**
 * Splits an amount over due dates in equal parts, to the öre. Law: the parts sum to the amount and differ by at most one
 * öre; the earlier due dates carry the spare öre, so 100.00 kr in three is 33.34, 33.33, 33.33.
 */
export function splitInstalments(amountOre: Ore, count: number): Ore[] {
  const participants = Array.from({ length: count }, (_, index) => ({ id: String(index).padStart(3, '0'), weight: fraction(1) }));
  const { rows } = allocate({ total: amountOre, unit: ore(1), method: ApportionmentMethod.LARGEST_REMAINDER, participants });
  return rows.map(({ amount }) => amount);
}
