import type { EntityManager } from 'typeorm';

const ROWS_PER_STATEMENT = 1000;

type Value = string | number | null;

/**
 * Inserts many rows by statements of up to a thousand rows each. Full ones have the same text, so that the driver
 * prepares it once; rows are neither hydrated nor read back. The values have passed their checks before.
 */
export async function bulkInsert(
  manager: EntityManager,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<void> {
  const row = `(${columns.map(() => '?').join(',')})`;
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const batch = rows.slice(start, start + ROWS_PER_STATEMENT);
    const sql = `INSERT INTO ${table} (${columns.join(',')}) VALUES ${new Array(batch.length).fill(row).join(',')}`;
    await manager.query(sql, batch.flat());
  }
}
