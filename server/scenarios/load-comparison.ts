import type { EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Refusal } from '../agreement/refusal.js';
import { readConsistently } from '../changes/read-consistently.js';
import { type Ore, subtractOre, ZERO_ORE } from '../money/ore.js';
import { evaluateScenario } from './evaluate-scenario.js';
import { loadScenarioBases } from './load-scenario-basis.js';
import { loadScenario } from './load-scenarios.js';
import type { WhatIfQuestion } from './load-what-if.js';
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
  readonly totalOre: Ore;
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
  /** In the order of the columns. */
  readonly amountsOre: readonly Ore[];
  readonly differencesOre: readonly Ore[];
}

const MAX_COMPARED = 10;

/** Scenarios of one year side by side, at one revision, all beside the same baseline. */
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
    const bases = await loadScenarioBases(
      reader,
      asked.map(({ question }) => question),
    );
    const answers = asked.map(({ column, question }, index) => {
      const loaded = bases[index];
      if (!loaded || loaded instanceof Refusal) throw loaded ?? new Error('A scenario lost its basis');
      return answerOf(evaluateScenario(loaded.basis, question.adjustments), column.name, year);
    });
    const [first] = answers as [ScenarioYear, ...ScenarioYear[]];
    const columns = asked.map(({ column }, index) => ({ ...column, totalOre: (answers[index] as ScenarioYear).totalOre }));
    return { year, baselineTotalOre: first.baselineTotalOre, columns, rows: sideBySide(answers), revision };
  });
}

async function questionOf(
  reader: EntityManager,
  principal: Principal,
  choice: ComparedChoice,
): Promise<{ column: Omit<ComparedColumn, 'totalOre'>; question: WhatIfQuestion }> {
  if ('question' in choice) return { column: { name: choice.name, id: null, version: null }, question: choice.question };
  const { scenario, version } = await loadScenario(reader, principal, choice.id, choice.version);
  return { column: { name: scenario.name, id: scenario.id, version: version.version }, question: version };
}

function answerOf(years: readonly ScenarioYear[], name: string, year: number): ScenarioYear {
  const answer = years.find((each) => each.year === year);
  if (answer) return answer;
  throw new Refusal('SCENARIO_INVALID', `“${name}” is not about ${year}.`, {
    figures: { scenario: name, year, firstYear: years[0]?.year ?? null, lastYear: years.at(-1)?.year ?? null },
  });
}

/** Whoever has a row in one of them, by county code. */
function sideBySide(answers: readonly ScenarioYear[]): ComparedRow[] {
  const byRegion = answers.map(({ rows }) => new Map(rows.map((row): [string, ScenarioRow] => [row.regionCode, row])));
  const regions = [...new Set(byRegion.flatMap((rows) => [...rows.keys()]))].toSorted();
  return regions.map((regionCode) => {
    const rows = byRegion.map((each) => each.get(regionCode));
    const baselineOre = rows.find((row) => row)?.baselineOre as Ore;
    const amountsOre = rows.map((row) => row?.scenarioOre ?? ZERO_ORE);
    return { regionCode, baselineOre, amountsOre, differencesOre: amountsOre.map((amount) => subtractOre(amount, baselineOre)) };
  });
}
