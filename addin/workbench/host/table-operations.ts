import { type Area, eachCell, intersect } from './address.js';
import { shiftCells } from './cell-operations.js';
import { findName, isName } from './defined-names.js';
import { invalid, OfficeError } from './excel/office-error.js';
import { bodyOf, columnIdsOf, type Table, totalsOf } from './furniture.js';
import { nameColumns } from './name-columns.js';
import type { Workbook } from './workbook.js';

const namesTable = (formula: string): boolean => formula.includes('[');

export function tableById(workbook: Workbook, id: string): Table | undefined {
  return workbook.furniture.tables.find((table) => table.id === id);
}

export function tableNamed(workbook: Workbook, name: string): Table | undefined {
  return workbook.furniture.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
}

/** Makes a table of an area; without headers of its own the cells move down and get `Column1`, `Column2` … */
export function createTable(workbook: Workbook, sheet: string, area: Area, hasHeaders: boolean): Table {
  if (workbook.furniture.tables.some((table) => table.sheet === sheet && intersect(table.area, area))) {
    throw new OfficeError('InvalidArgument', "A table can't overlap another table.");
  }
  eachCell(area, (row, column) => {
    if (workbook.spillAt(sheet, row, column)) throw new OfficeError('InvalidOperation', "A table can't hold an array formula.");
  });
  if (!hasHeaders) shiftCells(workbook, sheet, { ...area, row: area.row + area.rows, rows: 1 }, 'down', true);
  if (!hasHeaders) moveDown(workbook, sheet, area);
  const rows = hasHeaders ? Math.max(2, area.rows) : area.rows + 1;
  const id = String(workbook.furniture.nextId++);
  const table: Table = {
    id: `{t${id}}`,
    name: freeName(workbook),
    sheet,
    area: { ...area, rows },
    showTotals: false,
    showBandedRows: true,
    showFilterButton: true,
    style: 'TableStyleMedium2',
  };
  nameColumns(workbook, table);
  workbook.furniture.tables.push(table);
  workbook.recompile(namesTable);
  return table;
}

function moveDown(workbook: Workbook, sheet: string, area: Area): void {
  for (let row = area.row + area.rows - 1; row >= area.row; row--) {
    eachCell({ ...area, row, rows: 1 }, (from, column) => {
      workbook.put(sheet, from + 1, column, workbook.cell(sheet, from, column));
      workbook.put(sheet, from, column, undefined);
    });
  }
}

function freeName(workbook: Workbook): string {
  for (let number = 1; ; number++) if (!tableNamed(workbook, `Table${number}`)) return `Table${number}`;
}

export function renameTable(workbook: Workbook, table: Table, name: string): void {
  if (!isName(name) || name.includes('?')) throw invalid('The name of the table is not valid.');
  const other = tableNamed(workbook, name);
  if ((other && other.id !== table.id) || findName(workbook.furniture, name))
    throw new OfficeError('ItemAlreadyExists', 'A table with this name already exists.');
  const before = table.name;
  table.name = name;
  replaceInFormulas(workbook, new RegExp(`(?<![\\p{L}\\p{N}_.])${before.replace(/[.\\]/g, '\\$&')}\\[`, 'giu'), `${name}[`);
}

function replaceInFormulas(workbook: Workbook, pattern: RegExp, by: string): void {
  for (const sheet of workbook.furniture.sheets) {
    for (const { row, column, cell } of [...workbook.entries(sheet.id)]) {
      const formula = cell.formula?.replace(pattern, by);
      if (formula !== undefined && formula !== cell.formula) workbook.put(sheet.id, row, column, { ...cell, formula });
    }
  }
}

