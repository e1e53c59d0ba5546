import { Refusal } from '../agreement/refusal.js';
import type { Adjustment } from './adjustment.js';
import { checkAdjustments } from './check-adjustments.js';
import { checkBasis } from './check-basis.js';
import { evaluateYears, inYear, paidIn } from './evaluate-scenario.js';
import { isLayered, upon } from './layered-year.js';
import { type MoreInhabitants, planYear, type YearPlan } from './plan-year.js';
import type { ScenarioBasis } from './scenario-basis.js';
import { type SharedScenario, scenarioWeights, shareScenario } from './share-side.js';

/** One year of a scenario alone, to be shared again and again with something added. */
export interface OneYear {
  readonly plan: YearPlan;
  /** The scenario's amounts of the year with items put after its own, and with more inhabitants; in any unit. */
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
  const before =
    asked === basis.year
      ? undefined
      : evaluateYears({ ...basis, years: basis.years.slice(0, asked - basis.year) }, adjustments).at(-1);
  const previous = before instanceof Refusal ? before : before ? paidIn(before) : (basis.years[0]?.previous ?? null);
  const ownItems = isLayered(year) ? (year.adjustments ?? []).length : undefined;
  const planOf = (added: readonly Adjustment[], isProbe: boolean, more?: MoreInhabitants) => {
    const asked = { basis, year, adjustments: [...adjustments, ...added] };
    return planYear({ ...(isLayered(year) ? upon(asked) : asked), previous, more, ownItems, anyUnit: isProbe });
  };
  return {
    plan: inYear(asked, () => planOf([], false)),
    share: (added, more) =>
      inYear(asked, () => {
        const plan = planOf(added, true, more);
        return { plan, shared: shareScenario(plan, scenarioWeights(plan), plan.scenario) };
      }),
  };
}
