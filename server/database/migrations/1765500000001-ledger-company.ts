import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../create-table.js';

/** Exports of earlier versions named no company; they say so still until the office has set one. */
export class LedgerCompany1765500000001 implements MigrationInterface {
  readonly name = 'LedgerCompany1765500000001';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS ledger_company (
        id INT NOT NULL PRIMARY KEY CHECK (id = 1),
        name VARCHAR(190) NOT NULL CHECK (name <> ''),
        organisation_number VARCHAR(11) NOT NULL
      )`,
    );
  }

  /** Public money is never dropped by a command; a mistaken migration is mended by the next one. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore the backup that was taken before the upgrade.');
  }
}
