import { expect, it } from 'vitest';
import { differingCells, differingTotals } from '../../../addin/workbook/compare-table.js';
import type { Column, Content } from '../../../addin/workbook/content.js';

const column = (id: string, kind: Column['kind'], total: Column['total']): Column => ({ id, title: id, kind, total });
const SUM = { kind: 'sum', decimals: 2 } as const;
const COLUMNS = [
  column('section', 'text', { kind: 'label', text: 'Resultat' }),
  column('amount', 'kronor', SUM),
  column('result', 'kronor', { kind: 'less', by: 'section', plus: 'Intäkter', minus: 'Kostnader', decimals: 2 }),
  column('each', 'kronor', { kind: 'ratio', of: 'amount', per: 'result' }),
];
const content: Pick<Content, 'columns' | 'rows' | 'totals'> = {
  columns: COLUMNS,
  rows: [
    { key: 'a', cells: ['Intäkter', 0.1, 100, null] },
    { key: 'b', cells: ['Kostnader', 0.2, 60, 1.5] },
  ],
};
const PLACES = new Map(COLUMNS.map(({ id }, place) => [id, place]));
const BODY = [
  ['Intäkter', 0.1, 100, ''],
  ['Kostnader', 0.2, 60, 1.5],
];
const cellsOf = (body: unknown[][], keys = ['a', 'b']) =>
  differingCells(content, PLACES, keys, body).map(({ row, column: { id } }) => `${row} ${id}`);

it.each([
  { title: 'nothing where all is as answered', body: BODY, expected: [] },
  { title: 'an amount that is another', body: [BODY[0], ['Kostnader', 0.21, 60, 1.5]], expected: ['1 amount'] },
  { title: 'an amount that became text', body: [['Intäkter', '0.1', 100, ''], BODY[1]], expected: ['0 amount'] },
  { title: 'a figure where the answer has none', body: [['Intäkter', 0.1, 100, 0], BODY[1]], expected: ['0 each'] },
  { title: 'a name that is another', body: [['intäkter', 0.1, 100, ''], BODY[1]], expected: ['0 section'] },
  { title: 'no difference beyond fifteen digits', body: [['Intäkter', 0.1 + 1e-17, 100, ''], BODY[1]], expected: [] },
] as { title: string; body: unknown[][]; expected: string[] }[])('read back: $title', ({ body, expected }) =>
  expect(cellsOf(body)).toEqual(expected),
);

it('read back: rows of the user’s own are not compared', () => {
  expect(cellsOf([...BODY, ['mitt', 7, 7, 7]], ['a', 'b', ''])).toEqual([]);
});

// 0.1 + 0.2 = 0.30000000000000004, which the totals row rounds to 0.3; 100 − 60 = 40; 0.3 ÷ 40 = 0.0075
const totalsOf = (shown: unknown[], totals?: Content['totals']) =>
  differingTotals({ ...content, ...(totals && { totals }) }, PLACES, shown).map(({ column: { id }, expected }) => [id, expected]);

it.each([
  { title: 'right by the rows', shown: ['Resultat', 0.3, 40, 0.0075], expected: [] },
  { title: 'an öre off', shown: ['Resultat', 0.31, 40, 0.0075], expected: [['amount', 0.1 + 0.2]] },
  { title: 'summed without signs', shown: ['Resultat', 0.3, 160, 0.0075], expected: [['result', 40]] },
  { title: 'a quotient typed over', shown: ['Resultat', 0.3, 40, 5], expected: [['each', (0.1 + 0.2) / 40]] },
  { title: 'blank, in error, or a label: no figures', shown: ['', '', '#REF!', '#N/A'], expected: [] },
  { title: 'a word in a figure’s place', shown: ['Resultat', 'många', 40, 0.0075], expected: [['amount', 0.1 + 0.2]] },
])('a total: $title', ({ shown, expected }) => expect(totalsOf(shown)).toEqual(expected));

it('a total is the server’s where the server states it, and nothing where it states that none is known', () => {
  expect(totalsOf(['Resultat', 0.3, 40, 0.0075], { amount: 0.31, result: null })).toEqual([['amount', 0.31]]);
});
