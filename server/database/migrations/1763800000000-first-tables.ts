import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, oreColumnSql } from '../create-table.js';

const CONTRIBUTION_BASIS = `
  basis VARCHAR(8) NOT NULL CHECK (basis IN ('TOTAL', 'RATE')),
  ${oreColumnSql('total_ore', true)},
  ${oreColumnSql('rate_ore', true)},
  reference_date CHAR(10) NOT NULL,
  method VARCHAR(24) NOT NULL,
  ${oreColumnSql('unit_ore')},
  components TEXT NOT NULL,
  source VARCHAR(1000) NOT NULL,
  example BOOLEAN NOT NULL`;

export class FirstTables1763800000000 implements MigrationInterface {
  readonly name = 'FirstTables1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createChangeLog(runner);
    await this.createPopulation(runner);
    await this.createFinancing(runner);
  }

  private async createChangeLog(runner: QueryRunner): Promise<void> {
    const longText = runner.connection.options.type === 'mysql' ? 'LONGTEXT' : 'TEXT';
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS change_log (
        revision BIGINT NOT NULL PRIMARY KEY CHECK (revision > 0),
        at VARCHAR(24) NOT NULL,
        principal_id VARCHAR(190) NOT NULL,
        principal_name VARCHAR(190) NOT NULL,
        operation VARCHAR(64) NOT NULL,
        subject VARCHAR(190) NOT NULL,
        reason TEXT NULL,
        \`before\` ${longText} NOT NULL,
        \`after\` ${longText} NOT NULL,
        request_id VARCHAR(64) NOT NULL,
        previous_hash CHAR(64) NOT NULL,
        hash CHAR(64) NOT NULL
      )`,
    );
    await createTable(
      runner,
      'CREATE TABLE IF NOT EXISTS change_head (id INT NOT NULL PRIMARY KEY CHECK (id = 1), revision BIGINT NOT NULL, hash CHAR(64) NOT NULL)',
    );
    await runner.query(
      `INSERT INTO change_head (id, revision, hash) SELECT 1, 0, '${'0'.repeat(64)}' WHERE NOT EXISTS (SELECT 1 FROM change_head)`,
    );
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS idempotency_key (
        principal_id VARCHAR(190) NOT NULL,
        \`key\` VARCHAR(190) NOT NULL,
        operation VARCHAR(64) NOT NULL,
        input_hash CHAR(64) NOT NULL,
        revision BIGINT NOT NULL,
        result ${longText} NOT NULL,
        at VARCHAR(24) NOT NULL,
        PRIMARY KEY (principal_id, \`key\`)
      )`,
    );
  }

  private async createPopulation(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS population_set (
        id CHAR(36) NOT NULL PRIMARY KEY,
        reference_date CHAR(10) NOT NULL,
        version INT NOT NULL CHECK (version > 0),
        exactness VARCHAR(16) NOT NULL,
        national_total_persons INT NULL,
        source VARCHAR(500) NOT NULL,
        note VARCHAR(1000) NOT NULL,
        imported_at VARCHAR(24) NOT NULL,
        imported_by VARCHAR(190) NOT NULL,
        UNIQUE (reference_date, version)
      )`,
    );
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS population_figure (
        set_id CHAR(36) NOT NULL,
        region_code CHAR(2) NOT NULL,
        persons INT NOT NULL CHECK (persons >= 0),
        PRIMARY KEY (set_id, region_code),
        FOREIGN KEY (set_id) REFERENCES population_set (id)
      )`,
    );
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS participation (
        id CHAR(36) NOT NULL PRIMARY KEY,
        region_code CHAR(2) NOT NULL,
        from_date CHAR(10) NOT NULL,
        to_date CHAR(10) NULL,
        note VARCHAR(500) NOT NULL,
        UNIQUE (region_code, from_date)
      )`,
    );
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS withdrawal (
        id CHAR(36) NOT NULL PRIMARY KEY,
        region_code CHAR(2) NOT NULL,
        notified_on CHAR(10) NOT NULL,
        last_day CHAR(10) NOT NULL,
        confirmed_on CHAR(10) NULL,
        reference VARCHAR(500) NOT NULL,
        UNIQUE (region_code, notified_on)
      )`,
    );
  }

  private async createFinancing(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS budget_year (
        year INT NOT NULL PRIMARY KEY,
        ${CONTRIBUTION_BASIS},
        next_version INT NOT NULL,
        open BOOLEAN NOT NULL,
        correction_reason VARCHAR(1000) NULL,
        revision BIGINT NOT NULL
      )`,
    );
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS contribution_version (
        id CHAR(36) NOT NULL PRIMARY KEY,
        year INT NOT NULL,
        version INT NOT NULL CHECK (version > 0),
        ${CONTRIBUTION_BASIS},
        population_set_id CHAR(36) NOT NULL,
        decided_on CHAR(10) NOT NULL,
        decision_reference VARCHAR(190) NOT NULL,
        reason VARCHAR(1000) NULL,
        revision BIGINT NOT NULL,
        UNIQUE (year, version),
        FOREIGN KEY (year) REFERENCES budget_year (year),
        FOREIGN KEY (population_set_id) REFERENCES population_set (id)
      )`,
    );
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS contribution_row (
        version_id CHAR(36) NOT NULL,
        region_code CHAR(2) NOT NULL,
        persons INT NOT NULL,
        share_numerator VARCHAR(400) NOT NULL,
        share_denominator VARCHAR(400) NOT NULL,
        ${oreColumnSql('amount_ore')},
        PRIMARY KEY (version_id, region_code),
        FOREIGN KEY (version_id) REFERENCES contribution_version (id)
      )`,
    );
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS financing_decision (
        year INT NOT NULL,
        region_code CHAR(2) NOT NULL,
        outcome VARCHAR(16) NOT NULL,
        decided_on CHAR(10) NOT NULL,
        decided_by VARCHAR(190) NOT NULL,
        reference VARCHAR(190) NOT NULL,
        ${oreColumnSql('amount_ore', true)},
        PRIMARY KEY (year, region_code),
        FOREIGN KEY (year) REFERENCES budget_year (year)
      )`,
    );
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS instalment (
        id CHAR(36) NOT NULL PRIMARY KEY,
        year INT NOT NULL,
        number INT NOT NULL CHECK (number > 0),
        region_code CHAR(2) NOT NULL,
        due_date CHAR(10) NOT NULL,
        ${oreColumnSql('amount_ore')},
        requested_on CHAR(10) NULL,
        contribution_version INT NOT NULL,
        UNIQUE (year, number, region_code),
        FOREIGN KEY (year, contribution_version) REFERENCES contribution_version (year, version)
      )`,
    );
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS payment (
        id CHAR(36) NOT NULL PRIMARY KEY,
        instalment_id CHAR(36) NOT NULL,
        paid_on CHAR(10) NOT NULL,
        ${oreColumnSql('amount_ore')},
        reference VARCHAR(190) NOT NULL,
        FOREIGN KEY (instalment_id) REFERENCES instalment (id)
      )`,
    );
  }

  /** Public money is never dropped by a command; a mistaken migration is mended by the next one. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore the backup that was taken before the upgrade.');
  }
}
