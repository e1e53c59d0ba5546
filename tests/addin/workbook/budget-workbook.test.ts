import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeEach, describe, expect, it } from 'vitest';
import { functionsJson } from '../../../addin/catalogue/functions-json.js';
import { PANE_TEXTS } from '../../../addin/locales/pane-language.js';
import { type Host, installHost } from '../../../addin/workbench/host/install-host.js';
import { loadEngine } from '../../../addin/workbench/host/load-engine.js';
import type { BudgetReport } from '../../../addin/workbook/budget-query.js';
import type { DrillCell } from '../../../addin/workbook/drill-question.js';
import { asAnswer } from '../../../addin/workbook/operations.js';
import { voucherContent } from '../../../addin/workbook/voucher-content.js';
import type { FoundVouchers } from '../../../addin/workbook/vouchers.js';
import { WORKBOOK } from '../../../addin/workbook/workbook.js';
import { EXCEL_PROFILE } from '../../support/excel-profile.js';
import { budgetReport, budgetRow, voucherLine } from './budget-report.js';

let host: Host;

beforeEach(async () => {
  const wasm = createRequire(import.meta.url)
    .resolve('@ironcalc/wasm')
    .replace('wasm.js', 'wasm_bg.wasm');
  await loadEngine(readFileSync(wasm));
  host = installHost({ functions: [{ namespace: 'FORDELA', ...functionsJson('en') }], language: 'sv', profile: EXCEL_PROFILE });
});

const ASOF = new Date('2026-07-01T10:00:00Z');
const answerOf = (report: BudgetReport) => asAnswer('budgetVsActual', report, ASOF, 'sv');
const insert = (report: BudgetReport = budgetReport()) =>
  WORKBOOK.insert(
    { operation: 'budgetVsActual', variables: { year: 2026, by: report.report.by }, language: 'sv' },
    answerOf(report),
    'activeCell',
  );
const read = (address: string, what: 'values' | 'formulas' | 'text' = 'values', sheet = 'Blad1'): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load(what);
    await context.sync();
    return range[what];
  });
const change = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Blad1'), context);
    await context.sync();
  });
const select = (address: string) => change((sheet) => sheet.getRange(address).select());

