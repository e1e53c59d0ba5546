import { mapArea } from '../address.js';
import { shiftCells } from '../cell-operations.js';
import { bodyOf, headerOf, type Table, totalsOf } from '../furniture.js';
import {
  createTable,
  insertTableColumn,
  insertTableRows,
  removeTable,
  renameTable,
  resizeTable,
  setShowTotals,
  tableById,
  tableNamed,
} from '../table-operations.js';
import type { Workbook } from '../workbook.js';
import { notFound } from './office-error.js';
import { rangeFrom } from './range-specification.js';
import type { ColumnTargetRef, RangeTarget, Specification, Targets } from './specification.js';

type TableTarget = Targets['Table'];

function get(host: Workbook, { id }: TableTarget): Table {
  const table = tableById(host, id);
  if (!table) throw notFound();
  return table;
}

const asRange = (host: Workbook, sheet: string, given: unknown): RangeTarget =>
  typeof given === 'string' ? rangeFrom(host, sheet, given) : (given as RangeTarget);
const find = (host: Workbook, sheet: string | undefined, key: unknown): TableTarget | undefined => {
  const table = tableById(host, String(key)) ?? tableNamed(host, String(key));
  return table && (sheet === undefined || table.sheet === sheet) ? { id: table.id } : undefined;
};
const listed = (host: Workbook, sheet: string | undefined) =>
  host.furniture.tables.filter((table) => sheet === undefined || table.sheet === sheet);

export const tablesSpecification: Specification<Excel.TableCollection, Targets['TableCollection']> = {
  kind: 'TableCollection',
  properties: { count: { get: ({ sheet }, host) => listed(host, sheet).length } },
  items: { of: 'Table', list: ({ sheet }, host) => listed(host, sheet).map(({ id }) => ({ id })) },
  links: {
    add: {
      to: 'Table',
      follow: ({ sheet }, host, [given, hasHeaders]) => {
        const range = asRange(host, sheet ?? host.furniture.activeSheet, given);
        const name =
          typeof given === 'string' && given.includes('!')
            ? given.slice(0, given.lastIndexOf('!')).replace(/^'|'$/g, '')
            : undefined;
        const home = name === undefined ? range.sheet : (host.sheetNamed(name)?.id ?? range.sheet);
        return { id: createTable(host, home, range.area, hasHeaders === true).id };
      },
    },
    getItem: { to: 'Table', follow: ({ sheet }, host, [key]) => find(host, sheet, key) },
    getItemOrNullObject: { to: 'Table', follow: ({ sheet }, host, [key]) => find(host, sheet, key) },
    getItemAt: { to: 'Table', follow: ({ sheet }, host, [index]) => find(host, sheet, listed(host, sheet)[Number(index)]?.id) },
  },
  actions: { getCount: ({ sheet }, host) => listed(host, sheet).length },
  events: { onChanged: 'changed' },
};

const change =
  (apply: (table: Table, value: never, host: Workbook) => void) => (target: TableTarget, value: unknown, host: Workbook) =>
    apply(get(host, target), value as never, host);

export const tableSpecification: Specification<Excel.Table, TableTarget> = {
  kind: 'Table',
  properties: {
    id: { get: ({ id }) => id },
    name: {
      get: (target, host) => get(host, target).name,
      set: change((table, name: string, host) => renameTable(host, table, name)),
    },
    showTotals: {
      get: (target, host) => get(host, target).showTotals,
      set: change((table, show: boolean, host) => setShowTotals(host, table, show)),
    },
    showHeaders: { get: () => true },
    showBandedRows: {
      get: (target, host) => get(host, target).showBandedRows,
      set: change((table, show: boolean) => {
        table.showBandedRows = show;
      }),
    },
    showFilterButton: {
      get: (target, host) => get(host, target).showFilterButton,
      set: change((table, show: boolean) => {
        table.showFilterButton = show;
      }),
    },
    style: {
      get: (target, host) => get(host, target).style,
      set: change((table, style: string) => {
        table.style = style;
      }),
    },
  },
  objects: {
    worksheet: { to: 'Worksheet', follow: (target, host) => ({ id: get(host, target).sheet }) },
    columns: { to: 'TableColumnCollection', follow: (target) => target },
    rows: { to: 'TableRowCollection', follow: (target) => target },
  },
  links: {
    getRange: { to: 'Range', follow: (target, host) => rangeOf(get(host, target), (table) => table.area) },
    getHeaderRowRange: { to: 'Range', follow: (target, host) => rangeOf(get(host, target), headerOf) },
    getDataBodyRange: { to: 'Range', follow: (target, host) => rangeOf(get(host, target), bodyOf) },
    getTotalRowRange: { to: 'Range', follow: (target, host) => rangeOf(get(host, target), totalsOf) },
    convertToRange: {
      to: 'Range',
      follow: (target, host) => {
        const table = get(host, target);
        removeTable(host, table, true);
        return { sheet: table.sheet, area: table.area };
      },
    },
  },
  actions: {
    resize: (target, host, given) => resizeTable(host, get(host, target), asRange(host, get(host, target).sheet, given).area),
    delete: (target, host) => removeTable(host, get(host, target), false),
    clearFilters: () => undefined,
  },
  events: { onChanged: 'changed' },
};

