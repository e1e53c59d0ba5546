import 'reflect-metadata';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localDate } from '../../server/agreement/local-date.js';
import type { House } from '../../server/app.js';
import { BudgetProfile } from '../../server/budget/budget.entity.js';
import { decideBudget } from '../../server/budget/decide-budget.js';
import { setBudgetDraft } from '../../server/budget/set-budget-draft.js';
import { importOpenedLedgerFile } from '../../server/ledger/import-ledger-file.js';
import { listVouchers, type VoucherFilter } from '../../server/ledger/list-vouchers.js';
import { ore } from '../../server/money/ore.js';
import { loadBudgetVersusActual } from '../../server/reports/load-budget-versus-actual.js';
import { eachDatabase } from './each-database.js';
import { mappedHouse, OFFICE } from './example-house.js';
import { writeExampleFile } from './example-sie-file.js';

/**
 * Budget against outcome from ledgers of the same year, accounts and cost centres with more and more rows, beside summing
 * the rows by SQL with the same mapping; and the vouchers behind a figure, where there are many, and where there are none.
 * BENCH_ROWS sets the largest ledger.
 */
const LARGEST = Number(process.env.BENCH_ROWS ?? 1_000_000);
const SIZES = [1000, 100_000, LARGEST].filter((rows, index, all) => rows <= LARGEST && all.indexOf(rows) === index);
const ROUNDS = 31;
const YEAR = 2025;
/** Few enough that a thousand rows are booked nearly everywhere: only the number of rows differs. */
const CHART = { accounts: 6, costCentres: 4 };

const ROWS_SUMMED = `SELECT r.period, m.activity, m.account_group, SUM(r.amount_ore) AS amount_ore
  FROM voucher_row r JOIN coding_month m ON m.coding_id = r.coding_id AND m.period = r.period
  WHERE r.period BETWEEN ${YEAR}01 AND ${YEAR}12 GROUP BY r.period, m.activity, m.account_group`;

const FILTERS: Readonly<{ [title: string]: VoucherFilter }> = {
  'vouchers, all': { year: YEAR },
  'vouchers of an activity': { year: YEAR, activity: 'ACT-1' },
  'vouchers of a month and group': { year: YEAR, fromMonth: 12, toMonth: 12, accountGroup: 'PERSONNEL' },
  'vouchers of no such account': { year: YEAR, account: '99' },
  'vouchers of an unused activity': { year: YEAR, fromMonth: 1, toMonth: 12, activity: 'ACT-8' },
  'vouchers of no such series': { year: YEAR, series: 'Z', accountGroup: 'LIABILITIES' },
};

const folder = mkdtempSync(join(tmpdir(), 'fordela-bench-'));
for (const rows of SIZES) await writeExampleFile(join(folder, `${rows}.se`), { year: YEAR, rows, chart: CHART });
await eachDatabase(async (newDatabase) => {
  let smallest: number | undefined;
  for (const rows of SIZES) {
    const house = await mappedHouse(await newDatabase());
    await book(house, join(folder, `${rows}.se`));
    const title = `${house.database.kind}, ${rows} rows`;
    const reader = house.database.reader.manager;
    const report = await medianMs(() =>
      loadBudgetVersusActual(reader, { year: YEAR, through: localDate(`${YEAR}-12-31`), today: localDate(`${YEAR + 1}-12-31`) }),
    );
    const summed = await medianMs(() => reader.query(ROWS_SUMMED), rows > 100_000 ? 5 : ROUNDS);
    smallest ??= report;
    print(title, 'budget against outcome', report, `${(report / smallest).toFixed(2)} × the smallest`);
    print(title, 'summing the rows by SQL', summed, `${(summed / report).toFixed(1)} × the report`);
    for (const [name, filter] of Object.entries(FILTERS)) {
      print(title, name, await medianMs(() => listVouchers(reader, filter, { first: 50 }), 5), '');
    }
    await house.close();
  }
});
rmSync(folder, { recursive: true });

async function book(house: House, path: string): Promise<void> {
  const into = { changes: house.changes, reader: house.database.reader.manager };
  await importOpenedLedgerFile(into, OFFICE, { open: () => createReadStream(path) }, { source: 'EXAMPLE', dryRun: false });
  const lines = [1, 2, 3, 4, 5, 6, 7].map((activity) => {
    const head = { activity: `ACT-${activity}`, accountGroup: 'PERSONNEL', text: '', months: null };
    return { ...head, profile: BudgetProfile.EQUAL, totalOre: ore(120_000_000) };
  });
  await setBudgetDraft(house.changes, OFFICE, { year: YEAR, source: 'EXAMPLE', lines });
  await decideBudget(house.changes, OFFICE, { year: YEAR, decidedOn: localDate(`${YEAR - 1}-11-27`), reference: 'EXAMPLE' });
}

async function medianMs(work: () => Promise<unknown>, rounds = ROUNDS): Promise<number> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times.toSorted((one, other) => one - other)[rounds >> 1] as number;
}

function print(title: string, name: string, ms: number, beside: string): void {
  console.log(`${title.padEnd(24)}${name.padEnd(32)}${ms.toFixed(1).padStart(9)} ms  ${beside}`);
}
