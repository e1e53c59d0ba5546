import type { EntityManager } from 'typeorm';
import { type CodingFilter, matchingMonths } from './row-condition.js';

/** How many rows match by their months and codings, which know it without the rows. A row that several activities share counts once. */
export async function countMatching(reader: EntityManager, filter: CodingFilter): Promise<number> {
  const { sql, values } = matchingMonths(filter);
  const [sum] = await reader.query<{ count: number | string | null }[]>(
    `SELECT SUM(a.row_count) AS count FROM (${sql}) k JOIN coding_month a ON a.coding_id = k.coding_id AND a.period = k.period`,
    [...values],
  );
  return Number(sum?.count ?? 0);
}
