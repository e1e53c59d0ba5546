import type { LocalDate } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { BudgetBasis, type ContributionBasis, type KeyComponent, KeyMeasure } from '../financing/budget-year.entity.js';
import type { Contribution } from '../financing/contribution-table.js';
import { countsIn } from './counts-in.js';
import { answered } from './evaluate-scenario.js';
import type { SavedScenario } from './load-scenarios.js';
import { answerIn, type WhatIf } from './load-what-if.js';
import type { ScenarioYear } from './scenario-answer.js';
import type { BasisYear } from './scenario-basis.js';

/** The scenario's answer for a year; refuses a year that it is not about, and one that cannot be met. */
export function answerOf(whatIf: WhatIf, { scenario, version }: SavedScenario, year: number): ScenarioYear {
  const answer = answerIn(whatIf, year);
  if (answer) return answered(answer);
  const lastYear = version.baseYear + version.years - 1;
  throw new Refusal('SCENARIO_INVALID', `“${scenario.name}” is about ${version.baseYear} to ${lastYear}, and not ${year}.`, {
    figures: { scenario: scenario.id, year, firstYear: version.baseYear, lastYear },
  });
}

/** What each region that takes part in the scenario pays, by county code. */
export function scenarioContributions({ rows }: ScenarioYear): Contribution[] {
  return rows
    .filter(({ inScenario }) => inScenario)
    .map(({ regionCode, persons, share, scenarioOre }) => ({ regionCode, persons, share, amountOre: scenarioOre }))
    .toSorted((one, other) => (one.regionCode < other.regionCode ? -1 : 1));
}

/** The year's budget as everybody else reads it: the scenario's total, and its key as far as a budget year can say it. */
export function scenarioBudget(whatIf: WhatIf, { scenario, version }: SavedScenario, answer: ScenarioYear): ContributionBasis {
  const year = whatIf.basis.years.find((each) => each.year === answer.year);
  if (!year) throw new RangeError(`The scenario has no basis for ${answer.year}`);
  return {
    ...{ basis: BudgetBasis.TOTAL, totalOre: answer.totalOre, rateOre: null, method: answer.method, unitOre: answer.unitOre },
    referenceDate: year.referenceDate as LocalDate,
    components: componentsOf(whatIf, year),
    source: `Scenario “${scenario.name}”, version ${version.version}`,
    example: whatIf.example,
    proposed: null,
  };
}

function componentsOf({ question }: WhatIf, year: BasisYear): KeyComponent[] {
  const changed = [...(year.adjustments ?? []), ...question.adjustments].flatMap((item) =>
    item.kind === 'key' && item.components && countsIn(item, year.year) ? [item.components] : [],
  );
  const components = changed.at(-1) ?? year.components;
  const known = Object.values<string>(KeyMeasure);
  if (!components.every(({ measure }) => known.includes(measure))) return [];
  return components.map(({ measure, weight }) => ({ measure: measure as KeyMeasure, weight: String(weight) }));
}
