import { LINE_COLUMNS, type LineColumn, type LinesBasis } from './budget-lines.js';
import { lineCells } from './budget-lines-content.js';
import { cellInput } from './cell-input.js';
import type { CellContent } from './content.js';
import type { BudgetCodes } from './find-code.js';
import { findBudgetSheet, replaceBudgetDefinition } from './held-budget-sheets.js';
import { requireTable } from './held-table.js';
import { WARNING_COLOR } from './note.js';
import type { SheetRow } from './parse-budget-rows.js';
import { type BudgetSheetRows, type ReadTable, readTable } from './read-budget-sheet.js';
import { runExcel } from './run-excel.js';

/**
 * Writes what became of each row into the status column, and nowhere else. False, with nothing written, where the rows are no
 * longer those that were judged, or where the column was deleted.
 */
export function writeStatuses(
  { definition, rows }: Pick<BudgetSheetRows, 'definition' | 'rows'>,
  statuses: readonly string[],
  refused: ReadonlySet<number> = new Set(),
): Promise<boolean> {
  return runExcel(async (context) => {
    const read = await readTable(context, definition);
    if (!sameRows(read.rows, rows)) return false;
    colorStatuses(read, refused);
    return writeColumn(context, read, 'status', statuses);
  });
}

/** Refused rows' statuses in red. */
function colorStatuses({ body, places, rows }: ReadTable, refused: ReadonlySet<number>): void {
  const place = places.get('status');
  if (place === undefined || rows.length === 0) return;
  body.getCell(0, place).getResizedRange(rows.length - 1, 0).format.font.color = '#000000';
  for (const row of refused) body.getCell(row, place).format.font.color = WARNING_COLOR;
}

async function writeColumn(
  context: Excel.RequestContext,
  { body, places }: ReadTable,
  column: LineColumn,
  texts: readonly string[],
): Promise<boolean> {
  const place = places.get(column);
  if (place === undefined || texts.length === 0) return false;
  body.getCell(0, place).getResizedRange(texts.length - 1, 0).values = texts.map((text) => [cellInput(text)]);
  await context.sync();
  return true;
}

/** Whether the rows hold the same lines; the status is ours and does not count. */
export function sameRows(now: readonly SheetRow[], then: readonly SheetRow[]): boolean {
  const plain = (rows: readonly SheetRow[]): string => JSON.stringify(rows.map(({ status: _status, ...cells }) => cells));
  return plain(now) === plain(then);
}

/**
 * After a submission: the lines are what the sheet was begun with from now on. `lineAt` names the table's row of each line. Numbers,
 * totals and months are filled in as the server worked them out, but never over a formula.
 */
export function acceptLines(
  { definition, rows }: Pick<BudgetSheetRows, 'definition' | 'rows'>,
  basis: LinesBasis,
  lineAt: readonly number[],
  statuses: readonly string[],
  codes: BudgetCodes,
): Promise<boolean> {
  return runExcel(async (context) => {
    const held = await findBudgetSheet(context, definition.id);
    const table = await requireTable(context, held.definition);
    const read = await readTable(context, held.definition);
    const untouched = sameRows(read.rows, rows);
    if (untouched) {
      const cells = new Map(
        basis.lines.map((line, index) => [lineAt[index], lineCells(line, index + 1, codes, definition.language)]),
      );
      for (const column of FILLED) fillColumn(read, column, (row) => cells.get(row)?.[LINE_COLUMNS.indexOf(column)]);
      colorStatuses(read, new Set());
      await writeColumn(context, read, 'status', statuses);
    }
    replaceBudgetDefinition(held, { ...held.definition, basis, tableName: table.name, tableId: table.id });
    await context.sync();
    return untouched;
  });
}

const FILLED: readonly LineColumn[] = LINE_COLUMNS.filter(
  (column) => column === 'number' || column === 'total' || column === 'profile' || column.startsWith('month'),
);

/** Writes what differs, a run of rows at a time: a year of lines cell by cell is more than Excel takes in one request. */
function fillColumn(
  { body, places, rows }: ReadTable,
  column: LineColumn,
  cellAt: (row: number) => CellContent | undefined,
): void {
  const place = places.get(column);
  if (place === undefined) return;
  let run: { readonly from: number; readonly values: (string | number)[][] } = { from: 0, values: [] };
  const flush = (): void => {
    const { from, values } = run;
    if (values.length > 0) body.getCell(from, place).getResizedRange(values.length - 1, 0).values = values;
  };
  rows.forEach((row, index) => {
    const value = cellAt(index);
    if (value === undefined || row[column] === value || isFormula(body.formulas[index]?.[place])) return;
    if (run.from + run.values.length !== index) {
      flush();
      run = { from: index, values: [] };
    }
    run.values.push([cellInput(value)]);
  });
  flush();
}

const isFormula = (cell: unknown): boolean => typeof cell === 'string' && cell.startsWith('=');
