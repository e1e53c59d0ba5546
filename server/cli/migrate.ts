import { type Command, Option } from 'commander';
import { currentRevision } from '../changes/read-consistently.js';
import type { SeedData } from '../database/seed.js';
import type { Terminal } from './terminal.js';
import { withHouse } from './with-house.js';

/** `fordela migrate`: brings the tables up to date before the server does, and says what was run. */
export function addMigrate(program: Command, terminal: Terminal): void {
  program
    .command('migrate')
    .summary('bring the tables up to date')
    .description('Creates or upgrades the tables and says what was run. The server does the same when it starts.')
    .addOption(
      new Option('--seed <data>', 'first data for an empty database: the published figures, or invented budgets too')
        .choices(['none', 'real', 'example'])
        .default('none'),
    )
    .addHelpText(
      'after',
      `
Take a backup first (docs/deploy.md): migrations only go forward.

Example:
  npm run fordela -- migrate --seed real`,
    )
    .action(async ({ seed }: { seed: SeedData }) => {
      const [ran, revision] = await withHouse(
        terminal,
        async ({ database }) => [database.migrated, await currentRevision(database.reader.manager)] as const,
        seed,
      );
      const lines = ran.length === 0 ? ['The tables were up to date.'] : ran.map((name) => `Ran ${name}`);
      terminal.stdout.write(`${[...lines, `The data is at revision ${revision}.`].join('\n')}\n`);
    });
}
