import { expect, it } from 'vitest';
import { ApportionmentMethod } from '../../server/allocation/apportionment-method.js';
import { setBudgetYear } from '../../server/financing/set-budget-year.js';
import { importVouchers } from '../../server/ledger/import-vouchers.js';
import { setAccountMapping } from '../../server/ledger/set-account-mapping.js';
import { ore } from '../../server/money/ore.js';
import { day, MAPPING, OFFICE, source, voucher } from '../ledger/ledger-examples.js';
import { onEachDatabase } from '../support/databases.js';
import { serve } from '../support/served.js';

type Row = Readonly<Record<string, unknown>>;

/** Rows as a table that an accountant can read: words to the left, kronor to the right. */
function asTable(rows: readonly Row[], columns: readonly string[]): string {
  const cell = (row: Row, column: string): string => {
    const value = row[column];
    return typeof value === 'number' ? value.toFixed(2).padStart(15) : String(value ?? '-').padEnd(14);
  };
  const isAmount = (column: string): boolean => rows.some((row) => typeof row[column] === 'number');
  const head = columns.map((column) => (isAmount(column) ? column.padStart(15) : column.padEnd(14))).join('');
  const lines = rows.map((row) =>
    columns.map((column) => (row[column] == null && isAmount(column) ? '-'.padStart(15) : cell(row, column))).join(''),
  );
  return `\n${[head, ...lines].map((line) => line.trimEnd()).join('\n')}\n`;
}

/**
 * An example year. Contributions 1 000 000 kr come in January; the office's personnel (ACT-1, cost centre 100) costs 50 000 kr a
 * month, follow-ups (ACT-5, cost centre 500) buy services and travel.
 */
function months(through: number) {
  const contribution = voucher(1, '2025-01-10', 'Contributions', '1930 1000000', '3110 -1000000');
  const salaries = Array.from({ length: through }, (_, index) => {
    const date = `2025-${String(index + 1).padStart(2, '0')}-25`;
    return voucher(10 + index, date, 'Salaries', '4010/100 50000', '1930 -50000');
  });
  return [contribution, ...salaries];
}
const AUDIT = voucher(40, '2025-02-20', 'Audit of a supplier', '7510/500 120000.50', '2440 -120000.50');
const TRAVEL = voucher(41, '2025-03-03', 'Train to the audit', '5510/500 4999.50', '1930 -4999.50');
const PAID = voucher(42, '2025-04-02', 'Audit paid', '2440 120000.50', '1930 -120000.50');

/** What the result is credited by at the end. */
const KEY_2025 = {
  ...{ year: 2025, referenceDate: day('2024-12-31'), method: ApportionmentMethod.LARGEST_REMAINDER, unitOre: ore(1) },
  ...{ totalOre: ore(100_000_000), source: 'Example' },
};

const FIGURES = 'budget budgetToDate outcomeToDate variance remaining forecast linearForecast';
const COLUMNS = ['section', 'key', ...FIGURES.split(' ')];

