import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, expect, it } from 'vitest';
import { budgetInForceAsSie } from '../../server/budget/budget-in-force-as-sie.js';
import { importBudgetSie } from '../../server/budget/import-budget-sie.js';
import { loadBudget } from '../../server/budget/load-budget.js';
import { exportJournal } from '../../server/ledger/export-journal.js';
import { exportSie } from '../../server/ledger/export-sie.js';
import { importVouchers } from '../../server/ledger/import-vouchers.js';
import { setAccountMapping } from '../../server/ledger/set-account-mapping.js';
import { readSie } from '../../server/ledger/sie/read-sie.js';
import { ore } from '../../server/money/ore.js';
import { fordela, inHouse } from '../cli/run-command.js';
import { onEachDatabase } from '../support/databases.js';
import { hasHledger, hledgerMonths } from '../support/hledger.js';
import { serve } from '../support/served.js';
import { day, MAPPING, OFFICE, rows, source, voucher } from './ledger-examples.js';

const HEAD = { year: 2026, today: day('2026-11-22'), programVersion: 'test' };

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFile(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'fordela-export-'));
  folders.push(folder);
  return join(folder, name);
}

async function bytesOf(chunks: AsyncIterable<Uint8Array | string>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(parts);
}

const recordsOf = (file: Buffer, ...labels: string[]): string[] =>
  file
    .toString('latin1')
    .split('\r\n')
    .filter((line) => labels.includes(line.split(' ')[0] ?? ''));

/** 2025: opens with 1 000 kr in the bank, a journey of 250 kr. 2026: a journey of 100 kr. */
const JOURNEYS = {
  2025: source([voucher(1, '2025-06-30', 'Resa', '5510/100 250', '1930 -250')], {
    year: 2025,
    openingBalances: [
      { account: '1930', amountOre: ore(100_000) },
      { account: '2010', amountOre: ore(-100_000) },
    ],
  }),
  2026: source([voucher(1, '2026-06-30', 'Resa', '5510/100 100', '1930 -100')], { year: 2026 }),
};

