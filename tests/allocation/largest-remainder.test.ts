import { expect, it } from 'vitest';
import { largestRemainder } from '../../server/allocation/largest-remainder.js';

function shared(units: number, weights: readonly (number | bigint)[]): number[] {
  return largestRemainder(
    units,
    weights.map((weight, index) => ({ id: String.fromCharCode(97 + index), weight: BigInt(weight) })),
  );
}

it.each([
  { title: 'gives the spare unit to the largest remainder', units: 3, weights: [50, 30, 20], expected: [1, 1, 1] }, // 1.5 0.9 0.6
  { title: 'gives equal remainders to the smaller id', units: 100, weights: [1, 1, 1], expected: [34, 33, 33] },
  { title: 'shares a credit by the same rule', units: -100, weights: [1, 1, 1], expected: [-33, -33, -34] },
  { title: 'raises the credit nearest the whole above', units: -10, weights: [334, 666], expected: [-3, -7] }, // −3.34 −6.66
  { title: 'gives whole quotas as they are', units: 10, weights: [2, 3, 5], expected: [2, 3, 5] },
  { title: 'gives nothing to nobody', units: 7, weights: [0, 3, 0], expected: [0, 7, 0] },
  // Wikipedia, “Quota method”, votes 47 000 16 000 15 800 12 000 6 100 3 100 and ten seats
  {
    title: 'agrees with a published election',
    units: 10,
    weights: [47_000, 16_000, 15_800, 12_000, 6_100, 3_100],
    expected: [5, 2, 1, 1, 1, 0],
  },
  // Wikipedia, “Apportionment paradox”: with one seat more, C goes from 2 to 1 (the Alabama paradox)
  { title: 'has the Alabama paradox at ten seats', units: 10, weights: [6, 6, 2], expected: [4, 4, 2] },
  { title: 'has the Alabama paradox at eleven seats', units: 11, weights: [6, 6, 2], expected: [5, 5, 1] },
  // Balinski and Young 1982: 26 seats, quotas 9.061 7.179 5.259 3.319 1.182
  {
    title: 'gives 26 seats to Balinski and Young’s five states',
    units: 26,
    weights: [9_061, 7_179, 5_259, 3_319, 1_182],
    expected: [9, 7, 5, 4, 1],
  },
  // 10¹⁵ = 3 × 333 333 333 333 333 + 1
  {
    title: 'is exact at the largest total',
    units: 10 ** 15,
    weights: [1, 1, 1],
    expected: [333_333_333_333_334, 333_333_333_333_333, 333_333_333_333_333],
  },
  // quota of the first 0.5 + 1/(4 × 10¹² + 2), of the second that much below: a double sees both as a half
  { title: 'sees remainders that a double cannot part', units: 1, weights: [10n ** 20n, 10n ** 20n + 1n], expected: [0, 1] },
])('$title', ({ units, weights, expected }) => {
  expect(shared(units, weights)).toEqual(expected);
});

it('orders ids by code units, not by locale', () => {
  const parties = ['ä', 'z', 'a', 'Z'].map((id) => ({ id, weight: 1n }));
  expect(largestRemainder(2, parties)).toEqual([0, 0, 1, 1]);
});

it('changes from numbers to BigInt without a seam, where the weights sum to 94 906 265', () => {
  // by hand: 10¹⁵ ÷ 94 906 265 = 10 536 712.197…, and with one weight more 10 536 712.086…; the other has the larger remainder
  expect(shared(10 ** 15, [94_906_264, 1])).toEqual([999_999_989_463_288, 10_536_712]);
  expect(shared(10 ** 15, [94_906_265, 1])).toEqual([999_999_989_463_288, 10_536_712]);
});
