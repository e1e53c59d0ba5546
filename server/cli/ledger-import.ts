import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { requiredText } from '../agreement/required-text.js';
import { importSie } from '../ledger/import-sie.js';
import { ledgerImportText } from './ledger-import-text.js';
import { operator } from './operator.js';
import { type Bar, progressBar } from './progress-bar.js';
import { sizeOfFile } from './size-of-file.js';
import type { Terminal } from './terminal.js';
import { withHouse } from './with-house.js';

interface Options {
  readonly source?: string;
  readonly reason?: string;
}

/** What is read in a moment shows no bar. */
const BAR_FROM_BYTES = 1_000_000;

/** `fordela ledger import FILE`: a SIE file of type 4, stored whole or refused whole. */
export function addLedgerImport(ledger: Command, terminal: Terminal): void {
  ledger
    .command('import')
    .summary('import a SIE file')
    .description(
      'Stores the vouchers of a SIE file of type 4: all of them or none. A newer export of a year replaces what it covers.',
    )
    .argument('<file>', 'a .SE or .SI file; it is read twice, so it cannot be a pipe')
    .option('--source <text>', 'where it comes from, in words (default: the file’s name)')
    .option('--reason <text>', 'why; kept in the change log')
    .addHelpText('after', '\nExample:\n  npm run fordela -- ledger import 2025.se --source "Region Stockholm, SIE 4E"')
    .action(async (path: string, options: Options) => {
      const size = await sizeOfFile(path);
      const source = requiredText('source', options.source ?? `File ${basename(path)}`, 500);
      const bar = progressBar(terminal, 2 * size, size >= BAR_FROM_BYTES);
      try {
        const done = await withHouse(terminal, ({ changes }) =>
          importSie(changes, operator(terminal, options.reason), { open: () => counted(path, bar, terminal.signal), source }),
        );
        bar.stop();
        terminal.stdout.write(ledgerImportText(done));
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
