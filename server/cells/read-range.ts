import { Refusal } from '../agreement/refusal.js';
import type { Adjustment } from '../scenarios/adjustment.js';
import { adjustmentsOfRows } from '../scenarios/adjustment-rows.js';
import type { CellArgument } from './cell-function.js';

/** What, value, region, year. */
const MOST_COLUMNS = 4;

/**
 * A range of adjustments among a function's arguments: its number of columns, then its cells row by row. Cells at the end
 * that are blank may be left out. Nothing is the empty list.
 */
export function adjustmentsAt(list: readonly CellArgument[], index: number): readonly Adjustment[] {
  const columns = list[index];
  if (columns === null || columns === undefined) return [];
  if (typeof columns !== 'number' || !Number.isInteger(columns) || columns < 2 || columns > MOST_COLUMNS) {
    throw new Refusal('INPUT_INVALID', `The adjustments have 2 to ${MOST_COLUMNS} columns, not ${String(columns)}.`, {
      figures: { argument: index + 1, columns: String(columns).slice(0, 64), allowed: MOST_COLUMNS },
    });
  }
  const cells = list.slice(index + 1);
  const rows: CellArgument[][] = [];
  for (let start = 0; start < cells.length; start += columns) rows.push(cells.slice(start, start + columns));
  return adjustmentsOfRows(rows);
}
