import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, oreColumnSql } from '../create-table.js';

/** As they were when this migration was written; it is never edited (ACT-1…8). */
const ACTIVITIES = [
  ['ACT-1', 'Code of conduct', 'Uppförandekod'],
  ['ACT-2', 'Processes and structures', 'Processer och strukturer'],
  ['ACT-3', 'Risk identification and prioritisation', 'Riskidentifiering och prioritering'],
  ['ACT-4', 'Harmonised requirements', 'Harmoniserade krav'],
  ['ACT-5', 'Contract follow-ups', 'Avtalsuppföljningar'],
  ['ACT-6', 'Capacity building', 'Kompetensutveckling'],
  ['ACT-7', 'National and international cooperation', 'Nationell och internationell samverkan'],
  ['ACT-8', 'Coordination of action plans', 'Samordning av handlingsplaner'],
];

const ACCOUNT_GROUPS = [
  ['CONTRIBUTIONS', 'Contributions of the regions', 'Regionernas bidrag', 'CONTRIBUTION', 10],
  ['OTHER_INCOME', 'Other income', 'Övriga intäkter', 'OTHER_INCOME', 20],
  ['PERSONNEL', 'Personnel', 'Personal', 'COST', 30],
  ['SERVICES', 'Purchased services', 'Köpta tjänster', 'COST', 40],
  ['TRAVEL', 'Travel and meetings', 'Resor och möten', 'COST', 50],
  ['IT', 'IT and systems', 'IT och system', 'COST', 60],
  ['OTHER_COSTS', 'Other costs', 'Övriga kostnader', 'COST', 70],
  ['ASSETS', 'Assets', 'Tillgångar', 'BALANCE', 80],
  ['LIABILITIES', 'Liabilities', 'Skulder', 'BALANCE', 90],
  ['EQUITY', 'Equity, with results brought forward', 'Eget kapital med balanserat resultat', 'EQUITY', 95],
];

