import type { VoucherColumn, VoucherSheetTexts } from '../locales/budget-texts.js';
import { PANE_TEXTS } from '../locales/pane-language.js';
import type { Language } from '../locales/pane-texts.js';
import type { LedgerNames } from './budget-query.js';
import { nameOfCode } from './budget-row-name.js';
import type { CellContent, ColumnKind, Content, NoteLine } from './content.js';
import type { DrillCell } from './drill-question.js';
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
  readonly found: FoundVouchers;
  readonly asOf: Date;
}

interface ColumnSpec {
  readonly id: VoucherColumn;
  readonly kind: ColumnKind;
  readonly cell: (line: VoucherLine) => CellContent;
}

/** The rows behind a figure as sheet content, in the sign of the report: their sum is the figure. */
export function voucherContent({ cell, names, found, asOf }: VoucherAnswer, language: Language): VoucherContent {
  const texts = PANE_TEXTS[language].budget.vouchers;
  const { section } = cell.question;
  const named = (code: string | null): string => (code === null ? '' : nameOfCode(names, code, language));
  const columns: readonly ColumnSpec[] = [
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
    { id: 'amount', kind: 'kronor', cell: ({ amount }) => (section === 'INCOME' ? 0 - amount : amount) },
  ];
  return {
    ...{ tableName: texts.tableName, sheetName: texts.sheetName, ...noteOf({ cell, names, found, asOf }, texts, language) },
    columns: columns.map(({ id, kind }) => ({
      ...{ id, kind, title: texts.columns[id] },
      total: totalOf(id, texts),
    })),
    isShared: cell.question.activity !== undefined && found.lines.some(({ activities }) => activities.length > 1),
    rows: found.lines.map((line) => ({ key: '', cells: columns.map((column) => column.cell(line)) })),
  };
}

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
  const { section, activity, accountGroup, year, fromMonth, toMonth } = cell.question;
  const plain = (text: string): NoteLine => ({ text, style: 'plain' });
  const warning = (text: string): NoteLine => ({ text, style: 'warning' });
  const { sections, none } = PANE_TEXTS[language].budget.sheet;
  const code = activity ?? accountGroup;
  const part =
    code === '' ? none[section] : code === undefined ? sections[section] : `${code} ${nameOfCode(names, code, language)}`;
  const what = [
    part,
    ...(code !== undefined && code !== '' && section !== 'COST' ? [sections[section].toLowerCase()] : []),
    texts.outcome,
    texts.period(year, fromMonth, toMonth),
  ].join(', ');
  const note = [
    { text: texts.title(what), style: 'title' } as const,
    plain(texts.back(cell.address)),
    plain(texts.fetched(asOf, found.revision)),
    plain(section === 'INCOME' ? texts.income : texts.asBooked),
    plain(''), // whether the sum is the cell's figure
    plain(texts.all(found.lines.length)),
    warning(found.example ? texts.example : ''),
  ];
  return { note, backLine: 1, sumLine: 4 };
}
