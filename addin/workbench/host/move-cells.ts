import { type Area, contains, eachCell, intersect, isCovered } from './address.js';
import type { Cell } from './cell.js';
import { invalid } from './excel/office-error.js';
import { moveReferences } from './formula/move-references.js';
import type { Workbook } from './workbook.js';

/** What was cut, and where it stood. */
export interface Cut {
  readonly sheet: string;
  readonly area: Area;
}

/** Cut and paste: the cells move with their looks, tables wholly among them move along, and every reference follows. */
export function moveCells(workbook: Workbook, { sheet, area }: Cut, to: { sheet: string; row: number; column: number }): Area {
  const target = { ...area, row: to.row, column: to.column };
  refuseTornTables(workbook, { sheet, area }, { sheet: to.sheet, area: target });
  workbook.edit(() => {
    const cells: [number, number, Cell | undefined][] = [];
    eachCell(area, (row, column) => cells.push([row, column, workbook.cell(sheet, row, column)]));
    for (const [row, column] of cells) workbook.put(sheet, row, column, undefined);
    const [down, right] = [to.row - area.row, to.column - area.column];
    for (const [row, column, cell] of cells) workbook.put(to.sheet, row + down, column + right, cell);
    for (const table of workbook.furniture.tables) {
      if (table.sheet !== sheet || !isCovered(table.area, area)) continue;
      table.sheet = to.sheet;
      table.area = { ...table.area, row: table.area.row + down, column: table.area.column + right };
      table.hiddenRows = table.hiddenRows?.map((row) => row + down) ?? [];
    }
    const move = { from: { sheet: workbook.sheet(sheet).name, area }, to: { sheet: workbook.sheet(to.sheet).name, down, right } };
    for (const name of workbook.furniture.names) name.formula = moveReferences(name.formula, '', move);
    for (const each of workbook.furniture.sheets) {
      for (const { row, column, cell } of [...workbook.entries(each.id)]) {
        if (cell.formula === undefined) continue;
        const cameAlong = each.id === to.sheet && contains(target, row, column);
        const formula = moveReferences(cell.formula, cameAlong ? move.from.sheet : each.name, move, each.name);
        if (formula !== cell.formula) workbook.put(each.id, row, column, { ...cell, formula });
      }
    }
    workbook.renewNames();
    workbook.renewHiddenRows();
    workbook.recompile((formula) => formula.includes('['));
  });
  return target;
}

/** A table moves whole or not at all, and none is covered in part. */
function refuseTornTables(workbook: Workbook, from: Cut, to: Cut): void {
  for (const table of workbook.furniture.tables) {
    const moves = table.sheet === from.sheet && isCovered(table.area, from.area);
    const header = { ...table.area, rows: 1 };
    const meets = (cut: Cut, part: Area): boolean => table.sheet === cut.sheet && intersect(part, cut.area) !== undefined;
    if (!moves && (meets(from, header) || (carriesTable(workbook, from) && meets(to, table.area))))
      throw invalid('A table moves as a whole, and not onto another.');
  }
}

const carriesTable = (workbook: Workbook, { sheet, area }: Cut): boolean =>
  workbook.furniture.tables.some((table) => table.sheet === sheet && isCovered(table.area, area));
