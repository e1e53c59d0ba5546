/** Places in a workbook. Rows and columns count from 0, as in Excel's API; A1 is row 0, column 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** One number for one cell, so that a sheet's cells lie in one Map. */
export const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;
export const rowOf = (key: number): number => Math.floor(key / MAX_COLUMNS);
export const columnOf = (key: number): number => key % MAX_COLUMNS;

export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

export function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
export const absoluteName = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;

/** `A1` or `A1:B2`; whole columns and rows as `A:B` and `1:2`, as Excel writes them. */
export function areaName(area: Area): string {
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  if (area.rows === MAX_ROWS && area.columns < MAX_COLUMNS) return `${columnName(area.column)}:${columnName(lastColumn)}`;
  if (area.columns === MAX_COLUMNS) return `${area.row + 1}:${lastRow + 1}`;
  const first = cellName(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${cellName(lastRow, lastColumn)}`;
}

export function absoluteAreaName(area: Area): string {
  const first = absoluteName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${absoluteName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** A sheet name as formulas and addresses write it: quoted unless it is a plain word. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

export const unquoteSheet = (name: string): string => (name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name);

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

/** Reads `A1`, `$A$1:B2`, `A:B`, `1:3` (without a sheet); `undefined` for anything else. */
export function parseArea(text: string): Area | undefined {
  const [first = '', last = first] = text.split(':');
  const [from, to] = [corner(first), corner(last)];
  if (!from || !to || (from.kind !== to.kind && text.includes(':'))) return undefined;
  if (from.kind !== 'cell' && !text.includes(':')) return undefined;
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  const area = {
    row,
    column,
    rows: from.kind === 'column' ? MAX_ROWS : Math.max(from.row, to.row) - row + 1,
    columns: from.kind === 'row' ? MAX_COLUMNS : Math.max(from.column, to.column) - column + 1,
  };
  return area.row + area.rows <= MAX_ROWS && area.column + area.columns <= MAX_COLUMNS ? area : undefined;
}

function corner(text: string): { kind: 'cell' | 'column' | 'row'; row: number; column: number } | undefined {
  const cell = CELL.exec(text);
  if (cell) return { kind: 'cell', row: Number(cell[2]) - 1, column: columnNumber(cell[1] ?? '') };
  const column = COLUMN.exec(text);
  if (column) return { kind: 'column', row: 0, column: columnNumber(column[1] ?? '') };
  const row = ROW.exec(text);
  return row ? { kind: 'row', row: Number(row[1]) - 1, column: 0 } : undefined;
}

export function intersect(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** Whether every cell of one area lies in the other. */
export const isCovered = (one: Area, by: Area): boolean =>
  contains(by, one.row, one.column) && contains(by, one.row + one.rows - 1, one.column + one.columns - 1);

/** Calls `visit` for every cell of the area, row by row. */
export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
  }
}

/** A grid of the area's size, filled by `read`. */
export function mapArea<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => read(area.row + r, area.column + c)),
  );
}
