import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import type { LocalDate } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { requiredText } from '../agreement/required-text.js';
import type { Changes, Done } from '../changes/changes.js';
import type { Ore } from '../money/ore.js';
import { loadParticipants } from '../regions/load-participants.js';
import { findRegion } from '../regions/region-names.js';
import { BudgetYear } from './budget-year.entity.js';
import { FinancingDecision, FinancingOutcome } from './financing-decision.entity.js';
import { unknownYear } from './load-contribution-tables.js';

export interface FinancingDecisionInput {
  readonly year: number;
  /** Code, official or short name. */
  readonly region: string;
  readonly outcome: FinancingOutcome;
  readonly decidedOn: LocalDate;
  readonly decidedBy: string;
  readonly reference: string;
  readonly amountOre?: Ore | null;
}

/** Records what a region decided on financing a year (FIN-1). A later decision replaces it; the change log keeps both. */
export async function recordFinancingDecision(
  changes: Changes,
  asking: Asking,
  input: FinancingDecisionInput,
): Promise<Done<{ year: number; regionCode: string }>> {
  requireRole(asking.principal, Role.Office);
  const { year, outcome, decidedOn, amountOre = null } = input;
  const regionCode = findRegion(input.region).code;
  const decidedBy = requiredText('decidedBy', input.decidedBy, 190);
  const reference = requiredText('reference', input.reference, 190);
  if (amountOre !== null && outcome === FinancingOutcome.DECLINED) {
    throw new Refusal('FINANCING_DECISION_INVALID', 'A region that declines grants no amount.', {
      clause: 'FIN-1',
      figures: { year, regionCode },
    });
  }
  const row = { year, regionCode, outcome, decidedOn, decidedBy, reference, amountOre };
  const request = { ...asking, operation: 'recordFinancingDecision', subject: `financing:${year}:${regionCode}`, input: row };
  return changes.run(request, async (manager) => {
    if (!(await manager.existsBy(BudgetYear, { year }))) throw unknownYear(year);
    const participants = (await loadParticipants(manager, [year])).get(year) ?? [];
    if (!participants.includes(regionCode)) {
      throw new Refusal('FINANCING_DECISION_INVALID', `${findRegion(regionCode).officialName} does not take part in ${year}.`, {
        clause: 'FIN-1',
        figures: { year, regionCode },
      });
    }
    const before = await manager.findOneBy(FinancingDecision, { year, regionCode });
    const result = { year, regionCode };
    if (before && JSON.stringify({ ...before }) === JSON.stringify({ ...before, ...row })) return { result, unchanged: true };
    if (before) await manager.update(FinancingDecision, { year, regionCode }, row);
    else await manager.insert(FinancingDecision, row);
    return { result, before, after: row };
  });
}
