import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { localDate } from '../../server/agreement/local-date.js';
import type { House } from '../../server/app.js';
import type { SourceVoucher } from '../../server/ledger/check-voucher.js';
import { exportJournal } from '../../server/ledger/export-journal.js';
import { exportSie } from '../../server/ledger/export-sie.js';
import { importOpenedLedgerFile } from '../../server/ledger/import-ledger-file.js';
import { importVouchers } from '../../server/ledger/import-vouchers.js';
import { MonthTotal } from '../../server/ledger/month-total.entity.js';
import { registerVoucher } from '../../server/ledger/register-voucher.js';
import { reverseVoucher } from '../../server/ledger/reverse-voucher.js';
import { setAccountMapping } from '../../server/ledger/set-account-mapping.js';
import { readSie } from '../../server/ledger/sie/read-sie.js';
import { ore } from '../../server/money/ore.js';
import { fordela, inHouse } from '../cli/run-command.js';
import { onEachDatabase } from '../support/databases.js';
import { hasHledger, hledgerMonths } from '../support/hledger.js';
import { MAPPING, OFFICE, rule, source } from './ledger-examples.js';

const HEAD = { year: 2025, today: localDate('2026-01-15'), programVersion: 'test' };

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'fordela-export-'));
  folders.push(made);
  return made;
}

/** Texts that a journal or a SIE file could take for its own signs. */
const TEXTS = [
  'Hyra; januari',
  'Konsult: fabriksbesök',
  '(rättelse) =A12',
  '“Citat” "rakt" \\ snedstreck',
  'Åäö ÅÄÖ é',
  '{klammer} [hak]',
  'två  blanksteg',
  '| streck, komma',
  '* ! ; date:2024-01-01',
  '#VER',
];

/** Vouchers of 2025 that sum to 0, with rows on other days, odd texts, and codings that no rule knows. */
const vouchers = (count: number): SourceVoucher[] => {
  const month = fc.integer({ min: 1, max: 12 });
  const day = fc.integer({ min: 1, max: 28 });
  const date = fc
    .tuple(month, day)
    .map(([m, d]) => localDate(`2025-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`));
  const row = fc.record({
    account: fc.constantFrom('1930', '2440', '3110', '4010', '5510', '7510', '8410', '9999'),
    costCentre: fc.constantFrom(undefined, '100', '500', 'Å 7'),
    project: fc.constantFrom(undefined, 'P1', 'P;2'),
    amountOre: fc.integer({ min: -5_000_000, max: 5_000_000 }).filter((amount) => amount !== 0),
    date: fc.option(date, { nil: undefined }),
    text: fc.constantFrom('', ...TEXTS),
  });
  const made = fc.record({ date, text: fc.constantFrom(...TEXTS), rows: fc.array(row, { minLength: 1, maxLength: 6 }) });
  return fc.sample(made, { numRuns: count, seed: 20_251_231 }).map(({ date: on, text, rows }, index) => {
    const sum = rows.reduce((total, { amountOre }) => total + amountOre, 0);
    const rest = { account: '1930', amountOre: ore(-sum), costCentre: undefined, project: undefined, date: undefined, text: '' };
    const all = rows.map((each) => ({ ...each, amountOre: ore(each.amountOre) }));
    return {
      series: 'AÖ'[index % 2] as string,
      number: index + 1,
      numberAsWritten: String(index + 1),
      date: on,
      text,
      rows: [...all, rest],
    };
  });
};

async function house2025(house: House, count: number): Promise<void> {
  await setAccountMapping(house.changes, OFFICE, [...MAPPING, rule('3-8', { project: 'P1', activity: 'ACT-3' })]);
  const openingBalances = [
    { account: '1930', amountOre: ore(12_345_678) },
    { account: '2010', amountOre: ore(-12_345_678) },
  ];
  await importVouchers(house.changes, OFFICE, source(vouchers(count), { year: 2025, openingBalances }));
  const taxi = [
    { account: '5510', costCentre: '500', amountOre: ore(80_000) },
    { account: '1930', amountOre: ore(-80_000) },
  ];
  const own = await registerVoucher(house.changes, OFFICE, {
    series: 'F',
    date: localDate('2025-04-10'),
    text: 'Taxi',
    rows: taxi,
  });
  const { series, number } = own.result;
  await reverseVoucher(house.changes, OFFICE, { year: 2025, series, number, date: localDate('2025-05-02'), text: 'Twice' });
}

