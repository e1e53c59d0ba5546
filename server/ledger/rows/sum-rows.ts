import type { EntityManager } from 'typeorm';
import { type Ore, ore } from '../../money/ore.js';
import { dayAndText, isNarrowed, matchingMonths, type RowFilter, type SqlCondition } from './row-condition.js';

/** What all rows that are asked for come to. */
export interface RowSum {
  readonly count: number;
  /** Debit positive, credit negative. */
  readonly sumOre: Ore;
}

/** One statement: of whole months the ledger keeps it, and words or days in a month are looked for in the rows. */
export async function sumRows(reader: EntityManager, filter: RowFilter): Promise<RowSum> {
  const { sql, values } = sumOf(filter);
  const [found] = await reader.query<{ count: number | string | null; sumOre: number | string | null }[]>(sql, [...values]);
  return { count: Number(found?.count ?? 0), sumOre: ore(Number(found?.sumOre ?? 0)) };
}

function sumOf(filter: RowFilter): SqlCondition {
  const months = matchingMonths(filter);
  if (filter.from !== undefined || filter.to !== undefined || filter.text !== undefined) {
    const more = dayAndText(filter);
    const sql = `SELECT COUNT(*) AS count, SUM(r.amount_ore) AS sumOre FROM (${months.sql}) k
      JOIN voucher_row r ON r.coding_id = k.coding_id AND r.period = k.period JOIN voucher v ON v.id = r.voucher_id WHERE ${more.sql}`;
    return { sql, values: [...months.values, ...more.values] };
  }
  if (!isNarrowed(filter)) {
    return {
      sql: 'SELECT SUM(row_count) AS count, SUM(amount_ore) AS sumOre FROM month_total WHERE year = ?',
      values: [filter.year],
    };
  }
  // of a month that activities share, every part: together they are its rows and its sum
  const sql = `SELECT SUM(a.row_count) AS count, SUM(a.amount_ore) AS sumOre FROM (${months.sql}) k
      JOIN coding_month a ON a.coding_id = k.coding_id AND a.period = k.period`;
  return { sql, values: months.values };
}
