import { expect, it } from 'vitest';
import { importVouchers } from '../../server/ledger/import-vouchers.js';
import { setAccountMapping } from '../../server/ledger/set-account-mapping.js';
import { ore } from '../../server/money/ore.js';
import { loadAnnualStatement } from '../../server/reports/load-annual-statement.js';
import { MAPPING, OFFICE, source, voucher } from '../ledger/ledger-examples.js';
import { onEachDatabase } from '../support/databases.js';

onEachDatabase('the annual financial statement', (database) => {
  it('opens with imported balances, shows a deficit and what is unmapped, and charges by the key', async () => {
    const house = await database.house('real');
    await setAccountMapping(house.changes, OFFICE, MAPPING);
    const vouchers = [
      voucher(1, '2023-01-31', 'Contributions', '1930 1000', '3110 -1000'),
      voucher(2, '2023-02-28', 'A grant', '1930 50.25', '3910 -50.25'),
      voucher(3, '2023-03-31', 'Salaries', '4010/100 1100.25', '4010 0.50', '1930 -1100.75'),
      voucher(4, '2023-04-30', 'Bank fee', '8410 9', '1930 -9'),
    ];
    const openingBalances = [
      { account: '1930', amountOre: ore(30_000) },
      { account: '2010', amountOre: ore(-30_000) },
    ];
    const file = source(vouchers, { year: 2023, openingBalances });
    expect((await importVouchers(house.changes, OFFICE, file)).result.openingBalancesChanged).toBe(true);
    const statement = await loadAnnualStatement(house.database.reader.manager, 2023);
    // 1 000 + 50.25 − 1 100.75 = −50.50; 300 brought forward, 249.50 carried forward; 240.50 in the bank, 9 unmapped.
    expect(statement).toMatchObject({
      ...{ contributionsOre: 100_000, otherIncomeOre: 5_025, totalCostsOre: 110_075, resultOre: -5_050 },
      ...{ broughtForwardOre: 30_000, carriedForwardOre: 24_950, unmappedOre: 900, unmappedRows: 1 },
      costs: [
        { key: 'ACT-1', amountOre: 110_025 },
        { key: '', amountOre: 50 },
      ],
      balance: [
        { accountGroup: 'ASSETS', openingOre: 30_000, changeOre: -5_950, closingOre: 24_050 },
        { accountGroup: 'LIABILITIES', openingOre: 0, changeOre: 0, closingOre: 0 },
        { accountGroup: 'EQUITY', openingOre: -30_000, changeOre: 0, closingOre: -30_000 },
      ],
    });
    // Stockholm: −5 050 öre × 2 440 027 ÷ 10 521 556 = −1 171.13…
    expect(statement.credits.find(({ regionCode }) => regionCode === '01')?.amountOre).toBe(-1171);
    expect(statement.credits.reduce((sum, { amountOre }) => sum + amountOre, 0)).toBe(-5_050);
  });

  it('has no credits for a year without a key', async () => {
    const house = await database.house();
    expect(await loadAnnualStatement(house.database.reader.manager, 2023)).toMatchObject({ resultOre: 0, credits: [] });
  });
});
