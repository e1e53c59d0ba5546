import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReportSection } from '../../server/ledger/report-section.js';
import { type Ore, ore, sumOre } from '../../server/money/ore.js';
import { scaleOre } from '../../server/money/scale-ore.js';
import {
  BudgetDimension,
  type CountedMonths,
  type Figures,
  type ReportCell,
  reportRows,
  resultOf,
  sectionFigures,
} from '../../server/reports/budget-versus-actual.js';

function year(...months: number[]): Ore[] {
  return Array.from({ length: 12 }, (_, index) => ore(months[index] ?? 0));
}

/** A ledger that is complete through a month, and has nothing after it; another month may be asked for. */
function heldThrough(held: number, through = held): CountedMonths {
  return { through, held: Math.min(held, through), booked: new Set(Array.from({ length: held }, (_, index) => index + 1)) };
}

const CELL: ReportCell = {
  ...{ section: ReportSection.COST, activity: 'ACT-1', accountGroup: 'IT', isContribution: false },
  budget: year(...new Array(12).fill(1000)),
  outcome: year(900, 1200, 1000, 5000),
  lastYear: year(800, 800, 800, 800),
};

describe('budget against outcome', () => {
  it('counts the months that have ended, and forecasts the others', () => {
    // Through March: 3 100 of 3 000 budgeted. Remaining 12 000 − 3 100. Forecast 3 100 + 9 × 1 000; linear 3 100 × 4.
    expect(sectionFigures([CELL], ReportSection.COST, heldThrough(3))).toEqual({
      ...{ budgetOre: 12_000, budgetToDateOre: 3000, budgetHeldOre: 3000, outcomeToDateOre: 3100, varianceOre: 100 },
      remainingOre: 8900,
      ...{ forecastOre: 12_100, linearForecastOre: 12_400, lastYearToDateOre: 2400, lastYearOre: 3200 },
    });
  });

  it('has no pace before the first month has ended', () => {
    expect(sectionFigures([CELL], ReportSection.COST, heldThrough(0))).toMatchObject({
      outcomeToDateOre: 0,
      forecastOre: 12_000,
      linearForecastOre: null,
    });
  });

  it('shows a quarter that has begun by its ended months', () => {
    const rows = reportRows([CELL], BudgetDimension.QUARTER, heldThrough(2));
    expect(rows.map(({ key, budgetToDateOre, outcomeToDateOre }) => [key, budgetToDateOre, outcomeToDateOre])).toEqual([
      ['1', 2000, 2100],
      ['2', 0, 0],
      ['3', 0, 0],
      ['4', 0, 0],
    ]);
  });

  it('sums to the same by every dimension', () => {
    const amounts = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 12, maxLength: 12 });
    const cell = fc.record({
      section: fc.constant(ReportSection.COST),
      activity: fc.constantFrom('', 'ACT-1', 'ACT-2'),
      accountGroup: fc.constantFrom('IT', 'TRAVEL'),
      isContribution: fc.constant(false),
      ...{ budget: amounts, outcome: amounts, lastYear: amounts },
    });
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        (cells, held, through) => {
          const given = cells as unknown as ReportCell[];
          const counted = { ...heldThrough(held, through), booked: heldThrough(12).booked };
          const whole = sectionFigures(given, ReportSection.COST, counted);
          for (const by of Object.values(BudgetDimension)) {
            const rows = reportRows(given, by, counted);
            for (const name of ['budgetOre', 'outcomeToDateOre', 'varianceOre', 'forecastOre', 'linearForecastOre'] as const) {
              expect(sumOre(rows.map((row) => row[name] ?? ore(0)))).toBe(whole[name]);
            }
          }
        },
      ),
    );
  });

  it('rests its forecasts on the months that the ledger holds, and keeps the budget of a month that nobody has booked', () => {
    // Held through March, asked through May: 3 100 and 9 × 1 000; linear 3 100 × 4. To date 3 100 + April's 5 000 that is begun, of
    // 5 000 budgeted; the variance is of the three months held, and May, that nobody has booked, no saving.
    const begun = { ...heldThrough(3, 5), booked: new Set([1, 2, 3, 4]) };
    expect(sectionFigures([CELL], ReportSection.COST, begun)).toMatchObject({
      ...{
        budgetToDateOre: 5000,
        outcomeToDateOre: 8100,
        varianceOre: 100,
        remainingOre: 3900,
        forecastOre: 12_100,
        linearForecastOre: 12_400,
      },
    });
  });

  it('has no outcome, rather than 0, of months of which nothing is known', () => {
    const cell = { ...CELL, outcome: CELL.outcome.slice(0, 3) };
    const rows = reportRows([cell], BudgetDimension.QUARTER, heldThrough(3, 6));
    expect(rows.map(({ outcomeToDateOre, varianceOre, remainingOre }) => [outcomeToDateOre, varianceOre, remainingOre])).toEqual([
      [3100, 100, -100],
      [null, null, 3000],
      [0, 0, 3000], // has not begun: nothing of it counts
      [0, 0, 3000],
    ]);
    const nothing = sectionFigures([CELL], ReportSection.COST, heldThrough(0, 2));
    expect(nothing).toMatchObject({ outcomeToDateOre: null, varianceOre: null, forecastOre: 12_000, linearForecastOre: null });
  });

  it('has no linear forecast of contributions, nor of what they are part of', () => {
    const contributions = { ...CELL, section: ReportSection.INCOME, accountGroup: 'CONTRIBUTIONS', isContribution: true };
    const grant = { ...CELL, section: ReportSection.INCOME, accountGroup: 'OTHER_INCOME' };
    const rows = reportRows([contributions, grant], BudgetDimension.ACCOUNT_GROUP, heldThrough(3));
    expect(rows.map(({ key, linearForecastOre }) => [key, linearForecastOre])).toEqual([
      ['CONTRIBUTIONS', null],
      ['OTHER_INCOME', 12_400],
    ]);
    const [income, costs] = [[contributions, grant, CELL], [CELL]].map((cells, index) =>
      sectionFigures(cells, index === 0 ? ReportSection.INCOME : ReportSection.COST, heldThrough(3)),
    ) as [Figures, Figures];
    expect([income.linearForecastOre, resultOf(income, costs).linearForecastOre]).toEqual([null, null]);
  });

  it.each([
    [100, 9, 3, 300],
    [1, 5, 2, 3], // 2.5 öre, away from zero
    [-1, 5, 2, -3],
    [100, 1, 3, 33],
    [200, 1, 3, 67],
  ])('scales %i öre by %i/%i to %i', (amount, numerator, denominator, expected) => {
    expect(scaleOre(ore(amount), numerator, denominator)).toBe(expected);
  });
});
