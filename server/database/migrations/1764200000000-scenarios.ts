import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../create-table.js';

/** What-if scenarios, and what a year's budget keeps of the scenario that it was proposed from. */
export class Scenarios1764200000000 implements MigrationInterface {
  readonly name = 'Scenarios1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS scenario (
        id CHAR(36) NOT NULL PRIMARY KEY,
        owner_id VARCHAR(190) NOT NULL,
        owner_name VARCHAR(190) NOT NULL,
        name VARCHAR(100) NOT NULL,
        visibility VARCHAR(16) NOT NULL CHECK (visibility IN ('PRIVATE', 'COOPERATION')),
        archived_at VARCHAR(24) NULL,
        version INT NOT NULL CHECK (version > 0),
        revision BIGINT NOT NULL,
        UNIQUE (owner_id, name)
      )`,
    );
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS scenario_version (
        scenario_id CHAR(36) NOT NULL,
        version INT NOT NULL CHECK (version > 0),
        base_year INT NOT NULL,
        years INT NOT NULL CHECK (years BETWEEN 1 AND 10),
        note VARCHAR(1000) NOT NULL,
        adjustments MEDIUMTEXT NOT NULL,
        saved_at VARCHAR(24) NOT NULL,
        revision BIGINT NOT NULL,
        PRIMARY KEY (scenario_id, version),
        FOREIGN KEY (scenario_id) REFERENCES scenario (id)
      )`,
    );
    for (const table of ['budget_year', 'contribution_version']) await addColumn(runner, table, 'proposed', 'MEDIUMTEXT NULL');
  }

  /** Public money is never dropped by a command; a mistaken migration is mended by the next one. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore the backup that was taken before the upgrade.');
  }
}

/** SQLite cannot say IF NOT EXISTS of a column. */
async function addColumn(runner: QueryRunner, table: string, column: string, type: string): Promise<void> {
  if (await runner.hasColumn(table, column)) return;
  await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
}
