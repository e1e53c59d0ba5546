import type { Language } from '../../locales/pane-texts.js';
import type { ColumnKind } from '../content.js';
import type { Query } from '../operations.js';
import { PARAMETER_NAMES, type WorkbookParameter } from '../parameters/workbook-parameter.js';

export const READY_REPORTS = ['steeringGroup', 'region'] as const;
export type ReadyReportName = (typeof READY_REPORTS)[number];

/** A figure of the first sheet: a formula over the workbook's parameters, which follows them at once. */
export interface ReportFigure {
  readonly id: 'total' | 'contribution' | 'before' | 'share' | 'population' | 'budget' | 'outcome';
  /** In en-US, as `range.formulas` takes it. */
  readonly formula: string;
  readonly kind: ColumnKind;
}

const { year: YEAR, region: REGION, scenario: SCENARIO } = PARAMETER_NAMES;

/** What each report is made of: parameters and figures on its first sheet, and a sheet for each table. */
export const REPORT_PARTS: Readonly<
  Record<
    ReadyReportName,
    {
      readonly parameters: readonly WorkbookParameter[];
      readonly figures: readonly ReportFigure[];
      readonly tables: readonly ('contributions' | 'activities')[];
    }
  >
> = {
  steeringGroup: {
    parameters: ['year', 'scenario'],
    figures: [
      { id: 'total', formula: `=FORDELA.CONTRIBUTION(,${YEAR},${SCENARIO})`, kind: 'kronor' },
      { id: 'budget', formula: `=FORDELA.BUDGET(,${YEAR})`, kind: 'kronor' },
      { id: 'outcome', formula: `=FORDELA.ACTUAL(,${YEAR})`, kind: 'kronor' },
    ],
    tables: ['contributions', 'activities'],
  },
  region: {
    parameters: ['year', 'region', 'scenario'],
    figures: [
      { id: 'contribution', formula: `=FORDELA.CONTRIBUTION(${REGION},${YEAR},${SCENARIO})`, kind: 'kronor' },
      { id: 'before', formula: `=FORDELA.CONTRIBUTION(${REGION},${YEAR}-1)`, kind: 'kronor' },
      { id: 'share', formula: `=FORDELA.SHARE(${REGION},${YEAR},${SCENARIO})`, kind: 'share' },
      { id: 'population', formula: `=FORDELA.POPULATION(${REGION})`, kind: 'persons' },
    ],
    tables: ['contributions'],
  },
};

/** The report's tables as questions that follow the workbook's parameters; asked for a year to begin with. */
export function reportQueries(name: ReadyReportName, year: number, language: Language): Query[] {
  return REPORT_PARTS[name].tables.map((table): Query => {
    if (table === 'activities')
      return { operation: 'budgetVsActual', variables: { year, by: 'ACTIVITY' }, language, parameters: { year: YEAR } };
    return { operation: 'contributionTable', variables: { year }, language, parameters: { year: YEAR, scenario: SCENARIO } };
  });
}
