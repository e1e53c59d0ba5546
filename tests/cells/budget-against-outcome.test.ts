import { expect, it } from 'vitest';
import { localDate } from '../../server/agreement/local-date.js';
import type { AnsweredCell } from '../../server/cells/load-cells.js';
import { BudgetDimension } from '../../server/reports/budget-versus-actual.js';
import { loadBudgetVersusActual } from '../../server/reports/load-budget-versus-actual.js';
import { onEachDatabase } from '../support/databases.js';
import { serve } from '../support/served.js';
import { ask, booked, decide, line, type Row, TODAY, values } from './booked-year.js';

onEachDatabase('a spilled report of budget against outcome', (database) => {
  it('has a row for each activity by section, without totals', async () => {
    const house = await booked(await database.house());
    const [table] = await ask(house, [['BUDGETVSACTUAL', 2026, null, '2026-03-31']]);
    // Income budgeted 500 a month, costs 100 each. ACT-5: 650.50 of 300, 549.50 left of 1 200, and 9 × 100 to come. Plus is better:
    // of costs 300 − 650.50, and what is not mapped is taken for a cost.
    expect(table).toEqual([
      [
        ...[
          'Section',
          'Key',
          'Name',
          'Name in Swedish',
          'Budget',
          'Budget to date',
          'Outcome to date',
          'Variance',
          'Variance, %',
        ],
        ...['Remaining', 'Forecast', 'Last year'],
      ],
      ['INCOME', 'ACT-5', 'Contract follow-ups', 'Avtalsuppföljningar', 0, 0, 0, 0, '', 0, 0, 0],
      ['INCOME', '', 'No activity', 'Utan aktivitet', 6000, 1500, 5000, 3500, 700 / 3, 1000, 9500, 0],
      ['COST', 'ACT-1', 'Code of conduct', 'Uppförandekod', 1200, 300, 1000, -700, -700 / 3, 200, 1900, 0],
      ['COST', 'ACT-5', 'Contract follow-ups', 'Avtalsuppföljningar', 1200, 300, 650.5, -350.5, -701 / 6, 549.5, 1550.5, 60],
      ['COST', '', 'No activity', 'Utan aktivitet', 0, 0, 20.25, -20.25, '', -20.25, 20.25, 0],
      ['UNMAPPED', '', 'No activity', 'Utan aktivitet', 0, 0, 100, -100, '', -100, 100, 0],
    ]);
  });

  it.each([
    ['ACCOUNT_GROUP', ['kontogrupp', 'Account group']],
    ['MONTH', ['månad', 'month']],
    ['QUARTER', ['Kvartal']],
    ['ACTIVITY', ['aktivitet', null]],
  ] as const)('is divided by %s, asked for in either language, with the sums of the report', async (by, words) => {
    const house = await booked(await database.house());
    const tables = await ask(house, [['BUDGETVSACTUAL', 2026, by], ...words.map((word): Row => ['BUDGETVSACTUAL', 2026, word])]);
    for (const table of tables) expect(table).toEqual(tables[0]);
    const question = { year: 2026, by: BudgetDimension[by], today: TODAY };
    const report = await loadBudgetVersusActual(house.database.reader.manager, question);
    const rows = (tables[0] as unknown[][]).slice(1);
    const inOre = (column: number, section: string): number =>
      rows.filter((row) => row[0] === section).reduce((sum, row) => sum + Math.round(Number(row[column]) * 100), 0);
    expect([inOre(4, 'COST'), inOre(6, 'COST'), inOre(10, 'COST'), inOre(6, 'INCOME'), inOre(6, 'UNMAPPED')]).toEqual([
      ...[report.costs.budgetOre, report.costs.outcomeToDateOre, report.costs.forecastOre],
      ...[report.income.outcomeToDateOre, report.unmapped.outcomeToDateOre],
    ]);
    // Through May: all costs but November's 10.
    expect(inOre(6, 'COST')).toBe(167_075);
  });

  it('names a row’s month or quarter so that it is a period for the other functions', async () => {
    const house = await booked(await database.house());
    const [months, quarters] = await ask(house, [
      ['BUDGETVSACTUAL', 2026, 'MONTH'],
      ['BUDGETVSACTUAL', 2026, 'QUARTER'],
    ]);
    const [march, second] = [(months as unknown[][])[3 + 12], (quarters as unknown[][])[2 + 4]]; // after the income
    expect(march?.slice(0, 7)).toEqual(['COST', '2026-03', 'March', 'mars', 200, 200, 420.25]);
    expect(second?.slice(0, 7)).toEqual(['COST', '2026Q2', 'Quarter 2', 'Kvartal 2', 600, 400, 0]); // June has not ended
    expect(await values(house, [['ACTUAL', null, march?.[1] as string]])).toEqual([420.25]);
  });

  it('leaves blank what nobody decided or imported, and refuses a year that has neither', async () => {
    const house = await booked(await database.house());
    await decide(house, 2024, [line('ACT-5', 'TRAVEL', 120)], '2023-11-27');
    await decide(house, 2028, [line('ACT-5', 'TRAVEL', 120)], '2026-06-01');
    const [noBudget, noLedger, toCome, neither] = await ask(house, [
      ['BUDGETVSACTUAL', 2025],
      ['BUDGETVSACTUAL', 2024],
      ['BUDGETVSACTUAL', 2028],
      ['BUDGETVSACTUAL', 2027],
    ]);
    const figures = (table: AnsweredCell | undefined) => (table as unknown[][])[1]?.slice(4);
    expect(figures(noBudget)).toEqual(['', '', 60, '', '', '', '', '']);
    expect(figures(noLedger)).toEqual([120, 0, '', '', '', '', '', '']); // no month counts that no ledger holds
    expect(figures(toCome)).toEqual([120, 0, 0, 0, '', 120, 120, '']);
    expect(neither).toMatchObject({ code: 'BUDGET_UNKNOWN', figures: { year: 2027, known: [] } });
  });

  it('is answered 500 times in a request, and what else was asked beside it', async () => {
    const house = await booked(await database.house());
    for (let year = 2012; year < 2024; year++) await decide(house, year, [line('ACT-5', 'TRAVEL', 12)], '2026-06-01');
    const rows = Array.from({ length: 12 * 13 * 4 }, (_, index): Row => {
      const year = 2012 + (index % 12);
      const month = Math.floor(index / 12) % 13;
      const through = month === 0 ? `${year}-01-01` : `${year}-${String(month).padStart(2, '0')}`;
      return ['BUDGETVSACTUAL', year, Object.values(BudgetDimension)[Math.floor(index / 156)] as string, through];
    });
    const answered = await ask(house, [...rows, rows[0] as Row, ['ACTUAL', 5]]);
    expect(answered.filter((each) => !(each instanceof Error))).toHaveLength(502);
    expect(answered[500]).toMatchObject({ code: 'QUERY_TOO_LARGE', figures: { measure: 'reports', allowed: 500 } });
  });

  it('goes through the last month that has ended today', async () => {
    const { graphql } = await serve({}, await booked(await database.house()));
    const query = 'query ($requests: [CellRequest!]!) { cells(requests: $requests) { values error { code } } }';
    const requests = [
      { function: 'BUDGETVSACTUAL', arguments: [] },
      { function: 'ACTUAL', arguments: ['ACT-1', 2026] },
    ];
    const { body } = await graphql(query, { requests });
    const [report, actual] = (body.data as { cells: { values: unknown[][] }[] }).cells;
    const act1 = report?.values.find(([section, key]) => section === 'COST' && key === 'ACT-1');
    expect(act1?.slice(4, 7)).toEqual([1200, 1000, 1000]); // through October: without November's 10
    expect(actual?.values).toEqual([[1010]]);
  });

  it('says in a last row through when the ledger goes where a later month is asked for, and forecasts as before', async () => {
    const house = await booked(await database.house());
    const later = '2026-12-05';
    const [whole, november, months] = await ask(
      house,
      [
        ['BUDGETVSACTUAL', 2026],
        ['BUDGETVSACTUAL', 2026, null, '2026-11'],
        ['BUDGETVSACTUAL', 2026, 'MONTH', '2026-11'],
      ],
      localDate(later),
    );
    // Imported on 22 November: October is the last whole month; ACT-1's 10 of November are there, and are not all of it.
    const act1 = (table: AnsweredCell | undefined) =>
      (table as unknown[][]).find(([section, key]) => section === 'COST' && key === 'ACT-1')?.slice(4, 11);
    expect(act1(whole)).toEqual([1200, 1000, 1000, 0, 0, 200, 1200]); // 1 000 + November's and December's 100
    expect(act1(november)).toEqual([1200, 1100, 1010, 0, 0, 190, 1200]); // of 1 000 through October
    expect((november as unknown[][]).at(-1)).toEqual([
      ...['INCOMPLETE', '2026-10-31', 'The ledger holds through October', 'Bokföringen är hel till och med oktober'],
      ...['', '', '', '', '', '', '', ''],
    ]);
    expect([(whole as unknown[][]).at(-1)?.[0], (months as unknown[][]).at(-1)?.[0]]).toEqual(['UNMAPPED', 'INCOMPLETE']);
  });

  it('refuses a day that has not come', async () => {
    const house = await booked(await database.house());
    const asked = await ask(house, [
      ['BUDGETVSACTUAL', 2026, null, '2026-06-30'],
      ['BUDGETVSACTUAL', 2026, null, '2026-06-15'],
    ]);
    expect(asked[0]).toMatchObject({ code: 'DATE_AFTER_TODAY', figures: { value: '2026-06-30', today: '2026-06-15' } });
    expect((asked[1] as unknown[][]).length).toBe(7);
  });
});
