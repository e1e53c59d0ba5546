import { v7 as uuid } from 'uuid';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import type { LocalDate } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { decimal } from '../allocation/decimal.js';
import type { Fraction } from '../allocation/fraction.js';
import type { Changes, Done } from '../changes/changes.js';
import { kronorFromOre } from '../money/kronor.js';
import { sumOre } from '../money/ore.js';
import { ContributionRow, ContributionVersion } from './contribution.entity.js';
import { Instalment } from './instalment.entity.js';
import { settle } from './settle.js';
import { equalParts, splitInstalments } from './split-instalments.js';

const MAX_INSTALMENTS = 12;

export interface InstalmentPlan {
  readonly year: number;
  /** In order; one for each instalment. */
  readonly dueDates: readonly LocalDate[];
  /** The agreed parts, one for each due date, as weights or percent in decimal text; equal parts where left out. */
  readonly parts?: readonly string[] | undefined;
}

/**
 * Plans a decided year's instalments. What is planned is what the table in force says less what earlier instalments
 * already ask for: the first plan splits the whole contribution, and after a correction a new plan settles exactly the
 * difference, as money back where it is negative. Of a region whose contribution became lower, earlier instalments that
 * were never requested are replaced by the new plan. Law: a region's instalments that stand sum to its contribution.
 */
export async function planInstalments(changes: Changes, asking: Asking, plan: InstalmentPlan): Promise<Done<number>> {
  requireRole(asking.principal, Role.Office);
  refuseDueDates(plan);
  const weights = weightsOf(plan);
  const { year, dueDates } = plan;
  const request = { ...asking, operation: 'planInstalments', subject: `instalments:${year}`, input: plan };
  return changes.run(request, async (manager) => {
    const version = await manager.findOne(ContributionVersion, { where: { year }, order: { version: 'DESC' } });
    if (!version) throw undecided(year);
    const rows = await manager.find(ContributionRow, { where: { versionId: version.id }, order: { regionCode: 'ASC' } });
    const earlier = await manager.findBy(Instalment, { year });
    const { owed, replaced } = settle(rows, earlier);
    if (replaced.length === 0 && [...owed.values()].every((amount) => amount === 0)) throw nothingLeft(version);
    for (const { id } of replaced) await manager.update(Instalment, { id }, { replacedByVersion: version.version });
    const last = Math.max(0, ...earlier.map(({ number }) => number));
    const planned = [...owed].flatMap(([regionCode, amount]) =>
      splitInstalments(amount, weights).map((amountOre, index) => ({
        ...{ id: uuid(), year, number: last + index + 1, regionCode, dueDate: dueDates[index] as LocalDate, amountOre },
        ...{ requestedOn: null, contributionVersion: version.version, replacedByVersion: null },
      })),
    );
    await manager.insert(Instalment, planned);
    const after = { version: version.version, dueDates, parts: plan.parts, total: totalOf(planned) };
    const before = replaced.length === 0 ? null : { replaced: replaced.length, total: totalOf(replaced) };
    return { result: year, before, after };
  });
}

function totalOf(instalments: readonly Pick<Instalment, 'amountOre'>[]): number {
  return kronorFromOre(sumOre(instalments.map(({ amountOre }) => amountOre)));
}

function weightsOf({ year, dueDates, parts }: InstalmentPlan): Fraction[] {
  if (parts === undefined) return equalParts(dueDates.length);
  const weights = parts.map((part) => decimal(part));
  if (weights.length === dueDates.length && weights.every(({ numerator }) => numerator > 0n)) return weights;
  throw new Refusal('INSTALMENT_INVALID', 'A plan has one part for each due date, each above 0.', {
    figures: { year, dueDates: [...dueDates], parts: [...parts] },
  });
}

function undecided(year: number): Refusal {
  return new Refusal('BUDGET_YEAR_NOT_DECIDED', `${year} has no decided contribution table to ask money by.`, {
    figures: { year },
    clause: 'DEC-1',
  });
}

function nothingLeft({ year, version }: ContributionVersion): Refusal {
  return new Refusal('INSTALMENT_INVALID', `The instalments of ${year} already ask for all of version ${version}.`, {
    figures: { year, version },
  });
}

function refuseDueDates({ year, dueDates }: InstalmentPlan): void {
  const ordered = dueDates.every((date, index) => index === 0 || date > (dueDates[index - 1] ?? ''));
  if (dueDates.length === 0 || dueDates.length > MAX_INSTALMENTS || !ordered) {
    throw new Refusal('INSTALMENT_INVALID', `A plan has 1 to ${MAX_INSTALMENTS} due dates, each later than the one before.`, {
      figures: { year, dueDates: [...dueDates] },
    });
  }
}
