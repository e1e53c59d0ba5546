import { shiftCells } from '../cell-operations.js';
import { bodyOf } from '../furniture.js';
import { insertTableRows } from '../table-operations.js';
import type { Workbook } from '../workbook.js';
import { refuseUnderFilter } from './filter-specifications.js';
import { invalid } from './office-error.js';
import { raw, writeCells } from './range-content.js';
import type { RangeTarget, Specification, Targets } from './specification.js';
import { type TableTarget, tableOf } from './table-target.js';

type Row = Targets['TableRow'];

const rowRange = ({ id, index }: Row, host: Workbook): RangeTarget => {
  const table = tableOf(host, { id });
  const body = bodyOf(table);
  if (index >= body.rows) throw invalid();
  return { sheet: table.sheet, area: { ...body, row: body.row + index, rows: 1 } };
};

const deleteRows = (host: Workbook, target: TableTarget, index: number, rows: number): void => {
  const { sheet, area } = rowRange({ ...target, index: index + rows - 1 }, host);
  refuseUnderFilter(host, sheet, area);
  shiftCells(host, sheet, { ...area, row: area.row - rows + 1, rows }, 'down', false);
};

export const rowsSpecification: Specification<Excel.TableRowCollection, TableTarget> = {
  kind: 'TableRowCollection',
  properties: { count: { get: (target, host) => bodyOf(tableOf(host, target)).rows } },
  newer: { deleteRowsAt: 'ExcelApiOnline 1.1' },
  items: {
    of: 'TableRow',
    list: ({ id }, host) => Array.from({ length: bodyOf(tableOf(host, { id })).rows }, (_, index) => ({ id, index })),
  },
  links: {
    getItemAt: {
      to: 'TableRow',
      follow: ({ id }, host, [index]) => {
        const row = { id, index: Number(index) };
        if (!(row.index >= 0)) throw invalid();
        rowRange(row, host);
        return row;
      },
    },
    add: {
      to: 'TableRow',
      follow: (target, host, [index, values]) => {
        const table = tableOf(host, target);
        const body = bodyOf(table);
        const grid = rowsGiven(values, body.columns);
        const at = typeof index === 'number' && index !== -1 ? index : body.rows;
        if (at < 0 || at > body.rows) throw invalid();
        const row = insertTableRows(host, table, at, grid.length);
        writeCells({ sheet: table.sheet, area: { ...body, row, rows: grid.length } }, grid, host);
        return { id: target.id, index: at };
      },
    },
  },
  actions: {
    getCount: (target, host) => bodyOf(tableOf(host, target)).rows,
    deleteRowsAt: (target, host, index, count = 1) => deleteRows(host, target, index, count),
  },
};

/** One value for the only cell, or rows as wide as the table; nothing is one blank row. */
function rowsGiven(values: unknown, columns: number): unknown[][] {
  if (values === undefined || values === null) return [Array.from({ length: columns }, () => null)];
  const grid: unknown[] = Array.isArray(values) ? values : [[values]];
  if (!grid.every((row): row is unknown[] => Array.isArray(row) && row.length === columns)) throw invalid();
  return grid;
}

export const rowSpecification: Specification<Excel.TableRow, Row> = {
  kind: 'TableRow',
  properties: {
    index: { get: ({ index }) => index },
    values: {
      get: (target, host) => {
        const { sheet, area } = rowRange(target, host);
        return [Array.from({ length: area.columns }, (_, at) => raw(host.valueAt(sheet, area.row, area.column + at)))];
      },
      set: (target, values, host) => writeCells(rowRange(target, host), values, host),
    },
  },
  links: { getRange: { to: 'Range', follow: rowRange } },
  actions: { delete: ({ id, index }, host) => deleteRows(host, { id }, index, 1) },
};
