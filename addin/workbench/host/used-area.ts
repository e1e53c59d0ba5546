import type { Area } from './address.js';
import type { Cell } from './cell.js';

/** The smallest area with every cell in it, and all that their formulas spill over. */
export function usedArea(
  entries: Iterable<{ readonly row: number; readonly column: number; readonly cell: Cell }>,
  spillAt: (row: number, column: number) => Area | undefined,
): Area | undefined {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  for (const { row, column, cell } of entries) {
    const spill = cell.formula === undefined ? undefined : spillAt(row, column);
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row + (spill?.rows ?? 1) - 1);
    right = Math.max(right, column + (spill?.columns ?? 1) - 1);
  }
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
