import type { BudgetDimension, VarianceSign } from '../../schema/generated/operations.js';
import type { BudgetReport, BudgetSection } from '../workbook/budget-query.js';
import type { DrillRefusalCode } from '../workbook/drill-refusal.js';
import type { DrillPartsTexts } from './drill/drill-parts-texts.js';

type Report = BudgetReport['report'];

/** What stands in the sheet of budget against outcome. */
export interface BudgetSheetTexts {
  /** Letters, digits and underscores, as Excel asks of a table's name. */
  readonly tableName: (year: number, by: BudgetDimension) => string;
  readonly sheetName: (year: number, by: BudgetDimension) => string;
  readonly title: (year: number, by: BudgetDimension) => string;
  readonly through: (report: Pick<Report, 'through' | 'ledgerThrough' | 'incomplete'>) => string;
  /** What the figures of last year lack; '' where that year's ledger is whole. */
  readonly lastYearThrough: (year: number, day: string | null) => string;
  readonly version: (version: number | null) => string;
  /** What plus means, as the office has chosen. */
  readonly varianceMeaning: Readonly<Record<VarianceSign, string>>;
  /** Over income, costs and result. */
  readonly summary: string;
  readonly result: string;
  readonly linear: string;
  readonly unmapped: (year: number, rows: number, kronor: number) => string;
  readonly sections: Readonly<Record<BudgetSection, string>>;
  /** A row's name where another section can have the same. */
  readonly inSection: (name: string, section: BudgetSection) => string;
  /** What has no activity or account group. */
  readonly none: Readonly<Record<BudgetSection, string>>;
  readonly month: (month: number) => string;
  readonly quarter: (quarter: number) => string;
  readonly total: string;
  readonly columns: Readonly<Record<BudgetColumn, string>>;
}

export type BudgetColumn =
  | 'section'
  | 'key'
  | 'label'
  | 'budget'
  | 'budgetToDate'
  | 'outcome'
  | 'variance'
  | 'variancePercent'
  | 'remaining'
  | 'forecast'
  | 'linear'
  | 'lastYear';

/** What stands in a sheet of the vouchers behind a figure. */
export interface VoucherSheetTexts {
  readonly parts: DrillPartsTexts;
  readonly tableName: string;
  readonly sheetName: string;
  readonly title: (what: string) => string;
  readonly period: (year: number, fromMonth: number, toMonth: number) => string;
  readonly outcome: string;
  readonly fetched: (asOf: Date, revision: number) => string;
  readonly income: string;
  readonly asBooked: string;
  readonly back: (address: string) => string;
  readonly equal: (kronor: number) => string;
  /** The rows are shared by several activities, of which the cell has one. */
  readonly shared: (vouchers: number, figure: number) => string;
  readonly different: (vouchers: number, figure: number, ofRevision: number | undefined, revision: number) => string;
  readonly all: (rows: number) => string;
  readonly example: string;
  readonly total: string;
  readonly columns: Readonly<Record<VoucherColumn, string>>;
}

export type VoucherColumn =
  | 'date'
  | 'series'
  | 'number'
  | 'text'
  | 'account'
  | 'accountName'
  | 'activity'
  | 'group'
  | 'costCentre'
  | 'project'
  | 'dimensions'
  | 'amount';

/** The pane's part about budget and outcome; both languages have the same keys by type. */
export interface BudgetTexts {
  readonly sheet: BudgetSheetTexts;
  readonly vouchers: VoucherSheetTexts;
  readonly year: string;
  readonly by: string;
  readonly dimensions: Readonly<Record<BudgetDimension, string>>;
  readonly through: string;
  readonly latest: string;
  readonly throughMonth: (month: number) => string;
  readonly heading: string;
  readonly chart: (year: number) => string;
  readonly chartMeaning: string;
  readonly table: (year: number) => string;
  readonly row: string;
  readonly budgetToDate: string;
  readonly outcomeToDate: string;
  readonly variance: string;
  readonly better: string;
  readonly worse: string;
  readonly forecast: string;
  readonly budget: string;
  readonly figures: string;
  readonly insert: string;
  readonly noYears: string;
  readonly noYearsMeaning: string;
  readonly nothing: (year: number) => string;
  readonly nothingMeaning: string;
  readonly noBudget: (year: number) => string;
  readonly noLedger: (year: number) => string;
  readonly incomplete: (year: number, ledgerThrough: string | null) => string;
  readonly drill: {
    readonly button: string;
    readonly meaning: string;
    readonly progress: (rows: number, ofRows: number | undefined) => string;
    readonly writing: (rows: number) => string;
    readonly cancelled: string;
    readonly done: (rows: number, sheet: string, equal: boolean) => string;
    readonly none: string;
    readonly faults: Readonly<Record<DrillRefusalCode, (figures: Readonly<Record<string, string>>) => string>>;
  };
}
