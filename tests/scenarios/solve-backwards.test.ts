import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../server/agreement/refusal.js';
import { ore } from '../../server/money/ore.js';
import type { Adjustment, KeyAdjustment } from '../../server/scenarios/adjustment.js';
import { evaluateScenario } from '../../server/scenarios/evaluate-scenario.js';
import { rateForTotal } from '../../server/scenarios/rate-for-total.js';
import type { BasisYear, ScenarioBasis } from '../../server/scenarios/scenario-basis.js';
import { bindingBounds, sensitivity } from '../../server/scenarios/sensitivity.js';
import { largestTotalFor } from '../../server/scenarios/solve-backwards.js';
import { bases, items } from './arbitrary-scenarios.js';
import { inOre, regionBasis, regionYear } from './region-basis.js';

function pays(basis: ScenarioBasis, adjustments: readonly Adjustment[], totalOre: number, region: string): number | undefined {
  try {
    const [year] = evaluateScenario(basis, [...adjustments, { kind: 'total', amountOre: ore(totalOre) }]);
    return year?.rows.find(({ regionCode }) => regionCode === region)?.scenarioOre;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

describe('the largest total for what a region is to pay', () => {
  it('fits, and a unit more does not; by largest remainders every one of the next totals gives more', () => {
    let [found, refused, all] = [0, 0, 0];
    fc.assert(
      fc.property(
        bases(),
        items(['population', 'key', 'bound', 'fixed', 'change'], 3),
        fc.integer({ min: 0, max: 3_000_000 }),
        (basis, adjustments, kronor) => {
          const first = basis.years[0] as BasisYear;
          const [unitOre, region] = [
            (adjustments.findLast((item) => item.kind === 'key' && item.unitOre !== undefined) as KeyAdjustment | undefined)
              ?.unitOre ?? first.unitOre,
            first.participants[0] as string,
          ];
          const atMostOre = ore(kronor * 10);
          if (pays(basis, adjustments, 4_000_000, region) === undefined) return; // the scenario itself may be refused
          let answer: ReturnType<typeof largestTotalFor>;
          try {
            answer = largestTotalFor(basis, adjustments, { region, atMostOre });
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            refused++;
            return;
          }
          if (answer.totalOre === null) {
            all++;
            for (const totalOre of [0, 1, 7, 4000, 10_000_000].map((units) => units * unitOre)) {
              expect(pays(basis, adjustments, totalOre, region) ?? 0).toBeLessThanOrEqual(atMostOre);
            }
            return;
          }
          found++;
          const method =
            (adjustments.findLast((item) => item.kind === 'key' && item.method !== undefined) as KeyAdjustment | undefined)
              ?.method ?? first.method;
          expect(pays(basis, adjustments, answer.totalOre, region)).toBe(answer.amountOre);
          expect(answer.amountOre).toBeLessThanOrEqual(atMostOre);
          const isFree = adjustments.every(({ kind }) => kind === 'population' || kind === 'key');
          const isSteady =
            isFree && method === 'LARGEST_REMAINDER' && answer.amountOre !== null && answer.amountOre * 1000 >= answer.totalOre;
          for (let more = 1; more <= (isSteady ? 60 : 1); more++) {
            const amount = pays(basis, adjustments, answer.totalOre + more * unitOre, region);
            expect(amount ?? Number.POSITIVE_INFINITY).toBeGreaterThan(atMostOre);
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(Math.min(found, refused, all)).toBeGreaterThan(0); // every kind of answer was put to the test
  });

  it('is found for Gotland at 60 000 kr in 2024', () => {
    // 61 029 of 10 551 707 inhabitants. From 60 001 × 10 551 707 ÷ 61 029 = 10 373 969.29 kr on the exact amount is 60 001 or more;
    // going down from 10 373 969, exact fractions and largest remainders apart from the server first give 60 000 at 10 373 889.
    const basis = regionBasis([regionYear(2024, { total: 10_000_000 })]);
    const { totalOre, amountOre } = largestTotalFor(basis, [], { region: '09', atMostOre: inOre(60_000) });
    expect(amountOre).toBe(inOre(60_000));
    expect(totalOre).toBe(inOre(10_373_889));
    expect(pays(basis, [], (totalOre as number) + 100, '09')).toBe(inOre(60_001));
  });

  it('says that every total fits where the ceiling of the region is below', () => {
    const basis = regionBasis([regionYear(2024, { total: 10_000_000 })]);
    const ceiling: Adjustment = { kind: 'bound', ceiling: { amountOre: inOre(50_000) }, regions: ['09'] };
    expect(largestTotalFor(basis, [ceiling], { region: '09', atMostOre: inOre(60_000) })).toEqual({
      totalOre: null,
      amountOre: null,
      heldBy: { kind: 'CEILING', amountOre: inOre(50_000), adjustment: 1 },
    });
  });

  it('starts a year ahead from what the scenario gave the year before', () => {
    // Gotland pays 57 838 kr of 10 million in 2024, so at most ⌊57 838 × 1.05⌋ = 60 729 kr in 2025, whatever the total.
    const day = { total: 10_000_000, referenceDate: '2023-12-31' };
    const basis = regionBasis([regionYear(2024, day), regionYear(2025, day)]);
    const question = { region: '09', atMostOre: inOre(61_000), year: 2025 };
    expect(largestTotalFor(basis, [{ kind: 'change', maxRisePercent: 5 }], question).totalOre).toBe(null);
  });

  it('is refused with the figures where the floor of the region is above', () => {
    const basis = regionBasis([regionYear(2024, { total: 10_000_000 })]);
    const floor: Adjustment = { kind: 'bound', floor: { amountOre: inOre(70_000) }, regions: ['09'] };
    const ask = () => largestTotalFor(basis, [floor], { region: '09', atMostOre: inOre(60_000) });
    expect(ask).toThrow(Refusal);
    expect(ask).toThrow('Region 09 pays 70000 kr even of the least total, 70000 kr.');
  });
});

describe('the rate of a total', () => {
  it('is exact, and lies between two whole rates', () => {
    // 10 000 000 kr ÷ 10 551 707 = 94.77… öre; 94 öre gives 9 918 604.58 kr and 95 öre 10 024 121.65 kr: to the krona.
    const basis = regionBasis([regionYear(2024, { total: 10_000_000 })]);
    expect(rateForTotal(basis, [])).toEqual({
      exactRateOre: { numerator: 1_000_000_000n, denominator: 10_551_707n },
      below: { rateOre: 94, totalOre: inOre(9_918_605) },
      above: { rateOre: 95, totalOre: inOre(10_024_122) },
    });
  });
});

describe('how amounts answer', () => {
  it('to 1 percent more, and to 1 000 inhabitants more', () => {
    // 10 100 000 × 61 029 ÷ 10 551 707 = 58 415.9 → 58 416; 10 000 000 × 62 029 ÷ 10 552 707 = 58 780.2 → 58 780; it pays 57 838.
    const basis = regionBasis([regionYear(2024, { total: 10_000_000 })]);
    expect(sensitivity(basis, [], { regions: ['09'] })).toEqual([
      { regionCode: '09', totalOnePercentOre: inOre(578), thousandInhabitantsOre: inOre(942) },
    ]);
  });

  it('names the bounds that hold something', () => {
    const basis = regionBasis([regionYear(2024, { total: 10_000_000 })]);
    const [year] = evaluateScenario(basis, [{ kind: 'bound', floor: { amountOre: inOre(60_000) } }]);
    expect(bindingBounds(year as never)).toEqual({
      regions: [{ regionCode: '09', kind: 'FLOOR', amountOre: inOre(60_000), adjustment: 1 }],
      groups: [],
    });
  });
});
