import type { Adjustment } from './adjustment.js';
import type { ScenarioYear } from './scenario-answer.js';
import type { BasisPopulation, BasisYear, ScenarioBasis } from './scenario-basis.js';

/** What a proposed table was computed from, so that it can be computed again whatever changes around it. Plain JSON. */
export interface ProposalInputs {
  /** The year with the scenario's adjustments as its own, and what each region pays the year before. */
  readonly year: BasisYear;
  /** The populations that it names. */
  readonly populations: readonly BasisPopulation[];
}

interface Evaluated {
  readonly question: { readonly baseYear: number; readonly adjustments: readonly Adjustment[] };
  readonly basis: ScenarioBasis;
  readonly years: readonly ScenarioYear[];
}

/** Takes one year out of an evaluated scenario. Law: evaluated by itself, its baseline is the scenario's answer of that year. */
export function proposalInputs({ question, basis, years }: Evaluated, year: number): ProposalInputs {
  const own = basis.years.find((each) => each.year === year);
  if (!own) throw new RangeError(`The scenario is not about ${year}`);
  const before = years.find((each) => each.year === year - 1);
  const previous = before ? Object.fromEntries(before.rows.map((row) => [row.regionCode, row.scenarioOre])) : own.previous;
  const adjustments = [
    ...(own.adjustments ?? []),
    ...question.adjustments.map((item) => ({ ...item, fromYear: item.fromYear ?? question.baseYear })),
  ];
  const days = new Set([own.referenceDate, ...adjustments.flatMap(daysOf)]);
  const frozen = own.ownPopulations ?? [];
  const known = basis.populations.filter(({ referenceDate }) => !frozen.some((each) => each.referenceDate === referenceDate));
  return {
    year: { ...own, previous, adjustments, ownPopulations: [] },
    populations: [...frozen, ...known].filter(({ referenceDate }) => days.has(referenceDate)),
  };
}

function daysOf(item: Adjustment): readonly string[] {
  if (item.kind !== 'population') return [];
  if ('referenceDate' in item) return [item.referenceDate];
  return 'average' in item ? item.average : [];
}
