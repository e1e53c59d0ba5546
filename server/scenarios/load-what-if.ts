import type { EntityManager } from 'typeorm';
import { Refusal } from '../agreement/refusal.js';
import type { Adjustment } from './adjustment.js';
import { evaluateYears } from './evaluate-scenario.js';
import { loadScenarioBasis } from './load-scenario-basis.js';
import type { ScenarioYear } from './scenario-answer.js';
import type { ScenarioBasis } from './scenario-basis.js';

/** A scenario as it is asked: nothing of it has to be stored. */
export interface WhatIfQuestion {
  readonly baseYear: number;
  /** How many years from the base year on, 1 to 10. */
  readonly years: number;
  readonly adjustments: readonly Adjustment[];
}

export interface WhatIf {
  readonly question: WhatIfQuestion;
  readonly basis: ScenarioBasis;
  /** From the base year on; a year that cannot be met has its refusal in its place. */
  readonly years: readonly (ScenarioYear | Refusal)[];
  /** True where any year's budget was made up to show how the tool works. */
  readonly example: boolean;
  readonly revision: number;
}

/** Computes a scenario from the data as they are. One of which no year can be met is refused as its first year is. */
export async function loadWhatIf(reader: EntityManager, question: WhatIfQuestion): Promise<WhatIf> {
  const { basis, revision, example } = await loadScenarioBasis(reader, question);
  const years = evaluateYears(basis, question.adjustments);
  if (years.every((year) => year instanceof Refusal)) throw years[0];
  return { question, basis, revision, example, years };
}

/** What a scenario gives in one of its years, or its refusal; undefined for a year that it is not about. */
export function answerIn({ basis, years }: Pick<WhatIf, 'basis' | 'years'>, year: number): ScenarioYear | Refusal | undefined {
  return years[year - basis.year];
}
