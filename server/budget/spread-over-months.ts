import { allocate } from '../allocation/allocate.js';
import { ApportionmentMethod } from '../allocation/apportionment-method.js';
import { fraction } from '../allocation/fraction.js';
import { type Ore, ore } from '../money/ore.js';

const ONE_KRONA = ore(100);
const ONE_ORE = ore(1);

/**
 * Spreads an amount over months by weights of at least 0, not all 0: in whole kronor where the amount is, else in öre.
 * Law: the months sum to the amount. Equal remainders go to the earlier month (largest remainder, docs/decisions/0003).
 */
export function spreadOverMonths(totalOre: Ore, weights: readonly number[]): Ore[] {
  const participants = weights.map((weight, index) => ({ id: String(index + 1).padStart(2, '0'), weight: fraction(weight) }));
  const unit = totalOre % ONE_KRONA === 0 ? ONE_KRONA : ONE_ORE;
  const { rows } = allocate({ total: totalOre, unit, method: ApportionmentMethod.LARGEST_REMAINDER, participants });
  return rows.map(({ amount }) => amount);
}
