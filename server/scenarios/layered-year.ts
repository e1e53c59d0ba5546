import { percentChange } from '../allocation/percent-change.js';
import { ore } from '../money/ore.js';
import type { Adjustment } from './adjustment.js';
import { evaluateYear } from './evaluate-year.js';
import { planYear } from './plan-year.js';
import type { PaidBefore } from './region-bounds.js';
import { type ScenarioRow, type ScenarioYear, STEP_NAMES, type Steps } from './scenario-answer.js';
import type { BasisPopulation, BasisYear, ScenarioBasis } from './scenario-basis.js';
import { spreadOf } from './spread.js';

interface LayeredQuestion {
  readonly basis: ScenarioBasis;
  readonly year: BasisYear;
  readonly adjustments: readonly Adjustment[];
  /** What each region paid the year before, in the scenario. */
  readonly previous: PaidBefore;
}

/**
 * A year whose table was itself proposed from a scenario, or that counts a population that was corrected since. Its own
 * adjustments make the baseline; they and the scenario's, in one list, make the scenario. Each is compared with the year
 * without any, and the two comparisons are subtracted: so the steps still sum to the difference, and their sums over the
 * regions are what they always are.
 */
export function layeredYear({ previous, ...layered }: LayeredQuestion): ScenarioYear {
  const own = upon({ ...layered, adjustments: [] });
  const all = upon(layered);
  const ownItems = own.adjustments.length;
  const before = evaluateYear(planYear({ ...own, previous: layered.year.previous, ownItems }));
  return subtracted(before, evaluateYear(planYear({ ...all, previous, ownItems })), ownItems);
}

/** Whether a year has a layer of its own. */
export function isLayered({ adjustments = [], ownPopulations = [] }: BasisYear): boolean {
  return adjustments.length + ownPopulations.length > 0;
}

/** The year's own adjustments and the scenario's as one list, with nothing left of the year's own to add. */
export function upon({ basis, year, adjustments }: Omit<LayeredQuestion, 'previous'>): Omit<LayeredQuestion, 'previous'> {
  const own = ownLayer(year);
  const first = Math.min(basis.year, ...own.adjustments.map(({ fromYear }) => fromYear ?? basis.year));
  const scenarios = adjustments.map((item) => ({ ...item, fromYear: Math.max(item.fromYear ?? basis.year, basis.year) }));
  return {
    basis: { year: first, years: basis.years, populations: [...basis.populations, ...own.populations] },
    year: own.year,
    adjustments: [...own.adjustments, ...scenarios],
  };
}

/** The year's own days under names of their own, so that its figures and those in force today stand side by side. */
function ownLayer(year: BasisYear): { year: BasisYear; adjustments: readonly Adjustment[]; populations: BasisPopulation[] } {
  const frozen = year.ownPopulations ?? [];
  const own = new Set(frozen.map(({ referenceDate }) => referenceDate));
  const renamed = (day: string): string => (own.has(day) ? `${day} as it was` : day);
  return {
    year: { ...year, referenceDate: renamed(year.referenceDate) },
    adjustments: (year.adjustments ?? []).map((item) => {
      if (item.kind !== 'population') return item;
      if ('referenceDate' in item) return { ...item, referenceDate: renamed(item.referenceDate) };
      return 'average' in item ? { ...item, average: item.average.map(renamed) } : item;
    }),
    populations: frozen.map(({ referenceDate, persons }) => ({ referenceDate: renamed(referenceDate), persons })),
  };
}

/** The scenario of `after` beside the scenario of `before`; both stand beside the same bare year. */
function subtracted(before: ScenarioYear, after: ScenarioYear, ownItems: number): ScenarioYear {
  const beforeRows = new Map(before.rows.map((row) => [row.regionCode, row]));
  const gone = new Set(before.leaving.map(({ regionCode }) => regionCode));
  const rows = after.rows
    .map((row) => rowUpon(beforeRows.get(row.regionCode), row, ownItems))
    .filter(({ inBaseline, inScenario }) => inBaseline || inScenario);
  return {
    ...after,
    baselineTotalOre: before.totalOre,
    rows,
    groups: after.groups.map((group) => ({ ...group, adjustment: itemOf(group.adjustment, ownItems) })),
    leaving: after.leaving.filter(({ regionCode }) => !gone.has(regionCode)),
    withoutEffect: after.withoutEffect
      .filter(({ adjustment }) => adjustment > ownItems)
      .map((item) => ({ ...item, adjustment: itemOf(item.adjustment, ownItems) })),
    spread: spreadOf(rows),
  };
}

function rowUpon(before: ScenarioRow | undefined, after: ScenarioRow, ownItems: number): ScenarioRow {
  const baselineOre = before?.scenarioOre ?? ore(0);
  const differenceOre = ore(after.scenarioOre - baselineOre);
  const steps = STEP_NAMES.map((name) => [name, ore(after.steps[name] - (before?.steps[name] ?? 0))]);
  return {
    ...after,
    inBaseline: before?.inScenario ?? false,
    baselineOre,
    differenceOre,
    baselinePersons: before?.persons ?? after.baselinePersons,
    differencePercent: percentChange(differenceOre, baselineOre),
    baselineKronorPerInhabitant: before?.kronorPerInhabitant ?? 0,
    steps: Object.fromEntries(steps) as unknown as Steps,
    heldBy: after.heldBy && { ...after.heldBy, adjustment: itemOf(after.heldBy.adjustment, ownItems) },
  };
}

/** Counted from 1 in the scenario's own list; 0 for an item that the year was proposed with. */
function itemOf(adjustment: number, ownItems: number): number {
  return Math.max(0, adjustment - ownItems);
}
