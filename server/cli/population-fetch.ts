import type { Command } from 'commander';
import { type LocalDate, localDate } from '../agreement/local-date.js';
import { loadOpenTables } from '../financing/load-open-tables.js';
import { type FetchedPopulation, fetchPopulation, SCB_BASE_URL } from '../regions/fetch-population.js';
import { importPopulation } from '../regions/import-population.js';
import type { GetProgress } from '../regions/polite-get.js';
import { parsePopulationJsonStat } from '../regions/population-jsonstat.js';
import { isNoiseProtected, referenceDateOfPeriod } from '../regions/reference-date.js';
import { operator } from './operator.js';
import { type AcceptOptions, acceptanceOf, addAcceptance } from './population-acceptance.js';
import { importedText } from './population-text.js';
import { type Bar, progressBar } from './progress-bar.js';
import type { Terminal } from './terminal.js';
import { withHouse } from './with-house.js';

interface Options extends AcceptOptions {
  readonly baseUrl: string;
}

/** Metadata and figures. */
const ANSWERS_PER_TABLE = 2;

/** `fordela population fetch DATE…`: asks SCB, then imports the answer like a file. */
export function addPopulationFetch(population: Command, terminal: Terminal): void {
  const command = population
    .command('fetch')
    .summary('fetch population from SCB and import it')
    .description('Asks SCB for the inhabitants of the 21 regions and imports the answer. Ctrl-C before the end stores nothing.')
    .argument('<date...>', '2024 is 31 December 2024, 2026-04 the last day of April 2026; or a whole date')
    .option('--base-url <url>', 'SCB’s API, or a copy of it', SCB_BASE_URL)
    .addHelpText(
      'after',
      `
SCB publishes 31 December to 2024, and the last day of each month from January 2025 with noise in every figure.
A proxy comes from HTTPS_PROXY and NO_PROXY.

Examples:
  npm run fordela -- population fetch 2024
  npm run fordela -- population fetch 2026-03 2026-04`,
    )
    .action(async (periods: string[], { baseUrl, ...options }: Options) => {
      const fetched = await fetchAll(tablesOf(periods.map(referenceDateOf)), baseUrl, terminal);
      const accept = acceptanceOf(options);
      const files = fetched.map(({ bytes, source }) => ({ file: parsePopulationJsonStat(bytes), source, accept }));
      const dryRun = options.dryRun === true;
      await withHouse(terminal, async ({ changes }) => {
        terminal.signal.throwIfAborted();
        for (const file of files) {
          const asking = { ...operator(terminal, options.reason), rehearse: dryRun };
          terminal.stdout.write(importedText(await importPopulation(changes, asking, file, loadOpenTables), dryRun));
        }
      });
    });
  addAcceptance(command);
}

function referenceDateOf(text: string): LocalDate {
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) return referenceDateOfPeriod(`${month[1]}M${month[2]}`);
  return /^\d{4}$/.test(text) ? referenceDateOfPeriod(text) : localDate(text);
}

/** SCB keeps exact and noisy figures in two tables, each of which is asked by itself. */
function tablesOf(dates: readonly LocalDate[]): LocalDate[][] {
  const tables = [dates.filter((date) => !isNoiseProtected(date)), dates.filter(isNoiseProtected)];
  return tables.filter((table) => table.length > 0);
}

async function fetchAll(tables: readonly LocalDate[][], baseUrl: string, terminal: Terminal): Promise<FetchedPopulation[]> {
  const { signal, now: nowMs } = terminal;
  const bar = progressBar(terminal, tables.length * ANSWERS_PER_TABLE);
  const onProgress = (progress: GetProgress): void => show(progress, bar);
  const fetched: FetchedPopulation[] = [];
  try {
    for (const dates of tables) fetched.push(await fetchPopulation(dates, { nowMs, baseUrl, signal, onProgress }));
    return fetched;
  } finally {
    bar.stop();
  }
}

function show(progress: GetProgress, bar: Bar): void {
  if (progress.step === 'RECEIVED') bar.add(1, `${progress.bytes} bytes from SCB`);
  else if (progress.step === 'WAITING') bar.note(progress.reason);
  else bar.note(progress.attempt === 1 ? 'Asking SCB' : `Asking SCB, attempt ${progress.attempt}`);
}
