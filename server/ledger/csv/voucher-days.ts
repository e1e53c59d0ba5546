import { addOre, type Ore, ZERO_ORE } from '../../money/ore.js';
import type { CsvRow } from './csv-row.js';

type DayRow = Pick<CsvRow, 'date' | 'amountOre'>;

/** Rows of one number by their days, where each day balances by itself; else all of them together. */
export function byDay<Row extends DayRow>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const parts = daysOf(rows);
  return parts.every((part) => differenceOf(part) === 0) ? parts : [rows];
}

/** Rows by their days. */
export function daysOf<Row extends { readonly date?: string | undefined }>(rows: readonly Row[]): readonly (readonly Row[])[] {
  if (rows.every(({ date }) => date === rows[0]?.date)) return [rows];
  const days = new Map<string | undefined, Row[]>();
  for (const row of rows) {
    const day = days.get(row.date);
    if (day) day.push(row);
    else days.set(row.date, [row]);
  }
  return [...days.values()];
}

export function differenceOf(rows: readonly Pick<DayRow, 'amountOre'>[]): Ore {
  return rows.reduce((sum, { amountOre }) => addOre(sum, amountOre), ZERO_ORE);
}
