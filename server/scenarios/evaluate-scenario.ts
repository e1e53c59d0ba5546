import { Refusal } from '../agreement/refusal.js';
import { refusalOr } from '../agreement/refusal-or.js';
import type { Ore } from '../money/ore.js';
import type { Adjustment } from './adjustment.js';
import { checkAdjustments } from './check-adjustments.js';
import { checkBasis } from './check-basis.js';
import { evaluateYear } from './evaluate-year.js';
import { isLayered, layeredYear } from './layered-year.js';
import { planYear } from './plan-year.js';
import type { PaidBefore } from './region-bounds.js';
import type { ScenarioYear } from './scenario-answer.js';
import type { ByRegion, ScenarioBasis } from './scenario-basis.js';

/**
 * What the regions would pay in every year of the basis with the adjustments, beside what they pay without.
 *
 * Pure and exact: the same basis and list give the same öre, on the server and in the pane. A year that cannot be met has its
 * refusal in its place, with the year and the figures, and the others are answered (docs/decisions/0021); an item that is badly
 * formed is refused for all of them, with its place. Laws: rows sum to the totals; without adjustments the scenario is the
 * baseline and every step is 0; kinds may stand in any order in the list.
 */
export function evaluateYears(basis: ScenarioBasis, adjustments: readonly Adjustment[]): (ScenarioYear | Refusal)[] {
  checkBasis(basis);
  checkAdjustments(basis, adjustments);
  let previous: PaidBefore = basis.years[0]?.previous ?? null;
  return basis.years.map((year) => {
    const question = { basis, year, adjustments, previous };
    const answer = refusalOr(() =>
      inYear(year.year, () => (isLayered(year) ? layeredYear(question) : evaluateYear(planYear(question)))),
    );
    previous = answer instanceof Refusal ? answer : paidIn(answer);
    return answer;
  });
}

/** The same where all years are needed: refuses with the first that cannot be met. */
export function evaluateScenario(basis: ScenarioBasis, adjustments: readonly Adjustment[]): ScenarioYear[] {
  return evaluateYears(basis, adjustments).map(answered);
}

/** The answer of a year; throws its refusal. */
export function answered(year: ScenarioYear | Refusal): ScenarioYear {
  if (year instanceof Refusal) throw year;
  return year;
}

/** What each region pays in a year of the scenario: what the next year's limits of the change start from. */
export function paidIn({ rows }: ScenarioYear): ByRegion<Ore> {
  return Object.fromEntries(rows.map(({ regionCode, scenarioOre }) => [regionCode, scenarioOre]));
}

/** Adds the year to the figures of a refusal. */
export function inYear<T>(year: number, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof Refusal) || 'year' in error.figures) throw error;
    const { code, message, figures, offences, clause } = error;
    throw new Refusal(code, message, { figures: { year, ...figures }, offences, ...(clause ? { clause } : {}) });
  }
}
