import { cellAddress } from './cell-address.js';
import { WorkbookRefusal } from './workbook-refusal.js';

/** Refuses unless every cell of the area is blank and no table reaches into it; says which cell or table is in the way. */
export async function requireFree(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Excel.Range): Promise<void> {
  area.load('address,formulas,values,rowIndex,columnIndex,rowCount,columnCount');
  sheet.tables.load('items/name');
  await context.sync();
  const tables = sheet.tables.items.map((table) => ({ table, range: table.getRange().load(PLACE) }));
  await context.sync();
  const address = plainAddress(area.address);
  const table = tables.find(({ range }) => overlap(area, range))?.table.name;
  const filled = filledCells(area);
  if (filled.length > 0 || table !== undefined) {
    const more = filled.length > 1 ? { more: String(filled.length - 1) } : {};
    throw new WorkbookRefusal('AREA_OCCUPIED', {
      address,
      ...(filled[0] && { cell: filled[0] }),
      ...more,
      ...(table && { table }),
    });
  }
}

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

function filledCells({ formulas, values, rowIndex, columnIndex }: Excel.Range): string[] {
  return formulas.flatMap((line: unknown[], row) =>
    line.flatMap((formula, column) =>
      formula === '' && values[row]?.[column] === '' ? [] : [cellAddress(rowIndex + row, columnIndex + column)],
    ),
  );
}

type Place = Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>;

export function overlap(one: Place, other: Place): boolean {
  const rows = one.rowIndex < other.rowIndex + other.rowCount && other.rowIndex < one.rowIndex + one.rowCount;
  return rows && one.columnIndex < other.columnIndex + other.columnCount && other.columnIndex < one.columnIndex + one.columnCount;
}

/** An address as people read it: `Blad1!B2:C3`. A `$` in the sheet's name stays. */
export function plainAddress(address: string): string {
  const end = address.lastIndexOf('!') + 1;
  return address.slice(0, end) + address.slice(end).replaceAll('$', '');
}
