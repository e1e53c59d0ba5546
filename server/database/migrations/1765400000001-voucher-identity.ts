import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = 'id, year, series, number, date, text, import_id, reverses_id, content_hash';

/**
 * A voucher belongs to a source, is of a kind, and keeps its number as it was written beside its order. Of what an earlier version
 * imported it is not known whether a number was written or given: it stays NULL, and such a voucher is found by either.
 */
export class VoucherIdentity1765400000001 implements MigrationInterface {
  readonly name = 'VoucherIdentity1765400000001';

  async up(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type === 'mysql') await this.alter(runner);
    else await this.rebuild(runner);
  }

  /** MariaDB commits each step: every one can be run again. */
  private async alter(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE voucher
        ADD COLUMN IF NOT EXISTS source_id INT NOT NULL DEFAULT 0,
        ADD COLUMN IF NOT EXISTS kind VARCHAR(8) NOT NULL DEFAULT 'VOUCHER',
        ADD COLUMN IF NOT EXISTS number_as_written VARCHAR(64) NULL,
        MODIFY COLUMN series VARCHAR(80) NOT NULL,
        MODIFY COLUMN number INT NOT NULL CHECK (number >= 0)`,
    );
    await runner.query(
      'CREATE UNIQUE INDEX IF NOT EXISTS voucher_identity ON voucher (year, series, number, source_id, kind, number_as_written, date)',
    );
    await runner.query('ALTER TABLE voucher DROP INDEX IF EXISTS year');
    await runner.query(
      'UPDATE voucher JOIN ledger_import ON ledger_import.id = voucher.import_id SET voucher.source_id = COALESCE(ledger_import.source_id, 0)',
    );
    await runner.query("UPDATE voucher SET number_as_written = '' WHERE import_id IS NULL");
  }

  /** SQLite changes no constraint of a table: it is made anew, in the migration's transaction, with the references off (TypeORM). */
  private async rebuild(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('voucher', 'number_as_written')) return;
    await runner.query('DROP TABLE IF EXISTS voucher_new');
    await runner.query(
      `CREATE TABLE voucher_new (
        id BIGINT NOT NULL PRIMARY KEY,
        year INT NOT NULL,
        series VARCHAR(80) NOT NULL,
        number INT NOT NULL CHECK (number >= 0),
        date CHAR(10) NOT NULL,
        text VARCHAR(500) NOT NULL,
        import_id BIGINT NULL,
        reverses_id BIGINT NULL,
        content_hash VARCHAR(64) NOT NULL,
        source_id INT NOT NULL DEFAULT 0,
        kind VARCHAR(8) NOT NULL DEFAULT 'VOUCHER',
        number_as_written VARCHAR(64) NULL,
        UNIQUE (reverses_id),
        FOREIGN KEY (import_id) REFERENCES ledger_import (id),
        FOREIGN KEY (reverses_id) REFERENCES voucher (id)
      )`,
    );
    await runner.query(
      `INSERT INTO voucher_new (${COLUMNS}, source_id, number_as_written)
       SELECT ${COLUMNS}, COALESCE((SELECT source_id FROM ledger_import WHERE ledger_import.id = voucher.import_id), 0),
         CASE WHEN import_id IS NULL THEN '' END FROM voucher`,
    );
    await runner.query('DROP TABLE voucher');
    await runner.query('ALTER TABLE voucher_new RENAME TO voucher');
    await runner.query(
      'CREATE UNIQUE INDEX voucher_identity ON voucher (year, series, number, source_id, kind, number_as_written, date)',
    );
    await runner.query('CREATE INDEX voucher_by_date ON voucher (year, date, id)');
  }

  /** Public money is never dropped by a command; a mistaken migration is mended by the next one. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore the backup that was taken before the upgrade.');
  }
}
