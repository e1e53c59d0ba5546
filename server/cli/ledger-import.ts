import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { requiredText } from '../agreement/required-text.js';
import { importOpenedLedgerFile } from '../ledger/import-ledger-file.js';
import { type CsvOptions, csvOf } from './csv-options.js';
import { ledgerImportText } from './ledger-import-text.js';
import { operator } from './operator.js';
import { type Bar, progressBar } from './progress-bar.js';
import { sizeOfFile } from './size-of-file.js';
import type { Terminal } from './terminal.js';
import { withHouse } from './with-house.js';

interface Options extends CsvOptions {
  readonly dryRun?: boolean;
  readonly source?: string;
  readonly reason?: string;
}

/** What is read in a moment shows no bar. */
const BAR_FROM_BYTES = 1_000_000;

/** `fordela ledger import FILE`: a SIE file of type 4 or a CSV file, stored whole or refused whole. */
export function addLedgerImport(ledger: Command, terminal: Terminal): void {
  ledger
    .command('import')
    .summary('import a SIE or CSV file')
    .description(
      'Stores the vouchers of a SIE file of type 4, or of a CSV file with a row for each voucher row: all of them or none. A newer export of a year replaces what it covers.',
    )
    .argument('<file>', 'a .SE, .SI or .CSV file; it is read twice, so it cannot be a pipe')
    .option('--source <text>', 'where it comes from, in words (default: the file’s name)')
    .option('--csv', 'the file is CSV')
    .option('--year <year>', 'the operational year that all rows of a CSV file lie in')
    .option('--column <name=heading...>', 'which column of a CSV file says what (default: guessed by the headings)')
    .option('--whole-year', 'the CSV file is the year so far: imported vouchers that it lacks are taken away')
    .option('--dry-run', 'do everything and keep nothing')
    .option('--reason <text>', 'why; kept in the change log')
    .addHelpText(
      'after',
      `
Columns: date, account, number, and amount or debit and credit; series, costCentre, project, text. Titles may stand above them.

Examples:
  npm run fordela -- ledger import 2025.se --source "Region Stockholm, SIE 4E"
  npm run fordela -- ledger import march.csv --csv --year 2025 --column date=Bokföringsdatum number=Ver.nr --dry-run`,
    )
    .action(async (path: string, options: Options) => {
      const size = await sizeOfFile(path);
      const source = requiredText('source', options.source ?? `File ${basename(path)}`, 500);
      const csv = await csvOf(path, options);
      const dryRun = options.dryRun === true;
      const bar = progressBar(terminal, 2 * size, size >= BAR_FROM_BYTES);
      try {
        const done = await withHouse(terminal, ({ changes, database }) =>
          importOpenedLedgerFile(
            { changes, reader: database.reader.manager },
            operator(terminal, options.reason),
            { open: () => counted(path, bar, terminal.signal) },
            { source, csv, dryRun },
          ),
        );
        bar.stop();
        terminal.stdout.write(ledgerImportText(done, dryRun));
      } finally {
        bar.stop();
      }
    });
}

async function* counted(path: string, bar: Bar, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path, { signal })) {
    bar.add(chunk.length);
    yield chunk;
  }
}
