import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which months of last year a line follows. Lines of earlier versions do not say, and stay as they were. */
export class FollowedMonths1765100000000 implements MigrationInterface {
  readonly name = 'FollowedMonths1765100000000';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('budget_line', 'last_year_through')) return;
    await runner.query(
      'ALTER TABLE budget_line ADD COLUMN last_year_through INT NULL CHECK (last_year_through BETWEEN 0 AND 12)',
    );
  }

  /** Public money is never dropped by a command; a mistaken migration is mended by the next one. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore the backup that was taken before the upgrade.');
  }
}