async function monthTotals(house: House) {
  const totals = await house.database.reader.manager.find(MonthTotal, {
    where: { year: 2025 },
    order: { month: 'ASC', activity: 'ASC', accountGroup: 'ASC', account: 'ASC' },
  });
  return totals.map((total) => ({ ...total }));
}

/** Our own month totals, added up as hledger shows them. */
function added(totals: readonly MonthTotal[], nameOf: (total: MonthTotal) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const total of totals) {
    const name = `2025-${String(total.month).padStart(2, '0')} ${nameOf(total) || 'none'}`;
    sums.set(name, (sums.get(name) ?? 0) + total.amountOre);
  }
  return new Map([...sums].filter(([, amountOre]) => amountOre !== 0));
}

async function bytesOf(chunks: AsyncIterable<Uint8Array | string>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(parts);
}

onEachDatabase('the ledger’s export', (database) => {
  it.skipIf(!hasHledger())('gives hledger the same balances by account, activity, account group and month', async () => {
    const house = await database.house('none');
    await house2025(house, 400);
    const path = join(folder(), '2025.journal');
    writeFileSync(path, await bytesOf(exportJournal(house.database.reader.manager, 2025)));
    const totals = await monthTotals(house);
    expect(totals.length).toBeGreaterThan(100);
    const sorted = (sums: Map<string, number>) => [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1));
    expect(sorted(hledgerMonths(path))).toEqual(sorted(added(totals, ({ account }) => account)));
    expect(sorted(hledgerMonths(path, 'activity'))).toEqual(sorted(added(totals, ({ activity }) => activity)));
    expect(sorted(hledgerMonths(path, 'group'))).toEqual(sorted(added(totals, ({ accountGroup }) => accountGroup)));
  });

  it('is read back as SIE to the same vouchers, totals and balances', async () => {
    const [house, other] = [await database.house('none'), await database.house('none')];
    await house2025(house, 1200); // more than a page
    const file = await bytesOf(exportSie(house.database.reader.manager, HEAD));
    const read = await readSie([file]);
    expect(read.report.checksum).toMatchObject({ state: 'RIGHT' });
    expect(read.report.notes).toEqual([]);
    await setAccountMapping(other.changes, OFFICE, [...MAPPING, rule('3-8', { project: 'P1', activity: 'ACT-3' })]);
    const into = { changes: other.changes, reader: other.database.reader.manager };
    const opened = { open: () => Readable.from([file]) };
    const { result } = await importOpenedLedgerFile(into, OFFICE, opened, { source: 'Export', dryRun: false });
    expect(result.ledger).toMatchObject({ added: 1202, openingBalancesChanged: true });
    expect(await monthTotals(other)).toEqual(await monthTotals(house));
    const closing = read.balances.filter(({ kind }) => kind === 'UB').reduce((sum, { amountOre }) => sum + amountOre, 0);
    const result2025 = read.balances.filter(({ kind }) => kind === 'RES').reduce((sum, { amountOre }) => sum + amountOre, 0);
    expect(closing + result2025).toBe(0); // what the balance sheet gained is what the year's result took
  });

  it('writes a file whole, and says where SIE cannot hold a text', async () => {
    const address = await database.address();
    await inHouse(address, (house) => house2025(house, 20), 'none');
    const path = join(folder(), '2025.se');
    const done = await fordela(['ledger', 'export', '--year', '2025', '--output', path], address);
    expect(done).toMatchObject({ code: 0, stdout: '' });
    expect(done.stderr).toMatch(/^Line \d+: SIE cannot hold ““Citat”/m);
    expect((await readSie([readFileSync(path)])).report.vouchers).toBe(22);
    const journal = await fordela(['ledger', 'export', '--year', '2025', '--format', 'hledger'], address);
    expect(journal.stdout).toContain(
      '2025-04-10 (F1) Taxi\n    5510  800.00 SEK  ; activity:ACT-5, group:TRAVEL, costcentre:500, project:none\n',
    );
    expect((await fordela(['ledger', 'export', '--year', 'x'], address)).code).not.toBe(0);
  });

  it('refuses to end where the ledger changed meanwhile', async () => {
    const house = await database.house('none');
    await house2025(house, 5);
    const chunks = exportJournal(house.database.reader.manager, 2025);
    await chunks.next();
    await setAccountMapping(house.changes, OFFICE, MAPPING);
    await expect(bytesOf(chunks)).rejects.toMatchObject({ code: 'BUSY' });
  });
});
