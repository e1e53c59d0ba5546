import { Refusal } from '../agreement/refusal.js';
import type { Adjustment } from './adjustment.js';
import { ROW_LIMIT, type RowCell, readRow } from './read-row.js';

/** A range of 2 to 4 columns as Excel hands it over: what, value, region or regions, year or years. */
export type AdjustmentRows = readonly (readonly RowCell[])[];

/**
 * The adjustments that a range says, in its order (see `ROW_WORDS` for the words). Blank rows, and rows whose value is blank,
 * are left out, so that a model can keep a line that is not used; a heading row is one that reads “what” or “vad”. An
 * unreadable row is refused with its number, counted from 1 in the range, and every such row is named.
 */
export function adjustmentsOfRows(rows: AdjustmentRows): Adjustment[] {
  if (rows.length > ROW_LIMIT) {
    throw new Refusal('SCENARIO_INVALID', `At most ${ROW_LIMIT} rows can be read.`, {
      figures: { rows: rows.length, limit: ROW_LIMIT },
    });
  }
  const adjustments: Adjustment[] = [];
  const offences: { row: number; value: string; reason: string }[] = [];
  for (const [index, row] of rows.entries()) {
    try {
      const read = readRow(row);
      if (read) adjustments.push(read);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      offences.push({ row: index + 1, value: String(row[0] ?? '').slice(0, 64), reason: error.message });
    }
  }
  const [first] = offences;
  if (!first) return adjustments;
  const figures = { row: first.row, value: first.value };
  throw new Refusal('SCENARIO_INVALID', `Row ${first.row}: ${first.reason}`, { figures, offences });
}
