import { expect, it } from 'vitest';
import type { House } from '../../server/app.js';
import { INVARIANTS } from '../../server/database/verify-invariants.js';
import { importVouchers } from '../../server/ledger/import-vouchers.js';
import { ImportKind } from '../../server/ledger/imports/file-kind.js';
import { listVouchers } from '../../server/ledger/list-vouchers.js';
import { MonthTotal } from '../../server/ledger/month-total.entity.js';
import { registerVoucher } from '../../server/ledger/register-voucher.js';
import { ReportSection } from '../../server/ledger/report-section.js';
import { reverseVoucher } from '../../server/ledger/reverse-voucher.js';
import { setAccountMapping } from '../../server/ledger/set-account-mapping.js';
import { onEachDatabase } from '../support/databases.js';
import {
  day,
  FIRST_ROWS,
  MAPPING,
  MATCHING_ROWS,
  OFFICE,
  READER,
  rows,
  rowsOf,
  rule,
  source,
  voucher,
} from './ledger-examples.js';

const JANUARY = [
  voucher(1, '2026-01-15', 'Contribution', '1930 1000', '3110 -1000'),
  voucher(2, '2026-01-25', 'Salaries', '4010/100 300.25', '4010/500 199.75', '1930 -500'),
  voucher(3, '2026-01-31', 'Bank fee', '8410 12.50', '1930 -12.50'),
];

/** "month activity group account kronor rows", in order. */
async function totals({ database }: House): Promise<string[]> {
  const found = await database.reader.manager.find(MonthTotal, { order: { month: 'ASC', account: 'ASC', activity: 'ASC' } });
  return found.map(({ month, activity, accountGroup, account, amountOre, rowCount }) =>
    [month, activity || '-', accountGroup || '-', account, (amountOre / 100).toFixed(2), rowCount].join(' '),
  );
}

async function brokenInvariants({ database }: House): Promise<unknown[]> {
  const findings = [];
  for (const invariant of INVARIANTS) findings.push(await invariant(database.reader.manager));
  return findings.filter(({ violations }) => violations.length > 0);
}

