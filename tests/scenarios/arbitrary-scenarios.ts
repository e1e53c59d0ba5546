import fc from 'fast-check';
import { ApportionmentMethod } from '../../server/allocation/apportionment-method.js';
import { type Ore, ore } from '../../server/money/ore.js';
import type { Adjustment } from '../../server/scenarios/adjustment.js';
import type { BasisYear, ScenarioBasis } from '../../server/scenarios/scenario-basis.js';

/** Small bases where ties, zero populations and bounds that clash are likely, and compositions of every kind of item. */
export const CODES = ['01', '03', '04', '05', '06', '07', '08', '09'] as const;
export const DAYS = ['2021-12-31', '2022-12-31', '2023-12-31'] as const;
export const BASE_YEAR = 2024;

const persons = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 2_500_000 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);
const ownMethod = fc.constantFrom(...Object.values(ApportionmentMethod));
const unit = fc.constantFrom(ore(1), ore(100), ore(250), ore(100_000));
const populationOf = fc.array(persons, { minLength: CODES.length, maxLength: CODES.length }).map(byCode);
const region = fc.constantFrom(...CODES);
const someRegions = fc.subarray([...CODES], { minLength: 1 });
const decimalText = (min: number, max: number) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((tenths) => String(tenths / 10));

export const basisYears = (count: number): fc.Arbitrary<BasisYear[]> =>
  fc
    .record({
      totalUnits: fc.integer({ min: 0, max: 4000 }),
      rateOre: fc.integer({ min: 0, max: 300 }),
      isRate: fc.boolean(),
      unitOre: unit,
      method: fc.oneof({ weight: 3, arbitrary: fc.constant('LARGEST_REMAINDER' as const) }, { weight: 1, arbitrary: ownMethod }),
      half: fc.boolean(),
      participants: fc.subarray([...CODES], { minLength: 3 }),
      previous: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: CODES.length, maxLength: CODES.length }),
    })
    .map(({ totalUnits, rateOre, isRate, unitOre, method, half, participants, previous }) =>
      Array.from({ length: count }, (_, ahead) => ({
        year: BASE_YEAR + ahead,
        budget: isRate
          ? { basis: 'RATE' as const, rateOre: ore(rateOre) }
          : { basis: 'TOTAL' as const, totalOre: ore(totalUnits * unitOre * 50) },
        unitOre,
        method,
        components: half
          ? [
              { measure: 'POPULATION', weight: '0.5' },
              { measure: 'EQUAL', weight: 0.5 },
            ]
          : [{ measure: 'POPULATION', weight: 1 }],
        referenceDate: DAYS[0],
        participants,
        previous: byCode(previous.map((units) => ore(units * unitOre))),
        carriedForward: ahead > 0,
        status: 'PRELIMINARY' as const,
      })),
    );

export const bases = (count = 1): fc.Arbitrary<ScenarioBasis> =>
  fc.tuple(basisYears(count), populationOf, populationOf, populationOf).map(([years, ...populations]) => ({
    year: BASE_YEAR,
    years,
    populations: DAYS.map((referenceDate, index) => ({ referenceDate, persons: populations[index] as Record<string, number> })),
  }));

const amount = fc.integer({ min: 0, max: 400 }).map((units) => ore(units * 100_000));
const limit = fc.oneof(
  amount.map((amountOre) => ({ amountOre })),
  decimalText(0, 1).map((share) => ({ share })),
  fc.integer({ min: 0, max: 500 }).map((perInhabitantOre) => ({ perInhabitantOre: ore(perInhabitantOre) })),
);
const groupLimit = fc.oneof(
  amount.map((amountOre) => ({ amountOre })),
  decimalText(0, 1).map((share) => ({ share })),
);

const ARBITRARY: { readonly [K in Adjustment['kind']]: fc.Arbitrary<Adjustment> } = {
  total: fc.oneof(
    amount.map((amountOre) => ({ kind: 'total' as const, amountOre })),
    decimalText(-99, 50).map((percent) => ({ kind: 'total' as const, percent })),
    decimalText(-20, 20).map((growthPercent) => ({ kind: 'total' as const, growthPercent })),
    fc.integer({ min: 0, max: 200 }).map((rateOre) => ({ kind: 'total' as const, rateOre: ore(rateOre) })),
  ),
  population: fc.oneof(
    fc.constantFrom(...DAYS).map((referenceDate) => ({ kind: 'population' as const, referenceDate })),
    fc.subarray([...DAYS], { minLength: 1 }).map((average) => ({ kind: 'population' as const, average })),
    fc.dictionary(region, persons, { maxKeys: 3 }).map((given) => ({ kind: 'population' as const, given })),
    fc
      .tuple(decimalText(-20, 20), fc.option(region, { nil: undefined }))
      .map(([growthPercent, only]) => ({ kind: 'population' as const, growthPercent, region: only })),
  ),
  participation: fc.oneof(
    region.map((leaves) => ({ kind: 'participation' as const, leaves })),
    region.map((joins) => ({ kind: 'participation' as const, joins })),
  ),
  key: fc.oneof(
    fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 3 })).map(([population, equal]) => ({
      kind: 'key' as const,
      components: [
        { measure: 'POPULATION', weight: population },
        { measure: 'EQUAL', weight: equal },
      ],
    })),
    populationOf.map((values) => ({
      kind: 'key' as const,
      components: [
        { measure: 'BEDS', weight: 2 },
        { measure: 'EQUAL', weight: 1 },
      ],
      measures: [{ measure: 'BEDS', values }],
    })),
    ownMethod.map((method) => ({ kind: 'key' as const, method })),
    fc.constantFrom(ore(1), ore(100)).map((unitOre) => ({ kind: 'key' as const, unitOre })),
  ),
  fixed: fc.tuple(region, amount).map(([code, amountOre]) => ({ kind: 'fixed', region: code, amountOre })),
  bound: fc
    .tuple(fc.constantFrom('floor', 'ceiling'), limit, fc.option(someRegions, { nil: undefined }))
    .map(([side, bound, regions]) => ({ kind: 'bound', [side]: bound, regions }) as Adjustment),
  group: fc
    .tuple(fc.constantFrom('floor', 'ceiling'), groupLimit, someRegions)
    .map(([side, bound, regions]) => ({ kind: 'group', [side]: bound, regions }) as Adjustment),
  change: fc
    .tuple(fc.constantFrom('maxRisePercent', 'maxFallPercent'), decimalText(0, 100), fc.option(someRegions, { nil: undefined }))
    .map(([side, percent, regions]) => ({ kind: 'change', [side]: percent, regions }) as Adjustment),
  phaseIn: fc.constantFrom(1 as const, 2 as const, 3 as const).map((years) => ({ kind: 'phaseIn', years })),
};

export const items = (kinds = Object.keys(ARBITRARY) as Adjustment['kind'][], maxLength = 5): fc.Arbitrary<Adjustment[]> =>
  fc.array(fc.oneof(...kinds.map((kind) => ARBITRARY[kind])), { maxLength });

function byCode<T>(values: readonly T[]): Record<string, T> {
  return Object.fromEntries(CODES.map((code, index) => [code, values[index] as T]));
}

export type { Ore };
