import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameShares, shareAmount } from '../../server/ledger/mapping/activity-shares.js';
import { ore, sumOre } from '../../server/money/ore.js';

const shares = (...weights: number[]) => weights.map((weight, index) => ({ code: `ACT-${index + 1}`, weight }));
const eight = shares(3, 1, 1, 1, 1, 1, 1, 1);

describe('a month shared by activities', () => {
  it.each([
    // 100.00 by 3, 1 × 7: of ten parts 10.00 each
    ['that divides evenly', 10_000, eight, [3000, 1000, 1000, 1000, 1000, 1000, 1000, 1000]],
    // 100.01: 3000.3 and seven of 1000.1: the one öre left goes to the largest remainder, ACT-1’s .3
    ['by the largest remainder', 10_001, eight, [3001, 1000, 1000, 1000, 1000, 1000, 1000, 1000]],
    // 1.00 by 1, 1, 1: 33⅓ öre each; the öre left goes to the smallest code
    ['by a tie to the smaller code', 100, shares(1, 1, 1), [34, 33, 33]],
    // the mirror of it: a reversal takes back what each got
    ['as a credit', -100, shares(1, 1, 1), [-34, -33, -33]],
    // 0.01 by 1, 9: 0.1 and 0.9 öre
    ['of a single öre', 1, shares(1, 9), [0, 1]],
    ['of nothing', 0, shares(2, 1), [0, 0]],
    ['by one', 12_345, shares(7), [12_345]],
    // 2/3 and 1/3 of 10 000 000 000.00: 666 666 666 666.67 and 333 333 333 333.33 öre
    ['of ten milliards', 1_000_000_000_000, shares(2, 1), [666_666_666_667, 333_333_333_333]],
  ])('%s', (_title, amount, among, expected) => expect(shareAmount(ore(amount), among)).toEqual(expected));

  it('sums to the amount, is less than an öre from the weight’s part, mirrors a credit, and heeds neither order nor scale', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 });
    const amount = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }));
    fc.assert(
      fc.property(amount, weights, fc.integer({ min: 2, max: 9 }), (öre, given, scale) => {
        const among = shares(...given);
        const parts = shareAmount(ore(öre), among);
        expect(sumOre(parts)).toBe(öre);
        const whole = given.reduce((sum, weight) => sum + weight, 0);
        for (const [index, part] of parts.entries())
          expect(Math.abs(part * whole - öre * (given[index] ?? 0))).toBeLessThan(whole);
        expect(shareAmount(ore(-öre), among)).toEqual(parts.map((part) => ore(-part)));
        expect(shareAmount(ore(öre), among.toReversed())).toEqual(parts.toReversed());
        const scaled = among.map(({ code, weight }) => ({ code, weight: weight * scale }));
        expect(shareAmount(ore(öre), scaled)).toEqual(parts);
        expect(sameShares(among, scaled.toReversed())).toBe(true);
      }),
    );
  });

  it.each([
    ['3 to 1 is 6 to 2', shares(3, 1), shares(6, 2), true],
    ['3 to 1 is not 1 to 3', shares(3, 1), shares(1, 3), false],
    ['3 to 1 is not 3 to 1 to 1', shares(3, 1), shares(3, 1, 1), false],
    ['another activity is another share', [{ code: 'ACT-1', weight: 1 }], [{ code: 'ACT-2', weight: 1 }], false],
  ])('%s', (_title, one, other, same) => expect(sameShares(one, other)).toBe(same));
});
