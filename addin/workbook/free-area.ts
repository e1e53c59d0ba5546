import { WorkbookRefusal } from './workbook-refusal.js';

/** Refuses unless every cell of the area is blank and no table reaches into it. */
export async function requireFree(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Excel.Range): Promise<void> {
  area.load('address,formulas,values,rowIndex,columnIndex,rowCount,columnCount');
  sheet.tables.load('items/name');
  await context.sync();
  const tables = sheet.tables.items.map((table) => table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'));
  await context.sync();
  const filled = [...area.formulas.flat(), ...area.values.flat()].some((cell) => cell !== '');
  if (filled || tables.some((table) => overlap(area, table)))
    throw new WorkbookRefusal('AREA_OCCUPIED', { address: plainAddress(area.address) });
}

type Place = Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>;

function overlap(one: Place, other: Place): boolean {
  const rows = one.rowIndex < other.rowIndex + other.rowCount && other.rowIndex < one.rowIndex + one.rowCount;
  return rows && one.columnIndex < other.columnIndex + other.columnCount && other.columnIndex < one.columnIndex + one.columnCount;
}

/** An address as people read it: `Blad1!B2:C3`. */
export const plainAddress = (address: string): string => address.replaceAll('$', '');
