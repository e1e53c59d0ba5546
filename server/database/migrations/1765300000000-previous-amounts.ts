import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oreColumnSql } from '../create-table.js';

interface Decided {
  readonly id: string;
  readonly before: string | null;
}

/**
 * A decided table keeps what was paid the year before. Of tables decided earlier it is what the version of that year that was
 * in force then says; where that year was still preliminary nobody can tell any more, and it stays null (docs/decisions/0022).
 */
export class PreviousAmounts1765300000000 implements MigrationInterface {
  readonly name = 'PreviousAmounts1765300000000';

  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('contribution_row', 'previous_amount_ore'))) {
      await runner.query(`ALTER TABLE contribution_row ADD COLUMN ${oreColumnSql('previous_amount_ore', true)}`);
    }
    const decided: Decided[] = await runner.query(
      `SELECT v.id AS id, (
        SELECT b.id FROM contribution_version b WHERE b.year = v.year - 1 AND b.revision < v.revision ORDER BY b.version DESC LIMIT 1
      ) AS \`before\` FROM contribution_version v`,
    );
    for (const { id, before } of decided) {
      if (before === null) continue;
      const paid: { code: string; amount: number | string }[] = await runner.query(
        'SELECT region_code AS code, amount_ore AS amount FROM contribution_row WHERE version_id = ?',
        [before],
      );
      for (const { code, amount } of paid) {
        await runner.query('UPDATE contribution_row SET previous_amount_ore = ? WHERE version_id = ? AND region_code = ?', [
          ...[amount, id, code],
        ]);
      }
    }
  }

  /** Public money is never dropped by a command; a mistaken migration is mended by the next one. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore the backup that was taken before the upgrade.');
  }
}
