import type { Command } from 'commander';
import { addLedgerImport } from './ledger-import.js';
import type { Terminal } from './terminal.js';

/** `fordela ledger …`: what the cooperation has cost. */
export function addLedger(program: Command, terminal: Terminal): void {
  const ledger = program
    .command('ledger')
    .summary('import vouchers')
    .description('Brings in the vouchers (verifikationer) of the region that hosts the office.')
    .addHelpText('after', '\nExample:\n  npm run fordela -- ledger import 2025.se --source "Region Stockholm, SIE 4E"');
  addLedgerImport(ledger, terminal);
}
