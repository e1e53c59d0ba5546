import { mapArea } from '../address.js';
import { shiftCells } from '../cell-operations.js';
import { bodyOf, columnIdsOf, headerOf, type Table, totalsOf } from '../furniture.js';
import { nameWritten } from '../name-columns.js';
import type { Workbook } from '../workbook.js';
import type { ColumnTargetRef, RangeTarget, Specification } from './specification.js';
import { partOf, tableOf } from './table-target.js';

const columnRange = (
  { id, index }: ColumnTargetRef,
  host: Workbook,
  part: (table: Table) => RangeTarget['area'] | undefined,
): RangeTarget | undefined => {
  const range = partOf(tableOf(host, { id }), part);
  return range && { ...range, area: { ...range.area, column: range.area.column + index, columns: 1 } };
};

export const columnSpecification: Specification<Excel.TableColumn, ColumnTargetRef> = {
  kind: 'TableColumn',
  properties: {
    id: { get: ({ id, index }, host) => columnIdsOf(tableOf(host, { id }))[index] ?? index + 1 },
    index: { get: ({ index }) => index },
    name: {
      get: ({ id, index }, host) => host.columnNames(tableOf(host, { id }))[index] ?? '',
      set: ({ id, index }, name, host) => {
        const { sheet, area } = tableOf(host, { id });
        host.put(sheet, area.row, area.column + index, { ...host.cell(sheet, area.row, area.column + index), value: name });
        nameWritten(host, sheet, { row: area.row, column: area.column + index, rows: 1, columns: 1 });
      },
    },
    values: {
      get: (target, host) => {
        const range = columnRange(target, host, (table) => table.area);
        return range ? mapArea(range.area, (row, column) => host.valueAt(range.sheet, row, column)) : [];
      },
    },
  },
  objects: { filter: { to: 'Filter', follow: (target) => target } },
  links: {
    getRange: { to: 'Range', follow: (target, host) => columnRange(target, host, (table) => table.area) },
    getHeaderRowRange: { to: 'Range', follow: (target, host) => columnRange(target, host, headerOf) },
    getDataBodyRange: { to: 'Range', follow: (target, host) => columnRange(target, host, bodyOf) },
    getTotalRowRange: { to: 'Range', follow: (target, host) => columnRange(target, host, totalsOf) },
  },
  actions: {
    delete: ({ id, index }, host) => {
      const { sheet, area } = tableOf(host, { id });
      shiftCells(host, sheet, { ...area, column: area.column + index, columns: 1 }, 'right', false);
    },
  },
};
