import { describe, expect, it } from 'vitest';
import { budgetContent } from '../../../addin/workbook/budget-content.js';
import { budgetReport, budgetRow } from './budget-report.js';

const ASOF = new Date('2026-07-01T10:00:00Z');
const plain = (text: string | undefined): string => (text ?? '').replace(/\s/g, ' ').replaceAll('−', '-');

describe('the report of budget against outcome as sheet content', () => {
  it('has a row with its name for every part, and no linear forecast but for costs', () => {
    const { columns, rows } = budgetContent(budgetReport(), ASOF, 'sv');
    expect(columns.map(({ title }) => title)).toEqual([
      ...['Avsnitt', 'Kod', 'Benämning', 'Årsbudget', 'Budget hittills', 'Utfall hittills', 'Avvikelse kr', 'Avvikelse %'],
      ...['Återstår', 'Prognos enligt budget', 'Prognos linjär', 'Föregående år'],
    ]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Intäkter', '', 'Intäkter utan aktivitet', 1000, 500, 520, 20, 4, 480, 1020, null, 900],
      ['Kostnader', 'ACT-1', 'Uppförandekod', 600, 300, 250.5, 49.5, 16.5, 349.5, 550.5, 501, 580],
      ['Kostnader', 'ACT-5', 'Avtalsuppföljningar', 400, 200, 260, -60, -30, 140, 460, 520, 390.25],
      ['Omappat', '', 'Omappat', 0, 0, 12.5, -12.5, null, -12.5, 12.5, null, 0],
    ]);
    expect(rows.map(({ key }) => key)).toEqual(['INCOME ', 'COST ACT-1', 'COST ACT-5', 'UNMAPPED ']);
  });

  it('says in its lines through when, of which budget, what the sections sum to, and what is missing in them', () => {
    const note = budgetContent(budgetReport(), ASOF, 'sv').note.map(({ text }) => plain(text));
    expect(note).toEqual([
      'Budget mot utfall 2026 per aktivitet',
      'Utfall och budget hittills till och med 2026-06-30',
      expect.stringMatching(/^Budget: version 2, den som gäller\. Hämtat 2026-07-01 .* revision 17$/),
      'Avvikelse: plus är bättre än budget (mer intäkter, lägre kostnader), minus är sämre. Linjär prognos: bara kostnader, i samma takt året ut. Den tar engångsposter för månatliga.',
      ...['Sammanfattning', 'Intäkter', 'Kostnader', 'Resultat (intäkter minus kostnader)'],
      'Omappat i bokföringen 2026: 3 rader, 12,50 kr netto. Ingår inte i intäkter, kostnader eller resultat.',
      expect.stringMatching(/^EXEMPEL/),
    ]);
  });

  it('has income, costs and result as a small table over its columns, and says what plus means', () => {
    const cells = (more: Parameters<typeof budgetReport>[0] = {}) =>
      budgetContent(budgetReport(more), ASOF, 'en')
        .note.slice(4, 8)
        .map((line) => line.cells ?? []);
    // over Code, Name, Budget of the year, to date, outcome, variance kr and %, remaining, forecast
    expect(cells().map((line) => line.map(({ value }) => value))).toEqual([
      [
        ...[null, null, 'Budget of the year', 'Budget to date', 'Outcome to date', 'Variance kr', 'Variance %'],
        ...['Remaining', 'Forecast by budget'],
      ],
      [null, null, 1000, 500, 520, 20, 4, 480, 1020],
      [null, null, 1000, 500, 510.5, -10.5, -2.1, 489.5, 1010.5],
      [null, null, 0, 0, 9.5, 9.5, null, null, 9.5],
    ]);
    const judged = (line = 1) => [cells()[line]?.[5]?.kind, cells({ varianceSign: 'OUTCOME_LESS_BUDGET' })[line]?.[5]?.kind];
    expect(judged()).toEqual(['judged', 'difference']); // red below zero only where that is worse
    const said = budgetContent(budgetReport({ varianceSign: 'OUTCOME_LESS_BUDGET' }), ASOF, 'en').note[3]?.text;
    expect(said).toMatch(/^Variance is outcome less budget: plus is more than budgeted, of income and of costs\. /);
  });

  it('has as many lines, of other words, before a month has ended and without budget, example or unmapped rows', () => {
    const bare = {
      ...budgetReport({ through: null, ledgerThrough: null, budgetVersion: null, example: false }),
      unmapped: { rows: 0, kronor: 0 },
    };
    const note = budgetContent(bare, ASOF, 'en').note.map(({ text }) => plain(text));
    expect(note).toHaveLength(10);
    expect([note[1], note[2], note[8], note[9]]).toEqual([
      'No outcome counts yet: no month has ended that the ledger holds',
      expect.stringMatching(/^No budget is decided: every budget is 0\. Fetched /),
      'Unmapped: no row of the ledger of 2026.',
      '',
    ]);
  });

  it('says that it is incomplete, through when the ledger goes, and leaves blank what is not known', () => {
    const row = budgetRow('COST', '7', 100, 100, null, null, null, null, 100, null, 90);
    const more = { by: 'MONTH', through: '2026-07-31', incomplete: true, rows: [row] } as const;
    const report = budgetReport({ ...more, lastYearLedgerThrough: '2025-11-30' });
    const said = (language: 'sv' | 'en', given = report) => budgetContent(given, ASOF, language).note.map(({ text }) => text);
    expect(said('sv')[1]).toBe(
      'Utfall och budget hittills till och med 2026-07-31. OFULLSTÄNDIGT: bokföringen är hel till och med 2026-06-30; avvikelser och prognoser bygger på den',
    );
    expect(said('en')[1]).toBe(
      'Outcome and budget to date through 2026-07-31. INCOMPLETE: the ledger is complete through 2026-06-30; variances and forecasts rest on it',
    );
    const none = budgetReport({ ...more, ledgerThrough: null, lastYearLedgerThrough: null });
    expect(said('en', none)[1]).toMatch(/INCOMPLETE: the ledger holds no whole month; the forecast is the budget$/);
    expect([said('sv')[8], said('sv', none)[8]]).toEqual([
      expect.stringMatching(/Föregående år: bokföringen 2025 är hel bara till och med 2025-11-30\.$/),
      expect.stringMatching(/Föregående år: bokföringen har ingen hel månad av 2025\.$/),
    ]);
    expect(budgetContent(report, ASOF, 'sv').rows[0]?.cells.slice(3)).toEqual([100, 100, null, null, null, null, 100, null, 90]);
  });

  it('gives months and quarters the codes that formulas take, and each section’s row a name of its own', () => {
    const rows = (['INCOME', 'COST'] as const).map((section) => budgetRow(section, '3', 0, 0, 0, 0, null, 0, 0, 0, 0));
    const shown = (by: 'MONTH' | 'QUARTER') =>
      budgetContent(budgetReport({ by, rows }), ASOF, 'sv').rows.map(({ cells }) => cells.slice(1, 3));
    expect(shown('MONTH')).toEqual([
      ['2026-03', 'mars, intäkter'],
      ['2026-03', 'mars, kostnader'],
    ]);
    expect(shown('QUARTER')).toEqual([
      ['2026Q3', 'Kvartal 3, intäkter'],
      ['2026Q3', 'Kvartal 3, kostnader'],
    ]);
  });
});
