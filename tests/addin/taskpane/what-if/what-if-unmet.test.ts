import { expect, it } from 'vitest';
import type { FormKind } from '../../../../addin/taskpane/what-if/what-if-form-kind.js';
import type { Trial } from '../../../../addin/taskpane/what-if/what-if-trial.js';
import { causesOf } from '../../../../addin/taskpane/what-if/what-if-unmet.js';
import { ore } from '../../../../server/money/ore.js';
import type { Adjustment } from '../../../../server/scenarios/adjustment.js';

const floor: Adjustment = { kind: 'bound', floor: { amountOre: ore(100) } };
const ceiling: Adjustment = { kind: 'bound', ceiling: { amountOre: ore(100) } };

const trial = (budgetOre: number | null, ...cards: readonly (readonly [FormKind, Adjustment | null])[]): Trial => ({
  ...{ baseYear: 2023, years: 1, budgetOre: budgetOre === null ? null : ore(budgetOre) },
  changes: cards.map(([kind, adjustment], index) => ({ key: index + 10, kind, adjustment })),
});

it.each<{
  title: string;
  trial: Trial;
  code: Parameters<typeof causesOf>[1]['code'];
  place: number;
  budget: boolean;
  cards: number[];
}>([
  {
    title: 'the card that the refusal names',
    trial: trial(5, ['floor', floor], ['ceiling', ceiling]),
    code: 'SCENARIO_INVALID',
    place: 3,
    budget: false,
    cards: [11],
  },
  {
    title: 'the budget where it names that',
    trial: trial(5, ['floor', floor]),
    code: 'TOTAL_NOT_WHOLE_UNITS',
    place: 1,
    budget: true,
    cards: [],
  },
  {
    title: 'every ceiling that counts, and no floor',
    trial: trial(5, ['floor', floor], ['ceiling', ceiling], ['ceiling', null], ['ceiling', ceiling]),
    code: 'CEILINGS_BELOW_TOTAL',
    place: 0,
    budget: false,
    cards: [11, 13],
  },
  {
    title: 'every floor, and no ceiling',
    trial: trial(null, ['floor', floor], ['ceiling', ceiling]),
    code: 'FLOORS_ABOVE_TOTAL',
    place: 0,
    budget: false,
    cards: [10],
  },
  {
    title: 'the budget where no card holds anything',
    trial: trial(5, ['leaves', null]),
    code: 'FLOORS_ABOVE_TOTAL',
    place: 0,
    budget: true,
    cards: [],
  },
  {
    title: 'nothing where nothing of the trial is behind it',
    trial: trial(null),
    code: 'UNIT_TOO_COARSE' as never,
    place: 0,
    budget: false,
    cards: [],
  },
])('finds the cause of what cannot be met: $title', ({ trial: tried, code, place, budget, cards }) => {
  const found = causesOf(tried, { code, place });
  expect({ budget: found.budget, cards: [...found.cards] }).toEqual({ budget, cards });
});
