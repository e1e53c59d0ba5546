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
  { formula: '=BloombergUI.xla!_xldudf_FORDELA_ACTUAL("ACT-5")', calls: true },
  { formula: "='C:\\AddIns\\ATPVBAEN.XLAM'!_xldudf_FORDELA_ACTUAL(1)", calls: true },
  { formula: "='FORDELA.X'!A1&Blad1!B2", calls: false },
  { formula: 12, calls: false },
])('$formula calls a function of ours: $calls', ({ formula, calls }) => expect(callsFordela(formula)).toBe(calls));

it.each([
  { title: 'an add-in’s name', formula: '=BloombergUI.xla!_xldudf_FORDELA_ACTUAL("ACT-5",2026)' },
  { title: 'an add-in with its folder', formula: `='C:\\Users\\o''brien\\ATPVBAEN.XLAM'!_xldudf_FORDELA_ACTUAL("ACT-5",2026)` },
  { title: 'the number of a link', formula: '=[2]!_xldudf_FORDELA_ACTUAL("ACT-5",2026)' },
  { title: 'a workbook in brackets', formula: '=[Gammal.xlsx]Blad1!_xldudf_FORDELA_ACTUAL("ACT-5",2026)' },
  { title: 'what an earlier repair left', formula: '=BloombergUI.xla!FORDELA.ACTUAL("ACT-5",2026)' },
])('drops $title before a function of ours', ({ formula }) => expect(asEntered(formula)).toBe('=FORDELA.ACTUAL("ACT-5",2026)'));

it('leaves references to other sheets, and books that stand in text', () => {
  const formula = `='Bilaga 1'!A1+Blad2!B3+SUM(FORDELA.SHARE('Egna tal'!A1),1)&"x!_xldudf_FORDELA_SHARE("`;
  expect(asEntered(formula)).toBe(formula);
});

it('enters a formula under its own name, and leaves text alone', () => {
  expect(asEntered('=_xldudf_FORDELA_SHARE("_xldudf_FORDELA_X")*2')).toBe('=FORDELA.SHARE("_xldudf_FORDELA_X")*2');
  expect(asEntered('=FORDELA.SHARE("01")')).toBe('=FORDELA.SHARE("01")');
});
