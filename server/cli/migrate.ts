import { type Command, Option } from 'commander';
import { currentRevision } from '../changes/read-consistently.js';
import { readConfig } from '../config.js';
import type { SeedData } from '../database/seed.js';
import { ranMigrations } from './ran-migrations.js';
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
      const before = await ranMigrations(readConfig(terminal.env).database);
      const [after, revision] = await withHouse(
        terminal,
        async ({ database }) => {
          const rows = await database.reader.query<{ name: string }[]>('SELECT name FROM migration ORDER BY id');
          return [rows.map(({ name }) => name), await currentRevision(database.reader.manager)] as const;
        },
        seed,
      );
      const ran = after.filter((name) => !before.includes(name));
      const lines = ran.length === 0 ? ['The tables were up to date.'] : ran.map((name) => `Ran ${name}`);
      terminal.stdout.write(`${[...lines, `The data is at revision ${revision}.`].join('\n')}\n`);
    });
}
