import { expect, it } from 'vitest';
import { cellInput } from '../../../addin/workbook/cell-input.js';

it.each([
  { title: 'a plain name stays as it is', value: 'Västra Götaland', expected: 'Västra Götaland' },
  { title: 'a county code keeps its zero', value: '01', expected: "'01" },
  {
    title: 'a formula becomes text',
    value: '=HYPERLINK("https://evil.example")',
    expected: `'=HYPERLINK("https://evil.example")`,
  },
  { title: 'so does a plus', value: '+46 8', expected: "'+46 8" },
  { title: 'and a minus', value: '-2+3', expected: "'-2+3" },
  { title: 'and an at sign', value: '@SUM(A1)', expected: "'@SUM(A1)" },
  { title: 'and a tab', value: '\t=1', expected: "'\t=1" },
  { title: 'and a carriage return', value: '\r=1', expected: "'\r=1" },
  { title: 'and a full-width equals sign', value: '＝1', expected: "'＝1" },
  { title: 'an apostrophe is shown, not swallowed', value: "'s", expected: "''s" },
  { title: 'what reads as a date stays text', value: 'maj 1', expected: "'maj 1" },
  { title: 'a truth value in Swedish stays text', value: 'Sant', expected: "'Sant" },
  { title: 'an error stays text', value: '#N/A', expected: "'#N/A" },
  { title: 'a negative amount stays a number', value: -1_344_215.63, expected: -1_344_215.63 },
  { title: 'a blank is the empty text, for null means “leave it” to Excel', value: null, expected: '' },
  { title: 'an empty text is a blank', value: '', expected: '' },
])('$title', ({ value, expected }) => expect(cellInput(value)).toBe(expected));

it('keeps within what a cell can hold', () => expect(cellInput('å'.repeat(40_000))).toHaveLength(32_767));