/** Lines at A1–A10, headings at row 11, income at row 12, ACT-1 and ACT-5 at 13 and 14, unmapped at 15, the result at 16. */
describe('a report of budget against outcome in a sheet', () => {
  it('has the result in its totals row, where income and costs are not added up', async () => {
    await insert();
    expect((await read('A16:L16'))[0]).toEqual(['Resultat', '', '', 0, 0, 9.5, 9.5, '', '', 9.5, '', -70.25]);
    expect((await read('G12:H13', 'text')).map((line) => line.map((text) => String(text).replace(/\s/g, ' ')))).toEqual([
      ['+20,00', '+4,0'],
      ['+49,50', '+16,5'],
    ]);
  });

  it('turns its result and its colours with the sign that the office chooses, and leaves what the user made of them', async () => {
    const { id } = await insert();
    const turned = budgetReport({ varianceSign: 'OUTCOME_LESS_BUDGET' });
    const rows = turned.report.rows.map((row) => (row.section === 'INCOME' ? row : { ...row, variance: -(row.variance ?? 0) }));
    const more = answerOf({ ...turned, report: { ...turned.report, rows } });
    const state = async () => [
      (await read('G16'))[0]?.[0],
      host.workbook.numberFormatAt('s1', 12, 6),
      (await read('G16', 'formulas'))[0]?.[0],
    ];
    const [, , better] = await state();
    await WORKBOOK.apply(id, more);
    // 20 − (−49.50 + 60): the result is as much better, whichever sign is shown
    expect(await state()).toEqual([9.5, '+#,##0.00;-#,##0.00;0.00', String(better).replace(')+SUMIFS', ')-SUMIFS')]);
    expect((await read('A4'))[0]?.[0]).toMatch(/^Avvikelse är utfall minus budget/);
    await WORKBOOK.apply(id, answerOf(budgetReport()));
    expect(await state()).toEqual([9.5, '+#,##0.00;[Red]-#,##0.00;0.00', better]);
    await change((sheet) => {
      sheet.getRange('G16').formulas = [['=1+1']];
    });
    await WORKBOOK.apply(id, more);
    expect((await state())[0]).toBe(2);
  });

  it('keeps its small table of sums right, but for the line that the user changed', async () => {
    const { id } = await insert();
    expect((await read('A5:J8')).map((line) => line.filter((value) => value !== ''))).toEqual([
      [
        ...['Sammanfattning', 'Årsbudget', 'Budget hittills', 'Utfall hittills', 'Avvikelse kr', 'Avvikelse %', 'Återstår'],
        'Prognos enligt budget',
      ],
      ['Intäkter', 1000, 500, 520, 20, 4, 480, 1020],
      ['Kostnader', 1000, 500, 510.5, -10.5, -2.1, 489.5, 1010.5],
      ['Resultat (intäkter minus kostnader)', 0, 0, 9.5, 9.5, 9.5],
    ]);
    await change((sheet) => {
      sheet.getRange('F7').values = [[999]];
    });
    const { income, costs } = budgetReport().report;
    const later = { income: { ...income, outcomeToDate: 530 }, costs: { ...costs, outcomeToDate: 600 } };
    await WORKBOOK.apply(id, answerOf(budgetReport(later)));
    expect((await read('F6:F7')).flat()).toEqual([530, 999]);
    await WORKBOOK.remove(id);
    expect((await read('A5:J8')).flat().filter((value) => value !== '')).toEqual([
      ...['Kostnader', 1000, 500, 999, -10.5, -2.1, 489.5, 1010.5],
    ]);
  });

  it('draws bars in the variances and a chart of budget and outcome beside the table', async () => {
    await insert();
    const { charts, dataBars } = host.workbook.furniture.sheets[0] ?? {};
    expect(dataBars).toMatchObject([{ area: { row: 11, column: 6, rows: 4, columns: 1 } }]);
    expect(charts).toMatchObject([
      {
        type: 'BarClustered',
        title: 'Budget mot utfall 2026 per aktivitet',
        source: { row: 10, column: 2, rows: 5, columns: 4 },
      },
    ]);
  });

  it('takes its chart and bars along when it is removed, and only those', async () => {
    const { id } = await insert();
    await change((sheet) => {
      sheet.getRange('A30:B31').values = [
        ['x', 'y'],
        ['mine', 1],
      ];
      sheet.charts.add('ColumnClustered', sheet.getRange('A30:B31')).name = 'Mine';
      sheet.getRange('B31').conditionalFormats.add('DataBar');
    });
    await WORKBOOK.remove(id);
    const { charts, dataBars } = host.workbook.furniture.sheets[0] ?? {};
    expect([charts?.map(({ name }) => name), dataBars?.length]).toEqual([['Mine'], 1]);
  });

  it('keeps the user’s column with its rows when one leaves and one joins', async () => {
    const { id } = await insert();
    await Excel.run(async (context) => {
      context.workbook.tables
        .getItem('Budget_utfall_2026_aktivitet')
        .columns.add(undefined, [['Anteckning'], ['in'], ['ett'], ['fem'], ['oklart'], ['']]);
      await context.sync();
    });
    const [income, , five] = budgetReport().report.rows;
    const joined = budgetRow('COST', '', 1, 1, 1, 0, 0, 0, 1, 1, 0);
    const rows = [income, five && { ...five, outcomeToDate: 300 }, joined].filter((row) => row !== undefined);
    const { removedRows } = await WORKBOOK.apply(id, answerOf(budgetReport({ rows, through: '2026-07-31', revision: 18 })));
    expect(removedRows).toEqual(['Uppförandekod', 'Omappat']);
    expect((await read('A12:M14')).map((line) => [line[0], line[1], line[5], line[12]])).toEqual([
      ['Intäkter', '', 520, 'in'],
      ['Kostnader', 'ACT-5', 300, 'fem'],
      ['Kostnader', '', 1, ''],
    ]);
    expect((await WORKBOOK.list())[0]?.definition).toMatchObject({ revision: 18, facts: { through: '2026-07-31' } });
  });

  it('is held with what it was asked', async () => {
    await insert();
    expect((await WORKBOOK.list()).map(({ definition }) => [definition.operation, definition.variables])).toEqual([
      ['budgetVsActual', { year: 2026, by: 'ACTIVITY' }],
    ]);
  });
});

