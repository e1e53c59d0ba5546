import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { House } from '../../../server/app.js';
import type { SourceVoucher } from '../../../server/ledger/check-voucher.js';
import { importVouchers } from '../../../server/ledger/import-vouchers.js';
import { clashOf, type Rule } from '../../../server/ledger/map-coding.js';
import { MonthTotal } from '../../../server/ledger/month-total.entity.js';
import { setAccountMapping } from '../../../server/ledger/set-account-mapping.js';
import { ore } from '../../../server/money/ore.js';
import { onEachDatabase } from '../../support/databases.js';
import { faultsOf } from '../imports/trying.js';
import { day, OFFICE, rule, source } from '../ledger-examples.js';

const code = fc.integer({ min: 1, max: 8 }).map((number) => `ACT-${number}`);
const share = fc.record({ code, weight: fc.integer({ min: 1, max: 7 }) });
const object = fc.constantFrom('X', 'Y');

/** Rules over the accounts of the rows below; many that tie, so that what is left after clashes are taken out is hard. */
const rules: fc.Arbitrary<Rule[]> = fc
  .array(
    fc.record({
      accounts: fc.constantFrom('5', '50', '4-6', '51', '1-9'),
      costCentre: fc.option(fc.constantFrom('100', '200')),
      project: fc.option(fc.constant('P1'), { freq: 3 }),
      dimensions: fc.uniqueArray(fc.record({ dimension: fc.constantFrom(20, 21, 7), object }), {
        maxLength: 2,
        selector: ({ dimension }) => dimension,
      }),
      activities: fc.uniqueArray(share, { maxLength: 8, selector: (each) => each.code }),
      accountGroup: fc.option(fc.constantFrom('SERVICES', 'TRAVEL', 'ASSETS')),
      months: fc.constantFrom([202_001, null], [202_602, null], [202_001, 202_602]),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((said) => {
    const made = said.flatMap(({ accounts, months: [fromPeriod, toPeriod], ...rest }) => {
      if (rest.activities.length === 0 && rest.accountGroup === null) return [];
      return [rule(accounts, { ...rest, fromPeriod: fromPeriod ?? 202_001, toPeriod: toPeriod ?? null })];
    });
    return made.filter((each, index) => clashOf([...made.slice(0, index), each]) === undefined);
  })
  .filter((made) => clashOf(made) === undefined);

const vouchers: fc.Arbitrary<SourceVoucher[]> = fc
  .array(
    fc.record({
      month: fc.integer({ min: 1, max: 3 }),
      account: fc.constantFrom('5010', '5110', '4010', '1510'),
      costCentre: fc.constantFrom('', '100', '200'),
      project: fc.constantFrom('', 'P1'),
      dimensions: fc.constantFrom('', '[[20,"X"]]', '[[7,"Y"],[20,"X"]]', '[[20,"Y"],[21,"X"]]', '[[99,"Z"]]'),
      amountOre: fc.oneof(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9_999_999, max: 9_999_999 })),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((all) =>
    all.map(({ month, amountOre, ...coding }, index) => {
      const rows = [
        { ...coding, amountOre: ore(amountOre) },
        { account: '1930', amountOre: ore(-amountOre) },
      ];
      const number = index + 1;
      const head = { series: 'A', number, numberAsWritten: String(number), date: day(`2026-0${month}-15`) };
      return { ...head, text: 'x', rows };
    }),
  );

const totalsOf = async ({ database }: House) => database.reader.manager.find(MonthTotal, { order: PLACE });
const PLACE = { year: 'ASC', month: 'ASC', activity: 'ASC', accountGroup: 'ASC', account: 'ASC' } as const;

/** "202601 5010": öre and rows, by the rows themselves. */
function booked(all: readonly SourceVoucher[]): Record<string, readonly [number, number]> {
  const sums: Record<string, readonly [number, number]> = {};
  for (const { date, rows } of all) {
    for (const { account, amountOre } of rows) {
      const key = `${date.slice(5, 7)} ${account}`;
      const [öre, count] = sums[key] ?? [0, 0];
      sums[key] = [öre + amountOre, count + 1];
    }
  }
  return sums;
}

function byAccount(totals: readonly MonthTotal[]): Record<string, readonly [number, number]> {
  const sums: Record<string, readonly [number, number]> = {};
  for (const { month, account, amountOre, rowCount } of totals) {
    const key = `0${month} ${account}`;
    const [öre, count] = sums[key] ?? [0, 0];
    sums[key] = [öre + amountOre, count + rowCount];
  }
  return sums;
}

onEachDatabase('sharing by any rules', (database) => {
  it('keeps every öre and row of each account and month, goes back with the mapping, and heeds no order of rules', async () => {
    const house = await database.house();
    await fc.assert(
      fc.asyncProperty(vouchers, rules, rules, async (all, first, second) => {
        await setAccountMapping(house.changes, OFFICE, first);
        await importVouchers(house.changes, { ...OFFICE, reason: 'Example' }, source(all), { accept: ['REMOVALS' as never] });
        const before = await totalsOf(house);
        expect(byAccount(before)).toEqual(booked(all));
        await setAccountMapping(house.changes, OFFICE, second);
        expect(byAccount(await totalsOf(house))).toEqual(booked(all));
        const reversed = first.toReversed().map((each) => ({
          ...each,
          ...{ activities: each.activities.toReversed(), dimensions: each.dimensions.toReversed() },
        }));
        await setAccountMapping(house.changes, OFFICE, reversed);
        expect(await totalsOf(house)).toEqual(before);
      }),
      { numRuns: 25 },
    );
    expect(await faultsOf(house)).toEqual([]);
  }, 240_000);
});
