import type { Workbook } from '../workbook.js';
import type { RangeTarget } from './specification.js';

const PIXELS_PER_SIGN = 7.6;
const MIN_PX = 40;
const MAX_PX = 420;

/** Columns as wide as their longest text, by a fixed width per sign: the host has no screen to measure on. */
export function autofitColumns({ sheet, area }: RangeTarget, host: Workbook): void {
  const used = host.usedArea(sheet);
  if (!used) return;
  for (let column = area.column; column < Math.min(area.column + area.columns, used.column + used.columns); column++) {
    let signs = 0;
    for (let row = Math.max(area.row, used.row); row < Math.min(area.row + area.rows, used.row + used.rows); row++) {
      const filter = host.tableAt(sheet, row, column)?.area.row === row ? 3 : 0;
      signs = Math.max(signs, host.shownAt(sheet, row, column).text.length + filter);
    }
    if (signs > 0)
      host.sheet(sheet).columnWidths[column] = Math.ceil(Math.min(MAX_PX, Math.max(MIN_PX, signs * PIXELS_PER_SIGN + 14)));
  }
}
