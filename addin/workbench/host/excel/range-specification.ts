import { type Area, contains, eachCell, intersect, MAX_COLUMNS, MAX_ROWS, mapArea, parseArea } from '../address.js';
import { type CellValue, isError } from '../cell.js';
import { clearArea, shiftCells, styleArea } from '../cell-operations.js';
import type { Workbook } from '../workbook.js';
import { invalid } from './office-error.js';
import type { RangeTarget, Specification } from './specification.js';

/** An address such as `A1:B2` or `'My sheet'!A1`, on a given sheet. */
export function rangeFrom(host: Workbook, sheet: string, address: unknown): RangeTarget {
  if (address === undefined || address === null)
    return { sheet, area: { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS } };
  const text = String(address);
  const at = text.lastIndexOf('!');
  const area = parseArea(text.slice(at + 1));
  if (area) return { sheet, area };
  const name = host.furniture.names.find((each) => each.name.toLowerCase() === text.toLowerCase());
  const named = name && parseArea(name.formula.slice(name.formula.lastIndexOf('!') + 1));
  if (!named) throw invalid(`'${text}' is no address.`);
  return { sheet, area: named };
}

const raw = (value: CellValue): unknown => (value === null ? '' : isError(value) ? value.error : value);

function valueType(value: CellValue): Excel.RangeValueType {
  const name =
    value === null
      ? 'Empty'
      : isError(value)
        ? 'Error'
        : { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string'];
  return name as Excel.RangeValueType;
}

/** One value for all cells, or a grid of exactly the range's size; `null` leaves a cell as it is. */
function eachGiven(area: Area, given: unknown, visit: (row: number, column: number, value: unknown) => void): void {
  const grid: unknown = given;
  if (
    Array.isArray(grid) &&
    (grid.length !== area.rows || grid.some((row) => !Array.isArray(row) || row.length !== area.columns))
  ) {
    throw invalid('The number of rows or columns in the input array does not match the size or dimensions of the range.');
  }
  eachCell(area, (row, column) => {
    const line: unknown = Array.isArray(grid) ? grid[row - area.row] : undefined;
    const value: unknown = Array.isArray(line) ? line[column - area.column] : grid;
    if (value !== null && value !== undefined) visit(row, column, value);
  });
}

function writeCells({ sheet, area }: RangeTarget, given: unknown, host: Workbook): void {
  eachGiven(area, given, (row, column, value) => {
    const cell = host.cell(sheet, row, column);
    if (typeof value === 'string') host.enter(sheet, row, column, value, 'en');
    else if (typeof value === 'number' || typeof value === 'boolean')
      host.put(sheet, row, column, { ...(cell?.style && { style: cell.style }), value });
    else throw invalid();
  });
  host.tellEdited(sheet, area);
}

const move = ({ sheet, area }: RangeTarget, rows: number, columns: number, moreRows = 0, moreColumns = 0): RangeTarget => {
  const next = {
    row: area.row + rows,
    column: area.column + columns,
    rows: area.rows + moreRows,
    columns: area.columns + moreColumns,
  };
  if (next.row < 0 || next.column < 0 || next.rows < 1 || next.columns < 1 || next.row + next.rows > MAX_ROWS) throw invalid();
  return { sheet, area: next };
};
const numbers = (parameters: readonly unknown[]): [number, number] => [Number(parameters[0] ?? 0), Number(parameters[1] ?? 0)];
const same = <T>(values: readonly (readonly T[])[]): T | null => {
  const first = values[0]?.[0];
  return first !== undefined && values.every((row) => row.every((value) => value === first)) ? first : null;
};
export const sameStyle = <T>(
  host: Workbook,
  { sheet, area }: RangeTarget,
  read: (cell: ReturnType<Workbook['cell']>) => T,
): T | null => same(mapArea(area, (row, column) => read(host.cell(sheet, row, column))));

function formulaText(host: Workbook, sheet: string, row: number, column: number): unknown {
  return host.cell(sheet, row, column)?.formula ?? raw(host.valueAt(sheet, row, column));
}

export const rangeSpecification: Specification<Excel.Range, RangeTarget> = {
  kind: 'Range',
  properties: {
    address: { get: ({ sheet, area }, host) => host.addressOf(sheet, area) },
    rowIndex: { get: ({ area }) => area.row },
    columnIndex: { get: ({ area }) => area.column },
    rowCount: { get: ({ area }) => area.rows },
    columnCount: { get: ({ area }) => area.columns },
    cellCount: { get: ({ area }) => area.rows * area.columns },
    values: {
      get: ({ sheet, area }, host) => mapArea(area, (row, column) => raw(host.valueAt(sheet, row, column))),
      set: writeCells,
    },
    formulas: {
      get: ({ sheet, area }, host) => mapArea(area, (row, column) => formulaText(host, sheet, row, column)),
      set: writeCells,
    },
    text: { get: ({ sheet, area }, host) => mapArea(area, (row, column) => host.shownAt(sheet, row, column).text) },
    valueTypes: { get: ({ sheet, area }, host) => mapArea(area, (row, column) => valueType(host.valueAt(sheet, row, column))) },
    numberFormat: {
      get: ({ sheet, area }, host) => mapArea(area, (row, column) => host.numberFormatAt(sheet, row, column)),
      set: ({ sheet, area }, given, host) =>
        eachGiven(area, given, (row, column, code) =>
          styleArea(host, sheet, { row, column, rows: 1, columns: 1 }, { numberFormat: String(code) }),
        ),
    },
    hyperlink: {
      get: ({ sheet, area }, host) => host.cell(sheet, area.row, area.column)?.link as Excel.RangeHyperlink,
      set: ({ sheet, area }, link, host) =>
        eachCell(area, (row, column) => {
          const cell = host.cell(sheet, row, column);
          const value = link.textToDisplay ?? cell?.value ?? link.address ?? link.documentReference ?? '';
          host.put(sheet, row, column, {
            style: { ...cell?.style, underline: true, color: '#0563C1' },
            ...(cell?.formula ? { formula: cell.formula } : { value }),
            link,
          });
        }),
    },
    hasSpill: { get: ({ sheet, area }, host) => host.spillAt(sheet, area.row, area.column) !== undefined },
  },
  objects: {
    worksheet: { to: 'Worksheet', follow: ({ sheet }) => ({ id: sheet }) },
    format: { to: 'RangeFormat', follow: (target) => target },
    conditionalFormats: { to: 'ConditionalFormatCollection', follow: (target) => target },
  },
  links: {
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
      follow: ({ sheet, area }, _, [rows, columns]) => ({
        sheet,
        area: { ...area, rows: Number(rows), columns: Number(columns) },
      }),
    },
    getOffsetRange: { to: 'Range', follow: (target, _, parameters) => move(target, ...numbers(parameters)) },
    getRow: {
      to: 'Range',
      follow: ({ sheet, area }, _, [row]) => ({ sheet, area: { ...area, row: area.row + Number(row), rows: 1 } }),
    },
    getColumn: {
      to: 'Range',
      follow: ({ sheet, area }, _, [column]) => ({ sheet, area: { ...area, column: area.column + Number(column), columns: 1 } }),
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
  },
  actions: {
    clear: ({ sheet, area }, host, what = 'All') =>
      clearArea(host, sheet, area, what === 'Contents' || what === 'Formats' || what === 'Hyperlinks' ? what : 'All'),
    delete: ({ sheet, area }, host, direction) => shiftCells(host, sheet, area, direction === 'Left' ? 'right' : 'down', false),
    select: ({ sheet, area }, host) => host.select({ sheet, area, row: area.row, column: area.column }),
    calculate: (_, host) => host.calculate(false),
  },
};

/** The range meant by a parameter: a proxy of ours or an address. The proxies' module turns proxies into targets first. */
function meeting({ sheet, area }: RangeTarget, host: Workbook, other: unknown): RangeTarget | undefined {
  const range = typeof other === 'string' ? rangeFrom(host, sheet, other) : (other as RangeTarget | undefined);
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
