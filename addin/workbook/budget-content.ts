import type { BudgetColumn, BudgetSheetTexts } from '../locales/budget-texts.js';
import { PANE_TEXTS } from '../locales/pane-language.js';
import type { Language } from '../locales/pane-texts.js';
import type { BudgetReport, BudgetRow, BudgetSection } from './budget-query.js';
import { budgetRowName } from './budget-row-name.js';
import type { CellContent, Column, ColumnKind, Content, KeyColumns, NoteLine } from './content.js';
import { periodKey } from './period-key.js';

interface ColumnSpec {
  readonly id: BudgetColumn;
  readonly kind: ColumnKind;
  /** Whether the totals row has income less costs. */
  readonly result: boolean;
  readonly cell: (row: BudgetRow) => CellContent;
}

const kronor = (id: BudgetColumn, cell: ColumnSpec['cell']): ColumnSpec => ({ id, kind: 'kronor', result: true, cell });

const FIGURES: readonly ColumnSpec[] = [
  kronor('budget', (row) => row.budget),
  kronor('budgetToDate', (row) => row.budgetToDate),
  kronor('outcome', (row) => row.outcomeToDate),
  { id: 'variance', kind: 'difference', result: true, cell: (row) => row.variance },
  { id: 'variancePercent', kind: 'percent', result: false, cell: (row) => row.variancePercent },
  kronor('remaining', (row) => row.remaining),
  kronor('forecast', (row) => row.forecast),
  // the same pace to the year's end would make four instalments of the one that has been paid
  { id: 'linear', kind: 'kronor', result: false, cell: (row) => (row.section === 'COST' ? row.linearForecast : null) },
  kronor('lastYear', (row) => row.lastYear),
];

/** A year's budget against its outcome as sheet content: income and costs each positive, so that no column has one plain sum. */
export function budgetContent(answer: BudgetReport, asOf: Date, language: Language): Content {
  const texts = PANE_TEXTS[language].budget.sheet;
  const { report } = answer;
  const { year, by } = report;
  const possible = possibleRows(answer, language);
  const columns: readonly ColumnSpec[] = [
    { id: 'section', kind: 'text', result: false, cell: ({ section }) => texts.sections[section] },
    { id: 'key', kind: 'code', result: false, cell: ({ key }) => periodKey(year, by, key) },
    { id: 'label', kind: 'text', result: false, cell: (row) => budgetRowName(answer, row, language) },
    ...FIGURES,
  ];
  return {
    ...{ tableName: texts.tableName(year, by), sheetName: texts.sheetName(year, by) },
    note: noteOf(answer, asOf, language),
    columns: columns.map((spec) => ({
      id: spec.id,
      title: texts.columns[spec.id],
      kind: spec.kind,
      total: totalOf(spec, texts),
    })),
    keyColumns: [
      { columns: ['section', 'key'], keyOf: ([section = '', key = '']) => `${sectionNamed(section)} ${key}` },
      { columns: ['label'], keyOf: ([label = '']) => possible.find((each) => each.label === label)?.key },
    ] satisfies (KeyColumns & { columns: BudgetColumn[] })[],
    nameColumn: 'label' satisfies BudgetColumn,
    isOurKey: (key) => possible.some((each) => each.key === key),
    totals: totalsOf(report.result),
    rows: report.rows.map((row) => ({
      key: keyOfRow(answer, row),
      cells: columns.map(({ cell }) => cell(row)),
    })),
    picture: { barColumn: 'variance', chart: { title: texts.title(year, by), fromColumn: 'label', toColumn: 'outcome' } },
    facts: { through: report.through ?? '' },
  };
}

const keyOfRow = ({ report }: BudgetReport, { section, key }: Pick<BudgetRow, 'section' | 'key'>): string =>
  `${section} ${periodKey(report.year, report.by, key)}`;

const SECTIONS = ['INCOME', 'COST', 'UNMAPPED'] as const satisfies readonly BudgetSection[];

/** Every row that such a report can have, whether or not this one has it: what no longer has figures is still ours. */
function possibleRows(answer: BudgetReport, language: Language): { readonly key: string; readonly label: string }[] {
  const keys = {
    ACTIVITY: ['', ...answer.activities.map(({ code }) => code)],
    ACCOUNT_GROUP: ['', ...answer.accountGroups.map(({ code }) => code)],
    MONTH: Array.from({ length: 12 }, (_, month) => `${month + 1}`),
    QUARTER: ['1', '2', '3', '4'],
  }[answer.report.by];
  const rows = SECTIONS.flatMap((section) => keys.map((key) => ({ section, key })));
  return rows.map((row) => ({ key: keyOfRow(answer, row), label: budgetRowName(answer, row, language) }));
}

function totalsOf({ budget, budgetToDate, outcomeToDate, variance, forecast }: BudgetReport['report']['result']) {
  return { budget, budgetToDate, outcome: outcomeToDate, variance, forecast } satisfies Partial<
    Record<BudgetColumn, number | null>
  >;
}

/** The section that a cell names, in whichever language. */
export function sectionNamed(text: string): BudgetSection | undefined {
  for (const { budget } of Object.values(PANE_TEXTS)) {
    const found = Object.entries(budget.sheet.sections).find(([, name]) => name === text);
    if (found) return found[0] as BudgetSection;
  }
  return undefined;
}

function totalOf({ id, result }: ColumnSpec, texts: BudgetSheetTexts): Column['total'] {
  if (id === 'section') return { kind: 'label', text: texts.total };
  const { INCOME: plus, COST: minus } = texts.sections;
  return result ? { kind: 'less', by: 'section', plus, minus, decimals: 2 } : { kind: 'none' };
}

/** The last line is blank or says EXAMPLE, right above the headings. */
function noteOf({ report, unmapped }: BudgetReport, asOf: Date, language: Language): NoteLine[] {
  const { budget, sheet } = PANE_TEXTS[language];
  const texts = budget.sheet;
  const plain = (text: string): NoteLine => ({ text, style: 'plain' });
  return [
    { text: texts.title(report.year, report.by), style: 'title' },
    plain(texts.through(report)),
    plain(texts.version(report.budgetVersion)),
    plain(sheet.fetched(asOf, report.revision)),
    plain(texts.sums(texts.sections.INCOME, report.income)),
    plain(texts.sums(texts.sections.COST, report.costs)),
    plain(texts.sums(texts.result, report.result)),
    plain(`${texts.linear}${texts.lastYearThrough(report.year - 1, report.lastYearLedgerThrough)}`),
    plain(texts.unmapped(report.year, unmapped.rows, unmapped.kronor)),
    { text: report.example ? sheet.example : '', style: 'warning' },
  ];
}
