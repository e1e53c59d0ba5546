import { createReadStream } from 'node:fs';
import type { Command } from 'commander';
import type { EntityManager } from 'typeorm';
import { requiredText } from '../agreement/required-text.js';
import type { CsvColumnNames } from '../ledger/csv/csv-columns.js';
import { importOpenedLedgerFile } from '../ledger/import-ledger-file.js';
import { asks } from '../ledger/imports/import-question.js';
import { sourceOfName } from '../ledger/imports/resolve-source.js';
import { type CsvOptions, csvOf } from './csv-options.js';
import { KIND_NAMES, QUESTION_NAMES, type TakingOptions, takingOf } from './ledger-import-options.js';
import { ledgerImportText } from './ledger-import-text.js';
import { operator } from './operator.js';
import { type Bar, progressBar } from './progress-bar.js';
import { sizeOfFile } from './size-of-file.js';
import type { Terminal } from './terminal.js';
import { withHouse } from './with-house.js';

interface Options extends CsvOptions, TakingOptions {
  readonly dryRun?: boolean;
  readonly source?: string;
  readonly reason?: string;
}

/** What is read in a moment shows no bar. */
const BAR_FROM_BYTES = 1_000_000;

/** `fordela ledger import FILE`: a SIE or CSV file, stored whole or refused whole. */
export function addLedgerImport(ledger: Command, terminal: Terminal): void {
  const command = ledger
    .command('import')
    .summary('import a SIE or CSV file')
    .description(
      'Stores a SIE file (types 2 to 4), or a CSV file with a row for each voucher row: all of it or nothing. It says what it takes the file for, and asks before it stores what may be wrong.',
    )
    .argument('<file>', 'a .SE, .SI or .CSV file; it is read twice, so it cannot be a pipe')
    .option('--source <name>', 'the name of its source (default: recognised by organisation number and program)')
    .option('--as <kind>', `what the file is: ${KIND_NAMES.join(', ')} (default: inferred)`)
    .option('--accept <names>', 'what is accepted of that which is asked, separated by commas; needs --reason');
  addReading(command)
    .option('--dry-run', 'do everything and keep nothing')
    .option('--reason <text>', 'why; kept in the change log')
    .addHelpText('after', HELP)
    .action((path: string, options: Options) => importFile(terminal, path, options));
}

function addReading(command: Command): Command {
  return command
    .option('--expect <kronor>', 'what the rows that are kept have to sum to')
    .option('--csv', 'the file is CSV')
    .option('--year <year>', 'the operational year that all rows of a CSV file lie in')
    .option('--column <name=heading...>', 'which column of a CSV file says what (default: as before, or guessed by the headings)')
    .option('--period <months>', 'the months that an extract covers: 2025-01 or 2025-01..2025-03 (default: those of its rows)')
    .option('--only-cost-centre <codes...>', 'keep rows of these cost centres only, now and later')
    .option('--only-project <codes...>', 'keep rows of these projects only')
    .option('--only-account <digits...>', 'keep rows of accounts that begin with these digits only')
    .option('--no-filter', 'keep every row again')
    .option('--cost-centre-dimension <number>', 'the dimension of SIE that is the cost centre (default: 1)')
    .option('--project-dimension <number>', 'the dimension of SIE that is the project (default: 6)')
    .option('--leave-out-unbalanced', 'leave out vouchers that do not sum to 0')
    .option('--difference-account <account>', 'take vouchers that do not sum to 0 with the difference on this account');
}

const HELP = `
Columns: date, account, number, and amount or debit and credit; series, costCentre, project, text. Titles may stand above them.
What can be accepted: ${QUESTION_NAMES.join(', ')}.

Examples:
  npm run fordela -- ledger import 2025.se --dry-run
  npm run fordela -- ledger import march.csv --csv --year 2025 --column date=Bokföringsdatum number=Ver.nr --source "Raindance"
  npm run fordela -- ledger import project.csv --csv --year 2025 --as extract --expect 373730.00 --source "Project extract"
  npm run fordela -- ledger import december.se --accept older-export --reason "The last export was cut off"`;

async function importFile(terminal: Terminal, path: string, options: Options): Promise<void> {
  const size = await sizeOfFile(path);
  const source = options.source === undefined ? undefined : requiredText('source', options.source, 190);
  const taking = takingOf(options);
  const dryRun = options.dryRun === true;
  const bar = progressBar(terminal, 2 * size, size >= BAR_FROM_BYTES);
  try {
    const done = await withHouse(terminal, async ({ changes, database }) => {
      const reader = database.reader.manager;
      const csv = await csvOf(path, options, source === undefined ? undefined : await columnsOf(reader, source));
      const file = { open: () => counted(path, bar, terminal.signal) };
      return importOpenedLedgerFile({ changes, reader }, operator(terminal, options.reason), file, {
        ...taking,
        source,
        csv,
        dryRun,
      });
    });
    bar.stop();
    terminal.stdout.write(ledgerImportText(done, dryRun));
    if (done.result.ledger.questions.length > 0) throw asks(done.result.ledger.questions);
  } finally {
    bar.stop();
  }
}

/** The columns that the source's last file had, where it had any. */
async function columnsOf(reader: EntityManager, source: string): Promise<CsvColumnNames | undefined> {
  const { csvColumns = null } = (await sourceOfName(reader, source)) ?? {};
  return csvColumns === null ? undefined : (JSON.parse(csvColumns) as CsvColumnNames);
}

async function* counted(path: string, bar: Bar, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path, { signal })) {
    bar.add(chunk.length);
    yield chunk;
  }
}
