import { type CellValue, isError } from './cell.js';
import { copyFormula } from './formula/move-references.js';
import { bodyOf, type Table } from './furniture.js';
import type { Workbook } from './workbook.js';

export interface SortField {
  /** The column's place in the table. */
  readonly key: number;
  readonly ascending?: boolean;
}

/** Sorts a table's body as Excel does: numbers, texts, truth values, errors, and blanks last either way; hidden rows stay. */
export function sortTable(workbook: Workbook, table: Table, fields: readonly SortField[]): void {
  const body = bodyOf(table);
  const hidden = new Set(table.hiddenRows ?? []);
  const rows = Array.from({ length: body.rows }, (_, at) => body.row + at).filter((row) => !hidden.has(row));
  const columns = Array.from({ length: body.columns }, (_, at) => body.column + at);
  const lines = rows.map((row) => ({
    row,
    cells: columns.map((column) => workbook.cell(table.sheet, row, column)),
    values: columns.map((column) => workbook.valueAt(table.sheet, row, column)),
  }));
  const sorted = lines.toSorted((one, other) => {
    for (const { key, ascending = true } of fields) {
      const order = compare(one.values[key] ?? null, other.values[key] ?? null, ascending);
      if (order !== 0) return order;
    }
    return one.row - other.row;
  });
  workbook.edit(() => {
    for (const [index, line] of sorted.entries()) {
      const row = rows[index] ?? line.row;
      if (row === line.row) continue;
      for (const [at, cell] of line.cells.entries()) {
        const moved = cell?.formula === undefined ? cell : { ...cell, formula: copyFormula(cell.formula, row - line.row, 0) };
        workbook.put(table.sheet, row, body.column + at, moved);
      }
    }
  });
}

const rank = (value: CellValue): number => {
  if (value === null) return 4;
  if (isError(value)) return 3;
  return { number: 0, string: 1, boolean: 2 }[typeof value as 'number'] ?? 1;
};

function compare(one: CellValue, other: CellValue, ascending: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const sign = ascending ? 1 : -1;
  const kinds = rank(one) - rank(other);
  if (kinds !== 0) return sign * kinds;
  if (typeof one === 'string') return sign * one.localeCompare(String(other), 'sv', { sensitivity: 'accent' });
  return isError(one) ? 0 : sign * (Number(one) - Number(other));
}
