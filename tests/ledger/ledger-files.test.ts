import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import type { House } from '../../server/app.js';
import { currentRevision } from '../../server/changes/read-consistently.js';
import { importLedgerFile, importOpenedLedgerFile } from '../../server/ledger/import-ledger-file.js';
import { setAccountMapping } from '../../server/ledger/set-account-mapping.js';
import { Voucher } from '../../server/ledger/voucher.entity.js';
import { addUploadPart } from '../../server/uploads/add-upload-part.js';
import { startUpload } from '../../server/uploads/start-upload.js';
import { fordela } from '../cli/run-command.js';
import { onEachDatabase } from '../support/databases.js';
import { serve } from '../support/served.js';
import { MAPPING, OFFICE } from './ledger-examples.js';

const SIE = [
  ...['#FLAGGA 0', '#FORMAT PC8', '#SIETYP 4', '#PROGRAM "Example" 1', '#GEN 20260401', '#FNAMN "Exempel"'],
  ...['#RAR 0 20260101 20261231', '#KONTO 1930 Bank', '#KONTO 9999 Okänt', '#SRU 1930 7281'],
  ...[
    '#IB 0 1930 1000.00',
    '#IB 0 2010 -1000.00',
    '#UB 0 1930 749.50',
    '#UB 0 2010 -1000.00',
    '#RES 0 9999 200.50',
    '#RES 0 5510 50.00',
  ],
  ...['#VER A 1 20260115 "Lön"', '{', '#TRANS 9999 {} 200.50', '#TRANS 1930 {} -200.50', '}'],
  ...['#VER A 2 20260220 "Resa"', '{', '#TRANS 5510 {} 50.00', '#TRANS 1930 {} -50.00', '}', ''],
].join('\r\n');
const CSV = [
  'Vernr;Datum;Konto;Belopp',
  'A1;2026-01-15;4010;200,50',
  'A1;2026-01-15;1930;-200,50',
  'A2;2026-02-20;5510;50,00',
  'A2;2026-02-20;1930;−50,00',
];
const COLUMNS = { number: 'Vernr', date: 'Datum', account: 'Konto', amount: 'Belopp' };

const IMPORT = `mutation ($input: LedgerFileInput!, $dryRun: Boolean!) {
  importLedgerFile(input: $input, dryRun: $dryRun) {
    dryRun ledgerChanged revision year added changed removed unchanged rows openingBalancesChanged accountNamesSet examples { fate series number }
    unmappedRows unmapped file { format encoding declaredEncoding program company vouchers rows notes { code text count firstLine reason } }
  }
}`;

async function upload(house: House, text: string, cuts: readonly number[]): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const places = [...new Set([0, ...cuts.map((cut) => cut % bytes.length), bytes.length])].toSorted((a, b) => a - b);
  const { id } = await startUpload(house.changes, OFFICE.principal, { fileName: 'year.se', bytes: bytes.length });
  for (const [index, offset] of places.slice(0, -1).entries()) {
    await addUploadPart(house.changes, OFFICE.principal, { upload: id, offset, content: bytes.slice(offset, places[index + 1]) });
  }
  return id;
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

