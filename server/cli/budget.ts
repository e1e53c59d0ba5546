import type { Command } from 'commander';
import { addBudgetImport } from './budget-import.js';
import { addBudgetVariance } from './budget-variance.js';
import type { Terminal } from './terminal.js';

/** `fordela budget …`: what the money is to be spent on. */
export function addBudget(program: Command, terminal: Terminal): void {
  const budget = program
    .command('budget')
    .summary('draft an operating budget')
    .description('Drafts the operating budget that the steering group decides (DEC-1).')
    .addHelpText('after', '\nExample:\n  npm run fordela -- budget import 2027.se --year 2027');
  addBudgetImport(budget, terminal);
  addBudgetVariance(budget, terminal);
}
