import type { EntityManager } from 'typeorm';
import type { Adjustment } from './adjustment.js';
import { evaluateScenario } from './evaluate-scenario.js';
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
  readonly years: readonly ScenarioYear[];
  /** True where any year's budget was made up to show how the tool works. */
  readonly example: boolean;
  readonly revision: number;
}

/** Computes a scenario from the data as they are. */
export async function loadWhatIf(reader: EntityManager, question: WhatIfQuestion): Promise<WhatIf> {
  const { basis, revision, example } = await loadScenarioBasis(reader, question);
  return { question, basis, revision, example, years: evaluateScenario(basis, question.adjustments) };
}
