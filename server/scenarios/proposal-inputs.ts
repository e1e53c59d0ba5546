import { Refusal } from '../agreement/refusal.js';
import type { Adjustment } from './adjustment.js';
import { paidIn } from './evaluate-scenario.js';
import { answerIn, type WhatIf } from './load-what-if.js';
import type { BasisPopulation, BasisYear } from './scenario-basis.js';

/** What a proposed table was computed from, so that it can be computed again whatever changes around it. Plain JSON. */
export interface ProposalInputs {
  /** The year with the scenario's adjustments as its own, and what each region pays the year before. */
  readonly year: BasisYear;
  /** The populations that it names. */
  readonly populations: readonly BasisPopulation[];
}

/** Takes one year out of an evaluated scenario. Law: evaluated by itself, its baseline is the scenario's answer of that year. */
export function proposalInputs(whatIf: Omit<WhatIf, 'example' | 'revision'>, year: number): ProposalInputs {
  const { question, basis } = whatIf;
  const own = basis.years.find((each) => each.year === year);
  if (!own) throw new RangeError(`The scenario is not about ${year}`);
  const before = answerIn(whatIf, year - 1);
  const previous = before instanceof Refusal ? null : before ? paidIn(before) : own.previous;
  const adjustments = [
    ...(own.adjustments ?? []),
    // growth and phasing in count from the scenario's first year, also where their item begins before it
    ...question.adjustments.map((item) => ({ ...item, fromYear: Math.max(item.fromYear ?? 0, question.baseYear) })),
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
