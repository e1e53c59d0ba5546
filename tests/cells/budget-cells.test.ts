import { describe, expect, it } from 'vitest';
import { addActivity } from '../../server/activities/add-activity.js';
import { serialOfDay } from '../../server/agreement/excel-serial.js';
import { setBudgetDraft } from '../../server/budget/set-budget-draft.js';
import { cellPeriod, monthsOf } from '../../server/cells/cell-period.js';
import { importVouchers } from '../../server/ledger/import-vouchers.js';
import { ImportQuestion } from '../../server/ledger/imports/import-question.js';
import { OFFICE, source, voucher } from '../ledger/ledger-examples.js';
import { onEachDatabase } from '../support/databases.js';
import { ask, booked, countStatements, decide, line, type Row, values } from './booked-year.js';

describe('the months of a period', () => {
  it.each([
    [2026, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['2026Q1', [1, 2, 3]],
    ['2026K4', [10, 11, 12]],
    ['2026-02', [2]],
    ['2026-02-11', [2]], // a day stands for its month
    [serialOfDay('2026-03-01'), [3]],
  ])('%j has %j', (period, months) => expect(monthsOf(cellPeriod(period))).toEqual(months));
});

onEachDatabase('cells of budget and outcome', (database) => {
  it('give what is booked by activity, account group and period, as the report cuts it', async () => {
    const house = await booked(await database.house());
    const asked: [Row, number][] = [
      [['ACTUAL', 'ACT-5', 2026], 650.5],
      [['ACTUAL', 5, '2026'], 650.5],
      [['ACTUAL', ' act-5 '], 650.5],
      [['ACTUAL', 'Contract follow-ups', 2026], 650.5],
      [['ACTUAL', 'AVTALSUPPFÖLJNINGAR', 2026], 650.5],
      [['ACTUAL', 'ACT-5', '2026Q1'], 650.5],
      [['ACTUAL', 'ACT-5', '2026K2'], 0],
      [['ACTUAL', 'ACT-5', '2026-02'], 250.5],
      [['ACTUAL', 'ACT-5', serialOfDay('2026-03-01')], 400],
      [['ACTUAL', 'ACT-5', '2026-03-31'], 400],
      [['ACTUAL', 'ACT-1', '2026-11'], 10], // a month that has not ended
      [['ACTUAL', 'ACT-2', 2026], 0],
      [['ACTUAL', 'TRAVEL', 2026], 270.75],
      [['ACTUAL', 'Resor och möten', 2026], 270.75],
      [['ACTUAL', 'CONTRIBUTIONS', 2026], 5000],
      [['ACTUAL', 'OTHER_INCOME', '2026-04'], 30],
      [['ACTUAL', 'UNMAPPED', 2026], 100],
      [['ACTUAL', 'unmapped', '2026Q2'], 0],
      // 1 000 + 250.50 + 400 + 20.25 + 10: without the 100 that are unmapped
      [['ACTUAL', null, 2026], 1680.75],
      [['ACTUAL'], 1680.75],
      [['ACTUAL', '', '2026-03'], 420.25],
      [['ACTUAL', 'ACT-5', 2025], 60],
    ];
    expect(
      await values(
        house,
        asked.map(([row]) => row),
      ),
    ).toEqual(asked.map(([, kronor]) => kronor));
  });

  it('give the budget in the version in force, a numbered one, the draft, or as it was known on a day', async () => {
    const house = await booked(await database.house());
    const asked: [Row, number][] = [
      [['BUDGET', 'ACT-5', 2026], 1200],
      [['BUDGET', 'ACT-5'], 1200],
      [['BUDGET', 5, '2026Q1'], 300],
      [['BUDGET', 'ACT-5', serialOfDay('2026-03-01')], 100],
      [['BUDGET', 'TRAVEL', 2026], 1200],
      [['BUDGET', 'CONTRIBUTIONS', '2026-01'], 500],
      [['BUDGET', null, 2026], 2400],
      [['BUDGET', 'UNMAPPED', 2026], 0],
      [['BUDGET', 'ACT-2', 2026], 0],
      [['BUDGET', 'ACT-5', 2026, 1], 600],
      [['BUDGET', 'ACT-5', '2026-12', '1'], 50],
      [['BUDGET', 'ACT-5', 2026, 2], 1200],
      [['BUDGET', 'ACT-5', 2026, '2026-05-19'], 600],
      [['BUDGET', 'ACT-5', 2026, '2026-04'], 600], // its last day
      [['BUDGET', 'ACT-5', 2026, serialOfDay('2026-05-20')], 1200],
      [['BUDGET', 'ACT-1', 2026, 'draft'], 2400],
      [['BUDGET', 'ACT-1', 2026, ' Utkast '], 2400],
      [['BUDGET', 'ACT-1', 2026, 3], 2400],
      [['BUDGET', 'ACT-5', 2026, 'draft'], 0],
    ];
    expect(
      await values(
        house,
        asked.map(([row]) => row),
      ),
    ).toEqual(asked.map(([, kronor]) => kronor));
  });

  it('tell a ledger without vouchers from none', async () => {
    const house = await booked(await database.house());
    const fee = voucher(1, '2024-03-03', 'Fee', '8410 1', '1930 -1');
    await importVouchers(house.changes, OFFICE, source([fee], { year: 2024 }));
    const accept = [ImportQuestion.REMOVALS]; // its only voucher
    await importVouchers(house.changes, { ...OFFICE, reason: 'Example' }, source([], { year: 2024 }), { accept });
    expect(
      await values(house, [
        ['ACTUAL', null, 2024],
        ['ACTUAL', null, 2023],
      ]),
    ).toEqual([0, ['LEDGER_UNKNOWN', { year: 2023 }]]);
  });

  it.each<[string, Row, string, object]>([
    ['an unknown activity', ['ACTUAL', 'ACT-9', 2026], 'ACTIVITY_UNKNOWN', { activity: 'ACT-9' }],
    ['a number that is no activity', ['BUDGET', 99, 2026], 'ACTIVITY_UNKNOWN', { activity: '99' }],
    ['the balance sheet', ['ACTUAL', 'ASSETS', 2026], 'ACTIVITY_UNKNOWN', { activity: 'ASSETS' }],
    ['a truth value', ['ACTUAL', true], 'INPUT_INVALID', { argument: 1, name: 'activity' }],
    ['a period that is none', ['ACTUAL', 1, '2026-13'], 'DATE_INVALID', { value: '2026-13' }],
    ['a year without a ledger', ['ACTUAL', 1, 2027], 'LEDGER_UNKNOWN', { year: 2027 }],
    ['a year without a budget', ['BUDGET', 1, 2027], 'BUDGET_UNKNOWN', { year: 2027, known: [], draft: null }],
    ['an unknown version', ['BUDGET', 1, 2026, 4], 'BUDGET_UNKNOWN', { year: 2026, version: 4, known: [1, 2, 3], draft: 3 }],
    ['a version of no number', ['BUDGET', 1, 2026, 'latest'], 'DATE_INVALID', { value: 'latest' }],
    ['a day before the first decision', ['BUDGET', 1, 2026, '2025-11-26'], 'BUDGET_UNKNOWN', { asOf: '2025-11-26' }],
    ['a fourth argument', ['BUDGET', 1, 2026, 1, 'x'], 'INPUT_INVALID', { argument: 4, allowed: 3 }],
    ['a third argument', ['ACTUAL', 1, 2026, 'x'], 'INPUT_INVALID', { argument: 3, allowed: 2 }],
    ['a division there is none of', ['BUDGETVSACTUAL', 2026, 'WEEK'], 'INPUT_INVALID', { argument: 2, value: 'WEEK' }],
    ['a day of another year', ['BUDGETVSACTUAL', 2026, null, '2025-03-31'], 'DATE_INVALID', { value: '2025-03-31', year: 2026 }],
  ])('refuse %s in its own cell alone', async (_title, row, code, figures) => {
    const house = await booked(await database.house());
    const answered = await ask(house, [['ACTUAL', 5], row, ['BUDGET', 5]]);
    expect(answered[1]).toMatchObject({ code, figures });
    expect([answered[0], answered[2]]).toEqual([[[650.5]], [[1200]]]);
  });

  it('say what there is where a name is unknown, and refuse a draft where there is none', async () => {
    const house = await database.house();
    await decide(house, 2026, [line('ACT-5', 'TRAVEL', 600)], '2025-11-27');
    const [unknown, draft] = await ask(house, [
      ['BUDGET', 'ACT-9'],
      ['BUDGET', 5, 2026, 'draft'],
    ]);
    expect(unknown).toMatchObject({
      figures: {
        activities: ['ACT-1', 'ACT-2', 'ACT-3', 'ACT-4', 'ACT-5', 'ACT-6', 'ACT-7', 'ACT-8'],
        accountGroups: ['CONTRIBUTIONS', 'OTHER_INCOME', 'PERSONNEL', 'SERVICES', 'TRAVEL', 'IT', 'OTHER_COSTS'],
      },
    });
    expect(draft).toMatchObject({ code: 'BUDGET_UNKNOWN', figures: { version: 'draft', known: [1], draft: null } });
  });

  it('never count a draft as the budget in force', async () => {
    const house = await database.house();
    await setBudgetDraft(house.changes, OFFICE, { year: 2026, source: 'Example', lines: [line('ACT-5', 'TRAVEL', 600)] });
    expect(
      await values(house, [
        ['BUDGET', 5],
        ['BUDGET', 5, 2026, 'draft'],
      ]),
    ).toEqual([['BUDGET_UNKNOWN', { year: 2026, version: null, asOf: null, known: [1], draft: 1 }], 600]);
  });

  it('know the office’s own activities, take a code before a name, and never guess between two', async () => {
    const house = await booked(await database.house());
    await addActivity(house.changes, OFFICE, { code: 'OFFICE', name: 'The office', nameSv: 'Kansliet' });
    await addActivity(house.changes, OFFICE, { code: 'AUDIT', name: 'ACT-5', nameSv: 'Revision' });
    await addActivity(house.changes, OFFICE, { code: 'TRAVEL', name: 'Business trips', nameSv: 'Tjänsteresor' });
    const names = ['kansliet', 'ACT-5', 'travel', 'Tjänsteresor', 'Travel and meetings'];
    expect(
      await values(
        house,
        names.map((name): Row => ['ACTUAL', name]),
      ),
    ).toEqual([
      ...[0, 650.5],
      ['ACTIVITY_UNKNOWN', { activity: 'travel', meant: ['TRAVEL Business trips', 'TRAVEL Travel and meetings'] }],
      ...[0, 270.75],
    ]);
  });

  it('run as many statements for 2 000 different cells of many years and versions as for one of each kind', async () => {
    const house = await booked(await database.house());
    const few: Row[] = [['BUDGET', 5], ['ACTUAL', 5], ['BUDGETVSACTUAL']];
    const activities = [1, 2, 3, 4, 5, 6, 7, 8];
    const many = Array.from({ length: 125 }, (_, index) => index).flatMap((index): Row[] =>
      activities.flatMap((activity): Row[] => [
        ['ACTUAL', activity, `${1950 + index}-0${1 + (index % 9)}`],
        ['BUDGET', activity, 2026 - (index % 2), `${2024 + (index % 3)}-0${1 + (index % 9)}-01`],
      ]),
    );
    const [one, all] = [
      await countStatements(house, () => ask(house, few)),
      await countStatements(house, () => ask(house, [...many, ['BUDGETVSACTUAL', 2025], ['BUDGETVSACTUAL', 2026, 'MONTH']])),
    ];
    expect(many).toHaveLength(2000);
    // The revision before and after, activities, account groups; booked, imports, the last that they brought, versions, budgeted.
    expect([one, all]).toEqual([10, 10]);
  });
});
