import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../create-table.js';

/** Ledgers of earlier versions have no names: an account gets its own with the next import of a file that says it. */
export class AccountNames1764600000000 implements MigrationInterface {
  readonly name = 'AccountNames1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS account_name (
        account VARCHAR(10) NOT NULL PRIMARY KEY,
        name VARCHAR(190) NOT NULL CHECK (name <> ''),
        of_year_through VARCHAR(10) NOT NULL
      )`,
    );
  }

  /** Public money is never dropped by a command; a mistaken migration is mended by the next one. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore the backup that was taken before the upgrade.');
  }
}
