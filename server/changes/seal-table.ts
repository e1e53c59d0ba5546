import { setImmediate as othersTurn } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { sha256 } from './chain.js';
import { digestRows } from './digest-rows.js';
import { Seal } from './seal.entity.js';
import { ROWS_IN_BUCKET, type SealedTable } from './sealed-tables.js';

/** The stored seals of a table, by bucket; empty where it was never sealed. */
export async function sealsOf(manager: EntityManager, tableName: string): Promise<Seal[]> {
  return manager.find(Seal, { where: { tableName }, order: { bucket: 'ASC' } });
}

/** One digest over a table's seals: what the log has. */
export function digestOfSeals(seals: readonly Seal[]): string {
  return sha256(JSON.stringify(seals.map(({ bucket, columns, digest }) => [bucket, columns, digest])));
}

/** The seals as the rows are now, for the columns that the given seals are of. */
export async function sealsAsTheyAre(manager: EntityManager, table: SealedTable, seals: readonly Seal[]): Promise<Seal[]> {
  const now: Seal[] = [];
  for (const seal of seals) {
    now.push({ ...seal, digest: await digestRows(manager, table, seal.columns.split(','), seal.bucket) });
    await othersTurn(); // the vouchers of a million rows are hundreds of buckets
  }
  return now;
}

/** Seals a table's rows anew from a bucket to the table's end, with every column that it has today. */
export async function sealFrom(manager: EntityManager, table: SealedTable, firstBucket: number): Promise<void> {
  const lastBucket = await lastBucketOf(manager, table);
  await manager.query('DELETE FROM seal WHERE table_name = ? AND bucket >= ?', [table.name, firstBucket]);
  for (let bucket = firstBucket; bucket <= lastBucket; bucket++) {
    const digest = await digestRows(manager, table, table.columns, bucket);
    await manager.query('INSERT INTO seal (table_name, bucket, columns, digest) VALUES (?, ?, ?, ?)', [
      ...[table.name, bucket],
      ...[table.columns.join(','), digest],
    ]);
    await othersTurn();
  }
}

/** Bucket 0 is there for an empty table too. */
export async function lastBucketOf(manager: EntityManager, { name, key, ascending }: SealedTable): Promise<number> {
  if (!ascending) return 0;
  const quote = (column: string): string => manager.connection.driver.escape(column);
  const [row] = await manager.query<{ last: number | string | null }[]>(
    `SELECT MAX(${quote(key[0] ?? '')}) AS last FROM ${quote(name)}`,
  );
  return Math.floor(Number(row?.last ?? 0) / ROWS_IN_BUCKET);
}
