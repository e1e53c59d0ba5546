import { cellAddress } from './cell-address.js';
import { callsFordela } from './fordela-calls.js';

/** Where formulas are looked for. */
export type Scope = 'selection' | 'sheet' | 'workbook';

/** A cell with a formula that calls one of our functions. */
export interface FormulaCell {
  readonly range: Excel.Range;
  readonly formula: string;
  readonly sheet: string;
  /** `B2`, within its sheet. */
  readonly address: string;
  readonly isError: boolean;
  /** Still waiting for its answer. */
  readonly isBusy: boolean;
}

/** So many cells go into one request to Excel, which refuses requests beyond 5 MB and answers nothing where that would be too large. */
const CELLS_AT_ONCE = 500;
const READ_AT_ONCE = 20_000;

export async function findFormulaCells(context: Excel.RequestContext, scope: Scope = 'workbook'): Promise<FormulaCell[]> {
  const cells: FormulaCell[] = [];
  for (const { sheet, area } of await areasOf(context, scope)) {
    const rowsAtOnce = Math.max(1, Math.floor(READ_AT_ONCE / area.columnCount));
    for (let row = 0; row < area.rowCount; row += rowsAtOnce) {
      const rows = Math.min(rowsAtOnce, area.rowCount - row);
      const block = sheet.getRangeByIndexes(area.rowIndex + row, area.columnIndex, rows, area.columnCount);
      cells.push(...(await formulasIn(context, sheet, block)));
    }
  }
  return cells;
}

interface SheetArea {
  readonly sheet: Excel.Worksheet;
  readonly area: Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>;
}

/** What is filled of the sheets that are meant. */
async function areasOf(context: Excel.RequestContext, scope: Scope): Promise<SheetArea[]> {
  const { worksheets } = context.workbook;
  const active = worksheets.getActiveWorksheet().load('name');
  worksheets.load('items/name');
  await context.sync();
  const sheets = scope === 'workbook' ? worksheets.items : [active];
  const found = sheets.map((sheet) => {
    const used =
      scope === 'selection'
        ? context.workbook.getSelectedRange().getUsedRangeOrNullObject(true)
        : sheet.getUsedRangeOrNullObject(true);
    return { sheet, area: used.load('rowIndex,columnIndex,rowCount,columnCount') };
  });
  await context.sync();
  return found.filter(({ area }) => !area.isNullObject);
}

async function formulasIn(context: Excel.RequestContext, sheet: Excel.Worksheet, block: Excel.Range): Promise<FormulaCell[]> {
  block.load('formulas,rowIndex,columnIndex');
  await context.sync();
  if (!block.formulas.some((line) => line.some(callsFordela))) return [];
  block.load('values,valueTypes');
  await context.sync();
  return block.formulas.flatMap((line, row) =>
    line.flatMap((formula: unknown, column) => {
      const value: unknown = block.values[row]?.[column];
      if (!callsFordela(formula) || formula === value) return []; // text that looks like a formula is its own value
      const place = [block.rowIndex + row, block.columnIndex + column] as const;
      return [
        {
          ...{ range: sheet.getCell(...place), formula, sheet: sheet.name, address: cellAddress(...place) },
          isError: block.valueTypes[row]?.[column] === 'Error',
          isBusy: value === '#BUSY!' || value === '#GETTING_DATA',
        },
      ];
    }),
  );
}

export function inChunks<T>(cells: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let from = 0; from < cells.length; from += CELLS_AT_ONCE) chunks.push(cells.slice(from, from + CELLS_AT_ONCE));
  return chunks;
}

/** Cells by their sheet, in order: what Excel refuses on one sheet is done on the others. */
export function bySheet(cells: readonly FormulaCell[]): Map<string, FormulaCell[]> {
  const sheets = new Map<string, FormulaCell[]>();
  for (const cell of cells) {
    const onSheet = sheets.get(cell.sheet);
    if (onSheet) onSheet.push(cell);
    else sheets.set(cell.sheet, [cell]);
  }
  return sheets;
}
