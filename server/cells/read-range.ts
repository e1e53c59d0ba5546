import { Refusal } from '../agreement/refusal.js';
import type { Adjustment } from '../scenarios/adjustment.js';
import { adjustmentsOfRows } from '../scenarios/adjustment-rows.js';
import { clearBlankZeros, isBlankArgument } from './blank-argument.js';
import type { CellArgument } from './cell-function.js';

/** What, value, region, year. */
const MOST_COLUMNS = 4;

/**
 * A range of adjustments among a function's arguments: its number of columns, then its cells row by row. Cells at the end
 * that are blank may be left out. Nothing is the empty list.
 */
export function adjustmentsAt(list: readonly CellArgument[], index: number): readonly Adjustment[] {
  const columns = list[index];
  if (isBlankArgument(columns)) return [];
  const cells = list.slice(index + 1);
  if (cells.every(isBlankArgument)) return [];
  if (typeof columns !== 'number' || !Number.isInteger(columns) || columns < 2 || columns > MOST_COLUMNS) {
    throw new Refusal('INPUT_INVALID', `The adjustments have 2 to ${MOST_COLUMNS} columns, not ${String(columns)}.`, {
      figures: { argument: index + 1, columns: String(columns).slice(0, 64), allowed: MOST_COLUMNS },
    });
  }
  const rows: CellArgument[][] = [];
  for (let start = 0; start < cells.length; start += columns) rows.push(cells.slice(start, start + columns));
  const cleared = clearBlankZeros(rows);
  const adjustments = adjustmentsOfRows(cleared.map((row) => row.cells));
  const unclear = cleared.findIndex(({ isUnclear }) => isUnclear);
  if (unclear === -1) return adjustments;
  const value = String(rows[unclear]?.[0]).trim().slice(0, 64);
  throw new Refusal(
    'ZERO_OR_BLANK',
    `Row ${unclear + 1}: the value beside “${value}” is 0, or blank: Excel for Windows and Mac hand over both as 0. Write 0 as text, '0, or clear the word too.`,
    { figures: { row: unclear + 1, value } },
  );
}
