import { type Command, InvalidArgumentError, Option } from 'commander';
import { loadContributionTable } from '../financing/load-contribution-tables.js';
import { contributionsCsv } from './contributions-csv.js';
import { contributionsText, type Language } from './contributions-text.js';
import type { Terminal } from './terminal.js';
import { withHouse } from './with-house.js';

interface Options {
  readonly version?: number;
  readonly csv?: true;
  readonly lang?: Language;
}

/** `fordela contributions YEAR`: what each region pays, why, and what it paid the year before. */
export function addContributions(program: Command, terminal: Terminal): void {
  program
    .command('contributions')
    .summary('what each region pays for a year')
    .description('Prints each region’s contribution for a year, with the budget and the allocation key behind it.')
    .argument('<year>', 'the operational year, four digits', wholeNumber)
    .option('--version <number>', 'a version other than the one in force', wholeNumber)
    .option('--csv', 'comma-separated values for a program: columns and numbers are the same in every language')
    .addOption(new Option('--lang <language>', 'language of the table').choices(['sv', 'en']))
    .addHelpText(
      'after',
      `
Without --lang the table is in Swedish where LC_ALL or LANG says sv, else in English.

Examples:
  npm run fordela -- contributions 2023
  npm run --silent fordela -- contributions 2023 --csv > contributions-2023.csv`,
    )
    .action(async (year: number, { version, csv, lang }: Options) => {
      const table = await withHouse(terminal, ({ database }) => loadContributionTable(database.reader.manager, year, version));
      terminal.stdout.write(csv ? contributionsCsv(table) : contributionsText(table, lang ?? languageOf(terminal)));
    });
}

function languageOf({ env }: Terminal): Language {
  return (env.LC_ALL || env.LANG || '').startsWith('sv') ? 'sv' : 'en';
}

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}
