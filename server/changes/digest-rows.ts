import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ROWS_IN_BUCKET, type SealedTable } from './sealed-tables.js';

const ROWS_AT_ONCE = 5000;

/** SHA-256 over some columns of a table's rows (or of one bucket of them) in the order of its key, each value as text or null. */
export async function digestRows(
  manager: EntityManager,
  { name, key, ascending }: SealedTable,
  columns: readonly string[],
  bucket: number,
): Promise<string> {
  const quote = (column: string): string => manager.connection.driver.escape(column);
  const [number = ''] = key;
  const within = ascending ? `WHERE ${quote(number)} >= ? AND ${quote(number)} < ?` : '';
  const bounds = ascending ? [bucket * ROWS_IN_BUCKET, (bucket + 1) * ROWS_IN_BUCKET] : [];
  const select = `SELECT ${columns.map(quote).join(', ')} FROM ${quote(name)} ${within} ORDER BY ${key.map(quote).join(', ')}`;
  const hash = createHash('sha256').update(JSON.stringify([name, bucket, columns]));
  for (let offset = 0; ; offset += ROWS_AT_ONCE) {
    const rows = await manager.query<Record<string, unknown>[]>(`${select} LIMIT ${ROWS_AT_ONCE} OFFSET ${offset}`, bounds);
    for (const row of rows) hash.update(JSON.stringify(columns.map((column) => shown(row[column]))));
    if (rows.length < ROWS_AT_ONCE) return hash.digest('base64url');
  }
}

/** The same for both drivers: one gives a BIGINT as a number, the other as text. */
function shown(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
