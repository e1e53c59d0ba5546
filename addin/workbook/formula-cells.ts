import { callsFordela } from './fordela-calls.js';

/** A cell with a formula that calls one of our functions. */
export interface FormulaCell {
  readonly range: Excel.Range;
  readonly formula: string;
}

/** So many cells go into one request to Excel, which refuses requests beyond 5 MB. */
const CELLS_AT_ONCE = 500;

export async function findFormulaCells(context: Excel.RequestContext): Promise<FormulaCell[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const cells: FormulaCell[] = [];
  for (const sheet of worksheets.items) {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('formulas,rowIndex,columnIndex');
    await context.sync();
    if (used.isNullObject) continue;
    used.formulas.forEach((line, row) => {
      line.forEach((formula: unknown, column) => {
        if (callsFordela(formula)) cells.push({ range: sheet.getCell(used.rowIndex + row, used.columnIndex + column), formula });
      });
    });
  }
  return cells;
}

export function inChunks<T>(cells: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let from = 0; from < cells.length; from += CELLS_AT_ONCE) chunks.push(cells.slice(from, from + CELLS_AT_ONCE));
  return chunks;
}
