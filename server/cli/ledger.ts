import type { Command } from 'commander';
import { addLedgerCompany } from './ledger-company.js';
import { addLedgerExport } from './ledger-export.js';
import { addLedgerImport } from './ledger-import.js';
import type { Terminal } from './terminal.js';

/** `fordela ledger …`: what the cooperation has cost. */
export function addLedger(program: Command, terminal: Terminal): void {
  const ledger = program
    .command('ledger')
    .summary('import and export vouchers')
    .description('Brings in the vouchers (verifikationer) of the region that hosts the office, and writes them out again.')
    .addHelpText('after', '\nExample:\n  npm run fordela -- ledger import 2025.se --source "Region Stockholm, SIE 4E"');
  addLedgerImport(ledger, terminal);
  addLedgerExport(ledger, terminal);
  addLedgerCompany(ledger, terminal);
}
