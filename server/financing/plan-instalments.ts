import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import type { LocalDate } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import type { Changes, Done } from '../changes/changes.js';
import { kronorFromOre } from '../money/kronor.js';
import { type Ore, subtractOre, sumOre, ZERO_ORE } from '../money/ore.js';
import { ContributionRow, ContributionVersion } from './contribution.entity.js';
import { Instalment } from './instalment.entity.js';
import { splitInstalments } from './split-instalments.js';

const MAX_INSTALMENTS = 12;

export interface InstalmentPlan {
  readonly year: number;
  /** In order; one for each instalment. */
  readonly dueDates: readonly LocalDate[];
}

/**
 * Plans a decided year's instalments. What is planned is what the table in force says less what earlier instalments
 * already ask for: the first plan splits the whole contribution, and after a correction a new plan settles exactly the
 * difference, as money back where it is negative. Law: a region's instalments sum to its contribution.
 */
export async function planInstalments(changes: Changes, asking: Asking, plan: InstalmentPlan): Promise<Done<number>> {
  requireRole(asking.principal, Role.Office);
  refuseDueDates(plan);
  const { year, dueDates } = plan;
  const request = { ...asking, operation: 'planInstalments', subject: `instalments:${year}`, input: plan };
  return changes.run(request, async (manager) => {
    const version = await manager.findOne(ContributionVersion, { where: { year }, order: { version: 'DESC' } });
    if (!version) {
      throw new Refusal('BUDGET_YEAR_NOT_DECIDED', `${year} has no decided contribution table to ask money by.`, {
        figures: { year },
        clause: 'DEC-1',
      });
    }
    const earlier = await manager.findBy(Instalment, { year });
    const owed = await owedByRegion(manager, version.id, earlier);
    if ([...owed.values()].every((amount) => amount === 0)) {
      throw new Refusal('INSTALMENT_INVALID', `The instalments of ${year} already ask for all of version ${version.version}.`, {
        figures: { year, version: version.version },
      });
    }
    const last = Math.max(0, ...earlier.map(({ number }) => number));
    const planned = [...owed].flatMap(([regionCode, amount]) =>
      splitInstalments(amount, dueDates.length).map((amountOre, index) => ({
        id: uuid(),
        year,
        number: last + index + 1,
        regionCode,
        dueDate: dueDates[index] as LocalDate,
        amountOre,
        requestedOn: null,
        contributionVersion: version.version,
      })),
    );
    await manager.insert(Instalment, planned);
    const total = kronorFromOre(sumOre(planned.map(({ amountOre }) => amountOre)));
    return { result: year, before: null, after: { version: version.version, dueDates, total } };
  });
}

/** What each region still has to be asked for. A region that a correction took out of the table is owed all of it back. */
async function owedByRegion(
  manager: EntityManager,
  versionId: string,
  earlier: readonly Instalment[],
): Promise<Map<string, Ore>> {
  const rows = await manager.find(ContributionRow, { where: { versionId }, order: { regionCode: 'ASC' } });
  const owed = new Map(rows.map(({ regionCode, amountOre }) => [regionCode, amountOre]));
  for (const { regionCode, amountOre } of earlier) owed.set(regionCode, subtractOre(owed.get(regionCode) ?? ZERO_ORE, amountOre));
  return owed;
}

function refuseDueDates({ year, dueDates }: InstalmentPlan): void {
  const ordered = dueDates.every((date, index) => index === 0 || date > (dueDates[index - 1] ?? ''));
  if (dueDates.length === 0 || dueDates.length > MAX_INSTALMENTS || !ordered) {
    throw new Refusal('INSTALMENT_INVALID', `A plan has 1 to ${MAX_INSTALMENTS} due dates, each later than the one before.`, {
      figures: { year, dueDates: [...dueDates] },
    });
  }
}
