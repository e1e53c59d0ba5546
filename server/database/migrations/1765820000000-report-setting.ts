import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../create-table.js';

/** An office that has data already has formulas over its variances: their sign stays until it chooses. A new one begins with the custom. */
export class ReportSetting1765820000000 implements MigrationInterface {
  readonly name = 'ReportSetting1765820000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS report_setting (
        id INT NOT NULL PRIMARY KEY CHECK (id = 1),
        variance_sign VARCHAR(30) NOT NULL CHECK (variance_sign IN ('PLUS_IS_BETTER', 'OUTCOME_LESS_BUDGET'))
      )`,
    );
    const [[entry], [setting]] = [
      await runner.query('SELECT revision FROM change_log LIMIT 1'),
      await runner.query('SELECT id FROM report_setting LIMIT 1'),
    ];
    if (entry === undefined || setting !== undefined) return;
    await runner.query("INSERT INTO report_setting (id, variance_sign) VALUES (1, 'OUTCOME_LESS_BUDGET')");
  }

  /** Public money is never dropped by a command; a mistaken migration is mended by the next one. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore the backup that was taken before the upgrade.');
  }
}
