import type { Language } from '../locales/pane-texts.js';
import { SUBMIT_TEXTS } from '../locales/submit-language.js';
import { LINE_COLUMNS, type LineColumn, type LinesBasis, MONTH_COLUMNS } from './budget-lines.js';
import type { BudgetLinesContent } from './budget-lines-content.js';
import { budgetSumsRows, SUMS_ROWS } from './budget-sums-rows.js';
import { cellInput } from './cell-input.js';
import { type CodeLists, writeCodeLists } from './code-lists.js';
import type { BudgetCodes } from './find-code.js';
import { plainAddress } from './free-area.js';
import { keepBudgetDefinition } from './held-budget-sheets.js';
import { WARNING_COLOR } from './note.js';
import { NUMBER_FORMATS } from './number-formats.js';
import { asRefusal, runExcel } from './run-excel.js';
import { setUpPage } from './set-up-page.js';
import { uniqueName } from './unique-name.js';

export interface InsertedLines {
  readonly id: string;
  readonly tableName: string;
  readonly address: string;
}

/**
 * Puts budget lines to edit on a sheet of their own, which is taken away again where Excel refuses halfway. Where they are not `held`
 * they are an ordinary table, to look at beside those that are.
 */
export function insertBudgetLines(
  content: BudgetLinesContent,
  basis: LinesBasis,
  codes: BudgetCodes,
  language: Language,
  held = true,
): Promise<InsertedLines> {
  return runExcel(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    for (const named of [worksheets, tables, names]) named.load('items/name');
    await context.sync();
    const taken = [...tables.items, ...names.items].map(({ name }) => name);
    const sheetNames = worksheets.items.map(({ name }) => name);
    const sheet = worksheets.add(uniqueName(content.sheetName, sheetNames, ' '));
    try {
      const lists = await writeCodeLists(context, codes, language);
      const tableName = uniqueName(content.tableName, taken, '_');
      return await write(context, sheet, content, { tableName, basis, language, codes, lists, held });
    } catch (error) {
      sheet.delete();
      await context.sync().catch(() => undefined); // the error that led here is the one to show
      throw asRefusal(error);
    }
  });
}

interface Place {
  readonly tableName: string;
  readonly basis: LinesBasis;
  readonly language: Language;
  readonly codes: BudgetCodes;
  readonly lists: CodeLists;
  readonly held: boolean;
}

async function write(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { note, titles, rows }: BudgetLinesContent,
  place: Place,
): Promise<InsertedLines> {
  const start = sheet.getRange('A1');
  start.getResizedRange(note.length - 1, 0).values = note.map(({ text }) => [cellInput(text)]);
  note.forEach(({ style }, row) => {
    if (style === 'title') start.getOffsetRange(row, 0).format.font.bold = true;
  });
  const { tableName, basis, language, codes, lists } = place;
  const headingRow = note.length + SUMS_ROWS;
  const range = start.getOffsetRange(headingRow, 0).getResizedRange(rows.length, LINE_COLUMNS.length - 1);
  range.numberFormat = [LINE_COLUMNS.map(() => 'General'), ...rows.map(() => LINE_COLUMNS.map(formatOf))];
  range.values = [LINE_COLUMNS.map((column) => cellInput(titles[column])), ...rows.map((cells) => cells.map(cellInput))];
  const table = sheet.tables.add(range, true);
  table.name = tableName;
  table.load('id');
  table.columns.load('items/id');
  const whole = table.getRange().load('address');
  whole.format.autofitColumns();
  for (const column of LINE_COLUMNS) {
    const points = WIDTHS[column];
    if (points !== undefined) range.getCell(0, LINE_COLUMNS.indexOf(column)).format.columnWidth = points;
  }
  await context.sync();
  writeSums(start.getOffsetRange(note.length, 1), budgetSumsRows(basis, codes, tableName, note.length + 1, language));
  offerLists(range, rows.length, { ...lists, profile: Object.values(SUBMIT_TEXTS[language].sheet.profiles).join(',') });
  sheet.freezePanes.freezeAt(start.getResizedRange(headingRow, LINE_COLUMNS.indexOf('accountGroup')));
  sheet.activate();
  await context.sync();
  const id = crypto.randomUUID();
  const columns = LINE_COLUMNS.map((column, index) => ({
    id: column,
    title: titles[column],
    columnId: table.columns.items[index]?.id ?? index + 1,
  }));
  const definition = { id, tableId: table.id, tableName, columns, basis, language, listsSheetId: lists.sheetId };
  if (place.held) await keepBudgetDefinition(context, definition);
  await setUpPage(context, sheet, { headings: range.getRow(0) });
  return { id, tableName, address: plainAddress(whole.address) };
}

/** The small table of sums: what was in figures, what is in formulas. */
function writeSums(start: Excel.Range, rows: (string | number)[][]): void {
  const range = start.getResizedRange(rows.length - 1, 3);
  range.numberFormat = rows.map((_, at) => [
    'General',
    ...Array(2).fill(NUMBER_FORMATS.kronor),
    at === 0 ? 'General' : NUMBER_FORMATS.difference,
  ]);
  range.formulas = rows;
  range.getRow(0).format.font.bold = true;
  range.getRow(0).getOffsetRange(0, 1).getResizedRange(0, -1).format.horizontalAlignment = 'Right';
  range.getLastRow().format.font.color = WARNING_COLOR;
}

/** Cells with words of a list offer them to choose from; anything else can be written too, and a preview judges it. */
function offerLists(
  range: Excel.Range,
  rows: number,
  sources: Pick<CodeLists, 'activity' | 'accountGroup'> & { profile: string },
): void {
  if (rows === 0) return;
  for (const column of ['activity', 'accountGroup', 'profile'] as const) {
    const { dataValidation } = range.getCell(1, LINE_COLUMNS.indexOf(column)).getResizedRange(rows - 1, 0);
    dataValidation.rule = { list: { inCellDropDown: true, source: sources[column] } };
    dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
  }
}

/** In points: room for the longest name of a list, and for -999 999 999,99. */
const WIDTHS: Partial<Record<LineColumn, number>> = {
  ...{ activity: 200, accountGroup: 130, text: 160, profile: 100, total: 100, status: 320 },
  ...Object.fromEntries(MONTH_COLUMNS.map((month) => [month, 92])),
};

const WORDS: readonly LineColumn[] = ['activity', 'accountGroup', 'text', 'profile', 'status'];

function formatOf(column: LineColumn): string {
  if (column === 'number') return 'General';
  return WORDS.includes(column) ? NUMBER_FORMATS.text : NUMBER_FORMATS.kronor;
}
