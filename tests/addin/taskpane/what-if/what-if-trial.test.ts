import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redo, settle, showOnly, startHistory, undo } from '../../../../addin/taskpane/what-if/what-if-history.js';
import { type OutcomeYear, outcomeOf } from '../../../../addin/taskpane/what-if/what-if-model.js';
import {
  adjustmentsOf,
  changeAt,
  type Trial,
  trialOf,
  withAdjustment,
  withChange,
  withoutChange,
} from '../../../../addin/taskpane/what-if/what-if-trial.js';
import { ore } from '../../../../server/money/ore.js';
import { bases, items } from '../../../scenarios/arbitrary-scenarios.js';
import { regionBasis, regionYear } from '../../../scenarios/region-basis.js';

const EMPTY: Trial = { baseYear: 2023, years: 1, budgetOre: null, changes: [] };

describe('what is tried', () => {
  it('puts the slider first, passes over cards that are not filled in, and finds the card behind a refusal', () => {
    const incomplete = withChange({ ...EMPTY, budgetOre: ore(500) }, 'growth', null);
    const trial = withChange(incomplete, 'leaves', { kind: 'participation', leaves: '09' });
    expect(adjustmentsOf(trial)).toEqual([
      { kind: 'total', amountOre: 500 },
      { kind: 'participation', leaves: '09' },
    ]);
    expect(changeAt(trial, 1)).toBeUndefined();
    expect(changeAt(trial, 2)?.kind).toBe('leaves');
    expect(changeAt({ ...trial, budgetOre: null }, 1)?.kind).toBe('leaves');
    const filled = withAdjustment(trial, 0, { kind: 'population', growthPercent: '1' });
    expect(adjustmentsOf(withoutChange(filled, 1))).toHaveLength(2);
    expect(withChange(withoutChange(filled, 0), 'joins', null).changes.map(({ key }) => key)).toEqual([1, 2]);
  });

  it('opens any stored list as the same scenario', () => {
    fc.assert(
      fc.property(bases(2), items(), (basis, adjustments) => {
        const again = adjustmentsOf(trialOf({ baseYear: basis.year, years: 2, adjustments }));
        const [stored, opened] = [outcomeOf(basis, adjustments, undefined), outcomeOf(basis, again, undefined)];
        const told = ({ years }: typeof stored) =>
          years.map(({ refusal, answer }) => [refusal?.code, answer?.rows.map(({ scenarioOre }) => scenarioOre)]);
        expect(told(opened)).toEqual(told(stored));
      }),
    );
  });

  it('lifts the first amount for all years onto the slider, and leaves one for some years a card', () => {
    const amount = { kind: 'total', amountOre: ore(700) } as const;
    const percent = { kind: 'total', percent: 3 } as const;
    const growth = { kind: 'population', growthPercent: 1 } as const;
    const opened = (adjustments: Parameters<typeof trialOf>[0]['adjustments']) =>
      trialOf({ baseYear: 2023, years: 3, adjustments });
    expect(opened([growth, amount, percent])).toMatchObject({
      budgetOre: 700,
      changes: [{ kind: 'growth' }, { kind: 'percent' }],
    });
    expect(opened([{ ...amount, fromYear: 2024 }])).toMatchObject({ budgetOre: null, changes: [{ kind: 'other' }] });
    expect(opened([percent, amount])).toMatchObject({ budgetOre: null, changes: [{ kind: 'percent' }, { kind: 'other' }] });
  });

  it('keeps the last answer that could be met, and says what cannot', () => {
    const basis = regionBasis([regionYear(2023, { total: 10_000_000 })]);
    const met = outcomeOf(basis, [{ kind: 'total', amountOre: ore(1_200_000_000) }], undefined).years[0];
    const refused = outcomeOf(basis, [{ kind: 'bound', floor: { amountOre: ore(200_000_000) } }], {
      years: [met as OutcomeYear],
    });
    expect(refused.years[0]).toMatchObject({ answer: met?.answer, isBaseline: false });
    expect(refused.years[0]?.refusal).toMatchObject({
      code: 'FLOORS_ABOVE_TOTAL',
      figures: { floors: 42_000_000, total: 10_000_000 },
    });
    const other = regionBasis([regionYear(2024, { total: 10_000_000 })]);
    expect(outcomeOf(other, [{ kind: 'phaseIn', years: 4 as 3 }], { years: [met as OutcomeYear] }).years[0]).toMatchObject({
      ...{ year: 2024, isBaseline: true, refusal: { code: 'SCENARIO_INVALID' } },
      answer: { year: 2024, totalOre: 1_000_000_000 },
    });
  });

  it('answers the years beside one that cannot be met, and takes its last answer until it can', () => {
    // floors of 21 × 500 000 = 10 500 000 kr: more than 2024 has, and not more than 2025 has
    const basis = regionBasis([regionYear(2024, { total: 10_000_000 }), regionYear(2025, { total: 11_000_000 })]);
    const floors = { kind: 'bound', floor: { amountOre: ore(50_000_000) } } as const;
    const { years } = outcomeOf(basis, [floors], undefined);
    expect(years).toMatchObject([
      {
        year: 2024,
        refusal: { code: 'FLOORS_ABOVE_TOTAL', figures: { year: 2024 } },
        isBaseline: true,
        answer: { totalOre: 1_000_000_000 },
      },
      { year: 2025, refusal: null, isBaseline: false, answer: { totalOre: 1_100_000_000 } },
    ]);
    const raised = { kind: 'total', percent: 10 } as const;
    const both = outcomeOf(basis, [floors, raised], { years });
    expect(both.years.map(({ answer }) => answer?.totalOre)).toEqual([1_100_000_000, 1_210_000_000]);
    const again = outcomeOf(basis, [floors], both).years;
    expect(again.map(({ refusal, answer, isBaseline }) => [refusal?.code, answer?.totalOre, isBaseline])).toEqual([
      ['FLOORS_ABOVE_TOTAL', 1_100_000_000, false],
      [undefined, 1_100_000_000, false],
    ]);
  });

  it('has no figures for a year that cannot be computed without any change either', () => {
    const basis = regionBasis([regionYear(2024, { total: 10_000_000 }), regionYear(2025, { rate: 0.1, unit: 100_000 })]);
    expect(outcomeOf(basis, [], undefined).years).toMatchObject([
      { refusal: null, answer: { totalOre: 1_000_000_000 } },
      { refusal: { code: 'UNIT_TOO_COARSE', figures: { year: 2025 } }, answer: null },
    ]);
  });
});

