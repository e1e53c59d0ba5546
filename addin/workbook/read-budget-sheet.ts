import { LINE_COLUMNS, type LineColumn } from './budget-lines.js';
import type { BudgetSheetDefinition } from './budget-lines-definition.js';
import { findBudgetSheet, readBudgetSheets } from './held-budget-sheets.js';
import { findTable, requireTable } from './held-table.js';
import { matchColumns } from './match-columns.js';
import type { SheetRow } from './parse-budget-rows.js';
import { runExcel } from './run-excel.js';
import { type StrayRow, strayRows } from './stray-rows.js';
import { WorkbookRefusal } from './workbook-refusal.js';

/** A sheet of budget lines, and where it stands now. */
export interface BudgetSheetPlace {
  readonly definition: BudgetSheetDefinition;
  readonly tableName: string;
  readonly sheet: string;
}

/** What a sheet's table held at one moment. */
export interface BudgetSheetRows {
  readonly definition: BudgetSheetDefinition;
  readonly rows: readonly SheetRow[];
  /** The row of the sheet, from 1, that the first of them is. */
  readonly firstSheetRow: number;
  /** Filled rows next to the table, which are not among them. */
  readonly strays: readonly StrayRow[];
}

/** The year's sheet of lines; undefined where there is none, or where its table was deleted. */
export function findBudgetLines(year: number): Promise<BudgetSheetPlace | undefined> {
  return runExcel(async (context) => {
    const held = (await readBudgetSheets(context)).findLast(({ definition }) => definition.basis.year === year);
    const table = held && (await findTable(context, held.definition));
    if (!table) return undefined;
    const sheet = table.worksheet.load('name');
    await context.sync();
    return { definition: held.definition, tableName: table.name, sheet: sheet.name };
  });
}

export function readBudgetLines(id: string): Promise<BudgetSheetRows> {
  return runExcel(async (context) => {
    const { definition } = await findBudgetSheet(context, id);
    const { rows, firstSheetRow } = await readTable(context, definition);
    const strays = await readStrays(context, await requireTable(context, definition));
    return { definition, rows, firstSheetRow, strays };
  });
}

/** Where somebody's work stops being read: what stands right under the table, or beside it. */
export async function readStrays(context: Excel.RequestContext, table: Excel.Table): Promise<StrayRow[]> {
  const place = table.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
  const used = table.worksheet.getUsedRange(true).load('values,rowIndex,columnIndex');
  await context.sync();
  return strayRows(used, place);
}

export interface ReadTable extends Omit<BudgetSheetRows, 'definition' | 'strays'> {
  readonly body: Excel.Range;
  /** Where each of our columns stands. */
  readonly places: ReadonlyMap<string, number>;
}

/** Reads the table by its columns, renamed or moved as they may be. Every column but number and status has to be there. */
export async function readTable(context: Excel.RequestContext, definition: BudgetSheetDefinition): Promise<ReadTable> {
  const table = await requireTable(context, definition);
  const body = table.getDataBodyRange();
  body.load('values,formulas,rowIndex');
  table.columns.load('items/id,items/name');
  await context.sync();
  const current = table.columns.items.map(({ id, name }) => ({ id, title: name }));
  const places = matchColumns(definition.columns, current);
  // Written into without being asked: a column under another heading may be the user's, should Excel have given a number anew.
  const status = definition.columns.find(({ id }) => id === 'status')?.title;
  if (current[places.get('status') ?? -1]?.title !== status) places.delete('status');
  const missing = definition.columns.filter(({ id }) => !places.has(id) && id !== 'number' && id !== 'status');
  if (missing.length > 0)
    throw new WorkbookRefusal('COLUMN_MISSING', { table: table.name, columns: missing.map(({ title }) => title).join(', ') });
  const rows = body.values.map((cells) => Object.fromEntries(ourCells(cells, places)));
  return { body, places, rows, firstSheetRow: body.rowIndex + 1 };
}

function ourCells(cells: readonly unknown[], places: ReadonlyMap<string, number>): [LineColumn, unknown][] {
  return LINE_COLUMNS.flatMap((column): [LineColumn, unknown][] => {
    const place = places.get(column);
    return place === undefined ? [] : [[column, cells[place]]];
  });
}
