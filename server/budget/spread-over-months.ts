import { spreadInOrder } from '../allocation/spread-in-order.js';
import { type Ore, ore } from '../money/ore.js';

const ONE_KRONA = ore(100);
const ONE_ORE = ore(1);

/**
 * Spreads an amount over months by weights of at least 0, not all 0: in whole kronor where the amount is, else in öre.
 * Law: the months sum to the amount, and the budget to date of every month is within half a krona (or öre) of the exact one.
 */
export function spreadOverMonths(totalOre: Ore, weights: readonly number[]): Ore[] {
  return spreadInOrder(totalOre, totalOre % ONE_KRONA === 0 ? ONE_KRONA : ONE_ORE, weights);
}
