import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import type { LocalDate } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { requiredText } from '../agreement/required-text.js';
import type { Changes, Done } from '../changes/changes.js';
import { BudgetVersion } from './budget.entity.js';
import { loadLines } from './load-budget.js';
import { invalid } from './plan-lines.js';
import { loggedLines, refuseStale } from './set-budget-draft.js';

export interface BudgetDecision {
  readonly year: number;
  readonly decidedOn: LocalDate;
  /** The steering group's minutes, e.g. "SG 2025-11-27 §8". */
  readonly reference: string;
  readonly expectedRevision?: number | undefined;
}

/** Registers the steering group's decision on the draft (DEC-1): from then on it counts and is never edited. Answers the version. */
export async function decideBudget(changes: Changes, asking: Asking, decision: BudgetDecision): Promise<Done<number>> {
  requireRole(asking.principal, Role.Office);
  const { year, decidedOn, expectedRevision } = decision;
  const reference = requiredText('reference', decision.reference, 190);
  const request = { ...asking, operation: 'decideBudget', subject: `budget:${year}`, input: { ...decision, reference } };
  return changes.run(request, async (manager, revision) => {
    const [latest, before] = await manager.find(BudgetVersion, { where: { year }, order: { version: 'DESC' }, take: 2 });
    if (!latest || latest.decidedOn !== null) {
      throw new Refusal('BUDGET_NO_DRAFT', `${year} has no draft to decide.`, { figures: { year }, clause: 'DEC-1' });
    }
    refuseStale(year, latest, expectedRevision);
    if (before?.decidedOn && decidedOn < before.decidedOn) {
      throw invalid(year, `Version ${before.version} was decided on ${before.decidedOn}, after ${decidedOn}.`, {
        ...{ decidedOn, version: before.version, earlierDecidedOn: before.decidedOn },
      });
    }
    await manager.update(BudgetVersion, { id: latest.id }, { decidedOn, decisionReference: reference, revision });
    const lines = loggedLines(await loadLines(manager, latest.id));
    return {
      result: latest.version,
      before: null,
      after: { version: latest.version, example: latest.example, decidedOn, reference, lines },
    };
  });
}
