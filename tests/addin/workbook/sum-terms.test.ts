import { describe, expect, it } from 'vitest';
import { readSum } from '../../../addin/workbook/drill/sum-terms.js';

/** Terms as `+A1`, in their order. */
const said = (formula: unknown): string | undefined =>
  readSum(formula)
    ?.map((term) => {
      const what = term.kind === 'cells' ? term.address : term.kind === 'call' ? term.formula.slice(1) : term.value;
      return `${term.sign === 1 ? '+' : '-'}${what}`;
    })
    .join(' ');

describe('a formula that adds and subtracts', () => {
  it.each([
    ['=B5+B6', '+B5 +B6'],
    ['= $B$5 - C6', '+$B$5 -C6'],
    ['=SUM(F2:F9)', '+F2:F9'],
    ['=sum(F2:F9,H3,-1)', '+F2:F9 +H3 -1'],
    ['=-SUM(A1:A2)-(B1-B2)', '-A1:A2 -B1 +B2'],
    ["='Utfall 2026 aktivitet'!F12+Blad1!A1", "+'Utfall 2026 aktivitet'!F12 +Blad1!A1"],
    ["='it''s'!A1", "+'it''s'!A1"],
    ['=ROUND(A1-B1,2)', '+A1 -B1'],
    [
      '=FORDELA.ACTUAL("ACT-5",2025)+FORDELA.ACTUAL("IT (ny)",2025)',
      '+FORDELA.ACTUAL("ACT-5",2025) +FORDELA.ACTUAL("IT (ny)",2025)',
    ],
    ['=_xldudf_FORDELA_ACTUAL(5)-A1', '+FORDELA.ACTUAL(5) -A1'],
    ['=+A1', '+A1'],
  ])('%s', (formula, terms) => expect(said(formula)).toBe(terms));

  it.each([
    '=A1*2',
    '=A1/B1',
    '=A1:A3',
    '=AVERAGE(A1:A3)',
    '=ROUND(A1,0)',
    '=SUM(A1',
    '=A1 B1',
    '=Namn+A1',
    '=A1&"x"',
    '=',
    'A1+B1',
    '=10%',
    12,
  ])('is not %s', (formula) => expect(readSum(formula)).toBeUndefined());
});
