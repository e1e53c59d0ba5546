import { describe, expect, it } from 'vitest';
import { Refusal } from '../../server/agreement/refusal.js';
import { ore } from '../../server/money/ore.js';
import type { Adjustment } from '../../server/scenarios/adjustment.js';
import { evaluateScenario, evaluateYears } from '../../server/scenarios/evaluate-scenario.js';
import { rateForTotal } from '../../server/scenarios/rate-for-total.js';
import { sensitivity } from '../../server/scenarios/sensitivity.js';
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
    const own = [{ ...leaves, fromYear: 2024 } as Adjustment];
    const twice = { ...basis, years: [{ ...year, participants: REGIONS.filter((code) => code !== '09'), adjustments: own }] };
    expect(idle(twice, [])).toEqual([[]]); // the year’s own item is nobody’s to mend
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

describe('a unit that is coarse against the total', () => {
  // 10 551 707 × 0.10 = 1 055 170.70 kr; the nearest 100 000 kr are 1 100 000 kr, 4.25 percent more
  const coarse = regionYear(2024, { rate: 0.1, unit: 100_000 });
  const decided = regionBasis([{ ...coarse, status: 'DECIDED' }]);
  const codeOf = (adjustments: readonly Adjustment[], of = decided) => {
    const [year] = evaluateYears(of, adjustments);
    return year instanceof Refusal ? year.code : year?.totalOre;
  };

  it('is refused of a year that is not decided, changed or not', () => {
    const open = regionBasis([coarse]);
    expect(codeOf([], open)).toBe('UNIT_TOO_COARSE');
    expect(codeOf([{ kind: 'total', rateOre: ore(100) }], open)).toBe('UNIT_TOO_COARSE'); // there is no baseline to stand beside
  });

  it('stands in a decided year, until something gives it another total', () => {
    expect(codeOf([])).toBe(110_000_000);
    expect(codeOf([{ kind: 'bound', floor: { amountOre: inOre(0) } }])).toBe(110_000_000);
    expect(codeOf([{ kind: 'total', percent: 1 }])).toBe('UNIT_TOO_COARSE');
    expect(codeOf([{ kind: 'participation', leaves: '09' }])).toBe('UNIT_TOO_COARSE');
    expect(codeOf([{ kind: 'population', growthPercent: 1 }])).toBe('UNIT_TOO_COARSE');
    // 10 551 707 × 1.00 = 10 551 707 kr, 10 600 000 kr in units: 0.458 percent
    expect(codeOf([{ kind: 'total', rateOre: inOre(1) }])).toBe(1_060_000_000);
    expect(codeOf([{ kind: 'key', unitOre: inOre(1) }])).toBe(105_517_100);
    expect(codeOf([{ kind: 'total', amountOre: inOre(1_200_000) }])).toBe(120_000_000);
  });

  it('stands in a year that was decided from a proposal, and in states on the way to an answer', () => {
    const own: Adjustment = { kind: 'total', rateOre: ore(10), fromYear: 2024 };
    const bare = regionYear(2024, { total: 10_000_000, unit: 100_000 });
    const proposed = { ...bare, adjustments: [own] };
    expect(codeOf([], regionBasis([{ ...proposed, status: 'DECIDED' }]))).toBe(110_000_000);
    expect(codeOf([], regionBasis([proposed]))).toBe('UNIT_TOO_COARSE');
    // in steps of 1 000 000 kr 12 120 000 kr are 0.99 percent from 12 000 000 kr, and the answer is that nothing changes
    const rough = regionBasis([regionYear(2024, { total: 12_000_000, unit: 1_000_000 })]);
    expect(sensitivity(rough, [], { regions: ['12'] })[0]?.totalOnePercentOre).toBe(0);
    expect(() => sensitivity(rough, [{ kind: 'total', percent: 1 }])).toThrow(Refusal);
  });

  it('is refused of the totals beside a rate', () => {
    const basis1000 = regionBasis([regionYear(2024, { total: 10_000_000, unit: 100_000 })]);
    // 10 551 707 × 0.94 = 9 918 604.58 → 9 900 000 (0.19 percent); × 0.95 = 10 024 121.65 → 10 000 000 (0.24 percent)
    expect(rateForTotal(basis1000, [])).toMatchObject({ below: { totalOre: 990_000_000 }, above: { totalOre: 1_000_000_000 } });
    // 1 000 000 kr is 9.48 öre each: × 0.09 = 949 653.63 → 900 000 kr, 5.2 percent
    expect(() => rateForTotal(basis1000, [], { totalOre: inOre(1_000_000) })).toThrow(
      expect.objectContaining({ code: 'UNIT_TOO_COARSE' }),
    );
  });
});
