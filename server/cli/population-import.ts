import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { requiredText } from '../agreement/required-text.js';
import { loadOpenTables } from '../financing/load-open-tables.js';
import { importPopulation } from '../regions/import-population.js';
import { PopulationFormat } from '../regions/population-format.js';
import { readPopulationFile } from '../regions/read-population-file.js';
import { UsageError } from './exit-code.js';
import { operator } from './operator.js';
import { type AcceptOptions, acceptanceOf, addAcceptance } from './population-acceptance.js';
import { importedText } from './population-text.js';
import { type Bar, progressBar } from './progress-bar.js';
import { readBytes } from './read-bytes.js';
import { sizeOfFile } from './size-of-file.js';
import type { Terminal } from './terminal.js';
import { withHouse } from './with-house.js';

interface Options extends AcceptOptions {
  readonly source?: string;
  readonly format?: 'csv' | 'json-stat';
}

/** `fordela population import [FILE]`: a file or the standard input, stored whole or refused whole. */
export function addPopulationImport(population: Command, terminal: Terminal): void {
  const command = population
    .command('import')
    .summary('import a file of population')
    .description(
      'Stores a file’s populations: all of it or nothing. Figures that differ from known ones become the next version.',
    )
    .argument('[file]', 'a CSV or JSON-stat file; “-” or nothing reads the standard input')
    .option('--source <text>', 'where the figures come from, in words; kept with them (default: the file’s name)')
    .addOption(
      new Option('--format <format>', 'the file’s format (default: seen from its content)').choices(['csv', 'json-stat']),
    )
    .addHelpText(
      'after',
      `
A CSV file has a header and the columns region, year or reference date, and population, in Swedish or English,
separated by comma, semicolon or tab; or a column for each year, as SCB’s site saves a table. JSON is JSON-stat or PxWeb’s own.

Figures that move further than inhabitants do are asked about: a region by 3 %, the nation by 2 % within a year.

Examples:
  npm run fordela -- population import population-2024.csv --source "SCB, table TAB638"
  npm run fordela -- population import population-2025.csv --dry-run
  npm run fordela -- population import population-2025.csv --accept jumps --reason "Checked against SCB’s letter"
  npm run --silent fordela -- population import --format json-stat < answer-of-scb.json`,
    )
    .action(async (path: string | undefined, options: Options) => {
      const bytes = await readInput(path === '-' ? undefined : path, terminal);
      const named = path === undefined || path === '-' ? 'Standard input' : `File ${basename(path)}`;
      const source = requiredText('source', options.source ?? named, 500);
      const file = readPopulationFile(bytes, options.format && FORMATS[options.format]);
      const dryRun = options.dryRun === true;
      const asking = { ...operator(terminal, options.reason), rehearse: dryRun };
      const done = await withHouse(terminal, ({ changes }) => {
        terminal.signal.throwIfAborted();
        return importPopulation(changes, asking, { file, source, accept: acceptanceOf(options) }, loadOpenTables);
      });
      terminal.stdout.write(importedText(done, dryRun));
    });
  addAcceptance(command);
}

const FORMATS: Record<NonNullable<Options['format']>, PopulationFormat> = {
  csv: PopulationFormat.CSV,
  'json-stat': PopulationFormat.JSON_STAT,
};

async function readInput(path: string | undefined, terminal: Terminal): Promise<Uint8Array> {
  if (path === undefined) {
    if (terminal.stdin.isTTY) throw new UsageError('Name a file, or pipe one in: population import FILE');
    return withBar(terminal, undefined, (bar) => readBytes(terminal.stdin, terminal.signal, bar));
  }
  const size = await sizeOfFile(path);
  return withBar(terminal, size, (bar) => readBytes(createReadStream(path), terminal.signal, bar));
}

/** What is read in a moment shows no bar. */
const BAR_FROM_BYTES = 1_000_000;

async function withBar<T>(terminal: Terminal, size: number | undefined, work: (bar: Bar) => Promise<T>): Promise<T> {
  const bar = progressBar(terminal, size ?? 0, (size ?? BAR_FROM_BYTES) >= BAR_FROM_BYTES);
  try {
    return await work(bar);
  } finally {
    bar.stop();
  }
}
