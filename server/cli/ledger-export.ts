import { createWriteStream, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import { localDateAt, operationalYear } from '../agreement/local-date.js';
import { projectRoot } from '../database/project-root.js';
import { exportJournal } from '../ledger/export-journal.js';
import { exportSie } from '../ledger/export-sie.js';
import type { SieWriteReport } from '../ledger/sie/write-sie.js';
import type { Terminal } from './terminal.js';
import { withHouse } from './with-house.js';

interface Options {
  readonly year: string;
  readonly format: 'sie' | 'hledger';
  readonly output?: string;
}

/** `fordela ledger export`: a year of the ledger as a file that other programs read. */
export function addLedgerExport(ledger: Command, terminal: Terminal): void {
  ledger
    .command('export')
    .summary('export a year as SIE or as a journal')
    .description('Writes a year of the ledger: SIE type 4 with a checksum, or a plain-text journal for hledger.')
    .requiredOption('--year <year>', 'the operational year')
    .addOption(new Option('--format <format>', 'the format').choices(['sie', 'hledger']).default('sie'))
    .option('--output <file>', 'where to; the standard output where left out')
    .addHelpText('after', '\nExample:\n  npm run fordela -- ledger export --year 2025 --output 2025.se')
    .action(async ({ year: text, format, output }: Options) => {
      const { year } = operationalYear(Number(text));
      await withHouse(terminal, async ({ database }) => {
        const reader = database.reader.manager;
        const head = { year, today: localDateAt(terminal.now()), programVersion: version() };
        const notes: string[] = [];
        const chunks = format === 'sie' ? noting(exportSie(reader, head), notes) : exportJournal(reader, year);
        if (output === undefined) await pipeline(Readable.from(chunks), terminal.stdout, { end: false, signal: terminal.signal });
        else await writeWhole(output, chunks, terminal.signal);
        for (const note of notes) terminal.stderr.write(`${note}\n`);
      });
    });
}

/** What the writer reports goes to the person who exports. */
async function* noting(chunks: AsyncGenerator<Uint8Array, SieWriteReport>, notes: string[]): AsyncGenerator<Uint8Array> {
  const { replaced } = yield* chunks;
  for (const { line, from, to } of replaced) notes.push(`Line ${line}: SIE cannot hold “${from}”; it says “${to}”.`);
}

/** The file is there whole, or not at all. */
async function writeWhole(path: string, chunks: AsyncIterable<Uint8Array | string>, signal: AbortSignal): Promise<void> {
  const unfinished = `${path}.unfinished`;
  try {
    await pipeline(Readable.from(chunks), createWriteStream(unfinished, { flags: 'wx' }), { signal });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function version(): string {
  return (JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { version: string }).version;
}
