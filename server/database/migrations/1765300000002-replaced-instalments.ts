import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An instalment that was never requested may be replaced by the plan of a later version; it stays on record. */
export class ReplacedInstalments1765300000002 implements MigrationInterface {
  readonly name = 'ReplacedInstalments1765300000002';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('instalment', 'replaced_by_version')) return;
    await runner.query('ALTER TABLE instalment ADD COLUMN replaced_by_version INT NULL');
  }

  /** Public money is never dropped by a command; a mistaken migration is mended by the next one. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore the backup that was taken before the upgrade.');
  }
}
