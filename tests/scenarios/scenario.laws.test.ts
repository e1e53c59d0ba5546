import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../server/agreement/refusal.js';
import { ore } from '../../server/money/ore.js';
import type { Adjustment } from '../../server/scenarios/adjustment.js';
import { evaluateScenario, evaluateYears } from '../../server/scenarios/evaluate-scenario.js';
import { type ScenarioYear, STEP_NAMES } from '../../server/scenarios/scenario-answer.js';
import type { ScenarioBasis } from '../../server/scenarios/scenario-basis.js';
import { BASE_YEAR, bases, items } from './arbitrary-scenarios.js';
import { regionBasis, regionYear } from './region-basis.js';

const RUNS = { numRuns: 1500 };

/** What comes out: the years, or the refusal's code. */
function outcome(basis: ScenarioBasis, adjustments: readonly Adjustment[]): ScenarioYear[] | string {
  try {
    return evaluateScenario(basis, adjustments);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

function holds(
  law: (years: ScenarioYear[], basis: ScenarioBasis, adjustments: Adjustment[]) => void,
  list = items(),
  runs = RUNS,
) {
  let answered = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }).chain((count) => bases(count)),
      list,
      (basis, adjustments) => {
        const years = outcome(basis, adjustments);
        if (typeof years === 'string') return;
        answered++;
        law(years, basis, adjustments);
      },
    ),
    runs,
  );
  expect(answered).toBeGreaterThan(runs.numRuns / 10); // the law was put to the test
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('any composition', () => {
  it('sums to both totals in whole units, and its shares to 1', () => {
    holds((years) => {
      for (const { rows, totalOre, baselineTotalOre, unitOre } of years) {
        expect(sum(rows.map((row) => row.scenarioOre))).toBe(totalOre);
        expect(sum(rows.map((row) => row.baselineOre))).toBe(baselineTotalOre);
        expect(rows.every((row) => row.scenarioOre % unitOre === 0 && row.scenarioOre >= 0)).toBe(true);
        let [numerator, denominator] = [0n, 1n];
        for (const { share } of rows) {
          numerator = numerator * share.denominator + share.numerator * denominator;
          denominator *= share.denominator;
        }
        const isAllFixedAtNothing = totalOre === 0 && numerator === 0n;
        if (!isAllFixedAtNothing) expect(numerator).toBe(denominator);
      }
    });
  });

  it('explains every difference: six parts a region, and columns that sum to the change of the total and to 0', () => {
    holds((years) => {
      for (const { rows, totalOre, baselineTotalOre } of years) {
        for (const row of rows) {
          expect(sum(STEP_NAMES.map((name) => row.steps[name]))).toBe(row.differenceOre);
          expect(row.differenceOre).toBe(row.scenarioOre - row.baselineOre);
        }
        for (const name of STEP_NAMES) {
          const expected = name === 'budget' ? totalOre - baselineTotalOre : 0;
          expect([name, sum(rows.map(({ steps }) => steps[name]))]).toEqual([name, expected]);
        }
      }
    });
  });

  it('counts every region once in its spread, and percentages of nobody else', () => {
    holds((years) => {
      for (const { rows, spread } of years) {
        const { payMore, payLess, unchanged, leave, join, differencePercent } = spread;
        expect(payMore + payLess + unchanged + leave + join).toBe(rows.length);
        const staying = rows.filter(({ inBaseline, inScenario }) => inBaseline && inScenario);
        expect(staying.length).toBe(payMore + payLess + unchanged);
        const fell = staying.some((row) => row.differenceOre < 0);
        if (differencePercent) expect(differencePercent.min < 0).toBe(fell);
        for (const row of rows) {
          if (!row.inScenario) expect(row.scenarioOre).toBe(0);
          if (!row.inBaseline) expect(row.baselineOre).toBe(0);
        }
      }
    });
  });

  it('changes nothing without the items that it says have no effect', () => {
    let named = 0;
    holds(
      (years, basis, adjustments) => {
        const inEvery = adjustments.filter((_, index) => {
          return years.every(({ withoutEffect }) => withoutEffect.some(({ adjustment }) => adjustment === index + 1));
        });
        if (inEvery.length === 0) return;
        named++;
        const fewer = evaluateScenario(
          basis,
          adjustments.filter((item) => !inEvery.includes(item)),
        );
        const told = (all: ScenarioYear[]) => withoutPlaces(all.map((year) => ({ ...year, withoutEffect: [] })));
        expect(told(fewer)).toEqual(told(years));
      },
      items(['participation', 'total', 'bound']),
    );
    expect(named).toBeGreaterThan(50);
  });

  it('answers a year the same whether or not another year can be met, where nothing runs from year to year', () => {
    let both = 0;
    fc.assert(
      fc.property(bases(3), items(['total', 'key', 'fixed', 'bound', 'group', 'participation']), (basis, adjustments) => {
        // who leaves and joins goes by first years, and a year alone has only one: the list is given in their order
        const spanned = adjustments
          .map((item, index) => ({ ...item, fromYear: BASE_YEAR + (index % 3) }))
          .toSorted((one, other) => one.fromYear - other.fromYear);
        if (spanned.some((item) => 'growthPercent' in item)) return;
        const years = evaluateYears(basis, spanned);
        const refused = years.filter((year) => year instanceof Refusal).length;
        if (refused > 0 && refused < 3) both++;
        basis.years.forEach((year, place) => {
          const own = spanned.filter(({ fromYear }) => fromYear <= year.year);
          const alone = evaluateYears({ ...basis, year: year.year, years: [year] }, own)[0];
          const found = years[place];
          if (found instanceof Refusal) expect((alone as Refusal).code).toBe(found.code);
          else
            expect((alone as ScenarioYear).rows.map((row) => row.scenarioOre)).toEqual(found?.rows.map((row) => row.scenarioOre));
        });
      }),
      { numRuns: 600 },
    );
    expect(both).toBeGreaterThan(20);
  });

  it('grows a total by its power: n years of a growth are n times as many percents of the exact total, rounded once', () => {
    // a model of its own: whole numbers of 10⁻³ percent, multiplied out by hand and rounded to the unit at the end
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 10_000, max: 10 ** 7 }),
        fc.constantFrom(1, 100, 10_000),
        fc.integer({ min: -30_000, max: 30_000 }),
        fc.integer({ min: 0, max: 9 }),
        (count, units, unitOre, thousandths, through) => {
          const years = Array.from({ length: count }, (_, ahead) => ({
            ...regionYear(2024 + ahead, { referenceDate: '2023-12-31' }),
            budget: { basis: 'TOTAL' as const, totalOre: ore(units * unitOre) },
            unitOre: ore(unitOre),
          }));
          const item: Adjustment = { kind: 'total', growthPercent: String(thousandths / 1000), throughYear: 2024 + through };
          const answer = evaluateYears(regionBasis(years), [item]);
          let [top, bottom] = [BigInt(units), 1n];
          for (const [place, year] of answer.entries()) {
            if (place <= through) [top, bottom] = [top * BigInt(100_000 + thousandths), bottom * 100_000n];
            if (year instanceof Refusal) {
              expect(year.code).toBe('UNIT_TOO_COARSE');
              continue;
            }
            const whole = top / bottom;
            const rounded = (top - whole * bottom) * 2n >= bottom ? whole + 1n : whole;
            expect(BigInt(year.totalOre)).toBe(rounded * BigInt(unitOre));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('puts a step only where something of its kind was asked for', () => {
    const kindOf = { population: 'population', participation: 'participation', key: 'key' } as const;
    holds((years, _basis, adjustments) => {
      const kinds = new Set(adjustments.map(({ kind }) => kind));
      for (const { rows } of years) {
        for (const [step, kind] of Object.entries(kindOf)) {
          if (!kinds.has(kind)) expect(rows.every(({ steps }) => steps[step as keyof typeof kindOf] === 0)).toBe(true);
        }
        const isHeld = ['fixed', 'bound', 'group', 'change', 'phaseIn'].some((kind) => kinds.has(kind as Adjustment['kind']));
        if (!isHeld) expect(rows.every(({ steps, heldBy }) => steps.bounds === 0 && heldBy === null)).toBe(true);
      }
    });
  });

  it('is the baseline without adjustments, and every step is 0', () => {
    holds((years) => {
      for (const { rows } of years) {
        for (const row of rows) {
          expect(row.scenarioOre).toBe(row.baselineOre);
          expect(Object.values(row.steps)).toEqual([0, 0, 0, 0, 0, 0]);
        }
      }
    }, fc.constant([]));
  });

  it('does not depend on the order of kinds in the list', () => {
    holds((years, basis, adjustments) => {
      const kinds = [...new Set(adjustments.map(({ kind }) => kind))].reverse();
      const reordered = kinds.flatMap((kind) => adjustments.filter((item) => item.kind === kind));
      expect(withoutPlaces(evaluateScenario(basis, reordered))).toEqual(withoutPlaces(years));
    });
  });

  it('does not depend on the order of the participants', () => {
    holds((years, basis, adjustments) => {
      const reversed = basis.years.map((year) => ({ ...year, participants: [...year.participants].reverse() }));
      const again = evaluateScenario({ ...basis, years: reversed }, adjustments);
      for (const [index, year] of years.entries()) {
        expect(byRegion(again[index] as ScenarioYear)).toEqual(byRegion(year));
      }
    });
  });

  it('gives the same when a region leaves and joins again', () => {
    holds(
      (years, basis, adjustments) => {
        const region = basis.years[0]?.participants[1] as string;
        const round: Adjustment[] = [
          { kind: 'participation', leaves: region },
          { kind: 'participation', joins: region },
        ];
        const others = adjustments.filter(({ kind }) => kind !== 'participation');
        expect(withoutPlaces(evaluateScenario(basis, [...others, ...round]))).toEqual(
          withoutPlaces(evaluateScenario(basis, others)),
        );
        expect(years.length).toBe(basis.years.length);
      },
      items(['total', 'population', 'key', 'bound', 'change', 'phaseIn']),
    );
  });

  it('keeps fixed amounts, floors, ceilings, groups and limits of the change, or is refused', () => {
    holds(
      (years, basis, adjustments) => {
        let before = basis.years[0]?.previous ?? {};
        for (const { rows, totalOre, unitOre } of years) {
          const taking = rows.filter(({ share, scenarioOre }) => share.numerator > 0n || scenarioOre > 0);
          for (const item of adjustments) {
            const named =
              'regions' in item && item.regions ? taking.filter((row) => item.regions?.includes(row.regionCode)) : taking;
            if (item.kind === 'fixed') {
              expect(rows.find((row) => row.regionCode === item.region)?.scenarioOre).toBe(lastFixed(adjustments, item.region));
            }
            if (item.kind === 'bound') {
              for (const row of named) {
                if (item.floor)
                  expect(exceeds(limitOf(item.floor, totalOre, row.persons), row.scenarioOre)).toBeLessThanOrEqual(0);
                if (item.ceiling)
                  expect(exceeds(limitOf(item.ceiling, totalOre, row.persons), row.scenarioOre)).toBeGreaterThanOrEqual(0);
              }
            }
            if (item.kind === 'group') {
              const together = sum(named.map((row) => row.scenarioOre));
              if (item.floor) expect(exceeds(limitOf(item.floor, totalOre, 0), together)).toBeLessThanOrEqual(0);
              if (item.ceiling) expect(exceeds(limitOf(item.ceiling, totalOre, 0), together)).toBeGreaterThanOrEqual(0);
            }
            if (item.kind === 'change') {
              for (const row of named) {
                const paid = before[row.regionCode] ?? 0;
                if (paid === 0) continue;
                if (item.maxRisePercent !== undefined) {
                  expect(row.scenarioOre * 1000).toBeLessThanOrEqual(paid * (1000 + Number(item.maxRisePercent) * 10));
                }
                if (item.maxFallPercent !== undefined) {
                  expect(row.scenarioOre * 1000).toBeGreaterThanOrEqual(paid * (1000 - Number(item.maxFallPercent) * 10));
                }
              }
            }
          }
          for (const row of rows) if (row.scenarioOre % unitOre !== 0) expect.unreachable();
          before = Object.fromEntries(rows.map((row) => [row.regionCode, row.scenarioOre]));
        }
      },
      items(['total', 'participation', 'key', 'fixed', 'bound', 'group', 'change', 'phaseIn']),
      { numRuns: 3000 },
    );
  });

  it('says what holds an amount: the region is exactly there, or its group is', () => {
    holds(
      (years) => {
        for (const { rows, groups } of years) {
          for (const { regionCode, heldBy, scenarioOre } of rows) {
            if (!heldBy) continue;
            if (heldBy.kind !== 'GROUP') expect(scenarioOre).toBe(heldBy.amountOre);
            else expect(groups.some((group) => group.regions.includes(regionCode))).toBe(true);
          }
          for (const group of groups) {
            const together = sum(rows.filter((row) => group.regions.includes(row.regionCode)).map((row) => row.scenarioOre));
            expect(together).toBe(group.amountOre);
          }
        }
      },
      items(['total', 'key', 'fixed', 'bound', 'group', 'change']),
    );
  });

  it('gives the same for inhabitants of any scale, as long as nothing is counted for each of them', () => {
    holds((years, basis, adjustments) => {
      const isPerHead = (item: Adjustment) =>
        'rateOre' in item ||
        'given' in item ||
        ('floor' in item && item.floor && 'perInhabitantOre' in item.floor) ||
        ('ceiling' in item && item.ceiling && 'perInhabitantOre' in item.ceiling);
      if (adjustments.some(isPerHead) || basis.years[0]?.budget.basis === 'RATE') return;
      const populations = basis.populations.map(({ referenceDate, persons }) => ({
        referenceDate,
        persons: Object.fromEntries(Object.entries(persons).map(([code, count]) => [code, count * 977])),
      }));
      const again = evaluateScenario({ ...basis, populations }, adjustments);
      const amounts = (answer: ScenarioYear[]) =>
        answer.map(({ rows }) => rows.map(({ scenarioOre, steps, share }) => [scenarioOre, steps, share]));
      expect(amounts(again)).toEqual(amounts(years));
    });
  });

  it('answers a year ahead as a first year would, where nothing runs from year to year', () => {
    holds(
      (years, basis, adjustments) => {
        const last = basis.years.at(-1);
        if (!last || years.length === 1 || adjustments.some((item) => 'growthPercent' in item)) return;
        const alone = evaluateScenario({ ...basis, year: last.year, years: [last] }, adjustments);
        expect(alone[0]).toEqual(years.at(-1));
      },
      items(['total', 'key', 'fixed', 'bound', 'group']),
    );
  });
});

it('never fails but by a refusal', () => {
  fc.assert(
    fc.property(bases(2), items(), (basis, adjustments) => {
      const spanned = adjustments.map((item, index) => ({ ...item, fromYear: BASE_YEAR + (index % 2) }));
      outcome(basis, spanned);
    }),
    RUNS,
  );
});

function byRegion({ rows }: ScenarioYear) {
  return new Map(rows.map((row) => [row.regionCode, row]));
}

/** Everything but the places of the items in the list. */
function withoutPlaces(years: ScenarioYear[]): unknown {
  return years.map(({ rows, groups, withoutEffect, ...year }) => ({
    ...year,
    withoutEffect: withoutEffect.map(({ regionCode }) => regionCode).toSorted(),
    rows: rows.map((row) => ({ ...row, heldBy: row.heldBy && { ...row.heldBy, adjustment: 0 } })),
    groups: groups
      .map((group) => ({ ...group, adjustment: 0 }))
      .sort((one, other) => one.regions[0]?.localeCompare(other.regions[0] ?? '') ?? 0),
  }));
}

function lastFixed(adjustments: readonly Adjustment[], region: string): number | undefined {
  return adjustments.flatMap((item) => (item.kind === 'fixed' && item.region === region ? [item.amountOre] : [])).at(-1);
}

/** The limit in thousandths of an öre: every share in these laws has one decimal. */
function limitOf(limit: object, totalOre: number, persons: number): number {
  if ('amountOre' in limit) return (limit.amountOre as number) * 10;
  if ('share' in limit) return totalOre * Math.round(Number(limit.share) * 10);
  return (limit as { perInhabitantOre: number }).perInhabitantOre * persons * 10;
}

/** Above 0 where the limit is more than the amount. */
function exceeds(limitTenths: number, amountOre: number): number {
  return limitTenths - amountOre * 10;
}
