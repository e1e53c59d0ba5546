import { expect, it } from 'vitest';
import { localDate } from '../../../server/agreement/local-date.js';
import type { House } from '../../../server/app.js';
import { importVouchers } from '../../../server/ledger/import-vouchers.js';
import { listVouchers } from '../../../server/ledger/list-vouchers.js';
import { loadUnmapped } from '../../../server/ledger/load-unmapped.js';
import type { Rule } from '../../../server/ledger/map-coding.js';
import { MonthTotal } from '../../../server/ledger/month-total.entity.js';
import { setAccountMapping } from '../../../server/ledger/set-account-mapping.js';
import { BudgetDimension } from '../../../server/reports/budget-versus-actual.js';
import { loadBudgetVersusActual } from '../../../server/reports/load-budget-versus-actual.js';
import { onEachDatabase } from '../../support/databases.js';
import { faultsOf } from '../imports/trying.js';
import { FIRST_ROWS, OFFICE, rows, rowsOf, rule, source, voucher } from '../ledger-examples.js';

/** Rent serves all eight activities: ACT-1 with 3 parts of ten, the others with one each. */
const EIGHT = 'ACT-1 3, ACT-2, ACT-3, ACT-4, ACT-5, ACT-6, ACT-7, ACT-8';
const RENT: readonly Rule[] = [
  rule('1', { accountGroup: 'ASSETS' }),
  rule('5', { accountGroup: 'OTHER_COSTS', activity: EIGHT }),
  rule('5', { costCentre: '500', activity: 'ACT-5' }),
];
const YEAR = [
  voucher(1, '2026-01-10', 'Rent', '5010 50.00', '1930 -50.00'),
  voucher(2, '2026-01-20', 'More rent', '5010 50.01', '1930 -50.01'),
  voucher(3, '2026-02-10', 'Given back', '5010 -100.01', '1930 100.01'),
  voucher(4, '2026-02-11', 'Travel', '5510/500 7.00', '1930 -7.00'),
];

async function mapped(house: House, rules: readonly Rule[] = RENT, vouchers = YEAR): Promise<House> {
  await setAccountMapping(house.changes, OFFICE, rules);
  await importVouchers(house.changes, OFFICE, source(vouchers));
  return house;
}

/** "month activity account kronor rows", in order. */
async function totals({ database }: House, account?: string): Promise<string[]> {
  const order = { month: 'ASC', account: 'ASC', activity: 'ASC' } as const;
  const found = await database.reader.manager.find(MonthTotal, { order, ...(account && { where: { account } }) });
  return found.map(({ month, activity, account: on, amountOre, rowCount }) => {
    return `${month} ${activity || '-'} ${on} ${(amountOre / 100).toFixed(2)} ${rowCount}`;
  });
}

