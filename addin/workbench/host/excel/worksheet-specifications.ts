import { type Area, MAX_COLUMNS, MAX_ROWS } from '../address.js';
import { addSheet, deleteSheet, renameSheet } from '../sheet-operations.js';
import type { Workbook } from '../workbook.js';
import { invalid, OfficeError } from './office-error.js';
import { givenRange, rangeFrom } from './range-address.js';
import type { RangeTarget, Specification, Targets } from './specification.js';

const WHOLE: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export const worksheetSpecification: Specification<Excel.Worksheet, Targets['Worksheet']> = {
  kind: 'Worksheet',
  properties: {
    id: { get: ({ id }) => id },
    name: { get: ({ id }, host) => host.sheet(id).name, set: ({ id }, name, host) => renameSheet(host, host.sheet(id), name) },
    position: { get: ({ id }, host) => host.furniture.sheets.findIndex((sheet) => sheet.id === id) },
    visibility: {
      get: ({ id }, host) => host.sheet(id).visibility,
      set: ({ id }, visibility, host) => {
        host.sheet(id).visibility = visibility;
      },
    },
  },
  objects: {
    tables: { to: 'TableCollection', follow: ({ id }) => ({ sheet: id }) },
    charts: { to: 'ChartCollection', follow: ({ id }) => ({ sheet: id }) },
    names: { to: 'NamedItemCollection', follow: (_, host) => host },
    protection: { to: 'WorksheetProtection', follow: ({ id }) => ({ id }) },
    freezePanes: { to: 'WorksheetFreezePanes', follow: ({ id }) => ({ id }) },
    pageLayout: { to: 'PageLayout', follow: ({ id }) => ({ id }) },
  },
  links: {
    getRange: { to: 'Range', follow: ({ id }, host, [address]) => rangeFrom(host, id, address) },
    getCell: {
      to: 'Range',
      follow: ({ id }, _, [row, column]) => areaOf(id, Number(row), Number(column), 1, 1),
    },
    getRangeByIndexes: {
      to: 'Range',
      follow: ({ id }, _, [row, column, rows, columns]) => areaOf(id, Number(row), Number(column), Number(rows), Number(columns)),
    },
    getUsedRange: {
      to: 'Range',
      follow: ({ id }, host) => used(id, host) ?? { sheet: id, area: { ...WHOLE, rows: 1, columns: 1 } },
    },
    getUsedRangeOrNullObject: { to: 'Range', follow: ({ id }, host) => used(id, host) },
  },
  actions: {
    activate: ({ id }, host) => {
      if (host.sheet(id).visibility !== 'Visible')
        throw new OfficeError('InvalidOperation', 'A hidden sheet cannot be activated.');
      host.select({ sheet: id, area: { ...WHOLE, rows: 1, columns: 1 }, row: 0, column: 0 });
    },
    delete: ({ id }, host) => deleteSheet(host, host.sheet(id)),
    calculate: (_, host, full) => host.calculate(full),
  },
  events: { onChanged: 'changed', onActivated: 'activated', onSelectionChanged: 'selected', onCalculated: 'calculated' },
};

function areaOf(sheet: string, row: number, column: number, rows: number, columns: number): RangeTarget {
  const isIn = row >= 0 && column >= 0 && rows >= 1 && columns >= 1 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  if (!isIn) throw invalid();
  return { sheet, area: { row, column, rows, columns } };
}

function used(id: string, host: Workbook): RangeTarget | undefined {
  const area = host.usedArea(id);
  return area && { sheet: id, area };
}

const find = (host: Workbook, key: unknown) =>
  host.furniture.sheets.find((sheet) => sheet.id === key) ?? host.sheetNamed(String(key));

export const worksheetsSpecification: Specification<Excel.WorksheetCollection, Workbook> = {
  kind: 'WorksheetCollection',
  properties: {},
  items: { of: 'Worksheet', list: (host) => host.furniture.sheets.map(({ id }) => ({ id })) },
  links: {
    getItem: { to: 'Worksheet', follow: (host, _, [key]) => asTarget(find(host, key)) },
    getItemOrNullObject: { to: 'Worksheet', follow: (host, _, [key]) => asTarget(find(host, key)) },
    getActiveWorksheet: { to: 'Worksheet', follow: (host) => ({ id: host.furniture.activeSheet }) },
    getFirst: { to: 'Worksheet', follow: (host) => asTarget(host.furniture.sheets[0]) },
    add: {
      to: 'Worksheet',
      follow: (host, _, [name]) => asTarget(addSheet(host, name === undefined ? undefined : String(name))),
    },
  },
  actions: { getCount: (host) => host.furniture.sheets.length },
  events: { onChanged: 'changed', onActivated: 'activated', onSelectionChanged: 'selected', onCalculated: 'calculated' },
};

const asTarget = (sheet: { id: string } | undefined): Targets['Worksheet'] | undefined => sheet && { id: sheet.id };

export const freezePanesSpecification: Specification<Excel.WorksheetFreezePanes, Targets['WorksheetFreezePanes']> = {
  kind: 'WorksheetFreezePanes',
  properties: {},
  actions: {
    freezeRows: ({ id }, host, rows) => {
      host.sheet(id).frozenRows = rows ?? 1;
    },
    freezeAt: ({ id }, host, given) => {
      const { area } = givenRange(host, id, given);
      host.sheet(id).frozenRows = area.row + area.rows;
      host.sheet(id).frozenColumns = area.column + area.columns;
    },
    unfreeze: ({ id }, host) => {
      host.sheet(id).frozenRows = 0;
      host.sheet(id).frozenColumns = 0;
    },
  },
};
