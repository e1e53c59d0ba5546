import type { Command } from 'commander';
import { loadLedgerCompany, setLedgerCompany } from '../ledger/company/set-ledger-company.js';
import { UsageError } from './exit-code.js';
import { operator } from './operator.js';
import type { Terminal } from './terminal.js';
import { withHouse } from './with-house.js';

interface Options {
  readonly name?: string;
  readonly organisationNumber?: string;
}

/** `fordela ledger company`: whose ledger it is, as every export says. */
export function addLedgerCompany(ledger: Command, terminal: Terminal): void {
  ledger
    .command('company')
    .summary('say whose ledger it is')
    .description('Sets the name and organisation number that exports carry (#FNAMN, #ORGNR); shows them where none are given.')
    .option('--name <name>', 'the region that hosts the office')
    .option('--organisation-number <number>', 'NNNNNN-NNNN; its check digit has to fit')
    .addHelpText(
      'after',
      '\nExample:\n  npm run fordela -- ledger company --name "Region Stockholm" --organisation-number 232100-0016',
    )
    .action(async ({ name, organisationNumber }: Options) => {
      if ((name === undefined) !== (organisationNumber === undefined)) {
        throw new UsageError('--name and --organisation-number go together');
      }
      await withHouse(terminal, async ({ changes, database }) => {
        if (name !== undefined && organisationNumber !== undefined) {
          await setLedgerCompany(changes, operator(terminal), { name, organisationNumber });
        }
        const company = await loadLedgerCompany(database.reader.manager);
        terminal.stdout.write(company ? `${company.name}, ${company.organisationNumber}\n` : 'No company is set.\n');
      });
    });
}
