import { type EntityManager, In } from 'typeorm';
import { type Ore, sumOre } from '../money/ore.js';
import { MonthTotal } from './month-total.entity.js';

/** What the mapping gives no account group in some years: in figures until it is mapped, and shown as such. */
export interface Unmapped {
  readonly rows: number;
  /** Debit positive; what is debited and credited meets here. */
  readonly amountOre: Ore;
}

/** One statement. */
export async function loadUnmapped(reader: EntityManager, ...years: readonly number[]): Promise<Unmapped> {
  const totals = await reader.findBy(MonthTotal, { year: In([...years]), accountGroup: '' });
  const rows = totals.reduce((sum, { rowCount }) => sum + rowCount, 0);
  return { rows, amountOre: sumOre(totals.map(({ amountOre }) => amountOre)) };
}
