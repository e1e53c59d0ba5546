import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { requiredText } from '../agreement/required-text.js';
import { importBudgetSie, type SieBudgetImport } from '../budget/import-budget-sie.js';
import type { Done } from '../changes/changes.js';
import { formatKronor } from '../money/format-kronor.js';
import { UsageError } from './exit-code.js';
import { lastLine } from './ledger-import-text.js';
import { operator } from './operator.js';
import { sizeOfFile } from './size-of-file.js';
import type { Terminal } from './terminal.js';
import { withHouse } from './with-house.js';

interface Options {
  readonly year: string;
  readonly source?: string;
  readonly revisionReason?: string;
  readonly dryRun?: boolean;
  readonly reason?: string;
}

/** `fordela budget import FILE`: the budget of a SIE file becomes the draft, whole or not at all. */
export function addBudgetImport(budget: Command, terminal: Terminal): void {
  budget
    .command('import')
    .summary('draft a budget from a SIE file')
    .description(
      'Makes the budget of a SIE file (#PBUDGET of its year) the draft of the year’s operating budget: all of it or nothing. Accounts become activities and account groups by the account mapping.',
    )
    .argument('<file>', 'a .SE file of type 2, 3 or 4')
    .requiredOption('--year <year>', 'the operational year')
    .option('--source <text>', 'where the figures come from, in words (default: the file’s name)')
    .option('--revision-reason <text>', 'why the decided budget is revised; needed from version 2 on')
    .option('--dry-run', 'do everything and keep nothing')
    .option('--reason <text>', 'why; kept in the change log')
    .addHelpText(
      'after',
      '\nExample:\n  npm run fordela -- budget import 2027.se --year 2027 --source "Region X, SIE 3" --dry-run',
    )
    .action(async (path: string, options: Options) => {
      if (!/^\d{4}$/.test(options.year)) throw new UsageError('--year is a year with four digits.');
      await sizeOfFile(path);
      const dryRun = options.dryRun === true;
      const head = { year: Number(options.year), reason: options.revisionReason, dryRun };
      const source = requiredText('source', options.source ?? `File ${basename(path)}`, 500);
      const done = await withHouse(terminal, ({ changes, database }) => {
        const into = { changes, reader: database.reader.manager };
        const file = { open: () => createReadStream(path, { signal: terminal.signal }) };
        return importBudgetSie(into, operator(terminal, options.reason), file, { ...head, source });
      });
      terminal.stdout.write(budgetImportText(done, dryRun));
    });
}

function budgetImportText({ result, revision, changed }: Done<SieBudgetImport>, dryRun: boolean): string {
  const { version, lines, warnings } = result.budget;
  const texts = [
    `${version.year}: draft of version ${version.version}, ${lines.length} ${lines.length === 1 ? 'line' : 'lines'}, in kronor`,
    ...lines.map(({ activity, accountGroup, totalOre }) => `  ${activity ?? '–'} ${accountGroup} ${formatKronor(totalOre)}`),
    ...(result.amountsOfOtherYears > 0 ? [`Amounts of other years, left out: ${result.amountsOfOtherYears}.`] : []),
    ...warnings.map(({ text }) => `Warning. ${text}`),
    lastLine(revision, changed, dryRun),
  ];
  return `${texts.join('\n')}\n`;
}
