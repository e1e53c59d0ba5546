import { type EntityManager, In } from 'typeorm';
import { MonthTotal } from '../ledger/month-total.entity.js';
import { type Ore, ore, ZERO_ORE } from '../money/ore.js';

/** What is booked on each account of a year, month by month, debit positive; the accounts in order. */
export type AccountMonths = ReadonlyMap<string, readonly Ore[]>;

/** What the cells that name accounts are answered from. */
export interface BookedAccounts {
  /** By year. */
  readonly byYear: ReadonlyMap<number, AccountMonths>;
  /** Every account on which anything was ever booked, or that has a name, in the order of their signs. */
  readonly known: readonly string[];
}

export const NO_ACCOUNTS: BookedAccounts = { byYear: new Map(), known: [] };

/** Two statements, however many cells, accounts and years. */
export async function loadBookedAccounts(reader: EntityManager, years: readonly number[]): Promise<BookedAccounts> {
  if (years.length === 0) return NO_ACCOUNTS;
  const rows = await reader
    .createQueryBuilder(MonthTotal, 'total')
    .select('total.year', 'year')
    .addSelect('total.month', 'month')
    .addSelect('total.account', 'account')
    .addSelect('SUM(total.amountOre)', 'amountOre')
    .where({ year: In([...years]) })
    .groupBy('total.year, total.month, total.account')
    .getRawMany<{ year: number; month: number; account: string; amountOre: number | string }>();
  const byYear = new Map(years.map((year) => [year, new Map<string, Ore[]>()]));
  for (const { year, month, account, amountOre } of rows) {
    const ofYear = byYear.get(year);
    const months = ofYear?.get(account) ?? new Array<Ore>(12).fill(ZERO_ORE);
    months[month - 1] = ore(Number(amountOre));
    ofYear?.set(account, months);
  }
  const known = await reader.query<{ account: string }[]>('SELECT account FROM coding UNION SELECT account FROM account_name');
  return { byYear, known: known.map(({ account }) => account).sort() };
}
