import { contains, intersect, MAX_COLUMNS, MAX_ROWS } from '../address.js';
import { shiftCells } from '../cell-operations.js';
import type { Workbook } from '../workbook.js';
import { invalid } from './office-error.js';
import { givenRange } from './range-address.js';
import type { RangeTarget, Specification } from './specification.js';

const move = ({ sheet, area }: RangeTarget, rows: number, columns: number, moreRows = 0, moreColumns = 0): RangeTarget => {
  const next = {
    row: area.row + rows,
    column: area.column + columns,
    rows: area.rows + moreRows,
    columns: area.columns + moreColumns,
  };
  if (next.row < 0 || next.column < 0 || next.rows < 1 || next.columns < 1 || next.row + next.rows > MAX_ROWS) throw invalid();
  if (next.column + next.columns > MAX_COLUMNS) throw invalid();
  return { sheet, area: next };
};
/** A row or column of a range, counted from its first; none outside of it. */
const within = (count: number, index: unknown): number => {
  if (!(Number(index) >= 0 && Number(index) < count)) throw invalid();
  return Number(index);
};
const numbers = (parameters: readonly unknown[]): [number, number] => [Number(parameters[0] ?? 0), Number(parameters[1] ?? 0)];

/** The ways from one range to another: cells of it, beside it, in common with it, spilled from it. */
export const rangeLinks: NonNullable<Specification<Excel.Range, RangeTarget>['links']> = {
  getCell: {
    to: 'Range',
    follow: (target, _, parameters) => ({
      ...move(target, ...numbers(parameters)),
      area: { ...move(target, ...numbers(parameters)).area, rows: 1, columns: 1 },
    }),
  },
  getResizedRange: { to: 'Range', follow: (target, _, parameters) => move(target, 0, 0, ...numbers(parameters)) },
  getAbsoluteResizedRange: {
    to: 'Range',
    follow: (target, _, [rows, columns]) =>
      move(target, 0, 0, Number(rows) - target.area.rows, Number(columns) - target.area.columns),
  },
  getOffsetRange: { to: 'Range', follow: (target, _, parameters) => move(target, ...numbers(parameters)) },
  getRow: {
    to: 'Range',
    follow: ({ sheet, area }, _, [row]) => ({ sheet, area: { ...area, row: area.row + within(area.rows, row), rows: 1 } }),
  },
  getColumn: {
    to: 'Range',
    follow: ({ sheet, area }, _, [column]) => ({
      sheet,
      area: { ...area, column: area.column + within(area.columns, column), columns: 1 },
    }),
  },
  getLastRow: {
    to: 'Range',
    follow: ({ sheet, area }) => ({ sheet, area: { ...area, row: area.row + area.rows - 1, rows: 1 } }),
  },
  getLastCell: {
    to: 'Range',
    follow: ({ sheet, area }) => ({
      sheet,
      area: { row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 },
    }),
  },
  getEntireRow: { to: 'Range', follow: ({ sheet, area }) => ({ sheet, area: { ...area, column: 0, columns: MAX_COLUMNS } }) },
  getEntireColumn: { to: 'Range', follow: ({ sheet, area }) => ({ sheet, area: { ...area, row: 0, rows: MAX_ROWS } }) },
  getIntersection: { to: 'Range', follow: (target, host, [other]) => meeting(target, host, other) },
  getIntersectionOrNullObject: { to: 'Range', follow: (target, host, [other]) => meeting(target, host, other) },
  getUsedRange: {
    to: 'Range',
    follow: (target, host) => usedIn(target, host) ?? move(target, 0, 0, 1 - target.area.rows, 1 - target.area.columns),
  },
  getUsedRangeOrNullObject: { to: 'Range', follow: (target, host) => usedIn(target, host) },
  getSpillingToRange: { to: 'Range', follow: (target, host) => spillOf(target, host, 'anchor') },
  getSpillingToRangeOrNullObject: { to: 'Range', follow: (target, host) => spillOf(target, host, 'anchor') },
  getSpillParentOrNullObject: { to: 'Range', follow: (target, host) => spillParent(target, host) },
  getTables: { to: 'TableCollection', follow: ({ sheet }) => ({ sheet }) },
  insert: {
    to: 'Range',
    follow: (target, host, [direction]) => {
      shiftCells(host, target.sheet, target.area, direction === 'Right' ? 'right' : 'down', true);
      return target;
    },
  },
};

function meeting({ sheet, area }: RangeTarget, host: Workbook, other: unknown): RangeTarget | undefined {
  const range = other === undefined ? undefined : givenRange(host, sheet, other);
  const common = range && range.sheet === sheet ? intersect(area, range.area) : undefined;
  return common && { sheet, area: common };
}

function usedIn({ sheet, area }: RangeTarget, host: Workbook): RangeTarget | undefined {
  const used = host.usedArea(sheet);
  const common = used && intersect(used, area);
  return common && { sheet, area: common };
}

function spillOf({ sheet, area }: RangeTarget, host: Workbook, kind: 'anchor' | 'child'): RangeTarget | undefined {
  const spill = host.spillAt(sheet, area.row, area.column);
  return spill?.kind === kind ? { sheet, area: spill.area } : undefined;
}

function spillParent({ sheet, area }: RangeTarget, host: Workbook): RangeTarget | undefined {
  const spill = host.spillAt(sheet, area.row, area.column);
  return spill && contains(spill.area, area.row, area.column)
    ? { sheet, area: { ...spill.area, rows: 1, columns: 1 } }
    : undefined;
}
