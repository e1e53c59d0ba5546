import { createWriteStream, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import type { EntityManager } from 'typeorm';
import { localDateAt, operationalYear } from '../agreement/local-date.js';
import { budgetInForceAsSie } from '../budget/budget-in-force-as-sie.js';
import type { BudgetAmounts } from '../budget/budget-sie-amounts.js';
import { projectRoot } from '../database/project-root.js';
import { type Company, checkedCompany, loadLedgerCompany } from '../ledger/company/set-ledger-company.js';
import { exportJournal } from '../ledger/export-journal.js';
import { exportSie } from '../ledger/export-sie.js';
import type { SieWriteReport } from '../ledger/sie/write-sie.js';
import { formatKronor } from '../money/format-kronor.js';
import { addOre, type Ore, ZERO_ORE } from '../money/ore.js';
import { UsageError } from './exit-code.js';
import type { Terminal } from './terminal.js';
import { withHouse } from './with-house.js';

interface Options {
  readonly year: string;
  readonly format: 'sie' | 'hledger';
  readonly output?: string;
  readonly company?: string;
  readonly organisationNumber?: string;
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
    .option('--company <name>', 'whose ledger it is, in this file; else as “ledger company” has set it')
    .option('--organisation-number <number>', 'its organisation number, NNNNNN-NNNN')
    .addHelpText('after', '\nExample:\n  npm run fordela -- ledger export --year 2025 --output 2025.se')
    .action(async ({ year: text, format, output, ...named }: Options) => {
      const { year } = operationalYear(Number(text));
      const company = companyOf(named);
      await withHouse(terminal, async ({ database }) => {
        const reader = database.reader.manager;
        const notes: string[] = [];
        const chunks = format === 'sie' ? sieOf(reader, { year, company, terminal, notes }) : exportJournal(reader, year);
        if (output === undefined) await pipeline(Readable.from(chunks), terminal.stdout, { end: false, signal: terminal.signal });
        else await writeWhole(output, chunks, terminal.signal);
        for (const note of notes) terminal.stderr.write(`${note}\n`);
      });
    });
}

interface SieAsked {
  readonly year: number;
  readonly company: Company | undefined;
  readonly terminal: Terminal;
  readonly notes: string[];
}

async function* sieOf(reader: EntityManager, { year, company, terminal, notes }: SieAsked): AsyncGenerator<Uint8Array> {
  const homeless: BudgetAmounts['homeless'][number][] = [];
  const loadBudget = async (): Promise<BudgetAmounts['amounts']> => {
    const budget = await budgetInForceAsSie(reader, year);
    homeless.push(...budget.homeless);
    return budget.amounts;
  };
  const head = { year, today: localDateAt(terminal.now()), programVersion: version(), company, loadBudget };
  yield* noting(exportSie(reader, head), notes);
  if (!company && !(await loadLedgerCompany(reader)))
    notes.push('The file names no company: set it with “fordela ledger company”.');
  for (const { place, amountOre } of byPlace(homeless)) {
    notes.push(`The budget of ${place} is left out, ${formatKronor(amountOre)} kr: no account is mapped there.`);
  }
}

function byPlace(homeless: BudgetAmounts['homeless']): readonly { readonly place: string; readonly amountOre: Ore }[] {
  const sums = new Map<string, Ore>();
  for (const { activity, accountGroup, amountOre } of homeless) {
    const place = activity === '' ? accountGroup : `${activity}, ${accountGroup}`;
    sums.set(place, addOre(sums.get(place) ?? ZERO_ORE, amountOre));
  }
  return [...sums].map(([place, amountOre]) => ({ place, amountOre }));
}

/** One without the other would be half a setting and half another. */
function companyOf({ company: name, organisationNumber }: Pick<Options, 'company' | 'organisationNumber'>): Company | undefined {
  if (name === undefined && organisationNumber === undefined) return undefined;
  if (name === undefined || organisationNumber === undefined)
    throw new UsageError('--company and --organisation-number go together');
  return checkedCompany({ name, organisationNumber });
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
