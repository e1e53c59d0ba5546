import type { EntityManager } from 'typeorm';
import { type CodingFilter, codingCondition } from './row-condition.js';

/** How many rows match, at most: the months of codings know it without the rows. A row that several of them share counts for each. */
export async function countMatching(reader: EntityManager, filter: CodingFilter): Promise<number> {
  const { sql, values } = codingCondition(filter);
  const [sum] = await reader.query<{ count: number | string | null }[]>(
    `SELECT SUM(m.row_count) AS count FROM coding_month m JOIN coding c ON c.id = m.coding_id WHERE ${sql}`,
    [...values],
  );
  return Number(sum?.count ?? 0);
}
