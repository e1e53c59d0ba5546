import type { EntityManager } from 'typeorm';

const ROWS_PER_STATEMENT = 1000;

export type Value = string | number | null;

/**
 * Inserts many rows by statements of up to a thousand rows each. Full ones have the same text, so that the driver
 * prepares it once; rows are neither hydrated nor read back. The values have passed their checks before.
 *
 * @param values of the first row's columns, then of the second's, and so on: a list a row is dear by the million
 * @param verb REPLACE puts rows in the place of those with their keys; both databases have it
 */
export async function bulkInsert(
  manager: EntityManager,
  table: string,
  columns: readonly string[],
  values: readonly Value[],
  verb: 'INSERT' | 'REPLACE' = 'INSERT',
): Promise<void> {
  const head = `${verb} INTO ${table} (${columns.join(',')}) VALUES `;
  const row = `(${columns.map(() => '?').join(',')})`;
  const full = columns.length * ROWS_PER_STATEMENT;
  let sql = '';
  for (let start = 0; start < values.length; start += full) {
    const some = values.slice(start, start + full);
    if (start === 0 || some.length < full) sql = head + new Array(some.length / columns.length).fill(row).join(',');
    await manager.query(sql, some);
  }
}
