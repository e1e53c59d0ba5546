import type { Asking } from '../access/request-context.js';
import { Refusal } from '../agreement/refusal.js';
import type { Done } from '../changes/changes.js';
import { answered } from '../changes/rehearsal.js';
import { type BudgetYear, toBudgetYear } from './budget-year.type.js';
import { type ContributionTable, toContributionTable } from './contribution-table.type.js';
import { loadBudgetYear } from './load-budget-years.js';
import { loadContributionTables } from './load-contribution-tables.js';

/** A year's table as it was when a mutation answered, or why there was none. Plain values. */
type KeptTable =
  | { readonly table: ContributionTable }
  | { readonly refusal: Pick<Refusal, 'code' | 'message' | 'figures' | 'clause'> };

/** A budget year, with its table where it belongs to an answer that may be given again. */
export interface AnsweredBudgetYear extends BudgetYear {
  readonly keptTable?: KeptTable;
}

/** Does something to a budget year and answers it. With an idempotency key the table is kept too, as a field of the answer may ask for it. */
export function answerBudgetYear(
  asking: Asking,
  year: number,
  act: (who: Asking) => Promise<Done<number>>,
): Promise<AnsweredBudgetYear> {
  return answered(asking, {
    act,
    read: async (manager): Promise<AnsweredBudgetYear> => {
      const budgetYear = toBudgetYear(await loadBudgetYear(manager, year));
      if (asking.idempotencyKey === undefined) return budgetYear;
      const [table] = await loadContributionTables(manager, [{ year }]);
      if (!table) throw new Error(`No answer for ${year}`);
      return { ...budgetYear, keptTable: keep(table) };
    },
  });
}

function keep(table: Awaited<ReturnType<typeof loadContributionTables>>[number]): KeptTable {
  if (!(table instanceof Refusal)) return { table: toContributionTable(table) };
  const { code, message, figures, clause } = table;
  return { refusal: { code, message, figures, clause } };
}

export function tableOfKept(kept: KeptTable): ContributionTable {
  if ('table' in kept) return kept.table;
  const { code, message, figures, clause } = kept.refusal;
  throw new Refusal(code, message, { figures, ...(clause ? { clause } : {}) });
}
