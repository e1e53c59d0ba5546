import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An accounting year that is no calendar year covers a part of each; earlier imports covered whole years. */
export class ImportCoverage1764500000000 implements MigrationInterface {
  readonly name = 'ImportCoverage1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of ['covers_from', 'covers_through']) {
      if (await runner.hasColumn('ledger_import', column)) continue;
      await runner.query(`ALTER TABLE ledger_import ADD COLUMN ${column} CHAR(10) NULL`);
    }
  }

  /** Public money is never dropped by a command; a mistaken migration is mended by the next one. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore the backup that was taken before the upgrade.');
  }
}
