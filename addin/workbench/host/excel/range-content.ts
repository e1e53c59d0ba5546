import { type Area, eachCell } from '../address.js';
import { type CellValue, isError } from '../cell.js';
import { hiddenRowsIn } from '../filter-operations.js';
import type { Workbook } from '../workbook.js';
import { invalid } from './office-error.js';
import type { RangeTarget } from './specification.js';

/** A value as `range.values` gives it: no content is an empty text, an error its name. */
export const raw = (value: CellValue): unknown => (value === null ? '' : isError(value) ? value.error : value);

export function valueType(value: CellValue): Excel.RangeValueType {
  const name =
    value === null
      ? 'Empty'
      : isError(value)
        ? 'Error'
        : { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string'];
  return name as Excel.RangeValueType;
}

/** One value for all cells, or a grid of exactly the range's size; `null` leaves a cell as it is. */
export function eachGiven(area: Area, given: unknown, visit: (row: number, column: number, value: unknown) => void): void {
  const grid: unknown = given;
  if (
    Array.isArray(grid) &&
    (grid.length !== area.rows || grid.some((row) => !Array.isArray(row) || row.length !== area.columns))
  ) {
    throw invalid('The number of rows or columns in the input array does not match the size or dimensions of the range.');
  }
  eachCell(area, (row, column) => {
    const line: unknown = Array.isArray(grid) ? grid[row - area.row] : undefined;
    const value: unknown = Array.isArray(line) ? line[column - area.column] : grid;
    if (value !== null && value !== undefined) visit(row, column, value);
  });
}

/** Values or formulas in English, as an add-in sets them. */
export function writeCells({ sheet, area }: RangeTarget, given: unknown, host: Workbook): void {
  const hidden = hiddenRowsIn(host, sheet, area.row, area.rows);
  const first: unknown = Array.isArray(given) ? (given as unknown[][])[0]?.[0] : given;
  const isSpread = hidden.size > 0 && area.rows * area.columns > 1;
  eachGiven(area, given, (row, column, each) => {
    // under a filter the first value of an array goes into every visible cell, as has been reported of Excel
    if (isSpread && hidden.has(row)) return;
    const value = isSpread ? first : each;
    const cell = host.cell(sheet, row, column);
    if (typeof value === 'string') host.enter(sheet, row, column, value, 'en');
    else if (typeof value === 'number' || typeof value === 'boolean')
      host.put(sheet, row, column, { ...(cell?.style && { style: cell.style }), value });
    else throw invalid();
  });
  host.tellEdited(sheet, area);
}

/** The formula of a cell, or its value where it has none. */
export function formulaText(host: Workbook, sheet: string, row: number, column: number): unknown {
  return host.cell(sheet, row, column)?.formula ?? raw(host.valueAt(sheet, row, column));
}
