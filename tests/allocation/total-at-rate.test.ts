import { expect, it } from 'vitest';
import { totalAtRate } from '../../server/allocation/total-at-rate.js';
import { ore } from '../../server/money/ore.js';

it.each([
  { rate: 50, persons: 61_093, unit: 1, total: 3_054_650 },
  { rate: 50, persons: 3, unit: 100, total: 200 }, // 1.50 kr: a half goes away from 0
  { rate: -50, persons: 3, unit: 100, total: -200 },
  { rate: 49, persons: 3, unit: 100, total: 100 },
  { rate: 1, persons: 7, unit: 5, total: 5 },
  { rate: 1, persons: 8, unit: 5, total: 10 },
])('$rate öre from $persons persons is $total öre in steps of $unit öre', ({ rate, persons, unit, total }) => {
  expect(totalAtRate(ore(rate), persons, ore(unit))).toBe(total);
});

it.each([
  { title: 'half a person', persons: 0.5, code: 'INPUT_INVALID' },
  { title: 'a negative population', persons: -1, code: 'INPUT_INVALID' },
  { title: 'NaN', persons: Number.NaN, code: 'INPUT_INVALID' },
  { title: 'an amount out of range', persons: 10 ** 15, code: 'AMOUNT_OUT_OF_RANGE' },
])('refuses $title', ({ persons, code }) => {
  expect(() => totalAtRate(ore(50), persons, ore(1))).toThrowError(expect.objectContaining({ code }));
});
