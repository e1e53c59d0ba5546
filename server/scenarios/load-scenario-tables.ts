import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { refusalOr } from '../agreement/refusal-or.js';
import { readConsistently } from '../changes/read-consistently.js';
import { ContributionStatus, type ContributionTable } from '../financing/load-contribution-tables.js';
import { withPrevious } from '../financing/previous-amount.js';
import { type Ore, sumOre } from '../money/ore.js';
import { loadPopulations, type Population } from '../regions/load-populations.js';
import { evaluateYears } from './evaluate-scenario.js';
import { loadScenarioBases } from './load-scenario-basis.js';
import type { SavedScenario } from './load-scenarios.js';
import { answerIn, type WhatIf } from './load-what-if.js';
import { answerOf, scenarioBudget, scenarioContributions } from './scenario-contributions.js';

/** A year of a saved scenario. */
export interface AskedTable {
  readonly saved: SavedScenario;
  readonly year: number;
}

/**
 * Contribution tables as scenarios give them, in a number of statements that does not grow with their number; each
 * scenario is computed once. What cannot be answered gives its refusal in its place.
 */
export function loadScenarioTables(
  reader: EntityManager,
  asked: readonly AskedTable[],
): Promise<(ContributionTable | Refusal)[]> {
  return readConsistently(reader, async () => {
    const saved = new Map(asked.map((each) => [keyOf(each.saved), each.saved]));
    const versions = [...saved.values()].map(({ version }) => version);
    const bases = await loadScenarioBases(reader, versions);
    const whatIfs = new Map([...saved.keys()].map((key, index) => [key, computed(versions[index], bases[index])]));
    const dates = [...whatIfs.values()].flatMap((each) =>
      each instanceof Refusal ? [] : each.basis.years.map(({ referenceDate }) => referenceDate as LocalDate),
    );
    const populations = await loadPopulations(reader, dates);
    return asked.map((each) => {
      const whatIf = whatIfs.get(keyOf(each.saved));
      if (whatIf === undefined) throw unanswered(each);
      if (whatIf instanceof Refusal) return whatIf;
      return refusalOr(() => tableOf(whatIf, each, populations));
    });
  });
}

export async function loadScenarioTable(reader: EntityManager, asked: AskedTable): Promise<ContributionTable> {
  const [table] = await loadScenarioTables(reader, [asked]);
  if (table === undefined || table instanceof Refusal) throw table ?? unanswered(asked);
  return table;
}

function keyOf({ scenario, version }: SavedScenario): string {
  return `${scenario.id} ${version.version}`;
}

function computed(
  question: WhatIf['question'] | undefined,
  loaded: Awaited<ReturnType<typeof loadScenarioBases>>[number] | undefined,
): WhatIf | Refusal {
  if (!question || !loaded) throw new Error('A scenario lost its basis');
  if (loaded instanceof Refusal) return loaded;
  return refusalOr(() => ({ ...loaded, question, years: evaluateYears(loaded.basis, question.adjustments) }));
}

function tableOf(
  whatIf: WhatIf,
  { saved, year }: AskedTable,
  populations: ReadonlyMap<LocalDate, Population>,
): ContributionTable {
  const answer = answerOf(whatIf, saved, year);
  const basis = scenarioBudget(whatIf, saved, answer);
  const population = populations.get(basis.referenceDate);
  if (!population) throw new Error(`The population of ${basis.referenceDate} is gone`);
  const previous = previousOf(whatIf, year);
  const rows = scenarioContributions(answer).map((row) => withPrevious(row, previous.get(row.regionCode)));
  const { id, name } = saved.scenario;
  return {
    ...{ year, version: 0, status: ContributionStatus.SCENARIO, basis, rows, revision: whatIf.revision, decision: null },
    ...{ budgetOre: answer.totalOre, totalOre: sumOre(rows.map(({ amountOre }) => amountOre)) },
    ...{ populationPersons: answer.populationPersons, population: population.version },
    scenario: { id, version: saved.version.version, name },
  };
}

/** The scenario's own year before, nothing where that cannot be met; for its first year what was paid. */
function previousOf(whatIf: WhatIf, year: number): ReadonlyMap<string, Ore> {
  const before = answerIn(whatIf, year - 1);
  if (before instanceof Refusal) return new Map();
  if (before) return new Map(scenarioContributions(before).map(({ regionCode, amountOre }) => [regionCode, amountOre]));
  return new Map(Object.entries(whatIf.basis.years[0]?.previous ?? {}));
}

function unanswered({ saved, year }: AskedTable): Error {
  return new Error(`No answer for ${year} of ${saved.scenario.id}`);
}
