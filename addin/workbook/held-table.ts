import type { QueryDefinition } from './query-definition.js';
import { WorkbookRefusal } from './workbook-refusal.js';

type Held = Pick<QueryDefinition, 'tableName' | 'tableId'> & Partial<Pick<QueryDefinition, 'noteName'>>;

/**
 * A query's table, by name and, where the user renamed it, by Excel's own id; with `name` and `id` loaded. Where the name is another
 * table's by now and the id is there too, it is the one below the query's own lines: two tables of ours may have changed names.
 */
export async function findTable(
  context: Excel.RequestContext,
  { tableName, tableId, noteName }: Held,
): Promise<Excel.Table | undefined> {
  const [byName, byId] = [tableName, tableId].map((key) => context.workbook.tables.getItemOrNullObject(key).load('name,id'));
  await context.sync();
  if (!byName || !byId || byName.isNullObject || byId.isNullObject || byName.id === byId.id)
    return [byName, byId].find((table) => table && !table.isNullObject);
  const above = noteName === undefined ? undefined : await lineBelow(context, noteName);
  return above && (await standsAt(context, byName, above)) ? byName : byId;
}

export async function requireTable(context: Excel.RequestContext, definition: Held): Promise<Excel.Table> {
  const table = await findTable(context, definition);
  if (!table) throw new WorkbookRefusal('TABLE_MISSING', { table: definition.tableName });
  return table;
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The cell below a query's lines of text, where its table was written. */
async function lineBelow(context: Excel.RequestContext, noteName: string): Promise<Place | undefined> {
  const name = context.workbook.names.getItemOrNullObject(noteName).load('name');
  await context.sync();
  if (name.isNullObject) return undefined;
  const range = name.getRangeOrNullObject().load('rowIndex,columnIndex,rowCount');
  await context.sync();
  if (range.isNullObject) return undefined;
  const sheet = range.worksheet.load('id');
  await context.sync();
  return { sheet: sheet.id, row: range.rowIndex + range.rowCount, column: range.columnIndex };
}

async function standsAt(context: Excel.RequestContext, table: Excel.Table, { sheet, row, column }: Place): Promise<boolean> {
  const range = table.getRange().load('rowIndex,columnIndex');
  const own = table.worksheet.load('id');
  await context.sync();
  return own.id === sheet && range.rowIndex === row && range.columnIndex === column;
}
