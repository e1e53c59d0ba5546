import type { QueryDefinition } from './query-definition.js';
import { WorkbookRefusal } from './workbook-refusal.js';

/** A query's table, by name and, where the user renamed it, by Excel's own id; with `name` and `id` loaded. */
export async function findTable(
  context: Excel.RequestContext,
  { tableName, tableId }: Pick<QueryDefinition, 'tableName' | 'tableId'>,
): Promise<Excel.Table | undefined> {
  const found = [tableName, tableId].map((key) => context.workbook.tables.getItemOrNullObject(key).load('name,id'));
  await context.sync();
  return found.find((table) => !table.isNullObject);
}

export async function requireTable(
  context: Excel.RequestContext,
  definition: Pick<QueryDefinition, 'tableName' | 'tableId'>,
): Promise<Excel.Table> {
  const table = await findTable(context, definition);
  if (!table) throw new WorkbookRefusal('TABLE_MISSING', { table: definition.tableName });
  return table;
}
