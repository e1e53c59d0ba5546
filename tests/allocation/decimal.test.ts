import { expect, it } from 'vitest';
import { decimal, decimalText } from '../../server/allocation/decimal.js';
import { fraction, fractionText } from '../../server/allocation/fraction.js';

it.each([
  ['12.5', '25/2'],
  [' 0.1 ', '1/10'],
  [0.1, '1/10'],
  ['-0.001', '-1/1000'],
  ['1e3', '1000'],
  ['2.50E-2', '1/40'],
  ['-0', '0'],
  ['0e9999', '0'],
  ['000000000000000000000000000000000000000000012', '12'],
  [1e-7, '1/10000000'],
  [9_007_199_254_740_991, '9007199254740991'],
  ['12345678901234567890.5', '24691357802469135781/2'],
  ['1e39', '1000000000000000000000000000000000000000'],
  ['1e-40', '1/10000000000000000000000000000000000000000'],
] as const)('reads %j as %s', (value, expected) => {
  expect(fractionText(decimal(value))).toBe(expected);
});

it.each([
  Number.NaN,
  Number.POSITIVE_INFINITY,
  9_007_199_254_740_992, // may have been …993 on the wire
  1e21,
  5e-324,
  '',
  ' ',
  'NaN',
  'Infinity',
  '1e999',
  '1e99999',
  '1e40',
  '1e-41',
  '1,5',
  '1 000',
  '+1',
  '.5',
  '5.',
  '0x10',
  '１２',
  '1'.repeat(41),
  '1'.repeat(1_000_000),
])('refuses %j', (value) => {
  expect(() => decimal(value)).toThrowError(expect.objectContaining({ code: 'DECIMAL_INVALID' }));
});

it.each([
  ['0', '0'],
  ['-12.50', '-12.5'],
  ['0.001', '0.001'],
  ['1e20', '100000000000000000000'],
])('writes %s as %s', (value, text) => expect(decimalText(decimal(value))).toBe(text));

it('writes no decimal for a third', () => expect(decimalText(fraction(1n, 3n))).toBeUndefined());
