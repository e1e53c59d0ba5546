import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateRange } from '../../../addin/functions/allocate-range.js';
import { registerFunctions } from '../../../addin/functions/register-functions.js';
import { EN } from '../../../addin/locales/en.js';
import { fakeExcel } from './fake-excel.js';

const share = (...list: unknown[]) => allocateRange(list, EN);

describe('ALLOCATE', () => {
  it.each<[string, unknown[], number[][]]>([
    ['a column', [100, [[50], [30], [20]]], [[50], [30], [20]]],
    ['a row', [100, [[50, 30, 20]]], [[50, 30, 20]]],
    [
      'a block',
      [
        10,
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['one cell', [7, [[3]]], [[7]]],
    ['a single value', [7, 3], [[7]]],
    // 100 ÷ 3: the spare krona goes to the first of equals
    ['a tie', [100, [[1], [1], [1]]], [[34], [33], [33]]],
    ['to the öre', [100, [[1], [1], [1]], 0.01], [[33.34], [33.33], [33.33]]],
    ['a unit and a method left blank, which Excel for Windows hands over as 0', [100, [[1], [1], [1]], 0, 0], [[34], [33], [33]]],
    ['thousands', [10_000, [[1], [1], [1]], 1000], [[4000], [3000], [3000]]],
    ['a credit', [-100, [[1], [1], [1]]], [[-33], [-33], [-34]]],
    ['blank weights as 0', [100, [[1], [''], [null], [3]]], [[25], [0], [0], [75]]],
    [
      'ten and more equals in the order of the cells',
      [3, [Array.from({ length: 12 }, () => 1)]],
      [[1, 1, 1, ...Array.from({ length: 9 }, () => 0)]],
    ],
    ['whole weights of 16 digits, to the last', [1, [[4_503_599_627_370_496], [4_503_599_627_370_497]]], [[0], [1]]],
    ['weights with noise of doubles', [0.3, [[0.1 + 0.2], [0.3]], 0.01], [[0.15], [0.15]]],
    ['a total with noise of doubles', [0.1 + 0.2, [[1], [2]], 0.01], [[0.1], [0.2]]],
    ['the largest amount there is', [9_999_999_999_999.99, [[1], [1]], 0.01], [[5_000_000_000_000], [4_999_999_999_999.99]]],
    ['by another method', [10, [[6], [2], [1]], null, 'DHONDT'], [[7], [2], [1]]],
    ['by a method as its name is written', [10, [[6], [2], [1]], '', 'd’Hondt'], [[7], [2], [1]]],
    ['by Sainte-Laguë', [10, [[6], [2], [1]], 1, 'Sainte-Laguë'], [[7], [2], [1]]],
  ])('shares %s', (_title, list, expected) => expect(share(...list)).toEqual(expected));

  it.each<[string, unknown[], string]>([
    [
      'text among the weights',
      [
        100,
        [
          [1, 2],
          ['x', 3],
        ],
      ],
      '“x” in row 2, column 1 of the weights is not a number.',
    ],
    ['TRUE among the weights', [100, [[1], [true]]], '“true” in row 2, column 1 of the weights is not a number.'],
    ['a negative weight', [100, [[1], [-2]]], 'The weight of row 2, column 1 of the weights is negative (-2).'],
    ['weights that are all blank', [100, [[''], [null]]], 'All weights are 0 or blank, so nothing says how to share.'],
    ['no total', [null, [[1]]], 'The total to share is missing.'],
    ['text for a total', ['100', [[1]]], 'The total “100” is not a number.'],
    ['text for a unit', [100, [[1]], 'öre'], 'The unit “öre” is not a number of kronor.'],
    ['öre in whole kronor', [100.5, [[1]]], '100.50 kr is not a whole number of 1.00 kr. Give a smaller unit, such as 0.01.'],
    ['a negative unit', [100, [[1]], -1], 'The unit has to be 0.01 kr or more.'],
    ['three decimals', [0.001, [[1]], 0.01], 'The amount 0.001 kr has more than two decimals. Round it to whole öre first.'],
    ['more than there is', [1e15, [[1]]], 'The amount 1000000000000000 is too large; the limit is ±10 000 billion kronor.'],
    [
      'a method nobody knows',
      [100, [[1]], 1, 'Quota'],
      '“Quota” is not a method. Use LARGEST_REMAINDER, SAINTE_LAGUE, DHONDT, ADAMS, DEAN, HUNTINGTON_HILL.',
    ],
    [
      'fewer units than Adams needs',
      [1, [[1], [1]], 1, 'ADAMS'],
      'This method gives everyone a unit first: that takes 2, and there are 1. Give a smaller unit.',
    ],
    ['an empty range', [1, []], 'There is nobody to share among: the range is empty.'],
  ])('refuses %s', (_title, list, message) => {
    expect(() => share(...list)).toThrow(expect.objectContaining({ shows: 'invalidValue', message }));
  });

  it('sums to the total, keeps the shape, and asks no server', async () => {
    const excel = fakeExcel();
    registerFunctions({
      customFunctions: excel.host,
      language: () => 'sv',
      ask: () => Promise.reject(new Error('asked')),
    });
    const weights = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .chain(([rows, columns]) => {
        const cell = fc.oneof(fc.nat(1000), fc.constant(''), fc.double({ min: 0, max: 1e6, noNaN: true }));
        const row = fc.array(cell, { minLength: columns, maxLength: columns });
        return fc.array(row, { minLength: rows, maxLength: rows });
      })
      .filter((rows) => rows.flat().some((each) => typeof each === 'number' && each > 0.001));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }), weights, async (totalOre, range) => {
        const answer = (await excel.cell('ALLOCATE', [totalOre / 100, range, 0.01, null])) as number[][];
        if (typeof answer[0] === 'string')
          expect(answer[1]).toMatch(/inte ett tal som kan användas/); // 41 digits or more
        else {
          expect(answer.map((row) => row.length)).toEqual(range.map((row) => row.length));
          expect(answer.flat().reduce((sum, amount) => sum + Math.round(amount * 100), 0)).toBe(totalOre);
        }
      }),
    );
  });
});
