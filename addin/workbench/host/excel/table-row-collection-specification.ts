import { shiftCells } from '../cell-operations.js';
import { bodyOf } from '../furniture.js';
import { insertTableRows } from '../table-operations.js';
import type { Specification } from './specification.js';
import { type TableTarget, tableOf } from './table-target.js';

export const rowsSpecification: Specification<Excel.TableRowCollection, TableTarget> = {
  kind: 'TableRowCollection',
  properties: { count: { get: (target, host) => bodyOf(tableOf(host, target)).rows } },
  links: { getItemAt: { to: 'TableRow', follow: ({ id }, _, [index]) => ({ id, index: Number(index) }) } },
  newer: { deleteRowsAt: 'ExcelApiOnline 1.1' },
  actions: {
    getCount: (target, host) => bodyOf(tableOf(host, target)).rows,
    add: (target, host, index, values) => {
      const table = tableOf(host, target);
      const grid = Array.isArray(values) ? (values as unknown[][]) : [[]];
      const row = insertTableRows(host, table, typeof index === 'number' && index >= 0 ? index : undefined, grid.length);
      for (const [r, line] of grid.entries())
        for (const [c, value] of line.entries()) host.enter(table.sheet, row + r, table.area.column + c, String(value), 'en');
    },
    deleteRowsAt: (target, host, index, count = 1) => {
      const body = bodyOf(tableOf(host, target));
      shiftCells(host, tableOf(host, target).sheet, { ...body, row: body.row + index, rows: count }, 'down', false);
    },
  },
};