function rangeOf(table: Table, part: (table: Table) => RangeTarget['area'] | undefined): RangeTarget | undefined {
  const area = part(table);
  return area && { sheet: table.sheet, area };
}

const columnAt = (host: Workbook, { id }: TableTarget, key: unknown): ColumnTargetRef | undefined => {
  const names = host.columnNames(get(host, { id }));
  const index = typeof key === 'number' ? key - 1 : names.findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
  return index >= 0 && index < names.length ? { id, index } : undefined;
};

export const columnsSpecification: Specification<Excel.TableColumnCollection, TableTarget> = {
  kind: 'TableColumnCollection',
  properties: { count: { get: (target, host) => get(host, target).area.columns } },
  items: {
    of: 'TableColumn',
    list: (target, host) => host.columnNames(get(host, target)).map((_, index) => ({ id: target.id, index })),
  },
  links: {
    getItem: { to: 'TableColumn', follow: (target, host, [key]) => columnAt(host, target, key) },
    getItemOrNullObject: { to: 'TableColumn', follow: (target, host, [key]) => columnAt(host, target, key) },
    getItemAt: { to: 'TableColumn', follow: (target, host, [index]) => columnAt(host, target, Number(index) + 1) },
    add: {
      to: 'TableColumn',
      follow: (target, host, [index, values, name]) => {
        const table = get(host, target);
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
  actions: { getCount: (target, host) => get(host, target).area.columns },
};

const columnRange = (
  { id, index }: ColumnTargetRef,
  host: Workbook,
  part: (table: Table) => RangeTarget['area'] | undefined,
): RangeTarget | undefined => {
  const range = rangeOf(get(host, { id }), part);
  return range && { ...range, area: { ...range.area, column: range.area.column + index, columns: 1 } };
};

export const columnSpecification: Specification<Excel.TableColumn, ColumnTargetRef> = {
  kind: 'TableColumn',
  properties: {
    id: { get: ({ index }) => index + 1 },
    index: { get: ({ index }) => index },
    name: {
      get: ({ id, index }, host) => host.columnNames(get(host, { id }))[index] ?? '',
      set: ({ id, index }, name, host) => {
        const { sheet, area } = get(host, { id });
        host.put(sheet, area.row, area.column + index, { ...host.cell(sheet, area.row, area.column + index), value: name });
      },
    },
    values: {
      get: (target, host) => {
        const range = columnRange(target, host, (table) => table.area);
        return range ? mapArea(range.area, (row, column) => host.valueAt(range.sheet, row, column)) : [];
      },
    },
  },
  links: {
    getRange: { to: 'Range', follow: (target, host) => columnRange(target, host, (table) => table.area) },
    getHeaderRowRange: { to: 'Range', follow: (target, host) => columnRange(target, host, headerOf) },
    getDataBodyRange: { to: 'Range', follow: (target, host) => columnRange(target, host, bodyOf) },
    getTotalRowRange: { to: 'Range', follow: (target, host) => columnRange(target, host, totalsOf) },
  },
  actions: {
    delete: ({ id, index }, host) => {
      const { sheet, area } = get(host, { id });
      shiftCells(host, sheet, { ...area, column: area.column + index, columns: 1 }, 'right', false);
    },
  },
};

export const rowsSpecification: Specification<Excel.TableRowCollection, TableTarget> = {
  kind: 'TableRowCollection',
  properties: { count: { get: (target, host) => bodyOf(get(host, target)).rows } },
  actions: {
    getCount: (target, host) => bodyOf(get(host, target)).rows,
    add: (target, host, index, values) => {
      const table = get(host, target);
      const grid = Array.isArray(values) ? (values as unknown[][]) : [[]];
      const row = insertTableRows(host, table, typeof index === 'number' && index >= 0 ? index : undefined, grid.length);
      for (const [r, line] of grid.entries())
        for (const [c, value] of line.entries()) host.enter(table.sheet, row + r, table.area.column + c, String(value), 'en');
    },
    deleteRowsAt: (target, host, index, count = 1) => {
      const body = bodyOf(get(host, target));
      shiftCells(host, get(host, target).sheet, { ...body, row: body.row + index, rows: count }, 'down', false);
    },
  },
};
