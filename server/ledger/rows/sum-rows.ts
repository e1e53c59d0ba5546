import type { EntityManager } from 'typeorm';
import { type Ore, ore } from '../../money/ore.js';
import { dayAndText, matchingMonths, type RowFilter } from './row-condition.js';

/** What all rows that are asked for come to. */
export interface RowSum {
  readonly count: number;
  /** Debit positive, credit negative. */
  readonly sumOre: Ore;
}

/** One statement: of whole months the ledger keeps it, and words or days in a month are looked for in the rows. */
export async function sumRows(reader: EntityManager, filter: RowFilter): Promise<RowSum> {
  const months = matchingMonths(filter);
  const more = dayAndText(filter);
  const isOfMonths = filter.from === undefined && filter.to === undefined && filter.text === undefined;
  const sql = isOfMonths
    ? `SELECT SUM(one.rows_) AS count, SUM(one.ore) AS sumOre FROM (
         SELECT MAX(a.row_count) AS rows_, SUM(a.amount_ore) AS ore FROM (${months.sql}) k
         JOIN coding_month a ON a.coding_id = k.coding_id AND a.period = k.period GROUP BY a.coding_id, a.period) one`
    : `SELECT COUNT(*) AS count, SUM(r.amount_ore) AS sumOre FROM (${months.sql}) k
       JOIN voucher_row r ON r.coding_id = k.coding_id AND r.period = k.period JOIN voucher v ON v.id = r.voucher_id WHERE ${more.sql}`;
  const values = isOfMonths ? months.values : [...months.values, ...more.values];
  const [found] = await reader.query<{ count: number | string | null; sumOre: number | string | null }[]>(sql, [...values]);
  return { count: Number(found?.count ?? 0), sumOre: ore(Number(found?.sumOre ?? 0)) };
}
