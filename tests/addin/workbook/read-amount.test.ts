import { describe, expect, it } from 'vitest';
import { readAmount } from '../../../addin/workbook/read-amount.js';

describe('an amount in a cell', () => {
  it.each([
    { cell: 0.1 + 0.2, ore: 30, why: 'the noise of a sum' },
    { cell: 1_234_567.05, ore: 123_456_705, why: 'öre' },
    { cell: -0.01, ore: -1, why: 'a credit' },
    { cell: 9_999_999_999_999.99, ore: 999_999_999_999_999, why: 'the most that fifteen digits hold' },
    { cell: '1 234,50', ore: 123_450, why: 'a text written in Swedish' },
    { cell: '−7', ore: -700, why: 'a typographic minus' },
    { cell: 10.1 + 10.1 + 10.1, ore: 3030, why: '30.299999999999997' },
  ])('is $ore öre where it holds $cell: $why', ({ cell, ore }) => expect(readAmount(cell)).toBe(ore));

  it.each(['', null, undefined, '  '])('is blank where it holds %j', (cell) => expect(readAmount(cell)).toBeNull());

  it.each([
    { cell: 1000 * 1.0375 + 0.001, code: 'AMOUNT_TOO_PRECISE' },
    { cell: 100 / 3, code: 'AMOUNT_TOO_PRECISE' },
    { cell: 1e13 + 1, code: 'AMOUNT_OUT_OF_RANGE' },
    { cell: 'tio', code: 'AMOUNT_NOT_A_NUMBER' },
    { cell: '#DIV/0!', code: 'AMOUNT_NOT_A_NUMBER' },
    { cell: true, code: 'AMOUNT_NOT_A_NUMBER' },
  ])('is refused where it holds $cell', ({ cell, code }) => {
    expect(() => readAmount(cell)).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    { cell: '12,5x', code: 'AMOUNT_NOT_A_NUMBER' },
    { cell: '1 234,567', code: 'AMOUNT_TOO_PRECISE' },
  ])('is refused in the words of who wrote $cell', ({ cell, code }) => {
    expect(() => readAmount(cell)).toThrow(expect.objectContaining({ code, figures: expect.objectContaining({ value: cell }) }));
  });
});
