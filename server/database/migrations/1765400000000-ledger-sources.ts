import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../create-table.js';

/** Every import so far was of one ledger, known by series and number alone: it becomes one source, and the invented ones another. */
const EARLIER = [
  { id: 1, example: false, otherwise: 'Earlier imports' },
  { id: 2, example: true, otherwise: 'Example' },
];

export class LedgerSources1765400000000 implements MigrationInterface {
  readonly name = 'LedgerSources1765400000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS ledger_source (
        id INT NOT NULL PRIMARY KEY,
        name VARCHAR(190) NOT NULL CHECK (name <> ''),
        program VARCHAR(190) NOT NULL,
        company VARCHAR(190) NOT NULL,
        organisation_number VARCHAR(32) NOT NULL,
        cost_centre_dimension INT NOT NULL,
        project_dimension INT NOT NULL,
        csv_columns TEXT NULL,
        filter TEXT NULL,
        example BOOLEAN NOT NULL,
        of_earlier_version BOOLEAN NOT NULL,
        UNIQUE (name)
      )`,
    );
    await addColumn(runner, 'ledger_import', 'source_id INT NULL REFERENCES ledger_source (id)');
    await addColumn(runner, 'ledger_import', 'kind VARCHAR(16) NULL');
    await addColumn(runner, 'opening_balance', 'source_id INT NULL');
    for (const each of EARLIER) await this.gather(runner, each);
    await runner.query(
      "INSERT INTO counter (name, next) SELECT 'ledger-source', 3 WHERE NOT EXISTS (SELECT 1 FROM counter WHERE name = 'ledger-source')",
    );
  }

  private async gather(runner: QueryRunner, { id, example, otherwise }: (typeof EARLIER)[number]): Promise<void> {
    const mark = example ? 'TRUE' : 'FALSE';
    const [last] = await runner.query(
      `SELECT source FROM ledger_import WHERE source_id IS NULL AND example = ${mark} ORDER BY id DESC LIMIT 1`,
    );
    if (last === undefined) return;
    const name = String(last.source).length > 180 ? otherwise : example ? `${last.source} (example)` : String(last.source);
    await runner.query(
      `INSERT INTO ledger_source (id, name, program, company, organisation_number, cost_centre_dimension, project_dimension, example, of_earlier_version)
       SELECT ?, ?, '', '', '', 1, 6, ${mark}, TRUE WHERE NOT EXISTS (SELECT 1 FROM ledger_source WHERE id = ?)`,
      [id, name, id],
    );
    await runner.query(`UPDATE ledger_import SET source_id = ? WHERE source_id IS NULL AND example = ${mark}`, [id]);
  }

  /** Public money is never dropped by a command; a mistaken migration is mended by the next one. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore the backup that was taken before the upgrade.');
  }
}

async function addColumn(runner: QueryRunner, table: string, column: string): Promise<void> {
  if (await runner.hasColumn(table, column.split(' ')[0] ?? '')) return;
  await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column}`);
}
