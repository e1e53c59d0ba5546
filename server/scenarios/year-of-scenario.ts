import { Refusal } from '../agreement/refusal.js';
import type { Ore } from '../money/ore.js';
import type { Adjustment } from './adjustment.js';
import { checkAdjustments } from './check-adjustments.js';
import { checkBasis } from './check-basis.js';
import { inYear, paidIn } from './evaluate-scenario.js';
import { evaluateYear } from './evaluate-year.js';
import { type MoreInhabitants, planYear, type YearPlan } from './plan-year.js';
import type { ByRegion, ScenarioBasis } from './scenario-basis.js';
import { type SharedScenario, scenarioWeights, shareScenario } from './share-side.js';

/** One year of a scenario alone, to be shared again and again with something added. */
export interface OneYear {
  readonly plan: YearPlan;
  /** The scenario's amounts of the year with items put after its own, and with more inhabitants. */
  share(added: readonly Adjustment[], more?: MoreInhabitants): { readonly plan: YearPlan; readonly shared: SharedScenario };
}

/** The year asked for, the base year where left out; the years before it are computed once, for limits of the change. */
export function oneYear(basis: ScenarioBasis, adjustments: readonly Adjustment[], asked = basis.year): OneYear {
  checkBasis(basis);
  checkAdjustments(basis, adjustments);
  const year = basis.years.find((each) => each.year === asked);
  if (!year) {
    const figures = { year: asked, years: basis.years.map((each) => each.year) };
    throw new Refusal('SCENARIO_INVALID', `${asked} is not a year of the scenario.`, { figures });
  }
  let previous: ByRegion<Ore> | null = basis.years[0]?.previous ?? null;
  for (const earlier of basis.years.slice(0, asked - basis.year)) {
    const before = previous;
    previous = paidIn(
      inYear(earlier.year, () => evaluateYear(planYear({ basis, year: earlier, adjustments, previous: before }))),
    );
  }
  const planOf = (added: readonly Adjustment[], more?: MoreInhabitants) =>
    planYear({ basis, year, adjustments: [...adjustments, ...added], previous, more });
  return {
    plan: inYear(asked, () => planOf([])),
    share: (added, more) =>
      inYear(asked, () => {
        const plan = planOf(added, more);
        return { plan, shared: shareScenario(plan, scenarioWeights(plan), plan.scenario) };
      }),
  };
}
