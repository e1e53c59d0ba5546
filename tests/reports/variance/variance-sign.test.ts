import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReportSection } from '../../../server/ledger/report-section.js';
import { addOre, ore, subtractOre } from '../../../server/money/ore.js';
import { shownVariance, VarianceSign } from '../../../server/reports/variance/variance-sign.js';

const { PLUS_IS_BETTER, OUTCOME_LESS_BUDGET } = VarianceSign;
const { INCOME, COST, UNMAPPED } = ReportSection;

/** Outcome less budget, of the budget. */
const measured = (variance: number | null, budget: number) => ({
  varianceOre: variance === null ? null : ore(variance),
  budgetHeldOre: ore(budget),
});

describe('a variance', () => {
  it.each([
    // 520 received of 500 budgeted: 20 more, 4 %
    ['more income', INCOME, 20, 500, [20, 4, true], [20, 4, true]],
    ['less income', INCOME, -20, 500, [-20, -4, false], [-20, -4, false]],
    // 260 spent of 200 budgeted: 60 more, 30 %
    ['more cost', COST, 60, 200, [-60, -30, false], [60, 30, false]],
    ['less cost', COST, -50, 200, [50, 25, true], [-50, -25, true]],
    ['a cost as budgeted', COST, 0, 200, [0, 0, null], [0, 0, null]],
    ['a cost that was not budgeted', COST, 60, 0, [-60, null, false], [60, null, false]],
    // a deficit of 200 budgeted, and of 100 made: 100 better, half the deficit
    ['a smaller deficit', 'RESULT', 100, -200, [100, 50, true], [100, 50, true]],
    ['a debit that nothing places', UNMAPPED, 60, 0, [-60, null, null], [60, null, null]],
    ['what nobody has booked', COST, null, 200, [null, null, null], [null, null, null]],
  ] as const)('of %s is shown with the sign that the office chose', (_title, part, variance, budget, better, more) => {
    const shown = (sign: VarianceSign) => Object.values(shownVariance(part, measured(variance, budget), sign));
    expect([shown(PLUS_IS_BETTER), shown(OUTCOME_LESS_BUDGET)]).toEqual([better, more]);
  });

  it('of income and of costs gives that of the result, and says the same of what is better', () => {
    const amount = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 1e12 }), (income, cost, budget) => {
        const of = (part: Parameters<typeof shownVariance>[0], variance: number, sign: VarianceSign) => {
          const shown = shownVariance(part, measured(variance, budget), sign);
          expect(Math.sign(shown.percent ?? Number.NaN)).toBe(Math.sign(shown.varianceOre ?? Number.NaN));
          return shown;
        };
        const signs = [PLUS_IS_BETTER, OUTCOME_LESS_BUDGET].map((sign) => {
          const [left, right] = [of(INCOME, income, sign).varianceOre, of(COST, cost, sign).varianceOre];
          const result = of('RESULT', income - cost, sign).varianceOre;
          expect(result).toBe((sign === PLUS_IS_BETTER ? addOre : subtractOre)(left ?? ore(0), right ?? ore(0)));
          return of(COST, cost, sign).favourable;
        });
        expect(signs[0]).toBe(signs[1]);
        expect(of(COST, cost, PLUS_IS_BETTER).favourable).toBe(cost === 0 ? null : cost < 0);
      }),
    );
  });
});