onEachDatabase('the ledger', (database) => {
  async function booked(): Promise<House> {
    const house = await database.house();
    await setAccountMapping(house.changes, OFFICE, MAPPING);
    await importVouchers(house.changes, OFFICE, source(JANUARY));
    return house;
  }

  it('keeps month totals by activity, account group and account, and shows what is unmapped', async () => {
    const house = await booked();
    expect(await totals(house)).toEqual([
      '1 - ASSETS 1930 487.50 3',
      '1 - CONTRIBUTIONS 3110 -1000.00 1',
      '1 ACT-1 PERSONNEL 4010 300.25 1',
      '1 ACT-5 PERSONNEL 4010 199.75 1',
      '1 - - 8410 12.50 1',
    ]);
    expect(await brokenInvariants(house)).toEqual([]);
  });

  it('works out the totals again when the mapping changes, from its month on', async () => {
    const house = await booked();
    const february = [...JANUARY, voucher(4, '2026-02-28', 'Bank fee', '8410 20', '1930 -20')];
    await importVouchers(house.changes, OFFICE, source(february));
    await setAccountMapping(house.changes, OFFICE, [
      ...MAPPING,
      rule('84', { accountGroup: 'OTHER_COSTS', activity: 'ACT-2', fromPeriod: 202602 }),
    ]);
    expect((await totals(house)).filter((line) => line.includes('8410'))).toEqual([
      '1 - - 8410 12.50 1',
      '2 ACT-2 OTHER_COSTS 8410 20.00 1',
    ]);
    expect(await brokenInvariants(house)).toEqual([]);
  });

  it('stores nothing of an import whose last voucher is wrong, however many came before it', async () => {
    const house = await booked();
    const many = Array.from({ length: 2500 }, (_, index) =>
      voucher(index + 1, '2026-03-01', 'Fee', '8410 1', '8411 1', '1930 -2'),
    );
    const wrong = source([...many, voucher(2501, '2026-03-01', 'Wrong', '8410 1', '1930 -2')]);
    await expect(importVouchers(house.changes, OFFICE, wrong)).rejects.toMatchObject({ code: 'IMPORT_REFUSED' });
    const [{ count } = { count: -1 }] = await house.database.reader.query<{ count: number | string }[]>(
      'SELECT COUNT(*) AS count FROM voucher_row',
    );
    expect(Number(count)).toBe(7);
    expect((await importVouchers(house.changes, OFFICE, source(many))).result).toMatchObject({ changed: 3, added: 2497 });
    expect(await brokenInvariants(house)).toEqual([]);
  });

  it('imports the same file again without a change', async () => {
    const house = await booked();
    const before = await totals(house);
    const again = await importVouchers(house.changes, OFFICE, source(JANUARY));
    expect(again).toMatchObject({ changed: false, revision: 2, result: { added: 0, unchanged: 0 } });
    const renamed = await importVouchers(house.changes, OFFICE, source(JANUARY, { fingerprint: 'the same, saved again' }));
    expect(renamed).toMatchObject({ changed: false, revision: 2, result: { added: 0, changed: 0, removed: 0, unchanged: 3 } });
    expect(await totals(house)).toEqual(before);
  });

  it('replaces what a newer export has otherwise, takes away what it lacks, and says so', async () => {
    const house = await booked();
    const newer = [
      voucher(1, '2026-01-15', 'Contribution', '1930 1000', '3110 -1000'),
      voucher(2, '2026-01-25', 'Salaries', '4010/100 310.25', '4010/500 199.75', '1930 -510'),
      voucher(4, '2026-02-10', 'Train', '5510/500 89.90', '1930 -89.90'),
    ];
    const { result } = await importVouchers(house.changes, OFFICE, source(newer));
    const counts = { year: 2026, added: 1, changed: 1, removed: 1, unchanged: 1, rows: 5, openingBalancesChanged: false };
    expect(result).toMatchObject({
      ...counts,
      accounts: [
        { account: '1930', addedOre: -8_990, replacedOre: -1_000, takenAwayOre: -1_250 },
        { account: '4010', addedOre: 0, replacedOre: 1_000, takenAwayOre: 0 }, // 310.25 for 300.25
        { account: '5510', addedOre: 8_990, replacedOre: 0, takenAwayOre: 0 },
        { account: '8410', addedOre: 0, replacedOre: 0, takenAwayOre: 1_250 },
      ],
      accountNamesSet: 0,
      years: [{ ...counts, first: '2026-01-01', last: '2026-12-31' }],
      examples: [
        { fate: 'CHANGED', year: 2026, series: 'A', number: 2 },
        { fate: 'REMOVED', year: 2026, series: 'A', number: 3 },
        { fate: 'ADDED', year: 2026, series: 'A', number: 4 },
      ],
    });
    expect(await totals(house)).toEqual([
      '1 - ASSETS 1930 490.00 2',
      '1 - CONTRIBUTIONS 3110 -1000.00 1',
      '1 ACT-1 PERSONNEL 4010 310.25 1',
      '1 ACT-5 PERSONNEL 4010 199.75 1',
      '2 - ASSETS 1930 -89.90 1',
      '2 ACT-5 TRAVEL 5510 89.90 1',
    ]);
    expect(await brokenInvariants(house)).toEqual([]);
  });

  it('knows each of many vouchers again, and lets others have their turn while it looks', async () => {
    const house = await database.house();
    const many = Array.from({ length: 10_500 }, (_, at) => voucher(at + 1, '2026-03-31', 'Fee', '8410 1', '1930 -1'));
    await importVouchers(house.changes, OFFICE, source(many));
    const own = { date: day('2026-04-01'), series: 'E', text: 'Own', rows: rows('8410 1', '1930 -1') };
    await registerVoucher(house.changes, OFFICE, own);
    const rebooked = new Set([1, 5000, 5001, 10_000]);
    const newer = many
      .filter(({ number }) => number !== 5002 && number !== 10_500)
      .map((each) => (rebooked.has(each.number) ? { ...each, text: 'Rebooked' } : each));
    let turns = 0;
    let other: NodeJS.Immediate;
    const takeTurn = (): void => {
      turns++;
      other = setImmediate(takeTurn);
    };
    takeTurn();
    const { result } = await importVouchers(house.changes, OFFICE, source(newer)).finally(() => clearImmediate(other));
    expect(result).toMatchObject({ added: 0, changed: 4, removed: 2, unchanged: 10_494 });
    expect(result.examples.map(({ fate, number }) => `${fate} ${number}`)).toEqual([
      ...['CHANGED 1', 'CHANGED 5000', 'CHANGED 5001', 'CHANGED 10000', 'REMOVED 5002', 'REMOVED 10500'],
    ]);
    expect(turns).toBeGreaterThan(200);
    expect(await brokenInvariants(house)).toEqual([]);
  });

  it('adds an addition without taking anything away', async () => {
    const house = await booked();
    const more = [voucher(9, '2026-02-10', 'Train', '5510/500 89.90', '1930 -89.90')];
    const { result } = await importVouchers(house.changes, OFFICE, source(more, { kind: ImportKind.LISTED_VOUCHERS }));
    expect(result).toMatchObject({ added: 1, changed: 0, removed: 0, unchanged: 0 });
  });

  it('refuses a file with every offence, and stores nothing of it', async () => {
    const house = await booked();
    const before = await totals(house);
    const bad = [
      voucher(5, '2026-02-01', 'Fine', '1930 1', '3110 -1'),
      voucher(6, '2026-02-01', 'Half', '1930 1', '3110 -0.99'),
      voucher(7, '2025-12-31', 'Last year', '1930 1', '3110 -1'),
      voucher(5, '2026-02-01', 'Again', '1930 1', '3110 -1'),
      voucher(8, '2026-02-01', 'Words', 'bank 1', '3110 -1'),
    ];
    await expect(importVouchers(house.changes, OFFICE, source(bad))).rejects.toMatchObject({
      code: 'IMPORT_REFUSED',
      figures: { places: 4 },
      offences: [
        { value: 'A 6', reason: 'its rows sum to 0.01 kr and not to 0' },
        { value: 'A 7', reason: 'its date 2025-12-31 is outside 2026' },
        { value: 'A 5', reason: 'its number comes twice' },
        { value: 'A 8', reason: 'row 1: “bank” is not an account of 1 to 10 digits' },
      ],
    });
    expect(await totals(house)).toEqual(before);
  });

  it('refuses an older export than the last', async () => {
    const house = await booked();
    const more = [...JANUARY, voucher(4, '2026-02-10', 'Train', '5510/500 89.90', '1930 -89.90')];
    await importVouchers(house.changes, OFFICE, source(more, { exportedOn: day('2026-03-01') }));
    const older = source(JANUARY, { exportedOn: day('2026-02-01'), fingerprint: 'older' });
    await expect(importVouchers(house.changes, OFFICE, older)).rejects.toMatchObject({
      code: 'IMPORT_ASKS',
      figures: { questions: [{ accept: 'OLDER_EXPORT', figures: { exportedOn: '2026-02-01', lastExportedOn: '2026-03-01' } }] },
    });
  });

  it('numbers the office’s own vouchers without gaps and corrects one by its reverse, once', async () => {
    const house = await booked();
    const own = { series: 'F', date: day('2026-03-05'), text: 'Travel advance', rows: rows('5510/100 250', '1930 -250') };
    expect((await registerVoucher(house.changes, OFFICE, own)).result).toEqual({ year: 2026, series: 'F', number: 1 });
    const halved = { ...own, rows: rows('5510 1', '1930 -2') };
    await expect(registerVoucher(house.changes, OFFICE, halved)).rejects.toMatchObject({
      code: 'VOUCHER_INVALID',
      figures: { sum: -1 },
    });
    const reversal = { year: 2026, series: 'F', number: 1, date: day('2026-04-01'), text: 'Booked twice' };
    expect((await reverseVoucher(house.changes, OFFICE, reversal)).result).toEqual({ year: 2026, series: 'F', number: 2 });
    expect((await totals(house)).filter((line) => line.includes('5510'))).toEqual([
      '3 ACT-1 TRAVEL 5510 250.00 1',
      '4 ACT-1 TRAVEL 5510 -250.00 1',
    ]);
    await expect(reverseVoucher(house.changes, OFFICE, reversal)).rejects.toMatchObject({ code: 'VOUCHER_REVERSED' });
    await expect(reverseVoucher(house.changes, OFFICE, { ...reversal, series: 'A' })).rejects.toMatchObject({
      code: 'VOUCHER_INVALID',
    });
    await expect(registerVoucher(house.changes, OFFICE, { ...own, series: 'A' })).rejects.toMatchObject({
      code: 'VOUCHER_INVALID',
    });
    await expect(registerVoucher(house.changes, READER, own)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const again = await importVouchers(house.changes, OFFICE, source(JANUARY.slice(0, 2)));
    expect(again.result).toMatchObject({ removed: 1, unchanged: 2 }); // the office’s own are not the export’s to take away
    expect(await brokenInvariants(house)).toEqual([]);
  });

  it('finds the vouchers behind a figure, a page at a time', async () => {
    const house = await booked();
    const { manager } = house.database.reader;
    const list = (filter: object, page: object = {}) =>
      listVouchers(manager, { year: 2026, ...filter }, { first: 50, pages: [FIRST_ROWS], ...page });
    const numbers = async (filter: object) => (await list(filter)).vouchers.map(({ voucher: { number } }) => number);
    expect(await numbers({})).toEqual([1, 2, 3]);
    expect(await numbers({ activity: 'ACT-5' })).toEqual([2]);
    expect(await numbers({ accountGroup: '' })).toEqual([3]);
    expect(await numbers({ account: '19', fromMonth: 2 })).toEqual([]);
    const [salaries] = (await list({ activity: 'ACT-5' })).vouchers;
    expect(rowsOf(salaries).map(({ amountOre, matches }) => [amountOre, matches])).toEqual([
      [19_975, true], // what was asked for comes first
      [30_025, false],
      [-50_000, false],
    ]);
    await expect(numbers({ series: 'Z', accountGroup: '' })).rejects.toMatchObject({
      code: 'VOUCHER_UNKNOWN',
      figures: { known: ['A'] },
    });
    await house.database.writer.query('UPDATE coding_month SET row_count = row_count + 1000000'); // as if there were many
    expect(await numbers({ activity: 'ACT-5' })).toEqual([2]);
    expect(await numbers({ accountGroup: '' })).toEqual([3]);
    const page = await list({}, { first: 2 });
    expect(page.hasNextPage).toBe(true);
    const rest = await list({}, { first: 2, after: page.vouchers[1]?.voucher });
    expect([rest.vouchers.map(({ voucher: { number } }) => number), rest.hasNextPage]).toEqual([[3], false]);
  });

  it('finds the vouchers behind a section of the report, where income and costs share neither rows nor an activity', async () => {
    const house = await booked();
    const more = [
      ...JANUARY,
      voucher(4, '2026-02-10', 'Fees and a trip without an activity', '3910/500 -80', '5510 30', '1930 50'),
    ];
    await importVouchers(house.changes, OFFICE, source(more));
    const found = async (filter: object) => {
      const { vouchers } = await listVouchers(
        house.database.reader.manager,
        { year: 2026, ...filter },
        { first: 50, pages: [MATCHING_ROWS] },
      );
      return vouchers.map((listed) => [listed.voucher.number, ...rowsOf(listed).map(({ amountOre }) => amountOre)]);
    };
    expect(await found({ section: ReportSection.INCOME })).toEqual([
      [1, -100_000],
      [4, -8000],
    ]);
    expect(await found({ section: ReportSection.INCOME, activity: 'ACT-5' })).toEqual([[4, -8000]]);
    expect(await found({ section: ReportSection.COST, activity: 'ACT-5' })).toEqual([[2, 19_975]]);
    expect(await found({ section: ReportSection.COST, activity: '' })).toEqual([[4, 3000]]);
    expect(await found({ section: ReportSection.COST, fromMonth: 1, toMonth: 1 })).toEqual([[2, 30_025, 19_975]]);
    expect(await found({ section: ReportSection.UNMAPPED })).toEqual([[3, 1250]]);
    expect(await found({ section: ReportSection.UNMAPPED, fromMonth: 2 })).toEqual([]);
  });

  it('tells month totals that are not what the rows give', async () => {
    const house = await booked();
    await house.database.writer.query('UPDATE month_total SET amount_ore = amount_ore + 1 WHERE account = ?', ['4010']);
    const broken = (await brokenInvariants(house)) as { name: string; violations: string[] }[];
    expect(broken.map(({ name }) => name)).toEqual(['month-totals-recompute']);
    expect(broken[0]?.violations).toContain(
      '202601, account 4010, ACT-1, PERSONNEL: 300.26 kr in 1 rows is kept, the rows give 300.25 kr in 1 rows',
    );
  });
});
