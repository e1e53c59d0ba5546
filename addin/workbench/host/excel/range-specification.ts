import { eachCell, mapArea } from '../address.js';
import { clearArea, shiftCells, styleArea } from '../cell-operations.js';
import { hiddenRowsIn } from '../filter-operations.js';
import { refuseUnderFilter } from './filter-specifications.js';
import { eachGiven, formulaText, raw, valueType, writeCells } from './range-content.js';
import { rangeLinks } from './range-links.js';
import type { RangeTarget, Specification } from './specification.js';

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
    rowHidden: {
      get: ({ sheet, area }, host) => {
        const hidden = hiddenRowsIn(host, sheet, area.row, area.rows).size;
        return (hidden === 0 ? false : hidden === area.rows || null) as boolean;
      },
    },
    hasSpill: { get: ({ sheet, area }, host) => host.spillAt(sheet, area.row, area.column) !== undefined },
  },
  objects: {
    worksheet: { to: 'Worksheet', follow: ({ sheet }) => ({ id: sheet }) },
    format: { to: 'RangeFormat', follow: (target) => target },
    dataValidation: { to: 'DataValidation', follow: (target) => target },
    conditionalFormats: { to: 'ConditionalFormatCollection', follow: (target) => target },
  },
  links: rangeLinks,
  actions: {
    clear: ({ sheet, area }, host, what = 'All') =>
      clearArea(host, sheet, area, what === 'Contents' || what === 'Formats' || what === 'Hyperlinks' ? what : 'All'),
    delete: ({ sheet, area }, host, direction) => {
      refuseUnderFilter(host, sheet, area);
      shiftCells(host, sheet, area, direction === 'Left' ? 'right' : 'down', false);
    },
    select: ({ sheet, area }, host) => host.select({ sheet, area, row: area.row, column: area.column }),
    calculate: (_, host) => host.calculate(false),
    setDirty: ({ sheet, area }, host) => host.setDirty(sheet, area),
  },
};