onEachDatabase('a file of vouchers over GraphQL', (database) => {
  it('is rehearsed, then imported, and listed', async () => {
    const house = await database.house();
    await setAccountMapping(house.changes, OFFICE, MAPPING);
    const { graphql } = await serve({}, house);
    const begun = await graphql(
      'mutation { startUpload(input: { fileName: "year.se", bytes: 4 }) { id complete receivedBytes } }',
    );
    expect(begun.body.data).toMatchObject({ startUpload: { complete: false, receivedBytes: 0 } });
    const input = { file: { base64: Buffer.from(SIE).toString('base64') }, source: 'EXAMPLE' };
    const expected = {
      ...{
        ledgerChanged: true,
        year: 2026,
        added: 2,
        changed: 0,
        removed: 0,
        unchanged: 0,
        rows: 4,
        openingBalancesChanged: true,
        accountNamesSet: 2,
      },
      examples: [1, 2].map((number) => ({ fate: 'ADDED', series: 'A', number })),
      ...{ unmappedRows: 1, unmapped: 200.5 }, // account 9999
      file: {
        ...{
          format: 'SIE',
          encoding: 'UTF-8',
          declaredEncoding: 'PC8',
          program: 'Example 1',
          company: 'Exempel',
          vouchers: 2,
          rows: 4,
        },
        notes: [
          { code: 'LABEL_IGNORED', text: '#SRU', count: 1, firstLine: 10, reason: expect.stringContaining('no use') },
          { code: 'ACCOUNT_UNDECLARED', text: '5510', count: 1, firstLine: 24, reason: expect.any(String) },
        ],
      },
    };
    const dry = await graphql(IMPORT, { input, dryRun: true });
    expect(dry.body.data?.importLedgerFile).toEqual({ ...expected, dryRun: true, revision: 1 });
    expect((await graphql('{ ledgerImports { year } }')).body.data).toEqual({ ledgerImports: [] });
    const real = await graphql(IMPORT, { input, dryRun: false });
    expect(real.body.data?.importLedgerFile).toEqual({ ...expected, dryRun: false, revision: 2 });
    const listed = await graphql(
      '{ ledgerImports(year: 2026) { source exportedOn importedBy added revision } none: ledgerImports(year: 2025) { year } }',
    );
    expect(listed.body.data).toEqual({
      ledgerImports: [{ source: 'EXAMPLE', exportedOn: '2026-04-01', importedBy: 'Launch token', added: 2, revision: 2 }],
      none: null,
    });
    expect(listed.body.errors).toMatchObject([
      { path: ['none'], extensions: { code: 'LEDGER_UNKNOWN', figures: { year: 2025 } } },
    ]);
  });

  it('of CSV shows its headings with a guess, and is imported by them', async () => {
    const house = await database.house();
    const { graphql } = await serve({}, house);
    const file = { text: CSV.join('\n') };
    const columns = 'date account amount debit credit series number costCentre project text';
    const shown = await graphql(
      `query ($file: FileInput!) { csvHeadings(file: $file) { encoding headings rows columns { ${columns} } } }`,
      { file },
    );
    const guess = { date: 'Datum', account: 'Konto', amount: 'Belopp', number: 'Vernr' };
    expect(shown.body.data?.csvHeadings).toMatchObject({
      encoding: 'UTF-8',
      headings: ['Vernr', 'Datum', 'Konto', 'Belopp'],
      columns: guess,
    });
    const input = { file, source: 'EXAMPLE', csv: { year: 2026, columns: guess } };
    const done = await graphql(IMPORT, { input, dryRun: false });
    expect(done.body.data?.importLedgerFile).toMatchObject({
      added: 2,
      rows: 4,
      file: { format: 'CSV', vouchers: 2, declaredEncoding: null },
    });
    const again = await graphql(IMPORT, { input, dryRun: false });
    expect(again.body.data?.importLedgerFile).toMatchObject({ ledgerChanged: false, added: 0, revision: 1 });
  });

  it('gives the same import wherever the upload was cut', async () => {
    const house = await database.house();
    const {
      database: { reader },
      changes,
    } = house;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: SIE.length }), { maxLength: 12 }), async (cuts) => {
        const file = { upload: await upload(house, SIE, cuts) };
        const done = await importLedgerFile({ changes, reader: reader.manager }, OFFICE, {
          file,
          source: 'EXAMPLE',
          dryRun: true,
        });
        expect(done.result.ledger).toMatchObject({ added: 2, rows: 4 });
        expect(done.result.file).toMatchObject({ encoding: 'UTF-8', company: 'Exempel', vouchers: 2 });
      }),
      { numRuns: 8 },
    );
    expect(await reader.manager.count(Voucher)).toBe(0);
  });

  it('of CSV with one fault is refused with its row, and nothing is stored', async () => {
    const house = await database.house();
    const {
      database: { reader },
      changes,
    } = house;
    const fault = fc.constantFrom<[number, string]>(
      [0, 'x'],
      [1, '2025-01-15'],
      [1, '15/1'],
      [2, '40x'],
      [2, ''],
      [3, '1.234'],
      [3, '9'],
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 5 }), fault, fc.boolean(), async (row, [cell, value], dryRun) => {
        const lines = CSV.map((line, index) => (index + 1 === row ? line.split(';').with(cell, value).join(';') : line));
        const open = async function* () {
          yield new TextEncoder().encode(lines.join('\n'));
        };
        const csv = { year: 2026, columns: COLUMNS } as const;
        const refused = importOpenedLedgerFile(
          { changes, reader: reader.manager },
          OFFICE,
          { open },
          { source: 'EXAMPLE', csv, dryRun },
        );
        const place = value === '9' ? row - (row % 2) : row; // a voucher that does not sum to zero is named by its first row
        await expect(refused).rejects.toMatchObject({
          code: 'IMPORT_REFUSED',
          figures: { places: 1 },
          offences: [{ row: place }],
        });
      }),
      { numRuns: 25 },
    );
    expect([await reader.manager.count(Voucher), await currentRevision(reader.manager)]).toEqual([0, 0]);
  });

  it('of CSV is imported on the command line, with guessed columns or named ones, after a dry run', async () => {
    const address = await database.address();
    const folder = mkdtempSync(join(tmpdir(), 'fordela-csv-'));
    folders.push(folder);
    const path = join(folder, 'march.csv');
    writeFileSync(path, CSV.join('\r\n').replace('Belopp', 'Kronor'));
    const argv = ['ledger', 'import', path, '--csv', '--year', '2026'];
    expect(await fordela(argv, address)).toMatchObject({ code: 1, stderr: expect.stringContaining('INPUT_INVALID') });
    const named = [...argv, '--column', 'amount=Kronor'];
    const dry = await fordela([...named, '--dry-run'], address);
    expect(dry).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('A dry run: nothing was stored') });
    expect((await fordela(named, address)).stdout).toContain(
      '2026: 2 vouchers added, 0 replaced, 0 taken away, 0 as before (4 rows written)',
    );
    for (const wrong of [
      argv.slice(0, 4),
      [...argv.slice(0, 3), '--year', '2026'],
      [...argv, '--column', 'belopp=Kronor'],
      [...argv, '--column', 'amount'],
    ]) {
      expect((await fordela(wrong, address)).code, wrong.join(' ')).toBe(2);
    }
    expect((await fordela(['verify'], address)).code).toBe(0);
  });

  it('and a draft budget are rehearsed the same way', async () => {
    const house = await database.house();
    const { graphql } = await serve({}, house);
    const csv = 'activity;account_group;total\nACT-1;PERSONNEL;1200';
    const mutation = `mutation ($content: String!, $dryRun: Boolean!) {
      importBudget(input: { year: 2026, source: "EXAMPLE", content: $content }, dryRun: $dryRun) { version status lines { total } }
    }`;
    const expected = { version: 1, status: 'DRAFT', lines: [{ total: 1200 }] };
    const dry = await graphql(mutation, { content: csv, dryRun: true });
    expect(dry.body.data?.importBudget).toEqual(expected);
    expect((await graphql('{ budget(year: 2026) { version } }')).body.errors?.[0]?.extensions.code).toBe('BUDGET_UNKNOWN');
    const unknown = 'activity;account_group;total\nACT-9;PERSONNEL;1200';
    const [first, second] = [
      await graphql(mutation, { content: unknown, dryRun: true }),
      await graphql(mutation, { content: unknown, dryRun: false }),
    ];
    expect(first.body.errors?.[0]?.extensions.code).toMatch(/^BUDGET_INVALID$|^ACTIVITY_UNKNOWN$/);
    expect(first.body.errors).toEqual(second.body.errors);
    expect((await graphql(mutation, { content: csv, dryRun: false })).body.data?.importBudget).toEqual(expected);
    const lines = [{ activity: 'ACT-1', accountGroup: 'PERSONNEL', total: 2400 }];
    const draft = await graphql(
      'mutation ($lines: [BudgetLineInput!]!) { setBudgetDraft(input: { year: 2026, source: "EXAMPLE", lines: $lines }, dryRun: true) { lines { total } } }',
      { lines },
    );
    expect(draft.body.data).toEqual({ setBudgetDraft: { lines: [{ total: 2400 }] } });
    expect((await graphql('{ budget(year: 2026) { lines { total } } }')).body.data).toEqual({
      budget: { lines: [{ total: 1200 }] },
    });
  });
});
