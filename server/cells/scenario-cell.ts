import type { EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Refusal } from '../agreement/refusal.js';
import { refusalOr } from '../agreement/refusal-or.js';
import type { ContributionTable } from '../financing/load-contribution-tables.js';
import { kronorFromOre } from '../money/kronor.js';
import { REGION_NAMES } from '../regions/region-names.js';
import { evaluateScenario } from '../scenarios/evaluate-scenario.js';
import { loadScenarioBases } from '../scenarios/load-scenario-basis.js';
import { loadScenarioTables } from '../scenarios/load-scenario-tables.js';
import { type SavedScenario, scenarioFinder } from '../scenarios/load-scenarios.js';
import type { ScenarioYear } from '../scenarios/scenario-answer.js';
import { type CellValue, MAX_WHAT_IFS } from './cell-function.js';
import type { CellQuestion, WhatIfQuestion } from './cell-question.js';

/** The headings that the add-in translates; a script can rely on them. */
export const WHAT_IF_HEADINGS = [
  'Region',
  'Baseline',
  'Scenario',
  'Difference',
  'Difference, %',
  'Kronor per inhabitant',
] as const;

const SHORT_NAMES = new Map<string, string>(REGION_NAMES.map(({ code, shortName }) => [code, shortName]));

/** What the cells of a batch that are about scenarios are answered from. */
export interface ScenarioAnswers {
  readonly tableOf: (year: number, scenario: string) => ContributionTable | Refusal;
  readonly whatIf: (question: WhatIfQuestion) => readonly (readonly CellValue[])[] | Refusal;
}

/** Loads every saved scenario that is named, and every base year that is tried, in a number of statements that does not grow. */
export async function loadScenarioAnswers(
  reader: EntityManager,
  principal: Principal,
  questions: readonly CellQuestion[],
): Promise<ScenarioAnswers> {
  return { tableOf: await loadTables(reader, principal, questions), whatIf: await loadWhatIfs(reader, questions) };
}

async function loadTables(
  reader: EntityManager,
  principal: Principal,
  questions: readonly CellQuestion[],
): Promise<ScenarioAnswers['tableOf']> {
  const asked = new Map<string, { scenario: string; year: number }>();
  for (const each of questions) {
    if (each.about === 'table' && each.scenario !== undefined) {
      asked.set(`${each.year} ${each.scenario}`, { scenario: each.scenario, year: each.year });
    }
  }
  const find = asked.size === 0 ? undefined : await scenarioFinder(reader, principal);
  const found = [...asked].map(([key, { scenario, year }]) => ({ key, year, saved: refusalOr(() => find?.(scenario)) }));
  const known = found.flatMap(({ key, year, saved }) => (saved && !(saved instanceof Refusal) ? [{ key, year, saved }] : []));
  const tables = known.length === 0 ? [] : await loadScenarioTables(reader, known);
  const byKey = new Map<string, ContributionTable | Refusal | SavedScenario | undefined>();
  for (const { key, saved } of found) byKey.set(key, saved);
  known.forEach(({ key }, index) => void byKey.set(key, tables[index]));
  return (year, scenario) => byKey.get(`${year} ${scenario}`) as ContributionTable | Refusal;
}

/** Each base year is loaded once, and each different list of adjustments computed once. */
async function loadWhatIfs(reader: EntityManager, questions: readonly CellQuestion[]): Promise<ScenarioAnswers['whatIf']> {
  const asked = questions.filter((each): each is WhatIfQuestion => each.about === 'whatIf');
  const years = [...new Set(asked.map(({ year }) => year))];
  const spans = years.map((baseYear) => ({ baseYear, years: 1 }));
  const bases = spans.length === 0 ? [] : await loadScenarioBases(reader, spans);
  const answers = new Map<string, readonly (readonly CellValue[])[] | Refusal>();
  return ({ year, adjustments }) => {
    const key = JSON.stringify([year, adjustments]);
    const known = answers.get(key);
    if (known) return known;
    if (answers.size === MAX_WHAT_IFS) return tooMany();
    const loaded = bases[years.indexOf(year)];
    if (!loaded || loaded instanceof Refusal) return loaded ?? tooMany();
    const computed = refusalOr(() => whatIfCells(evaluateScenario(loaded.basis, adjustments)[0] as ScenarioYear));
    answers.set(key, computed);
    return computed;
  };
}

/** Under headings a row a region, without a total: Excel's SUM of a column is the total. */
function whatIfCells({ rows }: ScenarioYear): CellValue[][] {
  const cells = rows.map((row): CellValue[] => [
    SHORT_NAMES.get(row.regionCode) ?? row.regionCode,
    kronorFromOre(row.baselineOre),
    kronorFromOre(row.scenarioOre),
    kronorFromOre(row.differenceOre),
    row.differencePercent ?? '',
    row.kronorPerInhabitant,
  ]);
  return [[...WHAT_IF_HEADINGS], ...cells];
}

function tooMany(): Refusal {
  return new Refusal('QUERY_TOO_LARGE', `At most ${MAX_WHAT_IFS} different scenarios are computed in one request.`, {
    figures: { measure: 'scenarios', allowed: MAX_WHAT_IFS },
  });
}
