import type { VoucherColumn, VoucherSheetTexts } from '../locales/budget-texts.js';
import { PANE_TEXTS } from '../locales/pane-language.js';
import type { Language } from '../locales/pane-texts.js';
import type { LedgerNames } from './budget-query.js';
import { nameOfCode } from './budget-row-name.js';
import type { CellContent, ColumnKind, Content, NoteLine } from './content.js';
import type { DrillCell, DrillPart } from './drill-question.js';
import type { FoundVouchers, VoucherLine } from './vouchers.js';

/** Vouchers as they go into a sheet, with the lines that are written once the sum is known or link back to the cell. */
export interface VoucherContent extends Omit<Content, 'keyColumns' | 'nameColumn'> {
  readonly backLine: number;
  readonly sumLine: number;
  /** True where rows are shared by activities, and the cell has the part of one. */
  readonly isShared: boolean;
}

export interface VoucherAnswer {
  readonly cell: DrillCell;
  readonly names: LedgerNames;
  /** For each of the cell's parts, in their order. */
  readonly found: readonly FoundVouchers[];
  readonly asOf: Date;
}

interface ColumnSpec {
  readonly id: VoucherColumn;
  readonly kind: ColumnKind;
  readonly cell: (line: VoucherLine, part: DrillPart) => CellContent;
}

/** The rows behind a figure as sheet content, each in the sign that it counts with: their sum is the figure, less what has no vouchers. */
export function voucherContent({ cell, names, found, asOf }: VoucherAnswer, language: Language): VoucherContent {
  const texts = PANE_TEXTS[language].budget.vouchers;
  const named = (code: string | null): string => (code === null ? '' : nameOfCode(names, code, language));
  const columns: readonly ColumnSpec[] = [
    { id: 'amount', kind: 'kronor', cell: countedAmount },
    { id: 'date', kind: 'day', cell: ({ date }) => excelDay(date) },
    { id: 'series', kind: 'code', cell: ({ series }) => series },
    { id: 'number', kind: 'number', cell: ({ number }) => number },
    { id: 'text', kind: 'text', cell: ({ text }) => text },
    { id: 'account', kind: 'code', cell: ({ account }) => account },
    { id: 'accountName', kind: 'text', cell: ({ accountName }) => accountName },
    { id: 'activity', kind: 'text', cell: ({ activities }) => textOf(activities.map((code) => `${code} ${named(code)}`)) },
    { id: 'group', kind: 'text', cell: ({ accountGroup }) => named(accountGroup) },
    { id: 'costCentre', kind: 'code', cell: ({ costCentre }) => costCentre },
    { id: 'project', kind: 'code', cell: ({ project }) => project },
    { id: 'dimensions', kind: 'text', cell: ({ dimensions }) => textOf(dimensions.filter(isOther).map(dimensionText)) },
  ];
  return {
    ...{ tableName: texts.tableName, sheetName: texts.sheetName, ...noteOf({ cell, names, found, asOf }, texts, language) },
    columns: columns.map(({ id, kind }) => ({
      ...{ id, kind, title: texts.columns[id] },
      total: totalOf(id, texts),
    })),
    isShared: cell.parts.some(
      ({ question }, index) =>
        question.activity !== undefined && found[index]?.lines.some(({ activities }) => activities.length > 1),
    ),
    rows: cell.parts.flatMap((part, index) =>
      (found[index]?.lines ?? []).map((line) => ({ key: '', cells: columns.map((column) => column.cell(line, part)) })),
    ),
  };
}

/** Income is credit, negative in the ledger, and positive in reports. */
const countedAmount = ({ amount }: VoucherLine, { question, sign }: DrillPart): number =>
  (question.section === 'INCOME') === (sign === 1) ? 0 - amount : amount;

function textOf(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join(', ');
}

/** Cost centre and project have columns of their own. */
const isOther = ({ dimension }: VoucherLine['dimensions'][number]): boolean => dimension !== 1 && dimension !== 6;

const dimensionText = ({ dimension, name, object }: VoucherLine['dimensions'][number]): string =>
  `${name ?? dimension} ${object}`;

function totalOf(id: VoucherColumn, texts: VoucherSheetTexts): Content['columns'][number]['total'] {
  if (id === 'date') return { kind: 'label', text: texts.total };
  return id === 'amount' ? { kind: 'sum', decimals: 2 } : { kind: 'none' };
}

/** A day as Excel counts them: 1 January 1970 is day 25 569. */
const excelDay = (day: string): number => Date.parse(day) / 86_400_000 + 25_569;

function noteOf(
  { cell, names, found, asOf }: VoucherAnswer,
  texts: VoucherSheetTexts,
  language: Language,
): Pick<VoucherContent, 'note' | 'backLine' | 'sumLine'> {
  const plain = (text: string): NoteLine => ({ text, style: 'plain' });
  const warning = (text: string): NoteLine => ({ text, style: 'warning' });
  const [only, ...others] = cell.parts;
  const isOne = only !== undefined && others.length === 0 && only.sign === 1 && cell.rest.length === 0;
  const words = (part: DrillPart): string => questionWords(part.question, names, language);
  const parts = cell.parts.map((part) => ({ words: words(part), sign: part.sign }));
  const rest = cell.rest.map(({ title, place, kronor }) => ({ words: [title, place].filter(Boolean).join(' '), kronor }));
  const shown = <T>(all: readonly T[]): [readonly T[], number] => [
    all.slice(0, MOST_NAMED),
    Math.max(0, all.length - MOST_NAMED),
  ];
  const sign = only?.question.section === 'INCOME' ? texts.income : texts.asBooked;
  const rows = found.reduce((count, { lines }) => count + lines.length, 0);
  const note = [
    { text: texts.title(isOne ? words(only) : texts.parts.cell(cell.address)), style: 'title' } as const,
    plain(texts.back(cell.address)),
    plain(texts.fetched(asOf, Math.max(...found.map(({ revision }) => revision)))),
    plain(isOne ? sign : texts.parts.signs),
    plain(''), // whether the sum is the cell's figure
    plain(texts.all(rows)),
    ...(isOne ? [] : [plain(texts.parts.included(...shown(parts)))]),
    ...(rest.length > 0 ? [plain(texts.parts.notIncluded(...shown(rest)))] : []),
    warning(found.some(({ example }) => example) ? texts.example : ''),
  ];
  return { note, backLine: 1, sumLine: 4 };
}

const MOST_NAMED = 6;

/** What a question asks for, as a title says it. */
function questionWords(question: DrillPart['question'], names: LedgerNames, language: Language): string {
  const { section, activity, accountGroup, year, fromMonth, toMonth } = question;
  const { sheet, vouchers: texts } = PANE_TEXTS[language].budget;
  const { sections, none } = sheet;
  const code = activity ?? accountGroup;
  const part =
    code === '' ? none[section] : code === undefined ? sections[section] : `${code} ${nameOfCode(names, code, language)}`;
  return [
    part,
    ...(code !== undefined && code !== '' && section !== 'COST' ? [sections[section].toLowerCase()] : []),
    texts.outcome,
    texts.period(year, fromMonth, toMonth),
  ].join(', ');
}
