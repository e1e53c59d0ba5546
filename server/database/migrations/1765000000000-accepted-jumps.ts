import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures that are stored already were never asked about, so nothing is accepted of them; `verify` says where that matters. */
export class AcceptedJumps1765000000000 implements MigrationInterface {
  readonly name = 'AcceptedJumps1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('population_set', 'accepted_jumps')) return;
    await runner.query('ALTER TABLE population_set ADD COLUMN accepted_jumps TEXT NULL');
  }

  /** Public money is never dropped by a command; a mistaken migration is mended by the next one. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore the backup that was taken before the upgrade.');
  }
}
