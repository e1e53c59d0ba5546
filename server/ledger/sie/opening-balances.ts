import type { Ore } from '../../money/ore.js';
import type { SieFile } from './sie-file.js';

export interface OpeningBalances {
  /** Where they were found. Many programs leave out #IB of the year until the year before is closed. */
  readonly from: 'IB' | 'UB_OF_YEAR_BEFORE' | 'NOTHING';
  readonly balances: ReadonlyMap<string, Ore>;
}

/**
 * What the year opens with, per account, in öre. The file's #IB of the year where it has any: an account without one opened
 * with 0. Else the #UB of the year before. Never both, for the two are the same money.
 */
export function openingBalances(file: Pick<SieFile, 'balances'>, year = 0): OpeningBalances {
  const of = (kind: 'IB' | 'UB', index: number): ReadonlyMap<string, Ore> =>
    new Map(
      file.balances
        .filter((balance) => balance.kind === kind && balance.year === index)
        .map(({ account, amountOre }) => [account, amountOre]),
    );
  const ib = of('IB', year);
  if (ib.size > 0) return { from: 'IB', balances: ib };
  const ub = of('UB', year - 1);
  return { from: ub.size > 0 ? 'UB_OF_YEAR_BEFORE' : 'NOTHING', balances: ub };
}
