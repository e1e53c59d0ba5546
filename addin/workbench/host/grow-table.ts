import { type Area, contains, eachCell, mapArea } from './address.js';
import { withContent } from './cell.js';
import { shiftCells } from './cell-operations.js';
import { copyFormula } from './formula/move-references.js';
import { bodyOf, type Table } from './furniture.js';
import { insertTableRows, resizeTable } from './table-operations.js';
import { continueValidations } from './validations.js';
import type { Workbook } from './workbook.js';

/**
 * Takes what a user entered right under or right beside a table into it, as Excel's AutoCorrect does: under a table without a totals
 * row, or beside it in the header or a row, where nothing else stands on that side. `area` is what was entered.
 */
export function growTables(workbook: Workbook, sheet: string, area: Area): void {
  if (
    !mapArea(area, (row, column) => workbook.cell(sheet, row, column))
      .flat()
      .some(isFilled)
  )
    return;
  for (const table of workbook.furniture.tables) {
    if (table.sheet !== sheet) continue;
    const { row, column, rows, columns } = table.area;
    const within = area.column >= column && area.column + area.columns <= column + columns;
    if (!table.showTotals && area.row === row + rows && within) growDown(workbook, table, area);
    else if (area.column === column + columns && area.row >= row && area.row + area.rows <= row + rows)
      growRight(workbook, table, area);
  }
}

const isFilled = (cell: { readonly value?: unknown; readonly formula?: unknown } | undefined): boolean =>
  cell?.formula !== undefined || (cell?.value !== undefined && cell.value !== '');

function growDown(workbook: Workbook, table: Table, entered: Area): void {
  const added = { ...table.area, row: entered.row, rows: entered.rows };
  if (!isFree(workbook, table, added, entered)) return;
  resizeTable(workbook, table, { ...table.area, rows: table.area.rows + entered.rows });
  for (let row = added.row; row < added.row + added.rows; row++) continueRow(workbook, table, row, row - 1);
}

function growRight(workbook: Workbook, table: Table, entered: Area): void {
  if (!isFree(workbook, table, { ...table.area, column: entered.column, columns: entered.columns }, entered)) return;
  resizeTable(workbook, table, { ...table.area, columns: table.area.columns + entered.columns });
}

/** Whether nothing but what was entered stands where the table would grow. */
function isFree(workbook: Workbook, table: Table, area: Area, entered: Area): boolean {
  let free = true;
  eachCell(area, (row, column) => {
    if (workbook.tableAt(table.sheet, row, column)) free = false;
    else if (!contains(entered, row, column) && isFilled(workbook.cell(table.sheet, row, column))) free = false;
  });
  return free;
}

/** A new row looks like the one it continues, and a column with one formula throughout goes on into it. */
function continueRow(workbook: Workbook, table: Table, row: number, like: number): void {
  const body = bodyOf(table);
  if (!contains(body, like, body.column)) return;
  continueValidations(workbook.sheet(table.sheet), body, row, like);
  for (let column = body.column; column < body.column + body.columns; column++) {
    const [own, model] = [workbook.cell(table.sheet, row, column), workbook.cell(table.sheet, like, column)];
    const styled = model?.style ? { ...own, style: { ...model.style, ...own?.style } } : own;
    const formula = isFilled(own) ? undefined : columnFormula(workbook, table, column, row, like);
    const next = formula === undefined ? styled : withContent(styled, { formula });
    if (next !== own) workbook.put(table.sheet, row, column, next);
  }
}

/** The formula of a calculated column as it stands in `row`. */
function columnFormula(workbook: Workbook, table: Table, column: number, row: number, like: number): string | undefined {
  const { row: first, rows } = bodyOf(table);
  const model = workbook.cell(table.sheet, like, column)?.formula;
  if (model === undefined) return undefined;
  for (let other = first; other < first + rows; other++) {
    if (other === row) continue;
    const cell = workbook.cell(table.sheet, other, column);
    if (isFilled(cell) ? cell?.formula !== copyFormula(model, other - like, 0) : other < row) return undefined;
  }
  return copyFormula(model, row - like, 0);
}

/** Inserts a blank row into the table above the body's row `index`, or after its last; returns the sheet's row. */
export function insertRow(workbook: Workbook, table: Table, index?: number): number {
  const row = insertTableRows(workbook, table, index, 1);
  continueRow(workbook, table, row, row === bodyOf(table).row ? row + 1 : row - 1);
  return row;
}

/** Deletes the table's rows that the area has a part of; a table keeps one row, emptied. */
export function deleteRows(workbook: Workbook, table: Table, area: Area): void {
  const body = bodyOf(table);
  const from = Math.max(area.row, body.row);
  const rows = Math.min(area.row + area.rows, body.row + body.rows) - from;
  if (rows <= 0) return;
  const left = rows === body.rows ? 1 : 0;
  if (left === 1) eachCell({ ...body, row: from, rows: 1 }, (row, column) => workbook.put(table.sheet, row, column, undefined));
  if (rows > left) shiftCells(workbook, table.sheet, { ...body, row: from + left, rows: rows - left }, 'down', false);
}
