import { cellInput, textCellInput } from './cell-input.js';
import { type CellDifference, differingCells, differingTotals, type TotalDifference } from './compare-table.js';
import type { Content } from './content.js';
import { NUMBER_FORMATS } from './number-formats.js';
import { totalFormula } from './total-formula.js';

/** A table to be held against the answer, and what stands where in it. */
export interface Checked {
  readonly table: Excel.Table;
  readonly content: Content;
  readonly places: ReadonlyMap<string, number>;
  /** What our columns are called by now. */
  readonly titles: ReadonlyMap<string, string>;
  /** The key of every row of the body; an empty one for a row of the user's. */
  readonly keys: readonly string[];
}

export interface ReadBack {
  readonly cells: readonly CellDifference[];
  readonly totals: readonly TotalDifference[];
  /** The body as it stands. */
  readonly body: readonly (readonly unknown[])[];
  /** The number in the sheet of its first row. */
  readonly firstRow: number;
  /** Whether rows are missing, too many or out of their order. */
  readonly rowsDiffer: boolean;
}

/**
 * Reads what stands in the table and holds it against the answer; what differs is written once more, cell by cell and in the column's
 * own format, and read again. A total that somebody typed over gets its formula back. What differs still is for the pane to say.
 */
export async function checkTable(context: Excel.RequestContext, checked: Checked): Promise<ReadBack> {
  const found = await readBack(context, checked);
  if (found.rowsDiffer || !mend(checked, found)) return found;
  await context.sync();
  return readBack(context, checked);
}

interface Totals {
  readonly values: readonly unknown[];
  readonly formulas: readonly unknown[];
}

async function readBack(context: Excel.RequestContext, checked: Checked): Promise<ReadBack & { readonly written: Totals }> {
  const { table, content, places, keys } = checked;
  const body = table.getDataBodyRange().load('values,rowIndex');
  table.load('showTotals');
  await context.sync();
  const totals = table.showTotals ? table.getTotalRowRange() : undefined;
  totals?.calculate(); // where the workbook is calculated by hand, the sums are still the old ones
  totals?.load('values,formulas');
  await context.sync();
  const written = { values: totals?.values[0] ?? [], formulas: totals?.formulas[0] ?? [] };
  return {
    ...{ body: body.values, firstRow: body.rowIndex + 1, written },
    rowsDiffer: body.values.length !== keys.length,
    cells: differingCells(content, places, keys, body.values),
    totals: differingTotals(content, places, written.values),
  };
}

/** Whether there is anything to mend. */
function mend(
  { table, places, titles }: Checked,
  { cells, totals, written }: { cells: readonly CellDifference[]; totals: readonly TotalDifference[]; written: Totals },
): boolean {
  const body = table.getDataBodyRange();
  for (const { row, column, expected } of cells) {
    const cell = body.getCell(row, places.get(column.id) ?? 0);
    cell.numberFormat = [[NUMBER_FORMATS[column.kind]]];
    cell.values = [[column.kind === 'code' ? textCellInput(expected) : cellInput(expected)]];
  }
  const typedOver = totals.filter(({ column }) => !String(written.formulas[places.get(column.id) ?? -1] ?? '').startsWith('='));
  const titleOf = (id: string): string => titles.get(id) ?? '';
  for (const { column } of typedOver) {
    const formula = totalFormula(column.total, table.name, titleOf(column.id), titleOf);
    table.getTotalRowRange().getCell(0, places.get(column.id) ?? 0).formulas = [[formula]];
  }
  return cells.length + typedOver.length > 0;
}
