import { addOre, type Ore, subtractOre, ZERO_ORE } from '../../money/ore.js';
import { openingBalances } from './opening-balances.js';
import type { SieBalance } from './sie-file.js';

/** The key under which a year's account is looked up. */
export function yearAccount(year: number, account: string): string {
  return `${year} ${account}`;
}

/**
 * What each account moved in each year, in öre, by the file's own year balances: #RES for accounts of the result, #UB − #IB for
 * those of the balance sheet, #UB of the year before standing in for an #IB that is missing. The control figure that sums of vouchers or of periods have to meet. An account of which the
 * file says nothing is not in it.
 */
export function yearOutcomes(balances: readonly SieBalance[]): ReadonlyMap<string, Ore> {
  const outcomes = new Map<string, Ore>();
  const add = (year: number, account: string, amountOre: Ore): void => {
    const key = yearAccount(year, account);
    outcomes.set(key, addOre(outcomes.get(key) ?? ZERO_ORE, amountOre));
  };
  const closing = balances.filter(({ kind }) => kind === 'UB' || kind === 'RES');
  for (const { year, account, amountOre } of closing) add(year, account, amountOre);
  for (const year of new Set(closing.map((balance) => balance.year))) {
    for (const [account, amountOre] of openingBalances({ balances }, year).balances) {
      add(year, account, subtractOre(ZERO_ORE, amountOre));
    }
  }
  return outcomes;
}
