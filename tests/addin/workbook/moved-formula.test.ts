import { expect, it } from 'vitest';
import { commonFormula, movedFormula } from '../../../addin/workbook/moved-formula.js';

it.each([
  { formula: '=E8*2', rows: 3, expected: '=E11*2' },
  { formula: '=$E8+E$8', rows: 3, expected: '=$E11+E$8' },
  { formula: '=[@Bidrag]*2', rows: 3, expected: '=[@Bidrag]*2' },
  { formula: '=Bidrag_2026[[#Totals],[E8]]', rows: 3, expected: '=Bidrag_2026[[#Totals],[E8]]' },
  { formula: `="E8"&'E8 år'!E8`, rows: -1, expected: `="E8"&'E8 år'!E7` },
  { formula: '=LOG10(E8)+FORDELA.SHARE(A8)', rows: 1, expected: '=LOG10(E9)+FORDELA.SHARE(A9)' },
])('$formula moved by $rows rows is $expected', ({ formula, rows, expected }) =>
  expect(movedFormula(formula, rows)).toBe(expected),
);

it('finds the formula that all rows share, and only then', () => {
  expect(commonFormula(['=E8*2', '=E9*2', null, '=E11*2'])).toBe('=E8*2');
  expect(commonFormula([null, '=E9*2'])).toBe('=E8*2');
  expect(commonFormula(['=E8*2', '=E9*3'])).toBeUndefined();
  expect(commonFormula(['=E8*2', 'note'])).toBeUndefined();
  expect(commonFormula(['a', 'a'])).toBeUndefined();
});
