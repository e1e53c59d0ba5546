import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports and operating budgets say whether they are invented to show how the tool works; what is there already is not. */
export class ExampleLedger1764000000000 implements MigrationInterface {
  readonly name = 'ExampleLedger1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['ledger_import', 'budget_version']) {
      if (await runner.hasColumn(table, 'example')) continue;
      await runner.query(`ALTER TABLE ${table} ADD COLUMN example BOOLEAN NOT NULL DEFAULT FALSE`);
    }
  }

  /** Public money is never dropped by a command; a mistaken migration is mended by the next one. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore the backup that was taken before the upgrade.');
  }
}
