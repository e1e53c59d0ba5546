import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fraction, fractionText, fractionToNumber, greatestCommonDivisor } from '../../server/allocation/fraction.js';

it.each([
  { title: 'lowest terms', numerator: 50n, denominator: 100n, text: '1/2' },
  { title: 'a sign above the line', numerator: 1n, denominator: -3n, text: '-1/3' },
  { title: 'two minus signs are none', numerator: -2n, denominator: -4n, text: '1/2' },
  { title: 'one zero only', numerator: 0n, denominator: -7n, text: '0' },
  { title: 'parts beyond a safe integer', numerator: 6n * 10n ** 30n, denominator: 9n * 10n ** 30n, text: '2/3' },
])('a fraction has $title', ({ numerator, denominator, text }) => {
  expect(fractionText(fraction(numerator, denominator))).toBe(text);
});

it('has no denominator 0', () => expect(() => fraction(1n, 0n)).toThrow(RangeError));

it.each([
  [0n, 0n, 0n],
  [0n, -6n, 6n],
  [12n, 18n, 6n],
  [10n ** 40n, 10n ** 25n, 10n ** 25n],
  [2n ** 90n, 3n, 1n],
  [2n ** 90n, 0n, 2n ** 90n],
])('the greatest common divisor of %s and %s is %s', (left, right, expected) => {
  expect(greatestCommonDivisor(left, right)).toBe(expected);
});

it.each([
  { numerator: 1n, denominator: 3n, expected: 1 / 3 },
  { numerator: -1n, denominator: 8n, expected: -0.125 },
  { numerator: 10n ** 60n + 1n, denominator: 3n * 10n ** 60n, expected: 1 / 3 },
  { numerator: 2n ** 60n + 1n, denominator: 1n, expected: 2 ** 60 },
  { numerator: 2n ** 53n + 1n, denominator: 1n, expected: 2 ** 53 }, // a tie goes to the even neighbour
  { numerator: (2n ** 53n + 1n) * 10n ** 30n + 1n, denominator: 10n ** 30n, expected: 2 ** 53 + 2 }, // just above the tie
  { numerator: 1n, denominator: 10n ** 300n, expected: 1e-300 },
])('$numerator / $denominator is nearest $expected', ({ numerator, denominator, expected }) => {
  expect(fractionToNumber({ numerator, denominator })).toBe(expected);
});

it('goes back to every double that it is made of', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 }), (value) => {
      const scaled = value * 2 ** 200; // exact, and whole unless the double is tiny
      if (!Number.isInteger(scaled)) return;
      expect(fractionToNumber({ numerator: BigInt(scaled), denominator: 2n ** 200n })).toBe(value === 0 ? 0 : value);
    }),
  );
});
