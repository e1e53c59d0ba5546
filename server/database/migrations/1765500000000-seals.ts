import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../create-table.js';

/** What is stored already is sealed by the first entry after this; the entries before it stay as they were hashed. */
export class Seals1765500000000 implements MigrationInterface {
  readonly name = 'Seals1765500000000';

  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('change_log', 'seals'))) {
      await runner.query('ALTER TABLE change_log ADD COLUMN seals TEXT NULL');
    }
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS seal (
        table_name VARCHAR(64) NOT NULL,
        bucket INT NOT NULL CHECK (bucket >= 0),
        columns VARCHAR(2000) NOT NULL,
        digest VARCHAR(64) NOT NULL,
        PRIMARY KEY (table_name, bucket)
      )`,
    );
    await runner.query('CREATE INDEX IF NOT EXISTS idempotency_key_by_revision ON idempotency_key (revision)');
  }

  /** Public money is never dropped by a command; a mistaken migration is mended by the next one. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore the backup that was taken before the upgrade.');
  }
}
