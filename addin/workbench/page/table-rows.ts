import { contains, MAX_COLUMNS } from '../host/address.js';
import { shiftCells } from '../host/cell-operations.js';
import { bodyOf, type Table } from '../host/furniture.js';
import { deleteRows, insertRow } from '../host/grow-table.js';
import type { View } from './view.js';

/** Tab in a table's last cell begins a new row, as in Excel. False where the active cell is another. */
export function tabOutOfTable(view: View): boolean {
  const { workbook } = view;
  const { row, column } = workbook.selection;
  const table = workbook.tableAt(view.sheet, row, column);
  if (!table) return false;
  const body = bodyOf(table);
  if (row !== body.row + body.rows - 1 || column !== body.column + body.columns - 1) return false;
  workbook.edit(() => insertRow(workbook, table));
  view.goTo(row + 1, body.column);
  return true;
}

/** Inserts a row above the active cell: in the table that it stands in, else through the whole sheet. */
export function insertRowHere(view: View): void {
  const { workbook, sheet } = view;
  const { row, column } = workbook.selection;
  const table = tableBody(view);
  workbook.edit(() => {
    if (table) insertRow(workbook, table, row - bodyOf(table).row);
    else shiftCells(workbook, sheet, { row, column: 0, rows: 1, columns: MAX_COLUMNS }, 'down', true);
  });
  view.goTo(row, column);
}

/** Deletes the selected rows: of the table that they stand in, else of the whole sheet. */
export function deleteRowsHere(view: View): void {
  const { workbook, sheet } = view;
  const { row, column, area } = workbook.selection;
  const table = tableBody(view);
  workbook.edit(() => {
    if (table) deleteRows(workbook, table, area);
    else shiftCells(workbook, sheet, { ...area, column: 0, columns: MAX_COLUMNS }, 'down', false);
  });
  view.goTo(row, column);
}

function tableBody({ workbook, sheet }: View): Table | undefined {
  const { row, column } = workbook.selection;
  const table = workbook.tableAt(sheet, row, column);
  return table && contains(bodyOf(table), row, column) ? table : undefined;
}
