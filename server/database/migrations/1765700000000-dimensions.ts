import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, oreColumnSql } from '../create-table.js';

const RULE_COLUMNS = 'id, from_account, to_account, cost_centre, project, account_group, from_period, to_period';

/**
 * Codings hold every dimension, and a mapping rule can name any and give several activities with weights: a month of a coding then has
 * a row for each. Of what is stored nothing but its form changes; an import of an earlier version did not keep the other dimensions, and says so.
 */
export class Dimensions1765700000000 implements MigrationInterface {
  readonly name = 'Dimensions1765700000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createNames(runner);
    if (!(await runner.hasColumn('ledger_import', 'keeps_dimensions'))) {
      await runner.query('ALTER TABLE ledger_import ADD COLUMN keeps_dimensions BOOLEAN NOT NULL DEFAULT FALSE');
    }
    if (runner.connection.options.type === 'mysql') await this.alter(runner);
    else await this.rebuild(runner);
    await runner.query("DELETE FROM seal WHERE table_name IN ('ledger_import', 'mapping_rule')");
  }

  private async createNames(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS dimension_name (
        source_id INT NOT NULL,
        dimension INT NOT NULL,
        name VARCHAR(190) NOT NULL,
        parent INT NULL,
        of_year_through VARCHAR(10) NOT NULL,
        PRIMARY KEY (source_id, dimension),
        FOREIGN KEY (source_id) REFERENCES ledger_source (id)
      )`,
    );
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS object_name (
        source_id INT NOT NULL,
        dimension INT NOT NULL,
        object VARCHAR(64) NOT NULL,
        name VARCHAR(190) NOT NULL,
        of_year_through VARCHAR(10) NOT NULL,
        PRIMARY KEY (source_id, dimension, object),
        FOREIGN KEY (source_id) REFERENCES ledger_source (id)
      )`,
    );
  }

  /** MariaDB commits each step: every one can be run again. */
  private async alter(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE coding ADD COLUMN IF NOT EXISTS dimensions VARCHAR(2000) NOT NULL DEFAULT ''");
    await runner.query('ALTER TABLE coding DROP INDEX IF EXISTS account');
    await runner.query('CREATE INDEX IF NOT EXISTS coding_by_account ON coding (account, cost_centre, project)');
    await runner.query('ALTER TABLE coding_month DROP PRIMARY KEY, ADD PRIMARY KEY (period, coding_id, activity)');
    await runner.query(
      "ALTER TABLE mapping_rule ADD COLUMN IF NOT EXISTS dimensions TEXT NOT NULL DEFAULT '', ADD COLUMN IF NOT EXISTS activities TEXT NOT NULL DEFAULT ''",
    );
    if (!(await runner.hasColumn('mapping_rule', 'activity'))) return;
    await runner.query(`UPDATE mapping_rule SET activities = CONCAT('[["', activity, '",1]]') WHERE activity IS NOT NULL`);
    const keys = await runner.query(
      `SELECT constraint_name AS name FROM information_schema.key_column_usage
       WHERE table_schema = DATABASE() AND table_name = 'mapping_rule' AND column_name = 'activity' AND referenced_table_name IS NOT NULL`,
    );
    for (const { name } of keys) await runner.query(`ALTER TABLE mapping_rule DROP FOREIGN KEY \`${name}\``);
    await runner.query('ALTER TABLE mapping_rule DROP COLUMN activity');
  }

  /** SQLite changes no constraint of a table: they are made anew, in the migration's transaction, with the references off (TypeORM). */
  private async rebuild(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('coding', 'dimensions')) return;
    await replace(
      runner,
      'coding',
      `id INT NOT NULL PRIMARY KEY,
       account VARCHAR(10) NOT NULL,
       cost_centre VARCHAR(64) NOT NULL,
       project VARCHAR(64) NOT NULL,
       dimensions VARCHAR(2000) NOT NULL DEFAULT ''`,
      "SELECT id, account, cost_centre, project, '' FROM coding",
    );
    await runner.query('CREATE INDEX coding_by_account ON coding (account, cost_centre, project)');
    await replace(
      runner,
      'coding_month',
      `period INT NOT NULL,
       coding_id INT NOT NULL,
       activity VARCHAR(16) NOT NULL,
       account_group VARCHAR(16) NOT NULL,
       ${oreColumnSql('amount_ore')},
       row_count INT NOT NULL,
       PRIMARY KEY (period, coding_id, activity),
       FOREIGN KEY (coding_id) REFERENCES coding (id)`,
      'SELECT period, coding_id, activity, account_group, amount_ore, row_count FROM coding_month',
    );
    await replace(
      runner,
      'mapping_rule',
      `id CHAR(36) NOT NULL PRIMARY KEY,
       from_account VARCHAR(10) NOT NULL,
       to_account VARCHAR(10) NOT NULL,
       cost_centre VARCHAR(64) NULL,
       project VARCHAR(64) NULL,
       account_group VARCHAR(16) NULL,
       from_period INT NOT NULL,
       to_period INT NULL,
       dimensions TEXT NOT NULL DEFAULT '',
       activities TEXT NOT NULL DEFAULT '',
       FOREIGN KEY (account_group) REFERENCES account_group (code)`,
      `SELECT ${RULE_COLUMNS}, '', CASE WHEN activity IS NULL THEN '' ELSE '[["' || activity || '",1]]' END FROM mapping_rule`,
    );
  }

  /** Public money is never dropped by a command; a mistaken migration is mended by the next one. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore the backup that was taken before the upgrade.');
  }
}

async function replace(runner: QueryRunner, table: string, columns: string, rows: string): Promise<void> {
  await runner.query(`DROP TABLE IF EXISTS ${table}_new`);
  await runner.query(`CREATE TABLE ${table}_new (${columns})`);
  await runner.query(`INSERT INTO ${table}_new ${rows}`);
  await runner.query(`DROP TABLE ${table}`);
  await runner.query(`ALTER TABLE ${table}_new RENAME TO ${table}`);
}
