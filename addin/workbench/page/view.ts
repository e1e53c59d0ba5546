import { type Area, MAX_COLUMNS, MAX_ROWS } from '../host/address.js';
import { DEFAULT_COLUMN_WIDTH_PX } from '../host/furniture.js';
import type { Host } from '../host/install-host.js';
import type { Workbook } from '../host/workbook.js';

export const ROW_PX = 24;
export const HEADER_PX = 24;
export const ROW_HEADER_PX = 48;

/** What every part of the page shares: the host, the selection's moves, and how places become pixels. */
export class View {
  readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  get workbook(): Workbook {
    return this.host.workbook;
  }

  get sheet(): string {
    return this.workbook.furniture.activeSheet;
  }

  columnWidth(column: number): number {
    return this.workbook.sheet(this.sheet).columnWidths[column] ?? DEFAULT_COLUMN_WIDTH_PX;
  }

  columnLeft(column: number): number {
    const widths = this.workbook.sheet(this.sheet).columnWidths;
    const own = Object.entries(widths).filter(([at]) => Number(at) < column);
    return column * DEFAULT_COLUMN_WIDTH_PX + own.reduce((sum, [, width]) => sum + width - DEFAULT_COLUMN_WIDTH_PX, 0);
  }

  /** How many rows and columns the sheet scrolls over: a little more than it holds. */
  get extent(): { rows: number; columns: number } {
    const used = this.workbook.usedArea(this.sheet);
    const { row, column } = this.workbook.selection;
    return {
      rows: Math.min(MAX_ROWS, Math.max(200, (used ? used.row + used.rows : 0) + 60, row + 60)),
      columns: Math.min(MAX_COLUMNS, Math.max(26, (used ? used.column + used.columns : 0) + 8, column + 8)),
    };
  }

  /** Selects one cell, or with `extend` stretches the selection from the active cell to it. */
  goTo(row: number, column: number, extend = false): void {
    const [r, c] = [Math.min(Math.max(row, 0), MAX_ROWS - 1), Math.min(Math.max(column, 0), MAX_COLUMNS - 1)];
    const { selection } = this.workbook;
    if (!extend) {
      this.workbook.select({ sheet: this.sheet, area: { row: r, column: c, rows: 1, columns: 1 }, row: r, column: c });
      return;
    }
    const area = span(selection.row, selection.column, r, c);
    this.workbook.select({ ...selection, area });
  }

  /** The corner of the selection that moves under Shift: the one opposite the active cell. */
  get corner(): { row: number; column: number } {
    const { area, row, column } = this.workbook.selection;
    return {
      row: area.row === row ? area.row + area.rows - 1 : area.row,
      column: area.column === column ? area.column + area.columns - 1 : area.column,
    };
  }

  /** The next edge of filled cells in a direction, as Ctrl and an arrow go. */
  edge(row: number, column: number, down: number, right: number): { row: number; column: number } {
    const filled = (r: number, c: number): boolean => this.workbook.valueAt(this.sheet, r, c) !== null;
    const { rows, columns } = this.extent;
    const inside = (r: number, c: number): boolean => r >= 0 && c >= 0 && r < rows && c < columns;
    let [r, c] = [row + down, column + right];
    if (!inside(r, c)) return { row, column };
    const run = filled(row, column) && filled(r, c);
    while (inside(r + down, c + right) && (run ? filled(r + down, c + right) : !filled(r, c))) [r, c] = [r + down, c + right];
    if (!run && !filled(r, c)) return { row: down < 0 ? 0 : down > 0 ? row : r, column: right < 0 ? 0 : right > 0 ? column : c };
    return { row: r, column: c };
  }
}

function span(row: number, column: number, otherRow: number, otherColumn: number): Area {
  const [top, left] = [Math.min(row, otherRow), Math.min(column, otherColumn)];
  return { row: top, column: left, rows: Math.max(row, otherRow) - top + 1, columns: Math.max(column, otherColumn) - left + 1 };
}