describe('undo', () => {
  const same = (one: number, other: number): boolean => one === other;

  it('takes back a whole drag of the slider as one step, and does it again', () => {
    let history = startHistory(10);
    for (const value of [11, 12, 13]) history = showOnly(history, value);
    history = settle(history, same);
    history = settle(showOnly(history, 20), same);
    expect(undo(history).shown).toBe(13);
    expect(undo(undo(history)).shown).toBe(10);
    expect(undo(undo(undo(history))).shown).toBe(10);
    expect(redo(undo(undo(history))).shown).toBe(13);
    expect(redo(history).shown).toBe(20);
  });

  it('makes no step of what ends where it began, and forgets what was undone once something else is tried', () => {
    let history = settle(showOnly(startHistory(10), 12), same);
    history = settle(showOnly(showOnly(history, 15), 12), same);
    expect(history.past).toEqual([10]);
    history = settle(showOnly(undo(history), 11), same);
    expect(redo(history).shown).toBe(11);
  });

  it('is exact over any walk: as many undos as steps lead back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 50 }), (values) => {
        let history = startHistory(0);
        for (const value of values) history = settle(showOnly(history, value), same);
        const end = history.shown;
        const steps = history.past.length;
        for (let step = 0; step < steps; step++) history = undo(history);
        expect(history.shown).toBe(0);
        for (let step = 0; step < steps; step++) history = redo(history);
        expect(history.shown).toBe(end);
      }),
    );
  });
});
