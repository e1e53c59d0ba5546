import { BudgetVsActualDocument } from '../../schema/generated/operations.js';
import { PANE_TEXTS } from '../locales/pane-language.js';
import { budgetContent } from './budget-content.js';
import { BUDGET_DIMENSIONS, type BudgetReport, type BudgetVariables } from './budget-query.js';
import type { Operation } from './operation.js';
import { hasYear, isText } from './stored-shape.js';

/** A year's budget against its outcome. */
export const BUDGET_VS_ACTUAL: Operation<BudgetVariables, BudgetReport> = {
  isVariables: (read): read is BudgetVariables => {
    if (!hasYear(read)) return false;
    const { by, through } = read as { by?: unknown; through?: unknown };
    return BUDGET_DIMENSIONS.some((each) => each === by) && (through === undefined || isText(through));
  },
  ask: async (client, { year, by, through }, options) => {
    const answer = await client.ask(BudgetVsActualDocument, { year, by, through: through ?? null }, options);
    const { budgetVsActual: report, annualFinancialStatement: ledger, activities, accountGroups } = answer;
    return { report, activities, accountGroups, unmapped: { rows: ledger.unmappedRows, kronor: ledger.unmapped } };
  },
  content: (report, asOf, language) => budgetContent(report, asOf, language),
  revisionOf: ({ report }) => report.revision,
  title: ({ year, by }, language) => PANE_TEXTS[language].budget.sheet.title(year, by),
};
