import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { DatabaseAddress } from '../../server/config.js';
import { readCsvHeadings } from '../../server/ledger/csv/load-csv-headings.js';
import { importOpenedLedgerFile } from '../../server/ledger/import-ledger-file.js';
import { ImportQuestion } from '../../server/ledger/imports/import-question.js';
import { fordela, inHouse } from '../cli/run-command.js';
import { onEachDatabase } from '../support/databases.js';
import { OFFICE } from './ledger-examples.js';

const trial = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/ledger-trials/${name}`, import.meta.url));

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Imports a file as the whole of 2025; answers what rent (the debit side) came to in kronor, and the notes. */
function imported(address: DatabaseAddress, name: string): Promise<readonly [number, readonly string[]]> {
  const bytes = trial(name);
  return inHouse(address, async ({ changes, database }) => {
    const reader = database.reader.manager;
    const columns = name.endsWith('.csv') ? (await readCsvHeadings(once(bytes))).columns : undefined;
    const csv = columns && { year: 2025, columns };
    const accept = [ImportQuestion.OVERLAP, ImportQuestion.OTHER_COMPANY]; // all of them stand side by side
    const given = { source: name, csv, accept, dryRun: false };
    const { result } = await importOpenedLedgerFile(
      { changes, reader },
      { ...OFFICE, reason: 'Example' },
      { open: () => once(bytes) },
      given,
    );
    const [rent] = await reader.query<{ ore: number | string }[]>(
      `SELECT SUM(r.amount_ore) AS ore FROM voucher_row r JOIN voucher v ON v.id = r.voucher_id
       JOIN ledger_source s ON s.id = v.source_id WHERE s.name = ? AND r.amount_ore > 0`,
      [name],
    );
    const rentOre = Number(rent?.ore);
    return [rentOre / 100, result.file.notes.map(({ code }) => code).filter((code) => code !== 'NO_LAST_LINE_BREAK')] as const;
  });
}

onEachDatabase('a file with a habit of its own', (database) => {
  it('comes into the ledger with the right sum, and is told of', async () => {
    const address = await database.address();
    const outcomes = new Map<string, readonly [number, readonly string[]]>();
    const names = [
      ...['T1-ktyp-empty.se', 'T10-konto-empty.se', 'T12-dim-text.se', 'T2-gen-iso.se', 'T3-gen-time.se', 'T4-sietyp-4E.se'],
      ...['T7-pbudget-bad-month.se', 'R2-row-date-zero.se', 'O2-region-dims.se', 'B21-brace-on-ver-line.se'],
      ...[
        'c07-date-excel-serial.csv',
        'c10-total-row.csv',
        'c12-quoted-newline.csv',
        'c17-cp1252.csv',
        'c23-vernr-year-prefix.csv',
      ],
      ...['c28-account-with-name.csv', 'c29-rows-not-together.csv', 'c30-trailing-semicolons-short.csv'],
    ];
    for (const name of names) outcomes.set(name, await imported(address, name));
    expect(Object.fromEntries(outcomes)).toEqual({
      'T1-ktyp-empty.se': [100, ['RECORD_PASSED_OVER']],
      'T10-konto-empty.se': [100, ['RECORD_PASSED_OVER']],
      'T12-dim-text.se': [100, ['RECORD_PASSED_OVER']],
      'T2-gen-iso.se': [100, ['READ_ALL_THE_SAME']],
      'T3-gen-time.se': [100, ['READ_ALL_THE_SAME']],
      'T4-sietyp-4E.se': [100, ['READ_ALL_THE_SAME']],
      'T7-pbudget-bad-month.se': [100, ['RECORD_PASSED_OVER']],
      'R2-row-date-zero.se': [100, ['ROW_DATE_MISSING']],
      'O2-region-dims.se': [100, []],
      'B21-brace-on-ver-line.se': [100, ['READ_ALL_THE_SAME']],
      'c07-date-excel-serial.csv': [100, []],
      'c10-total-row.csv': [100, ['TOTALS_ROW']],
      'c12-quoted-newline.csv': [100, []],
      'c17-cp1252.csv': [100, []],
      'c23-vernr-year-prefix.csv': [100, []],
      'c28-account-with-name.csv': [100, []],
      'c29-rows-not-together.csv': [150, ['ROWS_GATHERED']],
      'c30-trailing-semicolons-short.csv': [100, []],
    });
    expect((await fordela(['verify'], address)).code).toBe(0);
  });
});
