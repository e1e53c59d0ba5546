import { addOre, type Ore, ZERO_ORE } from '../../money/ore.js';
import { VoucherFate } from './import-report.js';

/** What an import does to an account, debit positive. */
export interface AccountChange {
  readonly account: string;
  /** Of vouchers that are new. */
  readonly addedOre: Ore;
  /** What the replaced ones say now, less what they said. */
  readonly replacedOre: Ore;
  /** What was taken away, as it stood: it counts with the opposite sign. */
  readonly takenAwayOre: Ore;
}

/** Adds up by coding what vouchers that come, change and go say; a number a coding, as there may be a million rows. */
export class AccountChanges {
  private readonly sums: Readonly<Record<VoucherFate, Ore[]>> = { ADDED: [], CHANGED: [], REMOVED: [] };

  add(fate: VoucherFate, codingId: number, amountOre: Ore): void {
    const sums = this.sums[fate];
    sums[codingId] = addOre(sums[codingId] ?? ZERO_ORE, amountOre);
  }

  /** The accounts that anything happened to, in order. */
  byAccount(codingOf: ReadonlyMap<number, { readonly account: string }>): AccountChange[] {
    const all = new Map<string, { addedOre: Ore; replacedOre: Ore; takenAwayOre: Ore }>();
    const take = (fate: VoucherFate, column: 'addedOre' | 'replacedOre' | 'takenAwayOre'): void => {
      this.sums[fate].forEach((amountOre, codingId) => {
        const account = codingOf.get(codingId)?.account ?? '';
        const sum = all.get(account) ?? { addedOre: ZERO_ORE, replacedOre: ZERO_ORE, takenAwayOre: ZERO_ORE };
        sum[column] = addOre(sum[column], amountOre);
        all.set(account, sum);
      });
    };
    take(VoucherFate.ADDED, 'addedOre');
    take(VoucherFate.CHANGED, 'replacedOre');
    take(VoucherFate.REMOVED, 'takenAwayOre');
    return [...all].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([account, sums]) => ({ account, ...sums }));
  }
}
