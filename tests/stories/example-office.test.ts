import { expect, it } from 'vitest';
import { localDate } from '../../server/agreement/local-date.js';
import { verifyBudgets } from '../../server/budget/verify-budgets.js';
import { INVARIANTS } from '../../server/database/verify-invariants.js';
import { loadContributionTable } from '../../server/financing/load-contribution-tables.js';
import { importVouchers } from '../../server/ledger/import-vouchers.js';
import { REGION_NAMES } from '../../server/regions/region-names.js';
import { loadAnnualStatement } from '../../server/reports/load-annual-statement.js';
import { loadBudgetVersusActual } from '../../server/reports/load-budget-versus-actual.js';
import { OFFICE, source, voucher } from '../ledger/ledger-examples.js';
import { onEachDatabase } from '../support/databases.js';
import { serve } from '../support/served.js';

/** Kronor to öre; the figures below are worked out from server/database/example/office-years.ts. */
function kr(kronor: number): number {
  return Math.round(kronor * 100);
}

onEachDatabase('the example office', (database) => {
  it('has booked what the contribution tables say, to the öre and region by region, in vouchers that sum to 0', async () => {
    const { manager } = (await database.house('example')).database.reader;
    const names = new Map<string, string>(REGION_NAMES.map(({ code, officialName }) => [code, officialName]));
    for (const [year, totalOre] of [
      [2025, kr(11_117_095.5)], // 1.05 kr × 10 587 710 inhabitants
      [2026, kr(11_500_000)],
    ] as const) {
      const table = await loadContributionTable(manager, year);
      const booked = await manager.query<{ text: string; ore: number | string }[]>(
        `SELECT r.text AS text, SUM(r.amount_ore) AS ore FROM voucher_row r JOIN coding c ON c.id = r.coding_id
         JOIN voucher v ON v.id = r.voucher_id WHERE c.account = '3110' AND v.year = ? GROUP BY r.text`,
        [year],
      );
      expect(new Map(booked.map(({ text, ore }) => [text, -Number(ore)]))).toEqual(
        new Map(table.rows.map(({ regionCode, amountOre }) => [names.get(regionCode), amountOre])),
      );
      expect([booked.length, table.totalOre, (await loadAnnualStatement(manager, year)).contributionsOre]).toEqual([
        21,
        totalOre,
        totalOre,
      ]);
    }
    const unbalanced = 'SELECT voucher_id FROM voucher_row GROUP BY voucher_id HAVING SUM(amount_ore) <> 0';
    expect(await manager.query(unbalanced)).toEqual([]);
  });

  it('shows 2026 through October against its budget, with what is not mapped, as an example', async () => {
    const { manager } = (await database.house('example')).database.reader;
    const report = await loadBudgetVersusActual(manager, { year: 2026, today: localDate('2026-11-23') });
    expect(report).toMatchObject({ through: '2026-10-31', incomplete: false, budgetVersion: 1, example: true });
    const table = report.rows.map(({ section, key, budgetOre, budgetToDateOre, outcomeToDateOre }) => {
      return [section, key, budgetOre, budgetToDateOre, outcomeToDateOre];
    });
    // ACT-5: ten months of 68 338.40; 410 000 + 455 500.50 + 280 000 + 430 000 and the corrected 45 000; travel 105 612.50.
    // Its budget for services follows 2025: 2 470 000 × (1 900 000 − 440 000 in November) ÷ 1 900 000 = 1 898 000 to date.
    expect(table).toEqual([
      ['INCOME', '', kr(11_600_000), kr(11_600_000), kr(11_602_500)],
      ['COST', 'ACT-1', kr(992_000), kr(660_000), kr(688_902)],
      ['COST', 'ACT-2', kr(1_710_000), kr(1_425_000), kr(1_427_532)],
      ['COST', 'ACT-3', kr(1_686_000), kr(1_565_000), kr(1_103_112)],
      ['COST', 'ACT-4', kr(1_350_000), kr(1_240_000), kr(1_193_964)],
      ['COST', 'ACT-5', kr(3_430_000), kr(2_698_000), kr(2_409_497)],
      ['COST', 'ACT-6', kr(1_148_000), kr(900_000), kr(902_992)],
      ['COST', 'ACT-7', kr(492_000), kr(410_000), kr(384_842)],
      ['COST', 'ACT-8', kr(792_000), kr(470_000), kr(475_272)],
      ['UNMAPPED', '', 0, 0, kr(1_250)],
    ]);
    expect(report.costs).toMatchObject({
      ...{ budgetOre: kr(11_600_000), outcomeToDateOre: kr(8_586_113), varianceOre: kr(-781_887) },
      ...{ forecastOre: kr(10_818_113), lastYearOre: kr(10_530_949.5) },
    });
  });

  it('closes 2025 in balance and opens 2026 with it', async () => {
    const { manager } = (await database.house('example')).database.reader;
    const first = await loadAnnualStatement(manager, 2025);
    // 11 117 095.50 + 95 000 − 10 530 949.50 = 681 146.00, on 900 000 from before.
    expect(first).toMatchObject({
      ...{ example: true, otherIncomeOre: kr(95_000), totalCostsOre: kr(10_530_949.5), resultOre: kr(681_146) },
      ...{ broughtForwardOre: kr(900_000), carriedForwardOre: kr(1_581_146), unmappedRows: 0 },
    });
    const second = await loadAnnualStatement(manager, 2026);
    expect(second).toMatchObject({ broughtForwardOre: kr(1_581_146), unmappedOre: kr(1_250), unmappedRows: 1, example: true });
    const sum = (amounts: readonly number[]) => amounts.reduce((one, other) => one + other, 0);
    expect(sum(first.balance.map(({ closingOre }) => closingOre))).toBe(kr(681_146));
    expect(sum(second.balance.map(({ openingOre }) => openingOre))).toBe(0);
  });

  it('revises the budget of 2025 in spring, and has a draft for 2027; all of it, and every voucher, says it is an example', async () => {
    const { graphql } = await serve({}, await database.house('example'));
    const { body } = await graphql(`{
      y2025: budgetVersions(year: 2025) { version status decidedOn example }
      y2027: budgetVersions(year: 2027) { version status decidedOn example }
      report: budgetVsActual(year: 2025, through: "2025-12-31") { example }
      known: budgetVsActual(year: 2025, asOf: "2025-05-14") { budgetVersion costs { budget } }
      now: budgetVsActual(year: 2025) { budgetVersion costs { budget } }
      statement: annualFinancialStatement(year: 2025) { example }
      vouchers(year: 2026, accountGroup: "") { edges { node { text example source } } }
    }`);
    const text = 'Exempelbanken: avgifter';
    const ledger = 'EXAMPLE: the ledger of an invented office, to show how Fordela works (example-2026.se)';
    expect(body).toEqual({
      data: {
        y2025: [
          { version: 1, status: 'REVISED', decidedOn: '2024-11-28', example: true },
          { version: 2, status: 'DECIDED', decidedOn: '2025-05-15', example: true },
        ],
        y2027: [{ version: 1, status: 'DRAFT', decidedOn: null, example: true }],
        report: { example: true },
        known: { budgetVersion: 1, costs: { budget: 10_028_000 } },
        now: { budgetVersion: 2, costs: { budget: 10_588_000 } }, // 250 000 of ACT-5 and 310 000 of ACT-8 more
        statement: { example: true },
        vouchers: { edges: [{ node: { text, example: true, source: ledger } }] },
      },
    });
  });

  it('is no example any more once an office’s own export has replaced it, however old that is', async () => {
    const house = await database.house('real');
    const { manager } = house.database.reader;
    const rent = (year: number) => [voucher(1, `${year}-01-05`, 'Rent', '6010 100', '1930 -100')];
    const example = (year: number) => source(rent(year), { year, example: true, source: 'EXAMPLE' });
    const isExample = async (year: number) =>
      (await loadBudgetVersusActual(manager, { year, today: localDate('2026-11-22') })).example;
    await importVouchers(house.changes, OFFICE, example(2024));
    expect(await Promise.all([2023, 2024, 2025, 2026].map(isExample))).toEqual([false, true, true, false]); // 2025: last year’s
    expect((await loadAnnualStatement(manager, 2024)).example).toBe(true);
    const own = [voucher(2, '2024-02-05', 'Rent', '6010 200', '1930 -200')];
    await importVouchers(house.changes, OFFICE, source(own, { year: 2024, exportedOn: localDate('2024-03-01') }));
    expect(await Promise.all([2024, 2025].map(isExample))).toEqual([false, false]);
    expect((await loadAnnualStatement(manager, 2024)).example).toBe(false);
  });

  it('leaves every invariant whole, and cannot be passed off as decided budgets', async () => {
    const { reader, writer } = (await database.house('example')).database;
    for (const verify of INVARIANTS) expect(await verify(reader.manager)).toMatchObject({ violations: [] });
    await writer.query('UPDATE budget_version SET example = FALSE WHERE year = 2026');
    const { violations } = await verifyBudgets(reader.manager);
    expect(violations).toEqual(['2026 version 1 is not as the change log has it at revision 17']);
  });
});
