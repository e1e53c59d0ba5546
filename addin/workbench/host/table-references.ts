import { contains, mapArea } from './address.js';
import type { CellStore } from './cell-store.js';
import { resolveStructured, type TableShape } from './formula/structured-references.js';
import { bodyOf, type Furniture, headerOf, type Table, totalsOf } from './furniture.js';

export const tableAt = (furniture: Furniture, sheet: string, row: number, column: number): Table | undefined =>
  furniture.tables.find((table) => table.sheet === sheet && contains(table.area, row, column));

/** A column's name is the text in its header cell. */
export const columnNames = (cells: CellStore, table: Table): string[] =>
  (mapArea(headerOf(table), (row, column) => cells.get(table.sheet, row, column)?.value)[0] ?? []).map((value) =>
    String(value ?? ''),
  );

/** The formula of a cell, without its `=`, with tables' columns as the addresses that they are now. */
export function asAddresses(
  formula: string,
  place: { readonly sheet: string; readonly row: number; readonly column: number },
  furniture: Furniture,
  cells: CellStore,
): string {
  if (!formula.includes('[')) return formula;
  const table = tableAt(furniture, place.sheet, place.row, place.column)?.name;
  return resolveStructured(formula, { row: place.row, table }, (name) => shapeOf(name, furniture, cells));
}

function shapeOf(name: string, furniture: Furniture, cells: CellStore): TableShape | undefined {
  const table = furniture.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const sheet = furniture.sheets.find(({ id }) => id === table?.sheet);
  if (!table || !sheet) return undefined;
  return {
    sheet: sheet.name,
    columns: columnNames(cells, table),
    header: headerOf(table),
    body: bodyOf(table),
    totals: totalsOf(table),
  };
}
