import type { EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Refusal } from '../agreement/refusal.js';
import { refusalOr } from '../agreement/refusal-or.js';
import { readConsistently } from '../changes/read-consistently.js';
import { type Ore, subtractOre, ZERO_ORE } from '../money/ore.js';
import { answered, evaluateYears } from './evaluate-scenario.js';
import { type LoadedBasis, loadScenarioBases } from './load-scenario-basis.js';
import { loadScenario } from './load-scenarios.js';
import { answerIn, type WhatIfQuestion } from './load-what-if.js';
import type { ScenarioRow, ScenarioYear } from './scenario-answer.js';

/** A saved scenario, or one that is only tried. */
export type ComparedChoice =
  | { readonly id: string; readonly version?: number | undefined }
  | { readonly name: string; readonly question: WhatIfQuestion };

export interface ComparedColumn {
  readonly name: string;
  /** Null for one that is only tried. */
  readonly id: string | null;
  readonly version: number | null;
  /** The scenario's year, or why it cannot be answered. */
  readonly answer: ScenarioYear | Refusal;
}

export interface Comparison {
  readonly year: number;
  readonly baselineTotalOre: Ore;
  readonly columns: readonly ComparedColumn[];
  readonly rows: readonly ComparedRow[];
  readonly revision: number;
}

export interface ComparedRow {
  readonly regionCode: string;
  readonly baselineOre: Ore;
  /** In the order of the columns; null where one cannot be answered. */
  readonly amountsOre: readonly (Ore | null)[];
  readonly differencesOre: readonly (Ore | null)[];
}

const MAX_COMPARED = 10;

/**
 * Scenarios of one year side by side, at one revision, all beside the same baseline. One that cannot be answered has its
 * refusal in its place; where none can, the first refusal stands for all.
 */
export function loadComparison(
  reader: EntityManager,
  principal: Principal,
  year: number,
  choices: readonly ComparedChoice[],
): Promise<Comparison> {
  if (choices.length === 0 || choices.length > MAX_COMPARED) {
    throw new Refusal('SCENARIO_INVALID', `1 to ${MAX_COMPARED} scenarios are compared, not ${choices.length}.`, {
      figures: { scenarios: choices.length, limit: MAX_COMPARED },
    });
  }
  return readConsistently(reader, async (revision) => {
    const asked = await Promise.all(choices.map((choice) => questionOf(reader, principal, choice)));
    const questions = asked.flatMap(({ question }) => (question instanceof Refusal ? [] : [question]));
    const bases = await loadScenarioBases(reader, questions);
    const basisOf = new Map(questions.map((question, index) => [question, bases[index]]));
    const columns = asked.map(({ name, id, version, question }): ComparedColumn => {
      const answer =
        question instanceof Refusal ? question : refusalOr(() => answerOf(question, basisOf.get(question), name, year));
      return { name, id, version, answer };
    });
    const answers = columns.flatMap(({ answer }) => (answer instanceof Refusal ? [] : [answer]));
    const [first] = answers;
    if (!first) throw columns[0]?.answer;
    return { year, baselineTotalOre: first.baselineTotalOre, columns, rows: sideBySide(columns), revision };
  });
}

type Asked = Omit<ComparedColumn, 'answer'> & { readonly question: WhatIfQuestion | Refusal };

async function questionOf(reader: EntityManager, principal: Principal, choice: ComparedChoice): Promise<Asked> {
  if ('question' in choice) return { name: choice.name, id: null, version: null, question: choice.question };
  try {
    const { scenario, version } = await loadScenario(reader, principal, choice.id, choice.version);
    return { name: scenario.name, id: scenario.id, version: version.version, question: version };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { name: choice.id, id: choice.id, version: choice.version ?? null, question: error };
  }
}

function answerOf(question: WhatIfQuestion, loaded: LoadedBasis | Refusal | undefined, name: string, year: number): ScenarioYear {
  if (!loaded || loaded instanceof Refusal) throw loaded ?? new Error('A scenario lost its basis');
  const { basis } = loaded;
  const answer = answerIn({ basis, years: evaluateYears(basis, question.adjustments) }, year);
  if (answer) return answered(answer);
  throw new Refusal('SCENARIO_INVALID', `“${name}” is not about ${year}.`, {
    figures: { scenario: name, year, firstYear: basis.year, lastYear: basis.years.at(-1)?.year ?? null },
  });
}

/** Whoever has a row in one of them, by county code. */
function sideBySide(columns: readonly ComparedColumn[]): ComparedRow[] {
  const byRegion = columns.map(({ answer }) =>
    answer instanceof Refusal ? null : new Map(answer.rows.map((row): [string, ScenarioRow] => [row.regionCode, row])),
  );
  const regions = [...new Set(byRegion.flatMap((rows) => [...(rows?.keys() ?? [])]))].toSorted();
  return regions.map((regionCode) => {
    const baselineOre = byRegion.flatMap((rows) => rows?.get(regionCode) ?? [])[0]?.baselineOre as Ore;
    const amountsOre = byRegion.map((rows) => rows && (rows.get(regionCode)?.scenarioOre ?? ZERO_ORE));
    const differencesOre = amountsOre.map((amount) => (amount === null ? null : subtractOre(amount, baselineOre)));
    return { regionCode, baselineOre, amountsOre, differencesOre };
  });
}
