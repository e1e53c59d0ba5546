import { expect, it } from 'vitest';
import { formatValue } from '../../../addin/workbench/host/text/number-format.js';
import { parseInput } from '../../../addin/workbench/host/text/parse-input.js';

it.each([
  { value: 1234567.5, code: '#,##0;[Red]-#,##0', en: '1,234,568', sv: '1\u00a0234\u00a0568' },
  { value: -1234.25, code: '#,##0.00', en: '-1,234.25', sv: '-1\u00a0234,25' },
  { value: 1.005, code: '0.00', en: '1.01', sv: '1,01' },
  { value: 0.125, code: '0.00%', en: '12.50%', sv: '12,50%' },
  { value: -0.004, code: '0.00', en: '0.00', sv: '0,00' },
  { value: 46082, code: 'yyyy-mm-dd', en: '2026-03-01', sv: '2026-03-01' },
  { value: 46082.5, code: 'd mmmm yyyy hh:mm', en: '1 March 2026 12:00', sv: '1 mars 2026 12:00' },
  { value: 1234, code: '#,##0 "kr"', en: '1,234 kr', sv: '1\u00a0234 kr' },
  { value: 12_345_678, code: '#,##0.0,,', en: '12.3', sv: '12,3' },
  { value: 0, code: '#,##0;-#,##0;"–"', en: '–', sv: '–' },
  { value: 9_999_999_999_999.99, code: '#,##0.00', en: '9,999,999,999,999.99', sv: '9\u00a0999\u00a0999\u00a0999\u00a0999,99' },
  { value: 0.1, code: 'General', en: '0.1', sv: '0,1' },
  { value: true, code: 'General', en: 'TRUE', sv: 'SANT' },
])('shows $value under $code', ({ value, code, en, sv }) => {
  expect([formatValue(value, code, 'en').text, formatValue(value, code, 'sv').text]).toEqual([en, sv]);
});

it('colours a negative amount when the code says so', () => {
  expect(formatValue(-12, '#,##0;[Red]-#,##0', 'sv')).toEqual({ text: '-12', color: 'red' });
});

it.each([
  { text: '1 234,50', language: 'sv', entry: { value: 1234.5 } },
  { text: '12,5%', language: 'sv', entry: { value: 0.125, numberFormat: '0.00%' } },
  { text: '1,234.50', language: 'en', entry: { value: 1234.5 } },
  { text: '=SUMMA(A1;1,5)', language: 'sv', entry: { formula: '=SUM(A1,1.5)' } },
  { text: '={1\\2;3\\4}', language: 'sv', entry: { formula: '={1,2;3,4}' } },
  { text: "'=1+1", language: 'en', entry: { value: '=1+1' } },
  { text: '1234abc', language: 'en', entry: { value: '1234abc' } },
  { text: '2026-02-30', language: 'en', entry: { value: '2026-02-30' } },
] as const)('reads $text in $language', ({ text, language, entry }) => {
  expect(parseInput(text, undefined, language)).toEqual(entry);
});
