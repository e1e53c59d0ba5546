import { Refusal } from '../agreement/refusal.js';
import { MAX_SCENARIO_YEARS, type ScenarioBasis } from './scenario-basis.js';

/** Refuses a basis whose years do not follow each other from the base year on, or that has none or too many. */
export function checkBasis({ year, years }: ScenarioBasis): void {
  const isInOrder = years.every((each, index) => each.year === year + index);
  if (isInOrder && years.length > 0 && years.length <= MAX_SCENARIO_YEARS) return;
  const text = `A scenario has 1 to ${MAX_SCENARIO_YEARS} years, one after the other from ${year}.`;
  throw new Refusal('SCENARIO_INVALID', text, {
    figures: { year, years: years.map((each) => each.year), limit: MAX_SCENARIO_YEARS },
  });
}
