import { type Area, eachCell, intersect, MAX_COLUMNS, MAX_ROWS } from './address.js';
import { type Cell, type CellStyle, withoutContent } from './cell.js';
import { OfficeError } from './excel/office-error.js';
import { type Shift, shiftFormula } from './formula/move-references.js';
import { columnIdsOf, type Table } from './furniture.js';
import { nameWritten } from './name-columns.js';
import type { Workbook } from './workbook.js';

export type ClearWhat = 'All' | 'Contents' | 'Formats' | 'Hyperlinks';

/** Only cells that exist are touched, so that whole columns cost nothing. */
export function clearArea(workbook: Workbook, sheet: string, area: Area, what: ClearWhat): void {
  for (const { row, column, cell } of [...cellsIn(workbook, sheet, area)]) {
    workbook.put(sheet, row, column, cleared(cell, what));
  }
  if (what === 'All' || what === 'Contents') nameWritten(workbook, sheet, area);
}

function cleared(cell: Cell, what: ClearWhat): Cell | undefined {
  if (what === 'All') return undefined;
  if (what === 'Contents') return withoutContent(cell);
  if (what === 'Hyperlinks') {
    const { link: _, ...rest } = cell;
    return rest;
  }
  const { style: _, ...rest } = cell;
  return rest.value === undefined && rest.formula === undefined ? undefined : rest;
}

export function* cellsIn(workbook: Workbook, sheet: string, area: Area): Iterable<{ row: number; column: number; cell: Cell }> {
  for (const entry of workbook.entries(sheet)) {
    if (intersect(area, { row: entry.row, column: entry.column, rows: 1, columns: 1 })) yield entry;
  }
}

/** Sets looks on every cell of the area; `undefined` takes one away. Whole rows and columns end where the cells end. */
export function styleArea(
  workbook: Workbook,
  sheet: string,
  area: Area,
  style: { [K in keyof CellStyle]: CellStyle[K] | undefined },
): void {
  const whole = area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
  const used = whole ? workbook.usedArea(sheet) : undefined; // looks at every cell
  const clipped = whole ? used && intersect(area, used) : area;
  if (!clipped) return;
  eachCell(clipped, (row, column) => {
    const cell = workbook.cell(sheet, row, column);
    const merged = Object.fromEntries(Object.entries({ ...cell?.style, ...style }).filter(([, value]) => value !== undefined));
    workbook.put(sheet, row, column, { ...cell, style: merged });
  });
}

/** Inserts or deletes cells: what lies below (or to the right) moves, and every formula, table and name follows. */
export function shiftCells(workbook: Workbook, sheet: string, area: Area, direction: Shift['direction'], insert: boolean): void {
  const size = direction === 'down' ? area.rows : area.columns;
  const shift: Shift = { sheet: workbook.sheet(sheet).name, area, direction, by: insert ? size : -size };
  refuseCutTables(workbook, sheet, area, direction);
  moveCells(workbook, sheet, shift);
  moveTables(workbook, sheet, shift);
  for (const name of workbook.furniture.names) name.formula = shiftFormula(name.formula, shift.sheet, shift);
  workbook.renewNames();
  for (const each of workbook.furniture.sheets) {
    for (const { row, column, cell } of [...workbook.entries(each.id)]) {
      if (cell.formula === undefined) continue;
      const formula = shiftFormula(cell.formula, each.name, shift);
      if (formula !== cell.formula) workbook.put(each.id, row, column, { ...cell, formula });
    }
  }
  workbook.recompile((formula) => formula.includes('['));
}

/** The cells that move with a shift: the area and all that follows it. */
function tail({ row, column, rows, columns }: Area, direction: Shift['direction']): Area {
  return direction === 'down'
    ? { row, column, rows: MAX_ROWS - row, columns }
    : { row, column, rows, columns: MAX_COLUMNS - column };
}

function moveCells(workbook: Workbook, sheet: string, { area, direction, by }: Shift): void {
  const moving = [...cellsIn(workbook, sheet, tail(area, direction))];
  for (const { row, column } of moving) workbook.put(sheet, row, column, undefined);
  for (const { row, column, cell } of moving) {
    if (by < 0 && intersect(area, { row, column, rows: 1, columns: 1 })) continue;
    workbook.put(sheet, direction === 'down' ? row + by : row, direction === 'right' ? column + by : column, cell);
  }
}

function refuseCutTables(workbook: Workbook, sheet: string, area: Area, direction: Shift['direction']): void {
  for (const table of workbook.furniture.tables) {
    const hit = table.sheet === sheet ? intersect(tail(area, direction), table.area) : undefined;
    if (!hit) continue;
    const whole = direction === 'down' ? hit.columns === table.area.columns : hit.rows === table.area.rows;
    if (!whole) throw new OfficeError('InsertDeleteConflict', 'The insert or delete would cut a table in two.');
  }
}

function moveTables(workbook: Workbook, sheet: string, { area, direction, by }: Shift): void {
  const [at, count] = direction === 'down' ? (['row', 'rows'] as const) : (['column', 'columns'] as const);
  const size = Math.abs(by);
  for (const table of workbook.furniture.tables) {
    if (table.sheet !== sheet || !intersect(tail(area, direction), table.area)) continue;
    const inside = Math.min(table.area[at] + table.area[count], area[at] + size) - Math.max(table.area[at], area[at]);
    if (area[at] <= table.area[at]) {
      const lost = by < 0 ? Math.max(0, inside) : 0;
      if (direction === 'right') table.columnIds = columnIdsOf(table).slice(lost);
      table.area = { ...table.area, [at]: Math.max(area[at], table.area[at] + by), [count]: table.area[count] - lost };
    } else {
      if (direction === 'right') table.columnIds = shiftedIds(table, area[at] - table.area[at], by, Math.max(0, inside));
      table.area = { ...table.area, [count]: table.area[count] + (by < 0 ? -Math.max(0, inside) : size) };
    }
    if (direction === 'down') table.hiddenRows = shiftedRows(table.hiddenRows ?? [], area.row, by);
  }
  workbook.renewHiddenRows();
  workbook.furniture.tables = workbook.furniture.tables.filter((table) => table.area.rows > 0 && table.area.columns > 0);
}

function shiftedIds(table: Table, at: number, by: number, inside: number): number[] {
  const ids = columnIdsOf(table);
  const fresh = Array.from({ length: Math.max(0, by) }, (_, index) => Math.max(...ids) + 1 + index);
  return ids.toSpliced(at, by < 0 ? inside : 0, ...fresh);
}

const shiftedRows = (rows: readonly number[], from: number, by: number): number[] =>
  rows.flatMap((row) => {
    if (row < from) return [row];
    return by < 0 && row < from - by ? [] : [row + by];
  });
