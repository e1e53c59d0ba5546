import type { Command } from 'commander';
import { addPopulationFetch } from './population-fetch.js';
import { addPopulationImport } from './population-import.js';
import type { Terminal } from './terminal.js';

/** `fordela population …`: where the inhabitants come from. */
export function addPopulation(program: Command, terminal: Terminal): void {
  const population = program
    .command('population')
    .summary('import or fetch the regions’ population')
    .description('Brings in the inhabitants of the 21 regions on one or more reference dates, all of them or none.')
    .addHelpText(
      'after',
      `
Examples:
  npm run fordela -- population import population-2024.csv --source "SCB, table TAB638"
  npm run fordela -- population fetch 2024`,
    );
  addPopulationImport(population, terminal);
  addPopulationFetch(population, terminal);
}
