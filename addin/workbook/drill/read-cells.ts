import { plainAddress } from '../free-area.js';
import type { CellPlace } from './report-places.js';

/** A cell with what it holds. */
export interface ReadCell {
  readonly cell: CellPlace;
  readonly value: unknown;
  readonly formula: unknown;
}

export async function readCells(context: Excel.RequestContext, range: Excel.Range): Promise<ReadCell[]> {
  range.load('address,rowIndex,columnIndex,values,formulas');
  range.worksheet.load('id');
  await context.sync();
  const address = plainAddress(range.address);
  const sheet = address.slice(0, address.lastIndexOf('!') + 1);
  return range.values.flatMap((line, row) =>
    line.map((value, column): ReadCell => {
      const place = { row: range.rowIndex + row, column: range.columnIndex + column };
      const cell = { ...place, sheetId: range.worksheet.id, address: `${sheet}${columnName(place.column)}${place.row + 1}` };
      return { cell, value, formula: range.formulas[row]?.[column] };
    }),
  );
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnName(Math.floor(column / 26) - 1)}${letter}`;
}
