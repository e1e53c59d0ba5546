import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Refusal } from '../../server/agreement/refusal.js';
import { refuseCoarseUnit } from '../../server/allocation/coarse-unit.js';
import { type ExactOre, nearestUnits } from '../../server/allocation/whole-units.js';
import { ore } from '../../server/money/ore.js';

const RUNS = { numRuns: 5000 };

function asked(exact: ExactOre, totalOre: number, unitOre: number): number | Refusal {
  try {
    return refuseCoarseUnit(exact, ore(totalOre), ore(unitOre));
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

it.each([
  { title: 'nothing moved', exact: [1_200_000_000n, 1n], total: 1_200_000_000, unit: 100 },
  { title: 'exactly half a percent: 200 kr to 201 kr', exact: [20_000n, 1n], total: 20_100, unit: 20_100 },
  { title: 'exactly half a percent down: 200 kr to 199 kr', exact: [20_000n, 1n], total: 19_900, unit: 19_900 },
  { title: 'part of an öre, which nothing is finer than', exact: [1n, 3n], total: 0, unit: 1 },
  { title: 'a total of nothing', exact: [0n, 7n], total: 0, unit: 100_000_000 },
])('lets through $title', ({ exact: [numerator = 0n, denominator = 1n], total, unit }) => {
  expect(asked({ numerator, denominator }, total, unit)).toBe(total);
});

it.each([
  // 12 000 000 kr to 20 000 000 kr: 8 ÷ 12 = 66.67 percent
  { exact: [1_200_000_000n, 1n], total: 2_000_000_000, unit: 2_000_000_000, percent: 66.67, smallerUnit: 100_000 },
  // 5 293 855 kr to nothing
  { exact: [529_385_500n, 1n], total: 0, unit: 2_000_000_000, percent: -100, smallerUnit: 10_000 },
  // an öre beyond half a percent: 20 000 öre to 20 101 öre is 0.505 percent, shown as 0.51; 1 percent is 2 kr
  { exact: [20_000n, 1n], total: 20_101, unit: 20_101, percent: 0.51, smallerUnit: 1 },
  // 199.999… kr: 600 000 − 1 thirds of… (599 999 ÷ 30) öre to 201 kr: 3 001 ÷ 599 999 = 0.5002 percent; 1 percent is 1.99 kr
  { exact: [599_999n, 30n], total: 20_100, unit: 20_100, percent: 0.5, smallerUnit: 1 },
  // money back by a negative rate: −199 kr to −200 kr, 1 ÷ 199 = 0.5025 percent further from 0
  { exact: [-19_900n, 1n], total: -20_000, unit: 20_000, percent: -0.5, smallerUnit: 1 },
  // less than a krona: 1 percent of 0.50 kr is no whole öre, and an öre is what there is
  { exact: [50n, 1n], total: 100, unit: 100, percent: 100, smallerUnit: 0.01 },
])(
  'refuses $exact.0 / $exact.1 öre as $total öre',
  ({ exact: [numerator = 0n, denominator = 1n], total, unit, percent, smallerUnit }) => {
    const refusal = asked({ numerator, denominator }, total, unit) as Refusal;
    expect(refusal).toBeInstanceOf(Refusal);
    expect([refusal.code, refusal.figures]).toEqual([
      'UNIT_TOO_COARSE',
      {
        exactTotal: expect.closeTo(Number(numerator) / Number(denominator) / 100, 2),
        total: total / 100,
        unit: unit / 100,
        percent,
        smallerUnit,
      },
    ]);
  },
);

const exactOre = fc.record({
  numerator: fc.bigInt({ min: 0n, max: 10n ** 14n }),
  denominator: fc.bigInt({ min: 1n, max: 10n ** 4n }),
});

it('never refuses a unit of at most 1 percent of the total, nor the smaller unit that a refusal names', () => {
  fc.assert(
    fc.property(exactOre, fc.integer({ min: 1, max: 10 ** 12 }), (exact, unitOre) => {
      const answer = asked(exact, nearestUnits(exact, ore(unitOre)), unitOre);
      const isFine = BigInt(unitOre) * 100n * exact.denominator <= exact.numerator;
      if (isFine) expect(answer).not.toBeInstanceOf(Refusal);
      if (!(answer instanceof Refusal)) return;
      const smaller = Math.round((answer.figures.smallerUnit as number) * 100);
      expect(smaller).toBeLessThan(unitOre);
      expect(asked(exact, nearestUnits(exact, ore(smaller)), smaller)).not.toBeInstanceOf(Refusal);
    }),
    RUNS,
  );
});

it('refuses just what is moved by more than half a percent, whichever way', () => {
  fc.assert(
    fc.property(exactOre, fc.integer({ min: 2, max: 10 ** 12 }), (exact, unitOre) => {
      const totalOre = nearestUnits(exact, ore(unitOre));
      const moved = BigInt(totalOre) * exact.denominator - exact.numerator;
      const isFar = (moved < 0n ? -moved : moved) * 1000n > exact.numerator * 5n;
      expect(asked(exact, totalOre, unitOre) instanceof Refusal).toBe(isFar);
    }),
    RUNS,
  );
});