export class BudgetAndLedger1763900000000 implements MigrationInterface {
  readonly name = 'BudgetAndLedger1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createLists(runner);
    await this.createLedger(runner);
    await this.createTotals(runner);
    await this.createBudget(runner);
  }

  private async createLists(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS activity (
        code VARCHAR(16) NOT NULL PRIMARY KEY,
        name VARCHAR(190) NOT NULL,
        name_sv VARCHAR(190) NOT NULL,
        of_agreement BOOLEAN NOT NULL
      )`,
    );
    for (const row of ACTIVITIES) {
      await runner.query(
        'INSERT INTO activity (code, name, name_sv, of_agreement) SELECT ?, ?, ?, TRUE WHERE NOT EXISTS (SELECT 1 FROM activity WHERE code = ?)',
        [...row, row[0]],
      );
    }
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS account_group (
        code VARCHAR(16) NOT NULL PRIMARY KEY,
        name VARCHAR(190) NOT NULL,
        name_sv VARCHAR(190) NOT NULL,
        kind VARCHAR(16) NOT NULL CHECK (kind IN ('CONTRIBUTION', 'OTHER_INCOME', 'COST', 'BALANCE', 'EQUITY')),
        position INT NOT NULL
      )`,
    );
    for (const row of ACCOUNT_GROUPS) {
      await runner.query(
        'INSERT INTO account_group (code, name, name_sv, kind, position) SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM account_group WHERE code = ?)',
        [...row, row[0]],
      );
    }
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS mapping_rule (
        id CHAR(36) NOT NULL PRIMARY KEY,
        from_account VARCHAR(10) NOT NULL,
        to_account VARCHAR(10) NOT NULL,
        cost_centre VARCHAR(64) NULL,
        project VARCHAR(64) NULL,
        activity VARCHAR(16) NULL,
        account_group VARCHAR(16) NULL,
        from_period INT NOT NULL,
        to_period INT NULL,
        FOREIGN KEY (activity) REFERENCES activity (code),
        FOREIGN KEY (account_group) REFERENCES account_group (code)
      )`,
    );
  }

  private async createLedger(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'CREATE TABLE IF NOT EXISTS counter (name VARCHAR(64) NOT NULL PRIMARY KEY, next BIGINT NOT NULL)');
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS ledger_import (
        id BIGINT NOT NULL PRIMARY KEY,
        year INT NOT NULL,
        fingerprint VARCHAR(64) NOT NULL,
        source VARCHAR(500) NOT NULL,
        exported_on CHAR(10) NULL,
        imported_at VARCHAR(24) NOT NULL,
        imported_by VARCHAR(190) NOT NULL,
        added INT NOT NULL,
        changed INT NOT NULL,
        removed INT NOT NULL,
        revision BIGINT NOT NULL
      )`,
    );
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS coding (
        id INT NOT NULL PRIMARY KEY,
        account VARCHAR(10) NOT NULL,
        cost_centre VARCHAR(64) NOT NULL,
        project VARCHAR(64) NOT NULL,
        UNIQUE (account, cost_centre, project)
      )`,
    );
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS voucher (
        id BIGINT NOT NULL PRIMARY KEY,
        year INT NOT NULL,
        series VARCHAR(16) NOT NULL,
        number INT NOT NULL CHECK (number > 0),
        date CHAR(10) NOT NULL,
        text VARCHAR(500) NOT NULL,
        import_id BIGINT NULL,
        reverses_id BIGINT NULL,
        content_hash VARCHAR(64) NOT NULL,
        UNIQUE (year, series, number),
        UNIQUE (reverses_id),
        FOREIGN KEY (import_id) REFERENCES ledger_import (id),
        FOREIGN KEY (reverses_id) REFERENCES voucher (id)
      )`,
    );
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS voucher_row (
        voucher_id BIGINT NOT NULL,
        line INT NOT NULL CHECK (line > 0),
        period INT NOT NULL,
        coding_id INT NOT NULL,
        ${oreColumnSql('amount_ore')},
        date CHAR(10) NULL,
        text VARCHAR(500) NOT NULL,
        PRIMARY KEY (voucher_id, line),
        FOREIGN KEY (voucher_id) REFERENCES voucher (id),
        FOREIGN KEY (coding_id) REFERENCES coding (id)
      )`,
    );
    await runner.query('CREATE INDEX IF NOT EXISTS voucher_by_date ON voucher (year, date, id)');
    await runner.query('CREATE INDEX IF NOT EXISTS voucher_row_by_coding ON voucher_row (coding_id, period)');
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS opening_balance (
        year INT NOT NULL,
        account VARCHAR(10) NOT NULL,
        ${oreColumnSql('amount_ore')},
        PRIMARY KEY (year, account)
      )`,
    );
  }

  private async createTotals(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS coding_month (
        period INT NOT NULL,
        coding_id INT NOT NULL,
        activity VARCHAR(16) NOT NULL,
        account_group VARCHAR(16) NOT NULL,
        ${oreColumnSql('amount_ore')},
        row_count INT NOT NULL,
        PRIMARY KEY (period, coding_id),
        FOREIGN KEY (coding_id) REFERENCES coding (id)
      )`,
    );
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS month_total (
        year INT NOT NULL,
        month INT NOT NULL CHECK (month BETWEEN 1 AND 12),
        activity VARCHAR(16) NOT NULL,
        account_group VARCHAR(16) NOT NULL,
        account VARCHAR(10) NOT NULL,
        ${oreColumnSql('amount_ore')},
        row_count INT NOT NULL,
        PRIMARY KEY (year, month, activity, account_group, account)
      )`,
    );
  }

  private async createBudget(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS budget_version (
        id CHAR(36) NOT NULL PRIMARY KEY,
        year INT NOT NULL,
        version INT NOT NULL CHECK (version > 0),
        source VARCHAR(500) NOT NULL,
        reason VARCHAR(1000) NULL,
        decided_on CHAR(10) NULL,
        decision_reference VARCHAR(190) NULL,
        revision BIGINT NOT NULL,
        UNIQUE (year, version)
      )`,
    );
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS budget_line (
        version_id CHAR(36) NOT NULL,
        line INT NOT NULL CHECK (line > 0),
        activity VARCHAR(16) NULL,
        account_group VARCHAR(16) NOT NULL,
        text VARCHAR(500) NOT NULL,
        profile VARCHAR(16) NOT NULL CHECK (profile IN ('HAND', 'EQUAL', 'LAST_YEAR')),
        ${oreColumnSql('total_ore')},
        PRIMARY KEY (version_id, line),
        FOREIGN KEY (version_id) REFERENCES budget_version (id),
        FOREIGN KEY (activity) REFERENCES activity (code),
        FOREIGN KEY (account_group) REFERENCES account_group (code)
      )`,
    );
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS budget_month (
        version_id CHAR(36) NOT NULL,
        line INT NOT NULL,
        month INT NOT NULL CHECK (month BETWEEN 1 AND 12),
        ${oreColumnSql('amount_ore')},
        PRIMARY KEY (version_id, line, month),
        FOREIGN KEY (version_id, line) REFERENCES budget_line (version_id, line)
      )`,
    );
  }

  /** Public money is never dropped by a command; a mistaken migration is mended by the next one. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore the backup that was taken before the upgrade.');
  }
}
