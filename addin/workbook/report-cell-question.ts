import type { BudgetColumn } from '../locales/budget-texts.js';
import type { BudgetSection, BudgetVariables } from './budget-query.js';
import type { DrillQuestion } from './drill-question.js';
import { DrillRefusal } from './drill-refusal.js';
import { monthsOfPeriod } from './period-key.js';

/** A cell of the report: what the report was asked and answered, and where in it the cell stands. */
export interface ReportCell {
  readonly variables: BudgetVariables;
  /** The last day that counts, '' before the first month has ended. */
  readonly through: string;
  /** The cell's column, as it is headed now. */
  readonly column: { readonly id: BudgetColumn; readonly title: string };
  readonly section: BudgetSection;
  /** As the row's code says it. */
  readonly key: string;
}

/** The vouchers behind a cell of the report. Refuses a budget, behind which there are none, and what is worked out of others. */
export function reportCellQuestion({ variables, through, column, section, key }: ReportCell): DrillQuestion {
  if (column.id === 'budget' || column.id === 'budgetToDate') throw new DrillRefusal('BUDGET');
  if (column.id !== 'outcome' && column.id !== 'lastYear') {
    const isName = column.id === 'section' || column.id === 'key' || column.id === 'label';
    throw isName ? new DrillRefusal('HEADING') : new DrillRefusal('DERIVED', { column: column.title });
  }
  const { year, by } = variables;
  const ofKey = by === 'MONTH' || by === 'QUARTER' ? monthsOfPeriod(key) : { year, fromMonth: 1, toMonth: 12 };
  if (!ofKey) throw new DrillRefusal('HEADING');
  const { fromMonth } = ofKey;
  const lastMonth = column.id === 'lastYear' ? 12 : Number(through.slice(5, 7));
  const toMonth = Math.min(ofKey.toMonth, lastMonth);
  if (toMonth < fromMonth) throw new DrillRefusal('NOT_COUNTED');
  return {
    ...{ year: column.id === 'lastYear' ? year - 1 : year, fromMonth, toMonth, section },
    ...(by === 'ACTIVITY' && { activity: key }),
    ...(by === 'ACCOUNT_GROUP' && { accountGroup: key }),
  };
}
