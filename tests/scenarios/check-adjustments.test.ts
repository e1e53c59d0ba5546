import { describe, expect, it } from 'vitest';
import { Refusal } from '../../server/agreement/refusal.js';
import type { Adjustment } from '../../server/scenarios/adjustment.js';
import { evaluateScenario } from '../../server/scenarios/evaluate-scenario.js';
import { inOre, REGIONS, regionBasis, regionYear } from './region-basis.js';

const sameDay = { total: 10_000_000, referenceDate: '2023-12-31' };
const previous = Object.fromEntries(REGIONS.map((code) => [code, code === '09' ? 0 : 1_000_000]));
const basis = regionBasis([regionYear(2024, { ...sameDay, previous }), regionYear(2025, sameDay), regionYear(2026, sameDay)]);

function refusalOf(adjustments: readonly object[]): Partial<Refusal> | undefined {
  try {
    evaluateScenario(basis, adjustments as Adjustment[]);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, figures: error.figures };
    throw error;
  }
}

describe('an item that does not say one thing', () => {
  it.each([
    ['no such kind', { kind: 'gift' }, 'SCENARIO_INVALID'],
    ['a kind that every object has', { kind: 'constructor' }, 'SCENARIO_INVALID'],
    ['no amount', { kind: 'total' }, 'SCENARIO_INVALID'],
    ['two amounts', { kind: 'total', percent: 1, amountOre: 100 }, 'SCENARIO_INVALID'],
    ['a total of less than nothing', { kind: 'total', percent: -100 }, 'SCENARIO_INVALID'],
    ['part of an öre', { kind: 'total', amountOre: 0.5 }, 'SCENARIO_INVALID'],
    ['not a decimal', { kind: 'total', percent: 'much' }, 'DECIMAL_INVALID'],
    ['an amount between units', { kind: 'total', amountOre: 150 }, 'TOTAL_NOT_WHOLE_UNITS'],
    ['a day without population', { kind: 'population', referenceDate: '1999-12-31' }, 'POPULATION_UNKNOWN'],
    ['a day twice', { kind: 'population', average: ['2023-12-31', '2023-12-31'] }, 'SCENARIO_INVALID'],
    ['half a person', { kind: 'population', given: { '09': 0.5 } }, 'SCENARIO_INVALID'],
    ['a region that is none', { kind: 'participation', leaves: '02' }, 'REGION_UNKNOWN'],
    ['a notice on no day', { kind: 'participation', leaves: '09', notice: '2023-02-30' }, 'DATE_INVALID'],
    ['an empty key', { kind: 'key', components: [] }, 'SCENARIO_INVALID'],
    ['a measure without figures', { kind: 'key', components: [{ measure: 'BEDS', weight: 1 }] }, 'MEASURE_MISSING'],
    ['a measure twice', { kind: 'key', components: [0, 1].map(() => ({ measure: 'EQUAL', weight: 1 })) }, 'COMPONENTS_INVALID'],
    ['a unit of nothing', { kind: 'key', unitOre: 0 }, 'UNIT_INVALID'],
    ['a method that is none', { kind: 'key', method: 'BINGO' }, 'SCENARIO_INVALID'],
    ['a bound without a side', { kind: 'bound' }, 'SCENARIO_INVALID'],
    ['a share above the whole', { kind: 'bound', ceiling: { share: 1.1 } }, 'SCENARIO_INVALID'],
    ['a group of nobody', { kind: 'group', regions: [], ceiling: { amountOre: 100 } }, 'SCENARIO_INVALID'],
    ['a fall of more than all', { kind: 'change', maxFallPercent: 101 }, 'SCENARIO_INVALID'],
    ['four years', { kind: 'phaseIn', years: 4 }, 'SCENARIO_INVALID'],
    ['years backwards', { kind: 'phaseIn', years: 3, fromYear: 2026, throughYear: 2025 }, 'SCENARIO_INVALID'],
    ['an amount between units for a region', { kind: 'fixed', region: '09', amountOre: 150 }, 'BOUND_NOT_WHOLE_UNITS'],
  ])('is refused: %s', (_title, item, code) => {
    expect(refusalOf([item])?.code).toBe(code);
  });

  it('is named by its place from 1', () => {
    expect(refusalOf([{ kind: 'total', percent: 1 }, { kind: 'gift' }])?.figures).toEqual({ adjustment: 2, kind: 'gift' });
  });

  it('is refused where a region is in two groups, or has a fixed amount outside its bounds', () => {
    const group = { kind: 'group', regions: ['09', '10'], ceiling: { amountOre: inOre(500_000) } };
    expect(refusalOf([group, group])?.figures).toEqual({ year: 2024, adjustment: 2, regionCode: '09', otherAdjustment: 1 });
    const fixed = { kind: 'fixed', region: '10', amountOre: inOre(200_000) };
    expect(refusalOf([fixed, { kind: 'bound', ceiling: { amountOre: inOre(100_000) }, regions: ['10'] }])).toEqual({
      code: 'FIXED_OUTSIDE_BOUNDS',
      figures: { year: 2024, id: '10', fixed: 200_000, floor: null, ceiling: 100_000 },
    });
  });
});

