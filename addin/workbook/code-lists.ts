import type { Language } from '../locales/pane-texts.js';
import { SUBMIT_TEXTS } from '../locales/submit-language.js';
import { cellInput } from './cell-input.js';
import { type BudgetCodes, budgeted, codeWord, type NamedCode } from './find-code.js';
import { readBudgetSheets } from './held-budget-sheets.js';
import { uniqueName } from './unique-name.js';

/** Where the words stand that a column's cells offer to choose from, as a data validation names them. */
export interface CodeLists {
  readonly sheetId: string;
  readonly activity: string;
  readonly accountGroup: string;
}

const FIRST_ROW = 4;
const MOST_ROWS = 1000;

/** Writes names and codes on a sheet of their own, the same for every sheet of budget lines in the workbook. */
export async function writeCodeLists(context: Excel.RequestContext, codes: BudgetCodes, language: Language): Promise<CodeLists> {
  const texts = SUBMIT_TEXTS[language].lines.lists;
  const sheet = (await heldListsSheet(context)) ?? (await newSheet(context, texts.sheetName));
  sheet.getRange(`A1:G${MOST_ROWS}`).clear('Contents');
  sheet.getRange('A1').values = [[cellInput(texts.title)]];
  sheet.getRange('A1').format.font.bold = true;
  const { activity, accountGroup, code, otherLanguage } = texts.headings;
  const parts = [
    { column: 'A', title: activity, all: codes.activities },
    { column: 'E', title: accountGroup, all: budgeted(codes) },
  ];
  for (const { column, title, all } of parts) {
    const range = sheet.getRange(`${column}${FIRST_ROW - 1}`).getResizedRange(all.length, 2);
    range.numberFormat = Array.from({ length: all.length + 1 }, () => ['@', '@', '@']);
    range.values = [[title, code, otherLanguage], ...all.map((each) => wordsOf(each, all, language))].map((row) =>
      row.map(cellInput),
    );
    range.getRow(0).format.font.bold = true;
    range.format.autofitColumns();
  }
  sheet.load('id,name');
  await context.sync();
  const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
  const listAt = (column: string, all: readonly NamedCode[]): string =>
    `=${quoted}!$${column}$${FIRST_ROW}:$${column}$${FIRST_ROW - 1 + Math.max(1, all.length)}`;
  return { sheetId: sheet.id, activity: listAt('A', codes.activities), accountGroup: listAt('E', budgeted(codes)) };
}

const wordsOf = (each: NamedCode, all: readonly NamedCode[], language: Language): string[] => [
  codeWord(each, all, language),
  each.code,
  language === 'sv' ? each.name : each.nameSv,
];

/** The sheet with the lists of an earlier insertion, where it still is that. */
async function heldListsSheet(context: Excel.RequestContext): Promise<Excel.Worksheet | undefined> {
  const ids = new Set((await readBudgetSheets(context)).flatMap(({ definition }) => definition.listsSheetId ?? []));
  for (const id of ids) {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id).load('id');
    await context.sync();
    if (sheet.isNullObject) continue;
    const title = sheet.getRange('A1').load('values');
    await context.sync();
    const isOurs = Object.values(SUBMIT_TEXTS).some((submit) => submit.lines.lists.title === title.values[0]?.[0]);
    if (isOurs) return sheet;
  }
  return undefined;
}

async function newSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  return worksheets.add(
    uniqueName(
      name,
      worksheets.items.map((each) => each.name),
      ' ',
    ),
  );
}