onEachDatabase('the export of an office', (database) => {
  it('names the company that the office has set, or that is named for one file', async () => {
    const address = await database.address();
    await inHouse(address, ({ changes }) => importVouchers(changes, OFFICE, JOURNEYS[2026]), 'none');
    const path = newFile('2026.se');
    const exported = async (...more: string[]): Promise<string> => {
      rmSync(path, { force: true });
      const { code, stderr } = await fordela(['ledger', 'export', '--year', '2026', '--output', path, ...more], address);
      return code === 0 ? [...recordsOf(readFileSync(path), '#ORGNR', '#FNAMN'), stderr.trim()].join('\n') : `${code}: ${stderr}`;
    };
    expect(await exported()).toBe(
      '#ORGNR ""\n#FNAMN "Fordela"\nThe file names no company: set it with “fordela ledger company”.',
    );
    const set = ['ledger', 'company', '--name', 'Region Stockholm', '--organisation-number', '2321000016'];
    expect(await fordela(set, address)).toMatchObject({ code: 0, stdout: 'Region Stockholm, 232100-0016\n' });
    expect(await exported()).toBe('#ORGNR "232100-0016"\n#FNAMN "Region Stockholm"\n');
    const other = ['--company', 'Region Skåne', '--organisation-number', '232100-0255'];
    expect(await exported(...other)).toBe('#ORGNR "232100-0255"\n#FNAMN "Region Sk\u0086ne"\n'); // å in CP437
    expect(await exported('--company', 'Region Skåne')).toBe('2: fordela: --company and --organisation-number go together\n');
    expect((await fordela(['ledger', 'company'], address)).stdout).toBe('Region Stockholm, 232100-0016\n');
  });

  it('refuses an organisation number whose check digit does not fit, and stores nothing', async () => {
    const address = await database.address();
    const set = ['ledger', 'company', '--name', 'Region Stockholm', '--organisation-number', '232100-0017'];
    const { code, stderr } = await fordela(set, address);
    expect([code, stderr]).toEqual([1, expect.stringContaining('“232100-0017” is no organisation number: its last digit')]);
    expect((await fordela(['ledger', 'company'], address)).stdout).toBe('No company is set.\n');
  });

  it('has its company over GraphQL too, in the change log and once for one key', async () => {
    const house = await database.house();
    const { graphql } = await serve({}, house);
    const setting = `mutation ($number: String!) {
      setLedgerCompany(input: { name: "Region Stockholm", organisationNumber: $number }, idempotencyKey: "k") { name organisationNumber }
    }`;
    const company = { name: 'Region Stockholm', organisationNumber: '232100-0016' };
    expect((await graphql('{ ledgerCompany { name } }')).body).toEqual({ data: { ledgerCompany: null } });
    for (const _ of [1, 2]) {
      expect((await graphql(setting, { number: '16232100-0016' })).body).toEqual({ data: { setLedgerCompany: company } });
    }
    expect((await graphql('{ ledgerCompany { name organisationNumber } revision }')).body).toEqual({
      data: { ledgerCompany: company, revision: 1 },
    });
    const { body } = await graphql(setting.replace('"k"', '"l"'), { number: '556000-0000' });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'INPUT_INVALID', figures: { organisationNumber: '556000-0000' } });
  });

  it('has the year before with its balances, where the ledger knows it', async () => {
    const house = await database.house();
    await importVouchers(house.changes, OFFICE, JOURNEYS[2026]);
    const reader = house.database.reader.manager;
    const years = ['#RAR', '#IB', '#UB', '#RES'];
    expect(recordsOf(await bytesOf(exportSie(reader, HEAD)), ...years)).toEqual([
      '#RAR 0 20260101 20261231',
      '#RES 0 "5510" 100.00',
    ]);
    await importVouchers(house.changes, OFFICE, JOURNEYS[2025]);
    const file = await bytesOf(exportSie(reader, HEAD));
    expect(recordsOf(file, ...years)).toEqual([
      '#RAR 0 20260101 20261231',
      '#RAR -1 20250101 20251231',
      '#RES 0 "5510" 100.00',
      '#IB -1 "1930" 1000.00',
      '#IB -1 "2010" -1000.00',
      '#UB -1 "1930" 750.00', // 1 000 − 250
      '#UB -1 "2010" -1000.00',
      '#RES -1 "5510" 250.00',
    ]);
    const { years: read, balances, report } = await readSie([file]);
    expect(read.map(({ index, first }) => [index, first])).toEqual([
      [0, '2026-01-01'],
      [-1, '2025-01-01'],
    ]);
    expect(balances.filter(({ year }) => year === -1)).toHaveLength(5);
    expect([report.notes, report.checksum.state]).toEqual([[], 'RIGHT']);
  });

  it('has the decided budget by account and month, which read back is the same budget', async () => {
    const [house, other] = [await database.house('example'), await database.house('example')];
    const reader = house.database.reader.manager;
    const budgetOf2026 = await budgetInForceAsSie(reader, 2026);
    expect(budgetOf2026.homeless).toEqual([]);
    const loadAmounts = async () => (await budgetInForceAsSie(reader, 2026)).amounts;
    const file = await bytesOf(exportSie(reader, { ...HEAD, loadBudget: loadAmounts }));
    expect(recordsOf(file, '#PBUDGET').length).toBe(budgetOf2026.amounts.length);
    const draft = { year: 2026, source: 'Export', reason: 'Read back', dryRun: false };
    const into = { changes: other.changes, reader: other.database.reader.manager };
    await importBudgetSie(into, OFFICE, { open: () => Readable.from([file]) }, draft);
    const byPlace = async (from: typeof house, version: number) => {
      const { lines } = await loadBudget(from.database.reader.manager, 2026, { version });
      const sums: Record<string, number> = {};
      for (const { activity, accountGroup, months } of lines) {
        for (const [month, amount] of months.entries()) {
          const key = `${activity} ${accountGroup} ${month + 1}`;
          if (amount !== 0) sums[key] = (sums[key] ?? 0) + amount;
        }
      }
      return sums;
    };
    const wanted = await byPlace(house, 1);
    expect(Object.keys(wanted).length).toBeGreaterThan(50);
    expect(await byPlace(other, 2)).toEqual(wanted);
  });

  it('leaves a draft budget out, and says what no account is mapped to', async () => {
    const address = await database.address();
    await inHouse(address, async ({ changes }) => setAccountMapping(changes, OFFICE, MAPPING), 'example');
    const path = newFile('2026.se');
    const { code, stderr } = await fordela(['ledger', 'export', '--year', '2026', '--output', path], address);
    expect(code).toBe(0);
    expect(stderr.replaceAll('\u00a0', ' ')).toMatch(
      /^The budget of ACT-3, \w+ is left out, [\d ]+\.\d\d kr: no account is mapped there\.$/m,
    );
    await fordela(['ledger', 'export', '--year', '2027', '--output', newFile('2027.se')], address);
    expect(recordsOf(readFileSync(path), '#PBUDGET').every((line) => line.startsWith('#PBUDGET 0 2026'))).toBe(true);
    await inHouse(address, async ({ database: { reader } }) => {
      expect(await budgetInForceAsSie(reader.manager, 2027)).toEqual({ amounts: [], homeless: [] });
    });
  });

  it.skipIf(!hasHledger())('is a journal that no line break in a stored text breaks', async () => {
    const house = await database.house();
    await setAccountMapping(house.changes, OFFICE, MAPPING);
    const given = [1, 2].map((number) => ({ ...voucher(number, '2026-01-15', 'Resa'), rows: rows('5510 100', '1930 -100') }));
    await importVouchers(house.changes, OFFICE, source(given));
    const hostile = 'Hyra\njanuari\r\n    5510  1.00 SEK\u2028x\u2029\u0085~ monthly\u0000\u000b\u000cy';
    for (const table of ['voucher', 'voucher_row']) {
      await house.database.writer.query(`UPDATE ${table} SET text = ?`, [`${hostile}\n= expr`]);
    }
    const path = newFile('2026.journal');
    writeFileSync(path, await bytesOf(exportJournal(house.database.reader.manager, 2026)));
    expect(spawnSync('hledger', ['-f', path, 'check'], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    expect(hledgerMonths(path)).toEqual(
      new Map([
        ['2026-01 1930', -20_000],
        ['2026-01 5510', 20_000],
      ]),
    );
    expect(readFileSync(path, 'utf8')).toContain(`\n2026-01-15 (A1) Hyra januari     5510  1.00 SEK x ~ monthly y = expr\n`);
    const sie = await bytesOf(exportSie(house.database.reader.manager, HEAD));
    expect((await readSie([sie])).report).toMatchObject({ vouchers: 2, rows: 4, notes: [] });
  });
});