describe('the active cell', () => {
  it('is asked as the row and column it stands in, also when the user sorted, renamed and put rows in above', async () => {
    await insert();
    await change((sheet) => {
      sheet.getRange('F11').values = [['Mitt utfall']];
      sheet.getRange('A1:L1').insert('Down');
    });
    await select('F15');
    const found = await WORKBOOK.drillCell();
    expect(found).toEqual({
      parts: [{ sign: 1, question: { year: 2026, fromMonth: 1, toMonth: 6, section: 'COST', activity: 'ACT-5' } }],
      ...{ calls: [], rest: [], address: 'Blad1!F15', figure: 260, revision: 17 },
    });
  });

  it.each([
    { cell: 'D14', code: 'BUDGET', why: 'a budget' },
    { cell: 'H14', code: 'DERIVED', why: 'a percentage' },
    { cell: 'J14', code: 'DERIVED', why: 'a forecast' },
    { cell: 'F11', code: 'HEADING', why: 'a heading' },
    { cell: 'E16', code: 'BUDGET', why: 'the result of the budget' },
    { cell: 'C14', code: 'HEADING', why: 'a name' },
    { cell: 'A3', code: 'NO_FIGURE', why: 'a line above the table' },
    { cell: 'F30', code: 'NO_FIGURE', why: 'somewhere else' },
  ])('has no vouchers where it is $why, and says so', async ({ cell, code }) => {
    await insert();
    await select(cell);
    await expect(WORKBOOK.drillCell()).rejects.toMatchObject({ code });
  });

  it('has no vouchers on a row of the user’s own', async () => {
    await insert();
    await Excel.run(async (context) => {
      const own = ['Kostnader', 'PLAN-B', 'Min plan', 1, 1, 1, 0, 0, 0, 0, 0, 0];
      context.workbook.tables.getItem('Budget_utfall_2026_aktivitet').rows.add(undefined, [own]);
      await context.sync();
    });
    await select('F16');
    await expect(WORKBOOK.drillCell()).rejects.toMatchObject({ code: 'HEADING' });
  });

  it('is, in the totals row, income less costs, also last year’s', async () => {
    await insert();
    await select('F16');
    const months = { year: 2026, fromMonth: 1, toMonth: 6 };
    expect(await WORKBOOK.drillCell()).toMatchObject({
      parts: [
        { sign: 1, question: { ...months, section: 'INCOME' } },
        { sign: -1, question: { ...months, section: 'COST' } },
      ],
      ...{ rest: [], figure: 9.5, revision: 17 }, // 520 − 250.50 − 260
    });
    await select('L16');
    const [income] = (await WORKBOOK.drillCell()).parts;
    expect(income?.question).toEqual({ year: 2025, fromMonth: 1, toMonth: 12, section: 'INCOME' });
  });

  it.each([
    { cell: 'G14', sign: -1, rest: 200, why: 'a variance: budget to date 200 less outcome 260' },
    { cell: 'I14', sign: -1, rest: 400, why: 'what remains: budget 400 less outcome 260' },
  ])('is the outcome’s vouchers in $why, with the budget named as not included', async ({ cell, sign, rest }) => {
    await insert();
    await select(cell);
    const found = await WORKBOOK.drillCell();
    expect(found.parts).toMatchObject([{ sign, question: { section: 'COST', activity: 'ACT-5' } }]);
    expect(found.rest).toMatchObject([{ kronor: rest }]);
    expect(found.figure).toBe((sign === 1 ? 260 : -260) + rest);
  });

  it('is every cell that a formula adds and takes away, through other sums, with what has no vouchers beside', async () => {
    await insert();
    await change((sheet) => {
      sheet.getRange('B30:B34').formulas = [
        ['=F13+F14'],
        ['=SUM(F12:F14)'],
        ["=ROUND(B30-E14+'Blad1'!$D$40,2)"],
        ['=-(B30)-5'],
        ['=F13*2'],
      ];
      sheet.getRange('D40').values = [[7]];
    });
    const drill = async (cell: string) => {
      await select(cell);
      const { parts, rest, figure } = await WORKBOOK.drillCell();
      const named = parts.map(({ sign, question: { section, activity } }) => [sign, section, activity]);
      return { named, rest: rest.map(({ place, title, kronor }) => [place, title, kronor]), figure };
    };
    const costs = [
      [1, 'COST', 'ACT-1'],
      [1, 'COST', 'ACT-5'],
    ];
    expect(await drill('B30')).toEqual({ named: costs, rest: [], figure: 510.5 });
    expect((await drill('B31')).named).toEqual([[1, 'INCOME', ''], ...costs]);
    expect(await drill('B32')).toEqual({
      ...{ named: costs, figure: 317.5 }, // 510.50 − 200 + 7
      rest: [
        ['Blad1!E14', 'Budget hittills', -200],
        ['Blad1!D40', '', 7],
      ],
    });
    expect(await drill('B33')).toEqual({
      named: costs.map(([, ...part]) => [-1, ...part]),
      ...{ rest: [['5', '', -5]], figure: -515.5 },
    });
    await select('B34');
    await expect(WORKBOOK.drillCell()).rejects.toMatchObject({ code: 'NOT_A_SUM' });
    await change((sheet) => {
      sheet.getRange('B30').formulas = [['=E13+E14']];
    });
    await select('B30');
    await expect(WORKBOOK.drillCell()).rejects.toMatchObject({ code: 'BUDGET' });
  });

  it('is a call where it holds ACTUAL with its arguments written out', async () => {
    const parameters = ['activity', 'period'].map((name) => ({ name, type: 'any', optional: true }));
    const ACTUAL = { id: 'ACTUAL', name: 'ACTUAL', parameters, result: { type: 'number' } };
    host = installHost({
      functions: [{ namespace: 'FORDELA', functions: [ACTUAL] as never }],
      language: 'sv',
      profile: EXCEL_PROFILE,
    });
    CustomFunctions.associate('ACTUAL', () => 12.5);
    await change((sheet) => {
      sheet.getRange('B2:B3').formulas = [['=FORDELA.ACTUAL("ACT-5",2025)'], ['=FORDELA.ACTUAL(A1)']];
    });
    await expect.poll(async () => (await read('B2'))[0]?.[0]).toBe(12.5);
    await select('B2');
    expect(await WORKBOOK.drillCell()).toEqual({
      calls: [{ sign: 1, call: { activity: 'ACT-5', period: '2025' } }],
      ...{ parts: [], rest: [], address: 'Blad1!B2', figure: 12.5, revision: undefined },
    });
    await select('B3');
    await expect(WORKBOOK.drillCell()).rejects.toMatchObject({ code: 'ARGUMENTS' });
  });
});

