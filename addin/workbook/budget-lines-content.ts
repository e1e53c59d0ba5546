import { kronorFromOre } from '../../server/money/kronor.js';
import type { Language } from '../locales/pane-texts.js';
import { SUBMIT_TEXTS } from '../locales/submit-language.js';
import { type KnownLine, LINE_COLUMNS, type LineColumn, type LinesBasis } from './budget-lines.js';
import type { CellContent, NoteLine } from './content.js';
import { type BudgetCodes, codeWord, wordOfCode } from './find-code.js';

/** What a new sheet of budget lines holds; its rows are in the order of `LINE_COLUMNS`. */
export interface BudgetLinesContent {
  readonly sheetName: string;
  readonly tableName: string;
  readonly note: readonly NoteLine[];
  readonly titles: Readonly<Record<LineColumn, string>>;
  readonly rows: readonly (readonly CellContent[])[];
}

/** The version's lines to edit; where there are none, one for each activity to begin with. */
export function budgetLinesContent(basis: LinesBasis, codes: BudgetCodes, asOf: Date, language: Language): BudgetLinesContent {
  const texts = SUBMIT_TEXTS[language].sheet;
  const line = (text: string, style: NoteLine['style'] = 'plain'): NoteLine => ({ text, style });
  const begun = codes.activities.map((each) => [
    null,
    codeWord(each, codes.activities, language),
    null,
    null,
    texts.profiles.EQUAL,
  ]);
  const rows = basis.lines.length > 0 ? basis.lines.map((each, index) => lineCells(each, index + 1, codes, language)) : begun;
  return {
    sheetName: texts.sheetName(basis.year),
    tableName: texts.tableName(basis.year),
    note: [
      line(texts.title(basis.year), 'title'),
      line(texts.basis(basis, asOf)),
      line(texts.howTo),
      line(basis.example ? texts.example : '', 'warning'),
    ],
    titles: texts.columns,
    rows: rows.map((cells) => LINE_COLUMNS.map((_, index) => cells[index] ?? null)),
  };
}

/** A version's lines to look at beside the sheet that is submitted: its lines of text do not ask to edit them. */
export function linesToCompare(basis: LinesBasis, codes: BudgetCodes, asOf: Date, language: Language): BudgetLinesContent {
  const content = budgetLinesContent(basis, codes, asOf, language);
  const [, fetched, , example] = content.note;
  const { besideTitle } = SUBMIT_TEXTS[language].lines.conflict;
  const blank: NoteLine = { text: '', style: 'plain' };
  const title: NoteLine = { text: besideTitle(basis.year, basis.version), style: 'title' };
  return { ...content, note: [title, fetched ?? blank, blank, example ?? blank] };
}

/** A line's cells but the status. */
export function lineCells(line: KnownLine, number: number, codes: BudgetCodes, language: Language): CellContent[] {
  const { activity, accountGroup, text, profile, totalOre, months } = line;
  const { profiles } = SUBMIT_TEXTS[language].sheet;
  return [
    number,
    wordOfCode(activity, codes.activities, language),
    wordOfCode(accountGroup, codes.accountGroups, language),
    text,
    profiles[profile],
    kronorFromOre(totalOre),
    ...months.map(kronorFromOre),
  ];
}
