import { addOre, type Ore, ZERO_ORE } from '../../money/ore.js';
import type { SieFile, SieVoucher } from './sie-file.js';
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
   * says nothing to differ from, and types 1 to 3 have no vouchers.
   */
  differences(file: Pick<SieFile, 'balances' | 'header'>): readonly VoucherDifference[] {
    const stated = yearOutcomes(file.balances);
    if (file.header.type !== 4 || !file.balances.some(({ year, kind }) => year === 0 && (kind === 'RES' || kind === 'UB')))
      return [];
    const accounts = new Set([
      ...this.sums.keys(),
      ...file.balances.filter(({ year }) => year === 0).map(({ account }) => account),
    ]);
    return [...accounts].toSorted().flatMap((account) => {
      const statedOre = stated.get(yearAccount(0, account)) ?? ZERO_ORE;
      const vouchersOre = this.sums.get(account) ?? ZERO_ORE;
      return statedOre === vouchersOre ? [] : [{ account, statedOre, vouchersOre }];
    });
  }
}
