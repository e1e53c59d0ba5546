import type { Language } from '../locales/pane-texts.js';
import { LINE_COLUMNS, type LineColumn, type LinesBasis, MONTH_COLUMNS } from './budget-lines.js';
import type { BudgetLinesContent } from './budget-lines-content.js';
import { cellInput } from './cell-input.js';
import { plainAddress } from './free-area.js';
import { keepBudgetDefinition } from './held-budget-sheets.js';
import { NUMBER_FORMATS } from './number-formats.js';
import { asRefusal, runExcel } from './run-excel.js';
import { setUpPage } from './set-up-page.js';
import { uniqueName } from './unique-name.js';

export interface InsertedLines {
  readonly id: string;
  readonly tableName: string;
  readonly address: string;
}

/** Puts budget lines to edit on a sheet of their own, which is taken away again where Excel refuses halfway. */
export function insertBudgetLines(content: BudgetLinesContent, basis: LinesBasis, language: Language): Promise<InsertedLines> {
  return runExcel(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    for (const named of [worksheets, tables, names]) named.load('items/name');
    await context.sync();
    const taken = [...tables.items, ...names.items].map(({ name }) => name);
    const sheetNames = worksheets.items.map(({ name }) => name);
    const sheet = worksheets.add(uniqueName(content.sheetName, sheetNames, ' '));
    try {
      return await write(context, sheet, content, { tableName: uniqueName(content.tableName, taken, '_'), basis, language });
    } catch (error) {
      sheet.delete();
      await context.sync().catch(() => undefined); // the error that led here is the one to show
      throw asRefusal(error);
    }
  });
}

interface Held {
  readonly tableName: string;
  readonly basis: LinesBasis;
  readonly language: Language;
}

async function write(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { note, titles, rows }: BudgetLinesContent,
  held: Held,
): Promise<InsertedLines> {
  const start = sheet.getRange('A1');
  start.getResizedRange(note.length - 1, 0).values = note.map(({ text }) => [cellInput(text)]);
  note.forEach(({ style }, row) => {
    if (style === 'title') start.getOffsetRange(row, 0).format.font.bold = true;
  });
  const range = start.getOffsetRange(note.length, 0).getResizedRange(rows.length, LINE_COLUMNS.length - 1);
  range.numberFormat = [LINE_COLUMNS.map(() => 'General'), ...rows.map(() => LINE_COLUMNS.map(formatOf))];
  range.values = [LINE_COLUMNS.map((column) => cellInput(titles[column])), ...rows.map((cells) => cells.map(cellInput))];
  const table = sheet.tables.add(range, true);
  table.name = held.tableName;
  table.load('id');
  table.columns.load('items/id');
  const whole = table.getRange().load('address');
  whole.format.autofitColumns();
  for (const [column, points] of Object.entries(WIDTHS)) {
    range.getCell(0, LINE_COLUMNS.indexOf(column as LineColumn)).format.columnWidth = points;
  }
  sheet.activate();
  await context.sync();
  const id = crypto.randomUUID();
  const columns = LINE_COLUMNS.map((column, index) => ({
    id: column,
    title: titles[column],
    columnId: table.columns.items[index]?.id ?? index + 1,
  }));
  await keepBudgetDefinition(context, { id, tableId: table.id, columns, ...held });
  await setUpPage(context, sheet, { headings: range.getRow(0) });
  return { id, tableName: held.tableName, address: plainAddress(whole.address) };
}

/** In points, where there is more to come than what is there to begin with. */
const WIDTHS: Partial<Record<LineColumn, number>> = {
  ...{ accountGroup: 100, text: 160, profile: 80, total: 85, status: 320 },
  ...Object.fromEntries(MONTH_COLUMNS.map((month) => [month, 70])),
};

const WORDS: readonly LineColumn[] = ['activity', 'accountGroup', 'text', 'profile', 'status'];

function formatOf(column: LineColumn): string {
  if (column === 'number') return 'General';
  return WORDS.includes(column) ? NUMBER_FORMATS.text : NUMBER_FORMATS.kronor;
}
