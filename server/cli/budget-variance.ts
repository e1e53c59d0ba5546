import type { Command } from 'commander';
import { loadVarianceSign, setVarianceSign } from '../reports/variance/set-variance-sign.js';
import { VarianceSign } from '../reports/variance/variance-sign.js';
import { UsageError } from './exit-code.js';
import { operator } from './operator.js';
import type { Terminal } from './terminal.js';
import { withHouse } from './with-house.js';

const SIGNS: ReadonlyMap<string, VarianceSign> = new Map([
  ['better', VarianceSign.PLUS_IS_BETTER],
  ['more', VarianceSign.OUTCOME_LESS_BUDGET],
]);

const MEANINGS: Readonly<Record<VarianceSign, string>> = {
  PLUS_IS_BETTER: 'Plus is better than budget: more income, less cost.',
  OUTCOME_LESS_BUDGET: 'Plus is more than budgeted, of income and of costs: outcome less budget.',
};

/** `fordela budget variance`: what plus means in every report. */
export function addBudgetVariance(budget: Command, terminal: Terminal): void {
  budget
    .command('variance')
    .summary('say what plus means in a variance')
    .description('Chooses the sign of variances, in all reports, sheets and cells; shows it where nothing is chosen.')
    .option('--plus-is <better|more>', 'better than budget, or more than budgeted')
    .addHelpText('after', '\nExample:\n  npm run fordela -- budget variance --plus-is better')
    .action(async ({ plusIs }: { readonly plusIs?: string }) => {
      const sign = plusIs === undefined ? undefined : SIGNS.get(plusIs);
      if (plusIs !== undefined && sign === undefined) throw new UsageError('--plus-is takes better or more');
      await withHouse(terminal, async ({ changes, database }) => {
        if (sign !== undefined) await setVarianceSign(changes, operator(terminal), sign);
        terminal.stdout.write(`${MEANINGS[await loadVarianceSign(database.reader.manager)]}\n`);
      });
    });
}
