import { expect, it } from 'vitest';
import { matchColumns } from '../../../addin/workbook/match-columns.js';

const HELD = [
  { id: 'code', columnId: 1, title: 'Kod' },
  { id: 'region', columnId: 2, title: 'Region' },
  { id: 'contribution', columnId: 3, title: 'Bidrag' },
];

it.each([
  {
    title: 'finds the columns where they were written',
    current: [
      { id: 1, title: 'Kod' },
      { id: 2, title: 'Region' },
      { id: 3, title: 'Bidrag' },
    ],
    expected: { code: 0, region: 1, contribution: 2 },
  },
  {
    title: 'finds a renamed and a moved column',
    current: [
      { id: 3, title: 'Att betala' },
      { id: 1, title: 'Kod' },
      { id: 9, title: 'Anteckning' },
      { id: 2, title: 'Region' },
    ],
    expected: { code: 1, region: 3, contribution: 0 },
  },
  {
    title: 'leaves a deleted column deleted',
    current: [
      { id: 1, title: 'Kod' },
      { id: 3, title: 'Bidrag' },
    ],
    expected: { code: 0, contribution: 1 },
  },
  {
    title: 'goes by the headings where Excel numbered the columns anew',
    current: [
      { id: 1, title: 'Anteckning' },
      { id: 2, title: 'Kod' },
      { id: 3, title: 'Region' },
      { id: 4, title: 'Bidrag' },
    ],
    expected: { code: 1, region: 2, contribution: 3 },
  },
  {
    title: 'does not take a column of the user’s for ours',
    current: [
      { id: 1, title: 'Kod' },
      { id: 2, title: 'Region' },
      { id: 7, title: 'Bidrag' },
    ],
    expected: { code: 0, region: 1 },
  },
])('$title', ({ current, expected }) => expect(Object.fromEntries(matchColumns(HELD, current))).toEqual(expected));

it.each([
  { title: 'two headings that were exchanged', titles: ['Region', 'Kod', 'Bidrag'], heading: 'Region', column: 'Kod' },
  { title: 'a heading typed over another column', titles: ['Mitt', 'Region', 'Kod'], heading: 'Kod', column: 'Bidrag' },
  { title: 'headings that were turned round', titles: ['Region', 'Bidrag', 'Kod'], heading: 'Region', column: 'Kod' },
])('refuses $title, and names heading and column', ({ titles, heading, column }) => {
  const current = titles.map((each, place) => ({ id: place + 1, title: each }));
  expect(() => matchColumns(HELD, current)).toThrow(
    expect.objectContaining({ code: 'HEADING_MOVED', figures: { heading, column } }),
  );
});

it('refuses a heading over another column where its own was deleted', () => {
  const current = [
    { id: 2, title: 'Region' },
    { id: 3, title: 'Kod' },
  ];
  expect(() => matchColumns(HELD, current)).toThrow(expect.objectContaining({ code: 'HEADING_MOVED' }));
});
