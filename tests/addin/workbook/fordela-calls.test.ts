import { expect, it } from 'vitest';
import { asEntered, callsFordela } from '../../../addin/workbook/fordela-calls.js';

it.each([
  { formula: '=FORDELA.CONTRIBUTION("12",2026)', calls: true },
  { formula: '=SUM(A1,fordela.share("01"))', calls: true },
  { formula: '=_xldudf_FORDELA_SHARE("01")', calls: true },
  { formula: '="FORDELA.SHARE(1)"', calls: false },
  { formula: "='FORDELA.X'!A1", calls: false },
  { formula: '=MYFORDELA.SHARE(1)', calls: false },
  { formula: 'FORDELA.SHARE(1)', calls: false },
  { formula: '="say ""FORDELA.X"""&FORDELA.STATUS(2026)', calls: true },
  { formula: 12, calls: false },
])('$formula calls a function of ours: $calls', ({ formula, calls }) => expect(callsFordela(formula)).toBe(calls));

it('enters a formula under its own name, and leaves text alone', () => {
  expect(asEntered('=_xldudf_FORDELA_SHARE("_xldudf_FORDELA_X")*2')).toBe('=FORDELA.SHARE("_xldudf_FORDELA_X")*2');
  expect(asEntered('=FORDELA.SHARE("01")')).toBe('=FORDELA.SHARE("01")');
});
