import { columnIdsOf } from '../furniture.js';
import { insertTableColumn } from '../table-operations.js';
import type { Workbook } from '../workbook.js';
import type { ColumnTargetRef, Specification } from './specification.js';
import { type TableTarget, tableOf } from './table-target.js';

const columnAt = (host: Workbook, { id }: TableTarget, key: unknown): ColumnTargetRef | undefined => {
  const names = host.columnNames(tableOf(host, { id }));
  const index =
    typeof key === 'number'
      ? columnIdsOf(tableOf(host, { id })).indexOf(key)
      : names.findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
  return index >= 0 && index < names.length ? { id, index } : undefined;
};

export const columnsSpecification: Specification<Excel.TableColumnCollection, TableTarget> = {
  kind: 'TableColumnCollection',
  properties: { count: { get: (target, host) => tableOf(host, target).area.columns } },
  items: {
    of: 'TableColumn',
    list: (target, host) => host.columnNames(tableOf(host, target)).map((_, index) => ({ id: target.id, index })),
  },
  links: {
    getItem: { to: 'TableColumn', follow: (target, host, [key]) => columnAt(host, target, key) },
    getItemOrNullObject: { to: 'TableColumn', follow: (target, host, [key]) => columnAt(host, target, key) },
    getItemAt: {
      to: 'TableColumn',
      follow: (target, host, [index]) => columnAt(host, target, columnIdsOf(tableOf(host, target))[Number(index)] ?? -1),
    },
    add: {
      to: 'TableColumn',
      follow: (target, host, [index, values, name]) => {
        const table = tableOf(host, target);
        const at = insertTableColumn(host, table, typeof index === 'number' && index >= 0 ? index : undefined);
        const cells = Array.isArray(values) ? (values as unknown[][]).map((row) => row[0]) : [];
        const header = name ?? (cells.length === table.area.rows ? cells.shift() : undefined);
        if (header !== undefined) host.put(table.sheet, table.area.row, table.area.column + at, { value: String(header) });
        for (const [row, value] of cells.entries())
          host.enter(table.sheet, table.area.row + 1 + row, table.area.column + at, String(value), 'en');
        return { id: target.id, index: at };
      },
    },
  },
  actions: { getCount: (target, host) => tableOf(host, target).area.columns },
};
