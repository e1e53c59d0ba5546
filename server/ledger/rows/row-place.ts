import type { LocalDate } from '../../agreement/local-date.js';
import type { SqlCondition } from './row-condition.js';

/** A row's place in the list: by its voucher's day, vouchers in the order they are kept, rows as they stand. */
export interface RowPlace {
  readonly date: LocalDate;
  readonly voucherId: number;
  readonly line: number;
}

/** Beyond every line of a voucher. */
export const LAST_LINE = 2_147_483_647;

/** Rows of `voucher_row r` and its `voucher v` after a place. The day by itself lets an index be used. */
export function afterPlace({ date, voucherId, line }: RowPlace): SqlCondition {
  return {
    sql: 'v.date >= ? AND (v.date > ? OR v.id > ? OR (v.id = ? AND r.line > ?))',
    values: [date, date, voucherId, voucherId, line],
  };
}

/** Rows up to a place's voucher, with all of it. */
export function throughVoucher({ date, voucherId }: RowPlace): SqlCondition {
  return { sql: 'v.date <= ? AND (v.date < ? OR v.id <= ?)', values: [date, date, voucherId] };
}
