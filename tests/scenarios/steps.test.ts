import { describe, expect, it } from 'vitest';
import type { Adjustment } from '../../server/scenarios/adjustment.js';
import { evaluateScenario } from '../../server/scenarios/evaluate-scenario.js';
import type { ScenarioBasis } from '../../server/scenarios/scenario-basis.js';
import { inOre, regionYear } from './region-basis.js';

function basisOf(total: number, persons: Record<string, number>): ScenarioBasis {
  const year = { ...regionYear(2024, { total, referenceDate: '2023-12-31' }), participants: Object.keys(persons) };
  return { year: 2024, years: [year], populations: [{ referenceDate: '2023-12-31', persons }] };
}

const HALF = [
  { measure: 'POPULATION', weight: 1 },
  { measure: 'EQUAL', weight: 1 },
];

describe('the worked examples of the decision pages', () => {
  it('parts a difference (0015)', () => {
    const adjustments: Adjustment[] = [
      { kind: 'total', amountOre: inOre(1300) },
      { kind: 'participation', leaves: 'C' },
      { kind: 'key', components: HALF },
      { kind: 'bound', ceiling: { amountOre: inOre(700) }, regions: ['A'] },
    ];
    const [year] = evaluateScenario(basisOf(1000, { A: 60, B: 30, C: 10 }), adjustments);
    const part = (budget: number, participation: number, key: number, bounds: number) => ({
      budget: inOre(budget),
      population: 0,
      participation: inOre(participation),
      key: inOre(key),
      bounds: inOre(bounds),
      rounding: 0,
    });
    expect(year?.rows.map(({ scenarioOre }) => scenarioOre)).toEqual([70_000, 60_000, 0]);
    expect(year?.rows.map(({ steps }) => steps)).toEqual([
      part(180, 86.67, -108.34, -58.33),
      part(90, 43.33, 108.34, 58.33),
      part(30, -130, 0, 0),
    ]);
  });

  it('takes kinds in one order (0014)', () => {
    const adjustments: Adjustment[] = [
      { kind: 'bound', ceiling: { share: '0.5' } },
      { kind: 'participation', leaves: 'C' },
      { kind: 'total', percent: 10 },
    ];
    const [year] = evaluateScenario(basisOf(10_000, { A: 600, B: 300, C: 100 }), adjustments);
    expect(year?.rows.map(({ scenarioOre }) => scenarioOre)).toEqual([550_000, 550_000, 0]);
    expect(year?.rows[0]?.heldBy).toEqual({ kind: 'CEILING', amountOre: 550_000, adjustment: 1 });
  });

  it('holds a group and a region (0016)', () => {
    const adjustments: Adjustment[] = [
      { kind: 'group', regions: ['A', 'B'], ceiling: { amountOre: inOre(60) } },
      { kind: 'bound', regions: ['C'], ceiling: { amountOre: inOre(28) } },
    ];
    const [year] = evaluateScenario(basisOf(120, { A: 50, B: 30, C: 25, D: 15 }), adjustments);
    expect(year?.rows.map(({ scenarioOre }) => scenarioOre)).toEqual([3800, 2200, 2800, 3200]);
    expect(year?.rows.map(({ heldBy }) => heldBy?.kind ?? null)).toEqual(['GROUP', 'GROUP', 'CEILING', null]);
  });
});

it('spreads: the least, the median and the most, and who pays more or less', () => {
  // 100 kr by 50, 30, 20 in equal parts among four, D new: 25 each. Changes of who was in: −50, −16.67, +25 percent.
  const basis = basisOf(100, { A: 50, B: 30, C: 20, D: 10 });
  const years = basis.years.map((year) => ({ ...year, participants: ['A', 'B', 'C'] }));
  const [year] = evaluateScenario({ ...basis, years }, [
    { kind: 'participation', joins: 'D' },
    { kind: 'key', components: [{ measure: 'EQUAL', weight: 1 }] },
  ]);
  expect(year?.spread).toEqual({
    differencePercent: { min: -50, median: -500 / 30, max: 25 },
    kronorPerInhabitant: { min: 0.5, median: (25 / 30 + 1.25) / 2, max: 2.5 },
    payMore: 1,
    payLess: 2,
    unchanged: 0,
    leave: 0,
    join: 1,
  });
});

it('counts who leaves by itself, so that who pays less and the percentages are told of the same regions', () => {
  // 100 kr by 50, 30, 20; C leaves: 100 by 50 : 30 is 62.50 and 37.50, to the krona 63 and 37 (a half each, and A before B)
  const [year] = evaluateScenario(basisOf(100, { A: 50, B: 30, C: 20 }), [{ kind: 'participation', leaves: 'C' }]);
  expect(year?.rows.map(({ differenceOre }) => differenceOre)).toEqual([1300, 700, -2000]);
  expect(year?.spread).toEqual({
    differencePercent: { min: 700 / 30, median: (700 / 30 + 26) / 2, max: 26 },
    kronorPerInhabitant: { min: 37 / 30, median: (37 / 30 + 1.26) / 2, max: 1.26 },
    payMore: 2,
    payLess: 0,
    unchanged: 0,
    leave: 1,
    join: 0,
  });
});

describe('shares', () => {
  const basis = basisOf(1000, { A: 60, B: 30, C: 10 });
  const amounts = (adjustments: Adjustment[]) => evaluateScenario(basis, adjustments)[0]?.rows.map((row) => row.scenarioOre);

  it('count no measure of a fixed amount: of the 900 kr left, half by 60 : 30 and half in two equal parts', () => {
    const fixed: Adjustment = { kind: 'fixed', region: 'C', amountOre: inOre(100) };
    expect(amounts([{ kind: 'key', components: HALF }, fixed])).toEqual([52_500, 37_500, 10_000]);
  });

  it('pass a state on the way where nothing counts: nobody lives anywhere, and the new key is equal parts', () => {
    const equal: Adjustment = { kind: 'key', components: [{ measure: 'EQUAL', weight: 1 }] };
    expect(amounts([{ kind: 'population', given: { A: 0, B: 0, C: 0 } }, equal])).toEqual([33_400, 33_300, 33_300]);
  });

  it('show phasing in among the bounds: half of the way from 600 kr to a third of 1 000 kr', () => {
    const equal: Adjustment = { kind: 'key', components: [{ measure: 'EQUAL', weight: 1 }] };
    const row = evaluateScenario(basis, [equal, { kind: 'phaseIn', years: 2 }])[0]?.rows[0];
    expect(row?.scenarioOre).toBe(46_700);
    expect(row?.steps).toEqual({ budget: 0, population: 0, participation: 0, key: -26_666, bounds: 13_333, rounding: 33 });
  });
});
