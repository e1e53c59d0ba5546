import type { EntityManager } from 'typeorm';

/**
 * Whether vouchers of these years, both included, came with an import that is invented to show how the tool works. An
 * office's own export of the year replaces them, and then they no longer count. One statement.
 */
export async function holdsExamples(reader: EntityManager, fromYear: number, toYear: number): Promise<boolean> {
  const found = await reader.query<unknown[]>(
    `SELECT 1 FROM ledger_import i WHERE i.example = TRUE AND i.year BETWEEN ? AND ?
       AND EXISTS (SELECT 1 FROM voucher v WHERE v.year = i.year AND v.import_id = i.id) LIMIT 1`,
    [fromYear, toYear],
  );
  return found.length > 0;
}