onEachDatabase('a year of budget and outcome', (database) => {
  it('goes from decided budget through imports, a correction and a revision to the year-end statement', async () => {
    const house = await database.house('real');
    await setBudgetYear(house.changes, OFFICE, KEY_2025);
    const { graphql } = await serve({}, house);
    const ask = async <T>(query: string): Promise<T> => {
      const { body } = await graphql(query);
      expect(body.errors).toBeUndefined();
      return Object.values(body.data ?? {})[0] as T;
    };
    const report = (args: string) =>
      ask<{ budgetVersion: number; through: string; rows: Row[]; costs: Row; income: Row; result: Row; unmapped: Row }>(
        `{ budgetVsActual(year: 2025, ${args}) { budgetVersion through rows { section key ${FIGURES} } income { ${FIGURES} } costs { ${FIGURES} } result { ${FIGURES} } unmapped { ${FIGURES} } } }`,
      );

    // The budget for 2025, decided in November 2024.
    await ask(`mutation { setBudgetDraft(input: {year: 2025, source: "Example", lines: [
      {accountGroup: "CONTRIBUTIONS", total: 1000000, profile: HAND, months: [1000000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]},
      {activity: "ACT-1", accountGroup: "PERSONNEL", total: 600000},
      {activity: "ACT-5", accountGroup: "SERVICES", total: 240000},
      {activity: "ACT-5", accountGroup: "TRAVEL", total: 60000}]}) { version } }`);
    await ask('mutation { decideBudget(input: {year: 2025, decidedOn: "2024-11-28", reference: "Example §8"}) { status } }');

    // The first quarter, with a bank fee that the mapping does not know yet.
    await setAccountMapping(house.changes, OFFICE, MAPPING);
    const fee = voucher(43, '2025-03-31', 'Bank fee', '8410 100', '1930 -100');
    await importVouchers(house.changes, OFFICE, source([...months(3), AUDIT, TRAVEL, fee], { year: 2025 }));
    const first = await report('through: "2025-03-31"');
    const sums = ['income', 'costs', 'result'] as const;
    expect(
      asTable([...first.rows, ...sums.map((name) => ({ section: 'Sum', key: name, ...first[name] }))], COLUMNS),
    ).toMatchInlineSnapshot(`
      "
      section       key                    budget   budgetToDate  outcomeToDate       variance      remaining       forecast linearForecast
      INCOME                           1000000.00     1000000.00     1000000.00           0.00           0.00     1000000.00              -
      COST          ACT-1               600000.00      150000.00      150000.00           0.00      450000.00      600000.00      600000.00
      COST          ACT-5               300000.00       75000.00      125000.00      -50000.00      175000.00      350000.00      500000.00
      UNMAPPED                               0.00           0.00         100.00        -100.00        -100.00         100.00         400.00
      Sum           income             1000000.00     1000000.00     1000000.00           0.00           0.00     1000000.00              -
      Sum           costs               900000.00      225000.00      275000.00      -50000.00      625000.00      950000.00     1100000.00
      Sum           result              100000.00      775000.00      725000.00      -50000.00     -625000.00       50000.00              -
      "
    `);

    // An own voucher is booked twice by mistake and corrected; April comes with the payment of the audit.
    const rows = '[{account: "5510", costCentre: "500", amount: 800}, {account: "1930", amount: -800}]';
    for (const _ of ['once', 'twice']) {
      await ask(`mutation { registerVoucher(input: {date: "2025-04-10", text: "Taxi", rows: ${rows}}) { number } }`);
    }
    await ask(
      'mutation { reverseVoucher(input: {year: 2025, series: "F", number: 2, date: "2025-04-30", text: "Booked twice"}) { number } }',
    );
    const april = await importVouchers(house.changes, OFFICE, source([...months(4), AUDIT, TRAVEL, PAID, fee], { year: 2025 }));
    expect(april.result).toMatchObject({ added: 2, changed: 0, removed: 0, unchanged: 7 });

    // The steering group raises the budget for follow-ups; what was known before can still be asked for.
    await ask(`mutation { setBudgetDraft(input: {year: 2025, source: "Example", revisionReason: "Two more audits", lines: [
      {accountGroup: "CONTRIBUTIONS", total: 1000000, profile: HAND, months: [1000000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]},
      {activity: "ACT-1", accountGroup: "PERSONNEL", total: 600000},
      {activity: "ACT-5", accountGroup: "SERVICES", total: 300000},
      {activity: "ACT-5", accountGroup: "TRAVEL", total: 60000}]}) { version } }`);
    await ask('mutation { decideBudget(input: {year: 2025, decidedOn: "2025-05-15", reference: "Example §3"}) { status } }');
    const groups = await report('by: ACCOUNT_GROUP, through: "2025-04-30"');
    expect(asTable(groups.rows, COLUMNS)).toMatchInlineSnapshot(`
      "
      section       key                    budget   budgetToDate  outcomeToDate       variance      remaining       forecast linearForecast
      INCOME        CONTRIBUTIONS      1000000.00     1000000.00     1000000.00           0.00           0.00     1000000.00              -
      COST          PERSONNEL           600000.00      200000.00      200000.00           0.00      400000.00      600000.00      600000.00
      COST          SERVICES            300000.00      100000.00      120000.50      -20000.50      179999.50      320000.50      360001.50
      COST          TRAVEL               60000.00       20000.00        5799.50       14200.50       54200.50       45799.50       17398.50
      UNMAPPED                               0.00           0.00         100.00        -100.00        -100.00         100.00         300.00
      "
    `);
    const before = await report('by: ACCOUNT_GROUP, through: "2025-04-30", asOf: "2025-05-14"');
    expect([groups.budgetVersion, groups.costs.budget, before.budgetVersion, before.costs.budget]).toEqual([
      2, 960_000, 1, 900_000,
    ]);

    // The rest of the year, and the mapping that places the bank fee.
    await importVouchers(house.changes, OFFICE, source([...months(12), AUDIT, TRAVEL, PAID, fee], { year: 2025 }));
    await setAccountMapping(house.changes, OFFICE, [
      ...MAPPING,
      {
        fromAccount: '84',
        toAccount: '84',
        costCentre: null,
        project: null,
        dimensions: [],
        activities: [{ code: 'ACT-2', weight: 1 }],
        accountGroup: 'OTHER_COSTS',
        fromPeriod: 202501,
        toPeriod: null,
      },
    ]);
    const quarters = await report('by: QUARTER');
    expect(quarters.through).toBe('2025-12-31');
    expect(asTable(quarters.rows, COLUMNS)).toMatchInlineSnapshot(`
      "
      section       key                    budget   budgetToDate  outcomeToDate       variance      remaining       forecast linearForecast
      INCOME        1                  1000000.00     1000000.00     1000000.00           0.00           0.00     1000000.00              -
      INCOME        2                        0.00           0.00           0.00           0.00           0.00           0.00              -
      INCOME        3                        0.00           0.00           0.00           0.00           0.00           0.00              -
      INCOME        4                        0.00           0.00           0.00           0.00           0.00           0.00              -
      COST          1                   240000.00      240000.00      275100.00      -35100.00      -35100.00      275100.00      275100.00
      COST          2                   240000.00      240000.00      150800.00       89200.00       89200.00      150800.00      150800.00
      COST          3                   240000.00      240000.00      150000.00       90000.00       90000.00      150000.00      150000.00
      COST          4                   240000.00      240000.00      150000.00       90000.00       90000.00      150000.00      150000.00
      "
    `);
    for (const by of ['ACTIVITY', 'ACCOUNT_GROUP', 'MONTH', 'QUARTER']) {
      expect(await report(`by: ${by}, through: "2025-08-31"`)).toMatchObject(await totalsOf(report('through: "2025-08-31"')));
    }

    const statement = await ask<
      { costs: Row[]; balance: Row[]; credits: { region: { shortName: string }; amount: number }[] } & Row
    >(
      `{ annualFinancialStatement(year: 2025) { contributions otherIncome totalCosts result broughtForward carriedForward unmapped unmappedRows
        costs { activity amount } balance { accountGroup opening change closing } credits { region { shortName } amount } } }`,
    );
    const lines = ['contributions', 'otherIncome', 'totalCosts', 'result', 'broughtForward', 'carriedForward', 'unmapped'];
    expect(
      asTable(
        lines.map((line) => ({ line, kronor: statement[line] })),
        ['line', 'kronor'],
      ),
    ).toMatchInlineSnapshot(`
      "
      line                   kronor
      contributions      1000000.00
      otherIncome              0.00
      totalCosts          725900.00
      result              274100.00
      broughtForward           0.00
      carriedForward      274100.00
      unmapped                 0.00
      "
    `);
    expect(asTable(statement.costs, ['activity', 'amount'])).toMatchInlineSnapshot(`
      "
      activity               amount
      ACT-1               600000.00
      ACT-2                  100.00
      ACT-5               125800.00
      "
    `);
    expect(asTable(statement.balance, ['accountGroup', 'opening', 'change', 'closing'])).toMatchInlineSnapshot(`
      "
      accountGroup          opening         change        closing
      ASSETS                   0.00      274100.00      274100.00
      LIABILITIES              0.00           0.00           0.00
      EQUITY                   0.00           0.00           0.00
      "
    `);
    expect(statement.credits).toHaveLength(21);
    const credited = statement.credits.reduce((ore, { amount }) => ore + Math.round(amount * 100), 0);
    expect(credited).toBe(27_410_000); // 1 000 000 − 725 900.00 kr

    // The next year opens with what this one left.
    const next = await ask<Row>('{ annualFinancialStatement(year: 2026) { broughtForward balance { accountGroup opening } } }');
    expect(next).toEqual({
      broughtForward: 274_100,
      balance: [
        { accountGroup: 'ASSETS', opening: 274_100 },
        { accountGroup: 'LIABILITIES', opening: 0 },
        { accountGroup: 'EQUITY', opening: -274_100 },
      ],
    });
    const behind = await ask<{ edges: { node: { series: string; number: number; text: string } }[] }>(
      '{ vouchers(year: 2025, activity: "ACT-5", accountGroup: "TRAVEL") { edges { node { series number text reversedBy { number } } } } }',
    );
    expect(behind.edges.map(({ node }) => `${node.series} ${node.number} ${node.text}`)).toEqual([
      'A 41 Train to the audit',
      'F 1 Taxi',
      'F 2 Taxi',
      'F 3 Booked twice',
    ]);
  });
});

/** The sections' sums, which no dimension changes. */
async function totalsOf<T extends { income: unknown; costs: unknown; result: unknown; unmapped: unknown }>(report: Promise<T>) {
  const { income, costs, result, unmapped } = await report;
  return { income, costs, result, unmapped };
}
