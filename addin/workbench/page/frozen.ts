import type { View } from './view.js';
import { HEADER_PX, ROW_HEADER_PX, ROW_PX } from './view.js';

/** How many rows and columns of the open sheet stay in place while the others scroll. */
export interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

export function frozenOf({ workbook, sheet }: View): Frozen {
  const { frozenRows, frozenColumns = 0 } = workbook.sheet(sheet);
  return { rows: frozenRows, columns: frozenColumns };
}

/** The first of the window's rows or columns and those frozen before it, each once. */
export function* withFrozen(frozen: number, from: number, to: number): Iterable<number> {
  for (let at = 0; at < Math.min(frozen, from); at++) yield at;
  for (let at = from; at <= to; at++) yield at;
}

/** Moves what is frozen along with the scrolling, so that it stays where it is seen. */
export function keepInPlace(part: HTMLElement, isFrozen: boolean, x: number, y: number): void {
  part.classList.toggle('frozen', isFrozen);
  part.style.translate = isFrozen && (x > 0 || y > 0) ? `${x}px ${y}px` : '';
}

/** Where a cell is seen, in pixels of the scrolled sheet. */
export function placeOfCell(view: View, root: HTMLElement, row: number, column: number): { left: number; top: number } {
  const frozen = frozenOf(view);
  return {
    left: ROW_HEADER_PX + view.columnLeft(column) + (column < frozen.columns ? root.scrollLeft : 0),
    top: HEADER_PX + row * ROW_PX + (row < frozen.rows ? root.scrollTop : 0),
  };
}
