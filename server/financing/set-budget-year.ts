import type { EntityManager } from 'typeorm';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import { type LocalDate, operationalYear } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { requiredText } from '../agreement/required-text.js';
import { decimal } from '../allocation/decimal.js';
import type { Changes, Done, Outcome } from '../changes/changes.js';
import { kronorFromOre } from '../money/kronor.js';
import type { Ore } from '../money/ore.js';
import { loadParticipants } from '../regions/load-participants.js';
import { loadPopulations } from '../regions/load-populations.js';
import { BudgetBasis, BudgetYear, type ContributionBasis, type KeyComponent, KeyMeasure } from './budget-year.entity.js';
import { refuseCoarseRate } from './coarse-rate.js';

export interface BudgetYearProposal {
  readonly year: number;
  readonly totalOre?: Ore | null;
  readonly rateOre?: Ore | null;
  readonly referenceDate: LocalDate;
  readonly method: ContributionBasis['method'];
  readonly unitOre: Ore;
  readonly components?: readonly KeyComponent[];
  readonly source: string;
  readonly example?: boolean;
  /** The revision that the proposer saw; refuses with STALE where somebody has changed the year since. */
  readonly expectedRevision?: number;
}

const WHOLE_POPULATION: readonly KeyComponent[] = [{ measure: KeyMeasure.POPULATION, weight: '1' }];

/** Sets a year's budget and key, as a proposal: refused once the year is decided, unless a correction is open (DEC-1). */
export async function setBudgetYear(changes: Changes, asking: Asking, proposal: BudgetYearProposal): Promise<Done<number>> {
  requireRole(asking.principal, Role.Office);
  const values = checkedBasis(proposal);
  const { year, expectedRevision } = proposal;
  const request = {
    ...asking,
    operation: 'setBudgetYear',
    subject: `budgetYear:${year}`,
    input: { ...values, expectedRevision },
  };
  return changes.run(request, async (manager, revision) => {
    await refuseCoarseTotal(manager, year, values);
    return putBudgetYear(manager, { ...values, year, revision }, expectedRevision);
  });
}

/** Told at once where the population is known; else when the table is computed. */
async function refuseCoarseTotal(manager: EntityManager, year: number, values: ContributionBasis): Promise<void> {
  if (values.rateOre === null) return;
  const population = (await loadPopulations(manager, [values.referenceDate])).get(values.referenceDate);
  if (!population) return;
  const participants = (await loadParticipants(manager, [year])).get(year) ?? [];
  refuseCoarseRate(
    values,
    participants.reduce((sum, code) => sum + (population.persons.get(code) ?? 0), 0),
  );
}

/** Writes a year's budget and key inside a unit of work; what is decided and not open for a correction is refused. */
export async function putBudgetYear(
  manager: EntityManager,
  { year, revision, ...values }: ContributionBasis & { readonly year: number; readonly revision: number },
  expectedRevision: number | undefined,
): Promise<Outcome<number>> {
  const before = await manager.findOneBy(BudgetYear, { year });
  if (before) refuseUnlessOpen(before, expectedRevision);
  if (before && same(before, values)) return { result: year, unchanged: true };
  await write(manager, before, { ...values, year, revision });
  return { result: year, before: before && pick(before, values), after: values };
}

async function write(
  manager: EntityManager,
  before: BudgetYear | null,
  row: ContributionBasis & { year: number; revision: number },
): Promise<void> {
  if (before) await manager.update(BudgetYear, { year: row.year }, row);
  else await manager.insert(BudgetYear, { ...row, nextVersion: 1, open: true, correctionReason: null });
}

function checkedBasis(proposal: BudgetYearProposal): ContributionBasis {
  const { year, totalOre = null, rateOre = null, referenceDate, method, unitOre, example = false } = proposal;
  const source = requiredText('source', proposal.source, 1000);
  operationalYear(year);
  if ((totalOre === null) === (rateOre === null)) {
    throw invalid(year, 'fixes either a total or a rate per inhabitant, and not both.', {
      total: totalOre === null ? null : kronorFromOre(totalOre),
      rate: rateOre === null ? null : kronorFromOre(rateOre),
    });
  }
  if (unitOre <= 0) throw invalid(year, 'needs a positive unit.', { unit: kronorFromOre(unitOre) });
  if (totalOre !== null && totalOre % unitOre !== 0) {
    throw invalid(year, 'has a total that is not whole units.', { total: kronorFromOre(totalOre), unit: kronorFromOre(unitOre) });
  }
  const basis = totalOre === null ? BudgetBasis.RATE : BudgetBasis.TOTAL;
  const components = checkedComponents(year, proposal.components ?? WHOLE_POPULATION);
  return { basis, totalOre, rateOre, referenceDate, method, unitOre, components, source, example, proposed: null };
}

function checkedComponents(year: number, components: readonly KeyComponent[]): KeyComponent[] {
  const measures = components.map(({ measure }) => measure);
  const weights = components.map(({ weight }) => decimal(weight));
  const clash = new Set(measures).size !== measures.length || weights.some(({ numerator }) => numerator < 0n);
  if (clash || weights.every(({ numerator }) => numerator === 0n)) {
    throw invalid(year, 'needs a key whose measures come once each, with weights of at least 0, not all 0.', {
      components: components.map(({ measure, weight }) => `${measure}: ${weight}`),
    });
  }
  return components.map(({ measure, weight }) => ({ measure, weight }));
}

/** Decided figures are frozen: they are corrected by a new version, never edited. */
export function refuseUnlessOpen(budgetYear: BudgetYear, expectedRevision: number | undefined): void {
  const { year, open, nextVersion, revision } = budgetYear;
  if (!open) {
    throw new Refusal('BUDGET_YEAR_DECIDED', `${year} is decided. Open a correction to make version ${nextVersion}.`, {
      figures: { year, decidedVersion: nextVersion - 1 },
      clause: 'DEC-1',
    });
  }
  if (expectedRevision !== undefined && expectedRevision !== revision) {
    throw new Refusal(
      'STALE',
      `${year} was changed at revision ${revision}, after the revision ${expectedRevision} that you saw.`,
      {
        figures: { year, expectedRevision, revision },
      },
    );
  }
}

function pick(budgetYear: BudgetYear, shape: ContributionBasis): ContributionBasis {
  return Object.fromEntries(
    Object.keys(shape).map((name) => [name, budgetYear[name as keyof ContributionBasis]]),
  ) as unknown as ContributionBasis;
}

function same(budgetYear: BudgetYear, values: ContributionBasis): boolean {
  return JSON.stringify(pick(budgetYear, values)) === JSON.stringify(values);
}

function invalid(year: number, what: string, figures: Record<string, string | number | null | string[]>): Refusal {
  return new Refusal('BUDGET_YEAR_INVALID', `${year} ${what}`, { figures: { year, ...figures }, clause: 'FIN-1' });
}