/** Gives the table another area. As in Excel the header stays in its row, and a totals row moves to the new end. */
export function resizeTable(workbook: Workbook, table: Table, area: Area): void {
  if (area.row !== table.area.row || !intersect(area, table.area) || area.rows < 2) {
    throw invalid('The header row must stay in its place, and the new area must overlap the old one.');
  }
  if (
    workbook.furniture.tables.some((other) => other.id !== table.id && other.sheet === table.sheet && intersect(other.area, area))
  ) {
    throw new OfficeError('InvalidArgument', "A table can't overlap another table.");
  }
  const totals = totalsOf(table);
  if (totals && area.row + area.rows !== table.area.row + table.area.rows) {
    eachCell(totals, (row, column) => {
      const cell = workbook.cell(table.sheet, row, column);
      workbook.put(table.sheet, row, column, undefined);
      if (cell) workbook.put(table.sheet, area.row + area.rows - 1, column, cell);
    });
  }
  const ids = columnIdsOf(table);
  const next = Math.max(...ids) + 1;
  const before = table.area;
  table.area = area;
  table.columnIds = Array.from({ length: area.columns }, (_, at) => ids[area.column + at - before.column] ?? next + at);
  nameColumns(workbook, table);
  workbook.recompile(namesTable);
}

/** The totals row is inserted below, with `Total` first and the sum of the last column, and deleted when it is hidden. */
export function setShowTotals(workbook: Workbook, table: Table, show: boolean): void {
  if (show === table.showTotals) return;
  if (!show) {
    const row = table.area.row + table.area.rows - 1;
    table.showTotals = false;
    table.area = { ...table.area, rows: table.area.rows - 1 };
    shiftCells(workbook, table.sheet, { ...table.area, row, rows: 1 }, 'down', false);
    return;
  }
  const row = table.area.row + table.area.rows;
  shiftCells(workbook, table.sheet, { ...table.area, row, rows: 1 }, 'down', true);
  table.area = { ...table.area, rows: table.area.rows + 1 };
  table.showTotals = true;
  const names = workbook.columnNames(table);
  const last = table.area.column + table.area.columns - 1;
  if (table.area.columns > 1)
    workbook.put(table.sheet, row, table.area.column, { value: workbook.language === 'sv' ? 'Summa' : 'Total' });
  const name = (names.at(-1) ?? '').replace(/['[\]#@]/g, "'$&");
  const style = workbook.cell(table.sheet, row - 1, last)?.style;
  workbook.put(table.sheet, row, last, { formula: `=SUBTOTAL(109,${table.name}[${name}])`, ...(style && { style }) });
}

/** Takes the table away: with its cells, or (`keepCells`) leaving a plain range with structured references made plain. */
export function removeTable(workbook: Workbook, table: Table, keepCells: boolean): void {
  if (keepCells) workbook.plainStructured(table);
  workbook.furniture.tables = workbook.furniture.tables.filter((each) => each.id !== table.id);
  if (!keepCells) shiftCells(workbook, table.sheet, table.area, 'down', false);
  workbook.recompile(namesTable);
}

/** Room for rows inside the table; returns where they start. */
export function insertTableRows(workbook: Workbook, table: Table, index: number | undefined, rows: number): number {
  const body = bodyOf(table);
  const row = body.row + Math.min(index ?? body.rows, body.rows);
  shiftCells(workbook, table.sheet, { ...body, row, rows }, 'down', true);
  if (row >= table.area.row + table.area.rows) table.area = { ...table.area, rows: table.area.rows + rows };
  workbook.recompile(namesTable);
  return row;
}

export function insertTableColumn(workbook: Workbook, table: Table, index: number | undefined): number {
  const at = Math.min(index ?? table.area.columns, table.area.columns);
  const column = table.area.column + at;
  shiftCells(workbook, table.sheet, { ...table.area, column, columns: 1 }, 'right', true);
  const ids = columnIdsOf(table);
  if (at === 0 || at === ids.length) {
    // cells put in at the edge are not inside: the table was moved or left as it was
    table.area = { ...table.area, column: column - at, columns: ids.length + 1 };
    table.columnIds = ids.toSpliced(at, 0, Math.max(...ids) + 1);
  }
  nameColumns(workbook, table);
  workbook.recompile(namesTable);
  return at;
}
