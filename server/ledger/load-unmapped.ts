import { type EntityManager, In } from 'typeorm';
import { addOre, type Ore, sumOre, ZERO_ORE } from '../money/ore.js';
import { loadAccountNames } from './load-account-names.js';
import { MonthTotal } from './month-total.entity.js';

/** An account that the mapping gives no account group in some month. */
export interface UnmappedAccount {
  readonly account: string;
  /** Null where no import has said. */
  readonly name: string | null;
  readonly rows: number;
  /** Debit positive. */
  readonly amountOre: Ore;
}

/** What the mapping gives no account group in some years: in figures until it is mapped, and shown as such. */
export interface Unmapped {
  readonly rows: number;
  /** Debit positive; what is debited and credited meets here. */
  readonly amountOre: Ore;
  /** The first of them, by account. */
  readonly accounts: readonly UnmappedAccount[];
  readonly accountCount: number;
}

const MAX_SHOWN = 200;

/** Two statements. */
export async function loadUnmapped(reader: EntityManager, ...years: readonly number[]): Promise<Unmapped> {
  const totals = await reader.findBy(MonthTotal, { year: In([...years]), accountGroup: '' });
  const sums = new Map<string, { rows: number; amountOre: Ore }>();
  for (const { account, rowCount, amountOre } of totals) {
    const { rows, amountOre: sum } = sums.get(account) ?? { rows: 0, amountOre: ZERO_ORE };
    sums.set(account, { rows: rows + rowCount, amountOre: addOre(sum, amountOre) });
  }
  const shown = [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1)).slice(0, MAX_SHOWN);
  const names = await loadAccountNames(
    reader,
    shown.map(([account]) => account),
  );
  return {
    rows: totals.reduce((sum, { rowCount }) => sum + rowCount, 0),
    amountOre: sumOre(totals.map(({ amountOre }) => amountOre)),
    accounts: shown.map(([account, sum]) => ({ account, name: names.get(account) ?? null, ...sum })),
    accountCount: sums.size,
  };
}