onEachDatabase('a coding that several activities share', (database) => {
  it('is shared month by month to the öre, in whatever vouchers it was booked, and counts its rows once', async () => {
    const house = await mapped(await database.house());
    // January: 50.00 + 50.01 = 100.01; a tenth is 10.001: three of them 30.003, and the öre left goes to the largest remainder, .3 öre of ACT-1
    expect((await totals(house, '5010')).filter((line) => line.startsWith('1 '))).toEqual([
      '1 ACT-1 5010 30.01 2',
      ...[2, 3, 4, 5, 6, 7, 8].map((number) => `1 ACT-${number} 5010 10.00 0`),
    ]);
    // February gives back from each what it got
    expect((await totals(house, '5010')).filter((line) => line.startsWith('2 '))).toEqual([
      '2 ACT-1 5010 -30.01 1',
      ...[2, 3, 4, 5, 6, 7, 8].map((number) => `2 ACT-${number} 5010 -10.00 0`),
    ]);
    expect(await totals(house, '5510')).toEqual(['2 ACT-5 5510 7.00 1']);
    expect(await faultsOf(house)).toEqual([]);
  });

  it('stays exact when a voucher comes, changes and goes, as if all had been imported at once', async () => {
    const house = await mapped(await database.house(), RENT, YEAR.slice(0, 1));
    await importVouchers(house.changes, OFFICE, source(YEAR));
    const changed = [...YEAR.slice(1), voucher(1, '2026-01-10', 'Rent', '5010 0.02', '1930 -0.02')];
    await importVouchers(house.changes, OFFICE, source(changed));
    // 0.02 + 50.01 = 50.03: a tenth 5.003; 15.009 → 15.00 and seven of 5.003 → 5.00, 3 öre left: .9 of ACT-1, then .3 of ACT-2 and ACT-3
    expect((await totals(house, '5010')).filter((line) => line.startsWith('1 '))).toEqual([
      ...['1 ACT-1 5010 15.01 2', '1 ACT-2 5010 5.01 0', '1 ACT-3 5010 5.01 0'],
      ...[4, 5, 6, 7, 8].map((number) => `1 ACT-${number} 5010 5.00 0`),
    ]);
    const afresh = await mapped(await database.house(), RENT, changed);
    expect(await totals(house)).toEqual(await totals(afresh));
    expect(await faultsOf(house)).toEqual([]);
  });

  it('shows each row once, with all who share it, behind each of them and behind all', async () => {
    const { database: data } = await mapped(await database.house());
    const { manager } = data.reader;
    const behind = async (activity?: string) => {
      const { vouchers } = await listVouchers(
        manager,
        { year: 2026, activity, account: '5' },
        { first: 50, pages: [FIRST_ROWS] },
      );
      return vouchers.flatMap((listed) =>
        rowsOf(listed)
          .filter(({ matches }) => matches)
          .map(({ amountOre, activities }) => `${amountOre / 100} ${activities.length}`),
      );
    };
    const shared = ['50 8', '50.01 8', '-100.01 8'];
    expect(await behind()).toEqual([...shared, '7 1']);
    expect(await behind('ACT-1')).toEqual(shared);
    expect(await behind('ACT-8')).toEqual(shared); // whose part counts no row of its own
    expect(await behind('ACT-5')).toEqual([...shared, '7 1']);
    expect(await behind('')).toEqual([]);
  });

  it('counts a row that has no account group once among what is unmapped', async () => {
    const { database: data } = await mapped(await database.house(), [rule('5', { activity: 'ACT-1, ACT-2' })]);
    // the four rows of 1930 and the four of 5010 and 5510; 0 kr together
    expect(await loadUnmapped(data.reader.manager, 2026)).toMatchObject({ rows: 8, amountOre: 0, accountCount: 3 });
  });

  it('stands in the report with each activity’s part, and the parts are the whole', async () => {
    const { database: data } = await mapped(await database.house());
    const asked = { year: 2026, through: localDate('2026-01-31'), today: localDate('2026-11-22') };
    const report = await loadBudgetVersusActual(data.reader.manager, { ...asked, by: BudgetDimension.ACTIVITY });
    expect(report.rows.map(({ key, outcomeToDateOre }) => `${key} ${outcomeToDateOre}`)).toEqual([
      'ACT-1 3001',
      ...[2, 3, 4, 5, 6, 7, 8].map((number) => `ACT-${number} 1000`),
    ]);
    expect(report.costs.outcomeToDateOre).toBe(10_001);
  });

  it('is found by verify where an öre is moved from one part to another', async () => {
    const house = await mapped(await database.house());
    for (const [activity, by] of [
      ['ACT-2', 1],
      ['ACT-3', -1],
    ] as const) {
      await house.database.writer.query(
        `UPDATE coding_month SET amount_ore = amount_ore + ? WHERE period = 202601 AND activity = ?`,
        [by, activity],
      );
    }
    expect((await faultsOf(house)).filter((fault) => fault.startsWith('202601'))).toEqual([
      expect.stringMatching(
        /^202601, coding \d+, ACT-2, OTHER_COSTS: 10\.01 kr in 0 rows is kept, the rows give 10\.00 kr in 0 rows$/,
      ),
      expect.stringMatching(
        /^202601, coding \d+, ACT-3, OTHER_COSTS: 9\.99 kr in 0 rows is kept, the rows give 10\.00 kr in 0 rows$/,
      ),
    ]);
  });

  it('is mapped by any dimension', async () => {
    const house = await database.house();
    const [cost, bank] = rows('5010 10', '1930 -10');
    const coded = (number: number, dimensions: string) => {
      return { ...voucher(number, '2026-03-01', 'x'), rows: [{ ...cost, dimensions }, bank] as never };
    };
    await mapped(
      house,
      [
        rule('5', { accountGroup: 'SERVICES', activity: 'ACT-1' }),
        rule('5', { objects: '20 X', activity: 'ACT-2' }),
        rule('5', { objects: '20 X, 21 84', activity: 'ACT-3, ACT-4' }),
        rule('5', { objects: '21 85', activity: 'ACT-5' }),
      ],
      [
        coded(1, ''),
        coded(2, '[[20,"X"]]'),
        coded(3, '[[20,"X"],[21,"84"]]'),
        coded(4, '[[20,"X"],[21,"85"]]'),
        coded(5, '[[21,"85"]]'),
      ],
    );
    // nothing named; X; X and 84, shared; X before 85, as 20 is the lower number; 85
    expect(await totals(house, '5010')).toEqual([
      ...['3 ACT-1 5010 10.00 1', '3 ACT-2 5010 20.00 2', '3 ACT-3 5010 5.00 1', '3 ACT-4 5010 5.00 0', '3 ACT-5 5010 10.00 1'],
    ]);
    expect(await faultsOf(house)).toEqual([]);
  });

  it.each([
    ['a weight of 0', { activity: 'ACT-1 0, ACT-2 1' }, 'gives ACT-1 the weight 0', { code: 'ACT-1', weight: 0 }],
    ['a weight below 0', { activity: 'ACT-1 -1' }, 'gives ACT-1 the weight -1', { code: 'ACT-1', weight: -1 }],
    ['a part of a weight', { activity: 'ACT-1 0.5' }, 'gives ACT-1 the weight 0.5', { code: 'ACT-1', weight: 0.5 }],
    ['an activity twice', { activity: 'ACT-1 1, ACT-1 2' }, 'names the activity ACT-1 twice', { code: 'ACT-1', weight: 2 }],
    ['the cost centre as a dimension', { objects: '1 K', activity: 'ACT-1' }, 'names dimension 1, which is the cost centre', {}],
    ['a dimension twice', { objects: '20 X, 20 Y', activity: 'ACT-1' }, 'names dimension 20 twice', {}],
    ['an object without a code', { objects: '20 ', activity: 'ACT-1' }, 'names an object of dimension 20 that is empty', {}],
  ])('is refused with %s', async (_title, said, message, share) => {
    const { changes } = await database.house();
    const setting = setAccountMapping(changes, OFFICE, [rule('5', { accountGroup: 'SERVICES', ...said })]);
    const activities = 'code' in share ? expect.arrayContaining([share]) : expect.anything();
    await expect(setting).rejects.toMatchObject({
      code: 'MAPPING_INVALID',
      message: expect.stringContaining(message),
      figures: { rule: { fromAccount: '5', activities } },
    });
  });

  it('is refused with other weights for the same, and with an activity that is not there', async () => {
    const { changes } = await database.house();
    const two = [rule('5', { activity: 'ACT-1 3, ACT-2' }), rule('5', { activity: 'ACT-1 2, ACT-2' })];
    await expect(setAccountMapping(changes, OFFICE, two)).rejects.toMatchObject({
      code: 'MAPPING_INVALID',
      figures: { rules: [{ activities: [{ weight: 3 }, { weight: 1 }] }, { activities: [{ weight: 2 }, { weight: 1 }] }] },
    });
    const scaled = [rule('5', { activity: 'ACT-1 3, ACT-2' }), rule('5', { activity: 'ACT-2 2, ACT-1 6', toPeriod: 202612 })];
    expect(await setAccountMapping(changes, OFFICE, scaled)).toMatchObject({ result: 2 });
    const unknown = setAccountMapping(changes, OFFICE, [rule('5', { activity: 'ACT-1, ACT-9' })]);
    await expect(unknown).rejects.toMatchObject({ code: 'ACTIVITY_UNKNOWN', figures: { activity: 'ACT-9' } });
  });
});
