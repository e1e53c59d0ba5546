import { expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.js';
import { serve } from '../support/served.js';

/** What is asked, and with which code and figures it is refused: nothing is ignored, and no slip of the pen gives an empty list. */
const REFUSED: readonly (readonly [string, string, string, object])[] = [
  [
    'a scenario and a version',
    'contributionTable(year: 2026, scenario: "P", version: 99) { total }',
    'INPUT_INVALID',
    { year: 2026, scenario: 'P', version: 99 },
  ],
  ['a scenario without a name', 'contributionTable(year: 2026, scenario: "") { total }', 'SCENARIO_UNKNOWN', {}],
  [
    'a version and a day',
    'budget(year: 2026, version: 1, asOf: "2020-01-01") { version }',
    'INPUT_INVALID',
    { version: 1, asOf: '2020-01-01' },
  ],
  [
    'a version and a day of CSV',
    'budgetCsv(year: 2026, version: 1, asOf: "2026-11-01")',
    'INPUT_INVALID',
    { version: 1, asOf: '2026-11-01' },
  ],
  ['versions of no year', 'budgetVersions(year: 26) { version }', 'YEAR_INVALID', { year: '26' }],
  ['a month 13', 'vouchers(year: 2026, fromMonth: 13) { edges { cursor } }', 'INPUT_INVALID', { fromMonth: 13, min: 1, max: 12 }],
  ['a month 0', 'vouchers(year: 2026, toMonth: 0) { edges { cursor } }', 'INPUT_INVALID', { toMonth: 0, min: 1, max: 12 }],
  [
    'months backwards',
    'vouchers(year: 2026, fromMonth: 6, toMonth: 3) { edges { cursor } }',
    'INPUT_INVALID',
    { fromMonth: 6, toMonth: 3 },
  ],
  [
    'an unknown activity',
    'vouchers(year: 2026, activity: "ACT-99") { edges { cursor } }',
    'ACTIVITY_UNKNOWN',
    { activity: 'ACT-99' },
  ],
  [
    'an activity in small letters',
    'vouchers(year: 2026, activity: "act-1") { edges { cursor } }',
    'ACTIVITY_UNKNOWN',
    { activity: 'act-1' },
  ],
  [
    'an unknown account group',
    'vouchers(year: 2026, accountGroup: "TRAVELS") { edges { cursor } }',
    'ACCOUNT_GROUP_UNKNOWN',
    { accountGroup: 'TRAVELS' },
  ],
  ['an account of letters', 'vouchers(year: 2026, account: "abc") { edges { cursor } }', 'INPUT_INVALID', { account: 'abc' }],
  ['an account of nothing', 'vouchers(year: 2026, account: "") { edges { cursor } }', 'INPUT_INVALID', { account: '' }],
  ['an unknown series', 'vouchers(year: 2026, series: "Q") { edges { cursor } }', 'VOUCHER_UNKNOWN', { year: 2026, series: 'Q' }],
  ['a year without a ledger', 'vouchers(year: 1999) { edges { cursor } }', 'LEDGER_UNKNOWN', { year: 1999 }],
  [
    'a group outside its section',
    'vouchers(year: 2026, section: INCOME, accountGroup: "TRAVEL") { edges { cursor } }',
    'INPUT_INVALID',
    { section: 'INCOME', accountGroup: 'TRAVEL' },
  ],
  ['a dimension that nothing has', 'ledgerObjects(dimension: 999) { totalCount }', 'INPUT_INVALID', { dimension: 999 }],
  ['a dimension below 1', 'ledgerObjects(dimension: -5) { totalCount }', 'INPUT_INVALID', { dimension: -5 }],
  ['rows of a year without a ledger', 'voucherRows(year: 1999) { revision }', 'LEDGER_UNKNOWN', { year: 1999 }],
  ['rows of no year', 'voucherRows(year: 26) { revision }', 'YEAR_INVALID', { year: '26' }],
  [
    'rows of days of another year',
    'voucherRows(year: 2026, from: "2025-12-31") { revision }',
    'INPUT_INVALID',
    { from: '2025-12-31', min: '2026-01-01', max: '2026-12-31' },
  ],
  [
    'rows of days backwards',
    'voucherRows(year: 2026, from: "2026-03-02", to: "2026-03-01") { revision }',
    'INPUT_INVALID',
    { from: '2026-03-02', to: '2026-03-01' },
  ],
  ['no rows', 'voucherRows(year: 2026, first: 0) { revision }', 'INPUT_INVALID', { first: 0, max: 5000 }],
  ['too many rows', 'voucherRows(year: 2026, first: 5001) { revision }', 'INPUT_INVALID', { first: 5001, max: 5000 }],
  ['rows after no cursor', 'voucherRows(year: 2026, after: "row") { revision }', 'INPUT_INVALID', { after: 'row' }],
  ['rows of an account of letters', 'voucherRows(year: 2026, account: "5x") { revision }', 'INPUT_INVALID', { account: '5x' }],
  ['rows of an unknown activity', 'voucherRows(year: 2026, activity: "ACT-99") { revision }', 'ACTIVITY_UNKNOWN', {}],
  ['rows of an unknown account group', 'voucherRows(year: 2026, accountGroup: "X") { revision }', 'ACCOUNT_GROUP_UNKNOWN', {}],
  [
    'rows of an unknown cost centre',
    'voucherRows(year: 2026, costCentre: "77") { revision }',
    'OBJECT_UNKNOWN',
    { dimension: 1, costCentre: '77' },
  ],
  ['rows of an unknown project', 'voucherRows(year: 2026, project: "P77") { revision }', 'OBJECT_UNKNOWN', { project: 'P77' }],
  ['rows of blank words', 'voucherRows(year: 2026, text: " ") { revision }', 'TEXT_INVALID', { name: 'text' }],
  [
    'rows of a group outside its section',
    'voucherRows(year: 2026, section: INCOME, accountGroup: "TRAVEL") { revision }',
    'INPUT_INVALID',
    { section: 'INCOME', accountGroup: 'TRAVEL' },
  ],
  ['a voucher that is not there', 'voucher(year: 2026, series: "Q", number: 1) { text }', 'VOUCHER_UNKNOWN', { series: 'Q' }],
  ['imports of a year without a ledger', 'ledgerImports(year: 1999) { added }', 'LEDGER_UNKNOWN', { year: 1999 }],
  [
    'a day that was not counted',
    'populations(referenceDate: "2025-06-30") { version }',
    'POPULATION_UNKNOWN',
    { referenceDate: '2025-06-30' },
  ],
  ['a region without a name', 'populations(region: "") { version }', 'REGION_UNKNOWN', {}],
  ['instalments of a year without a budget', 'instalments(year: 1999) { number }', 'BUDGET_YEAR_UNKNOWN', { year: 1999 }],
  ['instalments of no year', 'instalments(year: 26) { number }', 'YEAR_INVALID', { year: '26' }],
  ['decisions of a year without a budget', 'financingDecisions(year: 1999) { outcome }', 'BUDGET_YEAR_UNKNOWN', { year: 1999 }],
  [
    'a year in which nobody takes part',
    'regions(takingPartIn: 1999) { code }',
    'PARTICIPATION_INVALID',
    { year: 1999, firstYear: 2010 },
  ],
];

/** What is known and has nothing yet is an empty list, and no refusal. */
const EMPTY: readonly (readonly [string, string, unknown])[] = [
  ['a year that has no instalments yet', 'instalments(year: 2026) { number }', []],
  ['a year that nobody has decided to finance', 'financingDecisions(year: 2026) { outcome }', []],
  ['a year that has no operating budget yet', 'budgetVersions(year: 2031) { version }', []],
  [
    'rows without an activity in a section',
    'vouchers(year: 2026, section: COST, activity: "") { edges { cursor } }',
    { edges: [] },
  ],
  [
    'rows on an account that nothing is booked on',
    'voucherRows(year: 2026, account: "9999") { totalCount sum }',
    { totalCount: 0, sum: 0 },
  ],
  ['an account that nothing is booked on', 'vouchers(year: 2026, account: "9999") { edges { cursor } }', { edges: [] }],
];

onEachDatabase('an argument that cannot be right', (database) => {
  it('is refused with its figures', async () => {
    const { graphql } = await serve({}, await database.house('example'));
    for (const [what, field, code, figures] of REFUSED) {
      const { body } = await graphql(`{ asked: ${field} }`);
      expect(
        body.errors?.map(({ extensions }) => extensions.code),
        what,
      ).toEqual([code]);
      expect(body.errors?.[0]?.extensions.figures, what).toMatchObject(figures);
      expect(body.data, what).toEqual({ asked: null });
    }
  });

  it('is told from what has nothing yet', async () => {
    const { graphql } = await serve({}, await database.house('example'));
    for (const [what, field, expected] of EMPTY) {
      expect((await graphql(`{ asked: ${field} }`)).body, what).toEqual({ data: { asked: expected } });
    }
  });

  it('is as good as left out where it is null', async () => {
    const { graphql } = await serve({}, await database.house('example'));
    const query = `query ($none: Int, $text: String, $day: LocalDate, $id: ID) {
      contributionTable(year: 2026, scenario: $id, version: $none) { year }
      budget(year: 2026, version: $none, asOf: $day) { year }
      vouchers(year: 2026, first: 1, fromMonth: $none, toMonth: $none, activity: $text, accountGroup: $text, account: $text, series: $text) { edges { node { year } } }
      voucherRows(year: 2026, first: 1, from: $day, to: $day, account: $text, accountGroup: $text, activity: $text, costCentre: $text, project: $text, text: $text, after: $text) { totalCount }
      populations(referenceDate: $day, region: $text) { version }
      regions(takingPartIn: $none) { code }
      instalments(year: 2026, region: $text) { number }
      ledgerImports(year: $none) { year }
    }`;
    for (const variables of [{}, { none: null, text: null, day: null, id: null }]) {
      const { body } = await graphql(query, variables);
      expect(body.errors).toBeUndefined();
      expect(body.data).toMatchObject({ contributionTable: { year: 2026 }, budget: { year: 2026 }, instalments: [] });
      expect(body.data?.regions).toHaveLength(21);
      expect(body.data?.populations).toHaveLength(15);
    }
  });
});
