import { addSheet } from './add-sheet.js';
import { cellInput } from './cell-input.js';
import { plainAddress } from './free-area.js';
import { NUMBER_FORMATS } from './number-formats.js';
import { runExcel } from './run-excel.js';
import { setUpPage } from './set-up-page.js';
import { uniqueName } from './unique-name.js';

/** A model of a scenario as cells: what it is tried on, its changes row by row, and the words around them. */
export interface LiveModel {
  readonly sheetName: string;
  readonly title: string;
  readonly help: string;
  readonly example: string;
  readonly baseYear: { readonly label: string; readonly year: number };
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly resultHeading: string;
  /** Over the words that may stand in the first column, and a value for each. */
  readonly wordHeadings: readonly [string, string];
  readonly words: readonly (readonly [string, string | number])[];
  readonly names: ModelNames;
}

/** What the cells that are meant to be edited are called: the model's formula says them, and so may the reader's own. */
export interface ModelNames {
  readonly baseYear: string;
  readonly changes: string;
  readonly value: (row: number) => string;
}

/** Rows for changes to come. */
const SPARE_ROWS = 8;
const FIRST_ROW = 7;
/** What, value, region, from year: wide enough for words that are typed later. */
const INPUT_WIDTHS_POINTS = { A: 84, B: 84, C: 84, D: 72, E: 18 };
/** Region, baseline, scenario, difference, difference in percent, kronor per inhabitant: see `WHAT_IF_HEADINGS`. */
const ANSWER: Readonly<Record<string, { readonly format: string; readonly widthPoints: number }>> = {
  F: { format: NUMBER_FORMATS.text, widthPoints: 120 },
  G: { format: NUMBER_FORMATS.kronor, widthPoints: 84 },
  H: { format: NUMBER_FORMATS.kronor, widthPoints: 84 },
  I: { format: NUMBER_FORMATS.difference, widthPoints: 84 },
  J: { format: NUMBER_FORMATS.percent, widthPoints: 84 },
  K: { format: '0.00', widthPoints: 126 },
};
/** Right of the answer, with a column between. */
const WORDS = { word: 'M', value: 'N' } as const;
const WORD_WIDTHS_POINTS = { L: 18, M: 150, N: 150 };
const INPUT_COLOR = '#0F6CBD';
/** What the cells that may be changed stand on, the blank ones too. */
const INPUT_FILL = '#DCEBFA';
const WARNING_COLOR = '#B10E1C';

/** Writes the model on a sheet of its own; the answer spills to the right of it and is computed again when a cell changes. */
export function writeLiveModel(model: LiveModel): Promise<{ readonly sheet: string; readonly address: string }> {
  return runExcel(async (context) => {
    const sheet = await addSheet(context, model.sheetName);
    const last = FIRST_ROW + model.rows.length + SPARE_ROWS - 1;
    const words = [[model.title], [model.help], [model.example]].map(([text = '']) => [cellInput(text)]);
    sheet.getRange('A1:A3').values = words;
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A3').format.font.color = WARNING_COLOR;
    sheet.getRange('A4:B4').values = [[cellInput(model.baseYear.label), model.baseYear.year]];
    const headings = sheet.getRange('A6:D6');
    headings.values = [model.headings.map(cellInput)];
    headings.format.font.bold = true;
    if (model.rows.length > 0) {
      const body = sheet.getRange(`A${FIRST_ROW}:D${FIRST_ROW + model.rows.length - 1}`);
      body.values = model.rows.map((row) => row.map(cellInput));
      const values = sheet.getRange(`B${FIRST_ROW}:B${FIRST_ROW + model.rows.length - 1}`);
      values.numberFormat = model.rows.map(([, value]) => [typeof value === 'number' && value >= 1000 ? '#,##0' : 'General']);
    }
    for (const inputs of ['B4', `A${FIRST_ROW}:D${last}`]) {
      sheet.getRange(inputs).format.font.color = INPUT_COLOR;
      sheet.getRange(inputs).format.fill.color = INPUT_FILL;
    }
    const { baseYear, changes } = await nameInputs(context, sheet, model, last);
    const heading = sheet.getRange('F5');
    heading.values = [[cellInput(model.resultHeading)]];
    heading.format.font.bold = true;
    const answer = sheet.getRange('F6');
    // Excel for Windows and Mac hand a blank cell of a range over as 0, which a value can be: so blanks go as empty texts
    answer.formulas = [[`=FORDELA.WHATIF(${baseYear},IF(${changes}="","",${changes}))`]];
    for (const [column, widthPoints] of Object.entries(INPUT_WIDTHS_POINTS))
      sheet.getRange(`${column}1`).format.columnWidth = widthPoints;
    dressAnswer(sheet);
    writeWords(sheet, model);
    sheet.activate();
    sheet.load('name');
    answer.load('address');
    await context.sync();
    await setUpPage(context, sheet);
    return { sheet: sheet.name, address: plainAddress(answer.address) };
  });
}

/** The answer spills when it comes, into cells that look as a table of contributions does: all 21 regions and some to spare. */
function dressAnswer(sheet: Excel.Worksheet): void {
  sheet.getRange('F6:K6').format.font.bold = true;
  for (const [column, { format, widthPoints }] of Object.entries(ANSWER)) {
    const cells = sheet.getRange(`${column}${FIRST_ROW}:${column}${FIRST_ROW + 29}`);
    cells.numberFormat = Array.from({ length: 30 }, () => [format]);
    cells.format.columnWidth = widthPoints;
  }
}

/** What may stand in the first column: whoever opens the workbook without the pane has no other list. */
function writeWords(sheet: Excel.Worksheet, { words, wordHeadings }: LiveModel): void {
  const area = (first: number, last: number): Excel.Range => sheet.getRange(`${WORDS.word}${first}:${WORDS.value}${last}`);
  area(6, 6).values = [wordHeadings.map(cellInput)];
  area(6, 6).format.font.bold = true;
  area(FIRST_ROW, FIRST_ROW + words.length - 1).values = words.map((line) => line.map(cellInput));
  for (const [column, widthPoints] of Object.entries(WORD_WIDTHS_POINTS))
    sheet.getRange(`${column}1`).format.columnWidth = widthPoints;
}

/** The base year, all changes together, and each change's value; answers what the first two are called in this workbook. */
async function nameInputs(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { names: wanted, rows }: LiveModel,
  last: number,
): Promise<{ baseYear: string; changes: string }> {
  const { names } = context.workbook;
  names.load('items/name');
  await context.sync();
  const taken = names.items.map(({ name }) => name);
  const add = (free: string, address: string): string => {
    const name = uniqueName(free, taken, '_');
    taken.push(name);
    names.add(name, sheet.getRange(address));
    return name;
  };
  const baseYear = add(wanted.baseYear, 'B4');
  const changes = add(wanted.changes, `A${FIRST_ROW}:D${last}`);
  for (const index of rows.keys()) add(wanted.value(index + 1), `B${FIRST_ROW + index}`);
  return { baseYear, changes };
}