describe('the vouchers behind a cell', () => {
  const cell: DrillCell = {
    parts: [{ sign: 1, question: { year: 2026, fromMonth: 1, toMonth: 6, section: 'COST', activity: 'ACT-5' } }],
    ...{ rest: [], address: 'Blad1!F14', figure: 260, revision: 17 },
  };
  const show = (found: Partial<FoundVouchers>, of: DrillCell = cell) => {
    const vouchers = { lines: [], revision: 17, example: false, ...found };
    const content = voucherContent({ cell: of, names: budgetReport(), found: [vouchers], asOf: ASOF }, 'sv');
    return WORKBOOK.writeVouchers(content, of, PANE_TEXTS.sv.budget.vouchers, vouchers.revision);
  };
  const lines = async (): Promise<unknown[]> => (await read('A1:A7', 'values', 'Verifikationer')).flat();

  it('stand on a sheet of their own, sum to its figure, and lead back', async () => {
    const written = await show({ lines: [voucherLine(1, 100.1), voucherLine(2, 159.9)], example: true });
    expect(written).toEqual({ sheet: 'Verifikationer', equal: true });
    const [title, back, fetched, , sum, all, example] = await lines();
    expect([title, back]).toEqual([
      'Verifikationer bakom ACT-5 Avtalsuppföljningar, utfall, januari–juni 2026',
      '← Till cellen Blad1!F14',
    ]);
    expect(fetched).toMatch(/revision 17$/);
    expect([sum, all, example]).toEqual([
      'Summan är lika med cellens belopp: 260,00 kr',
      'Alla 2 rader som beloppet består av',
      expect.stringMatching(/^EXEMPEL/),
    ]);
    expect(await read('A9:L11', 'values', 'Verifikationer')).toEqual([
      [100.1, 46_082, 'A', 1, 'Exempelresa', '7510', 'Konsulter', 'ACT-5 Avtalsuppföljningar', 'Resor och möten', '500', '', ''],
      [159.9, 46_082, 'A', 2, 'Exempelresa', '7510', 'Konsulter', 'ACT-5 Avtalsuppföljningar', 'Resor och möten', '500', '', ''],
      [260, 'Summa', '', '', '', '', '', '', '', '', '', ''],
    ]);
    expect((await read('B9', 'text', 'Verifikationer'))[0]?.[0]).toBe('2026-03-01');
    await Excel.run(async (context) => {
      const link = context.workbook.worksheets.getItem('Verifikationer').getRange('A2').load('hyperlink');
      await context.sync();
      expect(link.hyperlink.documentReference).toBe('Blad1!F14');
    });
  });

  it('come with their signs where the cell is worked out of several, and prove it together with what is not included', async () => {
    const months = { year: 2026, fromMonth: 1, toMonth: 6 };
    const several: DrillCell = {
      parts: [
        { sign: 1, question: { ...months, section: 'INCOME' } },
        { sign: -1, question: { ...months, section: 'COST' } },
      ],
      rest: [{ place: 'Blad1!E14', title: 'Budget hittills', kronor: -0.3 }],
      ...{ address: 'Blad1!B32', figure: 520.1 - 260.2 - 0.3, revision: 17 }, // 259.6, with the noise of doubles
    };
    const found = [[voucherLine(1, -520.1)], [voucherLine(2, 260.2)]].map((lines) => ({ lines, revision: 17, example: false }));
    const content = voucherContent({ cell: several, names: budgetReport(), found, asOf: ASOF }, 'sv');
    expect(await WORKBOOK.writeVouchers(content, several, PANE_TEXTS.sv.budget.vouchers, 17)).toMatchObject({ equal: true });
    const said = (await read('A1:A8', 'values', 'Verifikationer')).flat().map((line) => String(line).replace(/\s/g, ' '));
    expect(said[0]).toBe('Verifikationer bakom cellen Blad1!B32');
    expect(said.slice(4)).toEqual([
      'Verifikationerna 259,90 kr och det som inte ingår, −0,30 kr, är lika med cellens belopp: 259,60 kr',
      'Alla 2 rader som beloppet består av',
      'Ingår: plus Intäkter, utfall, januari–juni 2026; minus Kostnader, utfall, januari–juni 2026',
      'Ingår inte, eftersom inga verifikationer ligger bakom: Budget hittills Blad1!E14 −0,30 kr',
    ]);
    expect((await read('A11:A13', 'values', 'Verifikationer')).flat()).toEqual([520.1, -260.2, 259.9]);
  });

  it('say so where they sum to something else, and that the cell is older', async () => {
    expect(await show({ lines: [voucherLine(1, 100)], revision: 19 })).toMatchObject({ equal: false });
    expect(String((await lines())[4]).replace(/\s/g, ' ')).toBe(
      'Stämmer inte: verifikationerna är 100,00 kr, cellen 260,00 kr. Bokföringen har ändrats sedan cellen hämtades (revision 17): uppdatera tabellen.',
    );
  });

  it('have every dimension, and all who share them: then they may sum to more than the part that the cell has', async () => {
    const dimensions = [
      { dimension: 1, name: 'Ansvar', object: '500' },
      { dimension: 20, name: null, object: 'X' },
      { dimension: 21, name: 'Motpart', object: '871' },
    ];
    const line = voucherLine(1, 400, { dimensions, activities: ['ACT-1', 'ACT-5'] });
    expect(await show({ lines: [line] })).toMatchObject({ equal: false });
    expect(String((await lines())[4]).replace(/\s/g, ' ')).toBe(
      'Verifikationerna är 400,00 kr. Flera aktiviteter delar på rader här, och cellen är den här aktivitetens del: 260,00 kr.',
    );
    expect((await read('H9:L9', 'values', 'Verifikationer'))[0]).toEqual([
      ...['ACT-1 Uppförandekod, ACT-5 Avtalsuppföljningar', 'Resor och möten', '500', '', '20 X, Motpart 871'],
    ]);
  });

  it('are positive for income, as the report has it', async () => {
    const income: DrillCell = {
      ...cell,
      parts: [{ sign: 1, question: { year: 2026, fromMonth: 1, toMonth: 6, section: 'INCOME', activity: '' } }],
      figure: 520,
    };
    expect(await show({ lines: [voucherLine(1, -500), voucherLine(2, -20)] }, income)).toMatchObject({ equal: true });
    expect((await lines())[0]).toBe('Verifikationer bakom Intäkter utan aktivitet, utfall, januari–juni 2026');
    expect((await read('A9:A11', 'values', 'Verifikationer')).flat()).toEqual([500, 20, 520]);
  });

  it('keep hostile texts as texts', async () => {
    const hostile = ['=1+1', '+46', '-2', '@SUM(A1)', '\t=1', '=HYPERLINK("http://example.com","x")'];
    await show({
      lines: hostile.map((text) =>
        voucherLine(1, 1, {
          ...{ text, costCentre: text, project: text, account: text, accountName: text },
          dimensions: [{ dimension: 20, name: text, object: 'X' }],
        }),
      ),
    });
    const cells = await read('B9:L14', 'values', 'Verifikationer');
    for (const column of [3, 4, 5, 8, 9]) expect(cells.map((line) => line[column])).toEqual(hostile);
    expect(cells.map((line) => line[10])).toEqual(hostile.map((text) => `${text} X`));
  });

  it('are not called older than the cell where the ledger stood still, whatever else has changed', async () => {
    await show({ lines: [voucherLine(1, 100)], revision: 12 });
    expect(String((await lines())[4])).not.toContain('ändrats');
  });

  it('have numbers as their files wrote them', async () => {
    await show({ lines: [voucherLine(1, 100, { number: 'LB25-00123' })] });
    expect((await read('D9', 'values', 'Verifikationer'))[0]?.[0]).toBe('LB25-00123');
  });

  it('get a sheet of their own each time', async () => {
    await show({ lines: [voucherLine(1, 260)] });
    expect(await show({ lines: [voucherLine(1, 260)] })).toMatchObject({ sheet: 'Verifikationer 2' });
  });

  it('come by the thousand', async () => {
    const many = Array.from({ length: 2500 }, (_, index) => voucherLine(index + 1, 0.1));
    expect(await show({ lines: many }, { ...cell, figure: 250 })).toMatchObject({ equal: true });
    expect((await read('D2508', 'values', 'Verifikationer'))[0]?.[0]).toBe(2500);
  });
});
