import fc from 'fast-check';
import type { Area } from '../../../addin/workbench/host/address.js';
import { clearArea, shiftCells } from '../../../addin/workbench/host/cell-operations.js';
import { OfficeError } from '../../../addin/workbench/host/excel/office-error.js';
import { clearFilters, filterColumn } from '../../../addin/workbench/host/filter-operations.js';
import { bodyOf, type Table } from '../../../addin/workbench/host/furniture.js';
import { moveCells } from '../../../addin/workbench/host/move-cells.js';
import { addSheet, renameSheet } from '../../../addin/workbench/host/sheet-operations.js';
import { sortTable } from '../../../addin/workbench/host/sort-table.js';
import {
  createTable,
  insertTableColumn,
  insertTableRows,
  removeTable,
  renameTable,
  setShowTotals,
} from '../../../addin/workbench/host/table-operations.js';
import type { Workbook } from '../../../addin/workbench/host/workbook.js';
import { CODES } from './model-server.js';

/** Numbers are places, counted round where the table is smaller. */
export type UserAction =
  | { readonly do: 'clear' | 'cutCell' | 'copyRow' | 'copyCell'; readonly row: number; readonly column: number }
  | { readonly do: 'type'; readonly row: number; readonly column: number; readonly text: string }
  | { readonly do: 'sort'; readonly column: number; readonly ascending: boolean }
  | { readonly do: 'filter'; readonly column: number; readonly text: string }
  | { readonly do: 'addRow' | 'deleteRow' | 'addColumn' | 'deleteColumn'; readonly at: number }
  | { readonly do: 'moveTable'; readonly row: number; readonly column: number; readonly toOtherSheet: boolean }
  | { readonly do: 'renameTable' | 'renameSheet' | 'renameColumn'; readonly at: number; readonly name: string }
  | { readonly do: 'clearFilters' | 'undo' | 'redo' | 'protect' | 'unprotect' | 'toggleTotals' | 'deleteTable' | 'block' };

const TEXTS = [
  '',
  'x',
  '500',
  "'01",
  "'03",
  "'12",
  '1',
  '7',
  '=1+1',
  '=NA()',
  'Skåne',
  'Stockholm',
  'Uppsala',
  '03 ',
  '#N/A',
  '-5',
];
const small = fc.nat({ max: 9 });
const just = <T extends string>(...names: T[]) => fc.constantFrom(...names);

export const userAction: fc.Arbitrary<UserAction> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: just('clear', 'cutCell', 'copyRow', 'copyCell'), row: small, column: small }) },
  { weight: 4, arbitrary: fc.record({ do: just('type'), row: small, column: small, text: fc.constantFrom(...TEXTS) }) },
  { weight: 2, arbitrary: fc.record({ do: just('sort'), column: small, ascending: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: just('filter'), column: fc.nat({ max: 1 }), text: fc.constantFrom('01', '03', 'Stockholm', 'x') }),
  },
  { weight: 4, arbitrary: fc.record({ do: just('addRow', 'deleteRow', 'addColumn', 'deleteColumn'), at: small }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: just('moveTable'), row: fc.nat({ max: 40 }), column: small, toOtherSheet: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: just('renameTable', 'renameSheet', 'renameColumn'),
      at: small,
      name: fc.constantFrom('Mitt', 'Mina_bidrag', 'Bidrag', 'Region', 'Kod'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: just(
        'clearFilters',
        'undo',
        'undo',
        'undo',
        'redo',
        'protect',
        'unprotect',
        'unprotect',
        'toggleTotals',
        'deleteTable',
        'block',
      ),
    }),
  },
);

/** Does what a person would; what Excel refuses, and what a protected sheet does not let a person do, changes nothing. */
export function act(workbook: Workbook, tableId: string, action: UserAction): void {
  const table = workbook.furniture.tables.find(({ id }) => id === tableId);
  const isLocked = workbook.furniture.sheets.some(({ isProtected }) => isProtected);
  if (isLocked && action.do !== 'unprotect' && action.do !== 'renameSheet') return;
  try {
    if (action.do === 'undo') workbook.undo();
    else if (action.do === 'redo') workbook.redo();
    else if (table) {
      const work: (workbook: Workbook, table: Table, given: never) => unknown = DOES[action.do];
      workbook.edit(() => work(workbook, table, action as never));
    }
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
  }
}

