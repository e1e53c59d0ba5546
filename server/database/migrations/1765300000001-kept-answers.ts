import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was answered is kept with an idempotency key. Keys of before have none: their requests are answered as the data are now. */
export class KeptAnswers1765300000001 implements MigrationInterface {
  readonly name = 'KeptAnswers1765300000001';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('idempotency_key', 'answer')) return;
    const longText = runner.connection.options.type === 'mysql' ? 'LONGTEXT' : 'TEXT';
    await runner.query(`ALTER TABLE idempotency_key ADD COLUMN answer ${longText} NULL`);
  }

  /** Public money is never dropped by a command; a mistaken migration is mended by the next one. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore the backup that was taken before the upgrade.');
  }
}
