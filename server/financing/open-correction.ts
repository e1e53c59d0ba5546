import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import { Refusal } from '../agreement/refusal.js';
import { requiredText } from '../agreement/required-text.js';
import type { Changes, Done } from '../changes/changes.js';
import { BudgetYear } from './budget-year.entity.js';
import { unknownYear } from './load-contribution-tables.js';

/**
 * Opens a decided year for a correction, with the reason. The decided table stays in force; the proposal can be edited
 * and becomes the next version when the steering group decides it.
 */
export async function openCorrection(changes: Changes, asking: Asking, year: number, reason: string): Promise<Done<number>> {
  requireRole(asking.principal, Role.Office);
  const why = requiredText('reason', reason, 1000);
  const request = { ...asking, reason: why, operation: 'openCorrection', subject: `budgetYear:${year}`, input: { year } };
  return changes.run(request, async (manager, revision) => {
    const budgetYear = await manager.findOneBy(BudgetYear, { year });
    if (!budgetYear) throw unknownYear(year);
    if (budgetYear.nextVersion === 1) {
      throw new Refusal('BUDGET_YEAR_NOT_DECIDED', `${year} is not decided yet: edit its proposal instead.`, {
        figures: { year },
        clause: 'DEC-1',
      });
    }
    if (budgetYear.open) return { result: year, unchanged: true };
    await manager.update(BudgetYear, { year }, { open: true, correctionReason: why, revision });
    return { result: year, before: { open: false }, after: { open: true, nextVersion: budgetYear.nextVersion } };
  });
}
