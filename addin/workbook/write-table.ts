import { cellInput, textCellInput } from './cell-input.js';
import type { Column, Content } from './content.js';
import { isWords, NUMBER_FORMATS } from './number-formats.js';
import { totalFormula } from './total-formula.js';
import { uniqueName } from './unique-name.js';

/** So many rows go into one request to Excel, which refuses requests beyond 5 MB. */
const ROWS_AT_ONCE = 1000;

export interface WrittenTable {
  readonly table: Excel.Table;
  readonly tableName: string;
}

/** Writes headings, rows and totals under the lines of text that begin at `start`, and makes a Table of them. */
export async function writeTable(
  context: Excel.RequestContext,
  { sheet, start, content }: { sheet: Excel.Worksheet; start: Excel.Range; content: Omit<Content, 'keyColumns' | 'nameColumn'> },
): Promise<WrittenTable> {
  const { note, columns, rows } = content;
  const range = start.getOffsetRange(note.length, 0).getResizedRange(rows.length, columns.length - 1);
  const headings = range.getRow(0);
  headings.numberFormat = [columns.map(() => 'General')];
  headings.values = [columns.map(({ title }) => cellInput(title))];
  columns.forEach(({ kind }, at) => {
    if (!isWords(kind)) headings.getCell(0, at).format.horizontalAlignment = 'Right';
  });
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    const part = range.getCell(from + 1, 0).getResizedRange(some.length - 1, columns.length - 1);
    part.numberFormat = some.map(() => columns.map(formatOf));
    part.values = some.map(({ cells }) =>
      cells.map((cell, place) => (columns[place]?.kind === 'code' ? textCellInput(cell) : cellInput(cell))),
    );
    if (from + ROWS_AT_ONCE < rows.length) await context.sync();
  }
  const tableName = uniqueName(content.tableName, await takenNames(context), '_');
  const table = sheet.tables.add(range, true);
  table.name = tableName;
  writeTotals(table, tableName, columns);
  table.getRange().format.autofitColumns();
  return { table, tableName };
}

const formatOf = ({ kind }: Column): string => NUMBER_FORMATS[kind];

async function takenNames(context: Excel.RequestContext): Promise<string[]> {
  const { tables, names } = context.workbook;
  tables.load('items/name');
  names.load('items/name');
  await context.sync();
  return [...tables.items, ...names.items].map(({ name }) => name);
}

function writeTotals(table: Excel.Table, tableName: string, columns: readonly Column[]): void {
  const titleOf = (id: string): string => columns.find((column) => column.id === id)?.title ?? '';
  const totals = columns.map(({ total, title }) =>
    total.kind === 'label' ? cellInput(total.text) : totalFormula(total, tableName, title, titleOf),
  );
  table.showTotals = true;
  const range = table.getTotalRowRange();
  range.numberFormat = [columns.map((column) => (column.kind === 'code' ? 'General' : formatOf(column)))];
  range.formulas = [totals];
}
