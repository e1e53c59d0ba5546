import type { BudgetDimension, BudgetVsActualQuery } from '../../schema/generated/operations.js';

/** What the report of budget against outcome is asked with; the same fields stand in a stored definition. */
export interface BudgetVariables {
  readonly year: number;
  readonly by: BudgetDimension;
  /** A day, yyyy-mm-dd. Left out: the months that the ledger holds by the time it is asked, so that a refresh goes on with the year. */
  readonly through?: string;
}

export const BUDGET_DIMENSIONS = ['ACTIVITY', 'ACCOUNT_GROUP', 'MONTH', 'QUARTER'] as const satisfies readonly BudgetDimension[];

/** The report with the names of its rows. Amounts in kronor: the JSON numbers as they came, never recomputed. */
export interface BudgetReport extends LedgerNames {
  readonly report: BudgetVsActualQuery['budgetVsActual'];
  /** What the account mapping does not place in the year's ledger, as booked. */
  readonly unmapped: { readonly rows: number; readonly kronor: number };
}

export type BudgetRow = BudgetReport['report']['rows'][number];
export type BudgetSection = BudgetRow['section'];

/** What activities and account groups are called. */
export interface LedgerNames {
  readonly activities: BudgetVsActualQuery['activities'];
  readonly accountGroups: BudgetVsActualQuery['accountGroups'];
}