/** A place in the table, counted round. */
const cellAt = ({ area }: Table, row: number, column: number): Area => ({
  row: area.row + (row % area.rows),
  column: area.column + (column % area.columns),
  rows: 1,
  columns: 1,
});
const rowAt = (table: Table, at: number): Area => {
  const body = bodyOf(table);
  return { ...body, row: body.row + (at % body.rows), rows: 1 };
};

/** What is given with an action of one name. */
type Given<Name, Each = UserAction> = Each extends { readonly do: infer Names } ? (Name extends Names ? Each : never) : never;

const DOES: {
  readonly [Name in Exclude<UserAction['do'], 'undo' | 'redo'>]: (
    workbook: Workbook,
    table: Table,
    given: Given<Name>,
  ) => unknown;
} = {
  clear: (workbook, table, { row, column }) => clearArea(workbook, table.sheet, cellAt(table, row, column), 'Contents'),
  cutCell: (workbook, table, { row, column }) =>
    moveCells(workbook, { sheet: table.sheet, area: cellAt(table, row, column) }, { sheet: table.sheet, row: 50, column: 20 }),
  copyCell: (workbook, table, { row, column }) =>
    copyCells(workbook, table.sheet, cellAt(table, row, column), cellAt(table, row + 1, column)),
  copyRow: (workbook, table, { row, column }) => copyCells(workbook, table.sheet, rowAt(table, row), rowAt(table, column)),
  type: (workbook, table, { row, column, text }) => {
    const place = cellAt(table, row, column);
    workbook.enter(table.sheet, place.row, place.column, text);
  },
  sort: (workbook, table, { column, ascending }) => sortTable(workbook, table, [{ key: column % table.area.columns, ascending }]),
  filter: (workbook, table, { column, text }) =>
    filterColumn(workbook, table, column % table.area.columns, { filterOn: 'Values', values: [text, ...CODES.slice(2)] }),
  clearFilters,
  addRow: (workbook, table, { at }) => insertTableRows(workbook, table, at, 1),
  deleteRow: (workbook, table, { at }) =>
    bodyOf(table).rows > 1 && shiftCells(workbook, table.sheet, rowAt(table, at), 'down', false),
  addColumn: (workbook, table, { at }) => insertTableColumn(workbook, table, at % (table.area.columns + 1)),
  deleteColumn: (workbook, table, { at }) => {
    const { sheet, area } = table;
    if (area.columns > 1)
      shiftCells(workbook, sheet, { ...area, column: area.column + (at % area.columns), columns: 1 }, 'right', false);
  },
  moveTable: (workbook, { sheet, area }, { row, column, toOtherSheet }) => {
    const other = workbook.furniture.sheets.find(({ id }) => id !== sheet) ?? addSheet(workbook);
    moveCells(workbook, { sheet, area }, { sheet: toOtherSheet ? other.id : sheet, row, column });
  },
  renameTable: (workbook, table, { name }) => renameTable(workbook, table, name),
  renameSheet: (workbook, { sheet }, { name }) => renameSheet(workbook, workbook.sheet(sheet), name),
  renameColumn: (workbook, table, { at, name }) => {
    const { row, column } = cellAt(table, 0, at);
    workbook.enter(table.sheet, row, column, name);
  },
  toggleTotals: (workbook, table) => setShowTotals(workbook, table, !table.showTotals),
  /** Another table below, across the right edge of ours: rows that are put in or taken out would tear it. */
  block: (workbook, { sheet, area }) =>
    createTable(
      workbook,
      sheet,
      { row: area.row + area.rows + 1, column: area.column + area.columns - 1, rows: 2, columns: 2 },
      true,
    ),
  deleteTable: (workbook, table) => removeTable(workbook, table, false),
  protect: (workbook, { sheet }) => {
    workbook.sheet(sheet).isProtected = true;
  },
  unprotect: (workbook, { sheet }) => {
    workbook.sheet(sheet).isProtected = false;
  },
};

/** Cells of one line over those of another; what stood there is lost. */
function copyCells(workbook: Workbook, sheet: string, from: Area, to: Area): void {
  for (let at = 0; at < from.columns; at++)
    workbook.put(sheet, to.row, to.column + at, workbook.cell(sheet, from.row, from.column + at));
}