describe('who takes part', () => {
  const without = (code: string) => {
    return regionBasis(basis.years.map((year) => ({ ...year, participants: REGIONS.filter((each) => each !== code) })));
  };
  const idle = (of: typeof basis, adjustments: readonly object[]) =>
    evaluateScenario(of, adjustments as Adjustment[]).map(({ withoutEffect }) => withoutEffect);
  const amounts = (of: typeof basis, adjustments: readonly object[]) =>
    evaluateScenario(of, adjustments as Adjustment[]).map(({ rows }) => rows);
  const leaves = { kind: 'participation', leaves: '09' };
  const joins = { kind: 'participation', joins: '09' };

  it('stays as it is where the register has caught up, and the item is named in every year in which it changes nothing', () => {
    const named = [{ adjustment: 1, regionCode: '09' }];
    expect(amounts(without('09'), [leaves])).toEqual(amounts(without('09'), []));
    expect(idle(without('09'), [leaves])).toEqual([named, named, named]);
    expect(amounts(basis, [joins])).toEqual(amounts(basis, []));
    expect(idle(basis, [{ ...joins, fromYear: 2025 }])).toEqual([[], named, named]);
    expect(idle(basis, [leaves])).toEqual([[], [], []]);
    expect(idle(without('09'), [joins])).toEqual([[], [], []]);
  });

  it('counts the first of two that leave, whose notice is the one that counts, and names the second', () => {
    const later = { ...leaves, fromYear: 2026 };
    expect(amounts(basis, [later, leaves])).toEqual(amounts(basis, [leaves]));
    expect(idle(basis, [later, leaves])).toEqual([[], [], [{ adjustment: 1, regionCode: '09' }]]);
    const years = evaluateScenario(basis, [later, leaves] as Adjustment[]);
    expect(years.map(({ leaving }) => leaving[0]?.lastNoticeDay)).toEqual(['2023-06-30', '2023-06-30', '2023-06-30']);
  });

  it('names neither of one that leaves and joins again, nor one whose years are over', () => {
    expect(idle(basis, [leaves, { ...joins, fromYear: 2025 }])).toEqual([[], [], []]);
    const again = { ...leaves, fromYear: 2026 };
    expect(idle(basis, [{ ...leaves, throughYear: 2024 }, again])).toEqual([[], [], []]);
    expect(idle(basis, [{ ...leaves, throughYear: 2026 }, again])).toEqual([[], [], [{ adjustment: 2, regionCode: '09' }]]);
  });

  it('still refuses a notice that comes too late, though the region is out already', () => {
    expect(refusalOf([leaves, { ...leaves, notice: '2024-08-01', fromYear: 2025 }])?.code).toBe('WITHDRAWAL_INVALID');
  });

  it('names the scenario’s own item where the year itself was proposed without the region', () => {
    const [year] = basis.years;
    if (!year) throw new Error('no year');
    const proposed = { ...basis, years: [{ ...year, adjustments: [{ ...leaves, fromYear: 2024 } as Adjustment] }] };
    expect(idle(proposed, [{ kind: 'total', percent: 1 }, leaves])).toEqual([[{ adjustment: 2, regionCode: '09' }]]);
    expect(evaluateScenario(proposed, [])[0]).toMatchObject({ withoutEffect: [], spread: { leave: 0, join: 0, unchanged: 20 } });
    expect(evaluateScenario(proposed, [joins as Adjustment])[0]).toMatchObject({
      withoutEffect: [],
      spread: { leave: 0, join: 1, payLess: 20 },
    });
  });
});

describe('years', () => {
  it('let growth stop and keep the level that it reached', () => {
    // Gotland 61 029 × 1.1 = 67 131.9, × 1.1² = 73 845.09, and there it stays.
    const years = evaluateScenario(basis, [{ kind: 'population', growthPercent: 10, region: '09', throughYear: 2025 }]);
    expect(years.map(({ rows }) => rows.find((row) => row.regionCode === '09')?.persons)).toEqual([67_132, 73_845, 73_845]);
  });

  it('take participation by its first year, whatever the place in the list', () => {
    const years = evaluateScenario(basis, [
      { kind: 'participation', joins: '09', fromYear: 2026 },
      { kind: 'participation', leaves: '09', fromYear: 2025 },
    ]);
    expect(years.map(({ leaving }) => leaving.map(({ lastNoticeDay }) => lastNoticeDay))).toEqual([[], ['2024-06-30'], []]);
  });

  it('scale given figures with a mean, and bind nobody by a change from nothing', () => {
    const [year] = evaluateScenario(basis, [
      { kind: 'population', average: ['2021-12-31', '2022-12-31', '2023-12-31'] },
      { kind: 'population', given: { '09': 70_000 } },
      { kind: 'change', maxRisePercent: 500 },
    ]);
    const gotland = year?.rows.find((row) => row.regionCode === '09');
    expect([gotland?.persons, gotland?.heldBy]).toEqual([70_000, null]);
    expect(gotland?.scenarioOre).toBeGreaterThan(0);
  });
});
