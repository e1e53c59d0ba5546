import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import type { LocalDate } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { requiredText } from '../agreement/required-text.js';
import type { Changes, Done } from '../changes/changes.js';
import { kronorFromOre } from '../money/kronor.js';
import { BudgetYear } from './budget-year.entity.js';
import { ContributionRow, ContributionVersion } from './contribution.entity.js';
import { loadPreliminaryTable, unknownYear } from './load-contribution-tables.js';
import { refuseUnlessOpen } from './set-budget-year.js';

export interface ContributionDecision {
  readonly year: number;
  readonly decidedOn: LocalDate;
  /** The steering group's minutes, e.g. "SG 2022-11-24 §7". */
  readonly reference: string;
  readonly expectedRevision?: number | undefined;
}

/**
 * Registers the steering group's decision (DEC-1): the table is stored as it stands, with population, shares, amounts
 * and what was paid the year before, and the year is closed. From then on nothing that is imported or edited changes it.
 */
export async function decideContributions(
  changes: Changes,
  asking: Asking,
  decision: ContributionDecision,
): Promise<Done<number>> {
  requireRole(asking.principal, Role.Office);
  const reference = requiredText('reference', decision.reference, 190);
  const { year, decidedOn, expectedRevision } = decision;
  const request = {
    ...asking,
    operation: 'decideContributions',
    subject: `budgetYear:${year}`,
    input: { ...decision, reference },
  };
  return changes.run(request, async (manager, revision) => {
    const budgetYear = await manager.findOneBy(BudgetYear, { year });
    if (!budgetYear) throw unknownYear(year);
    refuseUnlessOpen(budgetYear, expectedRevision);
    await refuseBeforeCorrected(manager, decision);
    const table = await loadPreliminaryTable(manager, budgetYear);
    const { basis, totalOre, rateOre, referenceDate, method, unitOre, components, source, example, proposed } = budgetYear;
    const version = {
      ...{ id: uuid(), year, version: budgetYear.nextVersion, decidedOn, decisionReference: reference, revision },
      ...{ basis, totalOre, rateOre, referenceDate, method, unitOre, components, source, example, proposed },
      reason: budgetYear.correctionReason,
      populationSetId: table.populationSetId,
    };
    const rows = table.rows.map(({ regionCode, persons, share, amountOre, previousAmountOre }) => ({
      versionId: version.id,
      ...{ regionCode, persons, amountOre, previousAmountOre },
      shareNumerator: share.numerator.toString(),
      shareDenominator: share.denominator.toString(),
    }));
    await manager.insert(ContributionVersion, version);
    await manager.insert(ContributionRow, rows);
    await manager.update(
      BudgetYear,
      { year },
      { open: false, correctionReason: null, nextVersion: version.version + 1, revision },
    );
    const amounts = Object.fromEntries(rows.map(({ regionCode, amountOre }) => [regionCode, kronorFromOre(amountOre)]));
    const previousAmounts = previousAmountsOf(rows);
    const after = { version: version.version, decidedOn, reference, amounts, previousAmounts };
    return { result: version.version, before: null, after };
  });
}

/** As the change log has them: kronor by region, for those who paid the year before. */
export function previousAmountsOf(
  rows: readonly Pick<ContributionRow, 'regionCode' | 'previousAmountOre'>[],
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    rows.flatMap(({ regionCode, previousAmountOre }) =>
      previousAmountOre === null ? [] : [[regionCode, kronorFromOre(previousAmountOre)]],
    ),
  );
}

/** Nobody corrects what is not decided yet; the day could not be mended afterwards. */
async function refuseBeforeCorrected(manager: EntityManager, { year, decidedOn }: ContributionDecision): Promise<void> {
  const corrected = await manager.findOne(ContributionVersion, { where: { year }, order: { version: 'DESC' } });
  if (!corrected || decidedOn >= corrected.decidedOn) return;
  const { version, decidedOn: correctedDecidedOn } = corrected;
  throw new Refusal(
    'BUDGET_YEAR_INVALID',
    `Version ${version} of ${year} was decided on ${correctedDecidedOn}; its correction cannot be decided before that.`,
    { figures: { year, decidedOn, version, correctedDecidedOn }, clause: 'DEC-1' },
  );
}
