import { expect, it } from 'vitest';
import type { House } from '../../server/app.js';
import { verifyBudgets } from '../../server/budget/verify-budgets.js';
import { importVouchers } from '../../server/ledger/import-vouchers.js';
import { setAccountMapping } from '../../server/ledger/set-account-mapping.js';
import { day, MAPPING, OFFICE, source, voucher } from '../ledger/ledger-examples.js';
import { onEachDatabase } from '../support/databases.js';
import { serve } from '../support/served.js';

const DRAFT = `mutation ($year: Int!, $total: Kronor!, $dryRun: Boolean!) { setBudgetDraft(dryRun: $dryRun, input: {year: $year, source: "Example",
  lines: [{accountGroup: "SERVICES", activity: "ACT-5", total: $total, profile: LAST_YEAR}]}) { lines { profile months followedYears } } }`;
const STORED = 'query ($year: Int!) { budget(year: $year) { lines { months followedYears } } }';

const years = (count: number, year: number): number[] => new Array<number>(count).fill(year);

/** Services of ACT-5: so many kronor in each month given. */
function services(year: number, months: Readonly<Record<number, number>>) {
  return Object.entries(months).map(([month, kronor], index) => {
    const date = `${year}-${month.padStart(2, '0')}-10`;
    return voucher(index + 1, date, 'Audit', `7510/500 ${kronor}`, `1930 -${kronor}`);
  });
}

onEachDatabase('a budget that follows last year, drawn up in November', (database) => {
  const draft = async (house: House, year: number, total: number, dryRun = true) => {
    const { graphql } = await serve({}, house);
    const { body } = await graphql(DRAFT, { year, total, dryRun });
    const planned = body.data?.setBudgetDraft as { lines: object[] } | undefined;
    return body.errors?.[0]?.extensions ?? planned?.lines[0];
  };
  const ledger = async (given: Readonly<Record<number, Readonly<Record<number, number>>>>, exportedOn: string) => {
    const house = await database.house();
    await setAccountMapping(house.changes, OFFICE, MAPPING);
    for (const [year, months] of Object.entries(given)) {
      const file = source(services(Number(year), months), { year: Number(year), exportedOn: day(exportedOn) });
      await importVouchers(house.changes, OFFICE, file);
    }
    return house;
  };

  it('takes November and December of the year before, as the example’s ledger ends in October', async () => {
    const house = await database.house('example');
    // 2026: 410 000 in February, 455 500.50 in May, 280 000 + 45 000 in June, 430 000 in September; 2025: 440 000 in November, nothing in
    // December. Of 2 060 500.50 in all, 3 500 000 is to date 696 432.74, 1 470 153.37, 2 022 203.71, 2 752 608.77 and 3 500 000.
    const expected = {
      profile: 'LAST_YEAR',
      months: [0, 696_433, 0, 0, 773_720, 552_051, 0, 0, 730_405, 0, 747_391, 0],
      followedYears: [...years(10, 2026), ...years(2, 2025)],
    };
    expect(await draft(house, 2027, 3_500_000)).toEqual(expected);
    expect(await draft(house, 2027, 3_500_000, false)).toEqual(expected);
    const { graphql } = await serve({}, house);
    const { months, followedYears } = expected;
    expect((await graphql(STORED, { year: 2027 })).body.data).toEqual({ budget: { lines: [{ months, followedYears }] } });
    await graphql('mutation { decideBudget(input: {year: 2027, decidedOn: "2026-11-20", reference: "Example §8"}) { status } }');
    expect((await graphql(STORED, { year: 2027 })).body.data).toEqual({ budget: { lines: [{ months, followedYears }] } });
    expect((await verifyBudgets(house.database.reader.manager)).violations).toEqual([]);
  });

  it('takes each unknown month of the same month a year earlier, wherever the ledger ends', async () => {
    const given = { 2025: { 3: 900, 9: 200, 12: 100 }, 2026: { 3: 500, 6: 200 } };
    // Exported on 3 July: January–June of 2026 (500 in March, 200 in June) and July–December of 2025 (200 in September, 100 in December).
    expect(await draft(await ledger(given, '2026-07-03'), 2027, 10_000)).toEqual({
      profile: 'LAST_YEAR',
      months: [0, 0, 5000, 0, 0, 2000, 0, 0, 2000, 0, 0, 1000],
      followedYears: [...years(6, 2026), ...years(6, 2025)],
    });
  });

  it('follows last year alone once its ledger is whole, and no month that is known to be empty is replaced', async () => {
    const whole = { 2024: { 1: 999 }, 2025: { 3: 300, 12: 100 } };
    expect(await draft(await ledger(whole, '2026-01-20'), 2026, 4000)).toEqual({
      profile: 'LAST_YEAR',
      months: [0, 0, 3000, 0, 0, 0, 0, 0, 0, 0, 0, 1000],
      followedYears: years(12, 2025),
    });
  });

  it('is refused with the months that neither year holds', async () => {
    const house = await ledger({ 2026: { 3: 500, 10: 200 } }, '2026-11-05');
    expect(await draft(house, 2027, 10_000)).toMatchObject({
      code: 'BUDGET_INVALID',
      figures: { problem: 'LAST_YEAR_UNKNOWN', lastYear: 2026, unknownMonths: '11, 12', activity: 'ACT-5' },
    });
    expect(await draft(house, 2029, 10_000)).toMatchObject({ figures: { problem: 'NO_OUTCOME_LAST_YEAR', lastYear: 2028 } });
  });
});
