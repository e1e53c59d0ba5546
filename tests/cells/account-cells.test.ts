import { expect, it } from 'vitest';
import type { CellArgument } from '../../server/cells/cell-function.js';
import { onEachDatabase } from '../support/databases.js';
import { booked, countStatements, type Row, values } from './booked-year.js';

const actual = (...list: CellArgument[]): Row => ['ACTUAL', ...list];

onEachDatabase('cells about accounts and years to date', (database) => {
  it('give what is booked on accounts, debit positive, by range, by first digits and by several', async () => {
    const house = await booked(await database.house());
    // 2026 through March: 4010 1 000, 5510 250.50 + 20.25, 7510 400, 8410 100, 3110 −5 000; 1930 the other side of all
    expect(
      await values(house, [
        actual('5510', '2026K1'),
        actual(5510, '2026-02'),
        actual('5*', '2026K1'),
        actual('4010..7999', '2026K1'),
        actual('4010;7510', '2026K1'),
        actual('3*', '2026-02'),
        actual('1930', '2026-01'),
        actual('8410', '2026-01'),
        actual('4*', '2025-03'), // booked on in 2026 only: 2025 holds March, so it is 0
      ]),
    ).toEqual([270.75, 250.5, 270.75, 1670.75, 1400, -5000, -1000, 0, 0]);
  });

  it('add up: parts of a range are the range', async () => {
    const house = await booked(await database.house());
    const [whole, one, two] = (await values(house, [
      actual('4000..7999', '2026-03 YTD'),
      actual('4000..5999', '2026-03 YTD'),
      actual('6000..7999', '2026-03 YTD'),
    ])) as number[];
    expect([whole, one, two]).toEqual([1670.75, 1270.75, 400]);
  });

  it.each<[string, Row, string, object]>([
    ['accounts that are none', actual('5999', 2026), 'ACCOUNT_UNKNOWN', { accounts: '5999' }],
    ['a range without an account', actual('6000..6999', 2026), 'ACCOUNT_UNKNOWN', { accounts: '6000..6999' }],
    ['a range that runs backwards', actual('5099..5010', 2026), 'ACCOUNTS_INVALID', { accounts: '5099..5010' }],
    ['an activity’s number among accounts', actual('5;5510', 2026), 'ACCOUNTS_INVALID', { accounts: '5;5510' }],
    ['a budget by account', ['BUDGET', '55*', 2026], 'BUDGET_WITHOUT_ACCOUNTS', { accounts: '55*' }],
    ['months that the ledger does not hold', actual('5510', '2026-12'), 'LEDGER_INCOMPLETE', { year: 2026 }],
    ['a year without a ledger', actual('5510', 2024), 'LEDGER_UNKNOWN', { year: 2024 }],
    ['a contribution of a part of a year', ['CONTRIBUTION', null, '2026-03 YTD'], 'DATE_INVALID', { value: '2026-03 YTD' }],
    ['a year to date of a year without a ledger', actual(null, '2024 YTD'), 'LEDGER_UNKNOWN', { year: 2024 }],
    ['a budget to date of a year without a budget', ['BUDGET', null, '2027 YTD'], 'BUDGET_UNKNOWN', { year: 2027 }],
  ])('refuse %s', async (_title, row, code, figures) => {
    const house = await booked(await database.house());
    expect(await values(house, [row])).toEqual([[code, expect.objectContaining(figures)]]);
  });

  it('still know an activity by its number', async () => {
    const house = await booked(await database.house());
    expect(await values(house, [actual(5, '2026K1'), actual('ACT-5', '2026K1')])).toEqual([650.5, 650.5]);
  });

  it('take the year to date through the last month that has ended and that the ledger holds', async () => {
    const house = await booked(await database.house());
    const [outcome, budget, march, lastYear] = await values(house, [
      actual('TRAVEL', '2026 YTD'),
      ['BUDGET', 'PERSONNEL', '2026 YTD'],
      ['BUDGET', 'PERSONNEL', '2026-03 YTD'],
      actual('TRAVEL', '2026 hittills -1y'),
    ]);
    // held through May on 15 June: 250.50 + 20.25 of travel, 5 × 100 of budget; 60 of travel in March 2025
    expect([outcome, budget, march]).toEqual([270.75, 500, 300]);
    expect(lastYear).toEqual(60);
  });

  it('run as many statements for 3 000 cells of accounts as for one', async () => {
    const house = await booked(await database.house());
    const one = await countStatements(house, () => values(house, [actual('5510', '2026-03')]));
    const many = Array.from({ length: 3000 }, (_, index) =>
      actual(`${4000 + index}..7999`, ['2026-01', '2025-03'][index % 2] ?? ''),
    );
    expect(await countStatements(house, () => values(house, many))).toBe(one);
  });
});
