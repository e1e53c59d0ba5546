import { addOre, type Ore, ZERO_ORE } from '../../money/ore.js';
import type { SieBalance, SieFile, SieVoucher } from './sie-file.js';
import { yearAccount, yearOutcomes } from './year-outcome.js';

export interface VoucherDifference {
  readonly account: string;
  /** By the file's own #RES, or #UB − #IB. */
  readonly statedOre: Ore;
  readonly vouchersOre: Ore;
}

/** Adds up vouchers per account as they pass, and holds them to the file's own year balances. */
export class VoucherControl {
  private readonly sums = new Map<string, Ore>();

  add(voucher: SieVoucher): void {
    for (const { account, amountOre } of voucher.rows) {
      this.sums.set(account, addOre(this.sums.get(account) ?? ZERO_ORE, amountOre));
    }
  }

  /**
   * The accounts of year 0 whose vouchers do not come to what the file says. A file without year balances (4I)
   * says nothing to differ from, and types 1 to 3 have no vouchers. One with #RES and no #UB says nothing of the balance
   * sheet, and the other way round: then only the accounts that it names are compared.
   */
  differences(file: Pick<SieFile, 'balances' | 'header'>): readonly VoucherDifference[] {
    const ofYear = file.balances.filter(({ year }) => year === 0);
    const has = (kind: SieBalance['kind']): boolean => ofYear.some((each) => each.kind === kind);
    if (file.header.type !== 4 || !(has('RES') || has('UB'))) return [];
    const stated = yearOutcomes(file.balances);
    const named = ofYear.filter(({ kind }) => kind === 'RES' || kind === 'UB' || (kind === 'IB' && has('UB')));
    const all = has('RES') && has('UB') ? this.sums.keys() : [];
    const accounts = new Set([...all, ...named.map(({ account }) => account)]);
    return [...accounts].toSorted().flatMap((account) => {
      const statedOre = stated.get(yearAccount(0, account)) ?? ZERO_ORE;
      const vouchersOre = this.sums.get(account) ?? ZERO_ORE;
      return statedOre === vouchersOre ? [] : [{ account, statedOre, vouchersOre }];
    });
  }
}
