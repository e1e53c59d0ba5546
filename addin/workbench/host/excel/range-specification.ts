import { eachCell, mapArea } from '../address.js';
import { clearArea, shiftCells, styleArea } from '../cell-operations.js';
import { hiddenRowsIn } from '../filter-operations.js';
import { isNumberFormat } from '../text/is-number-format.js';
import type { Workbook } from '../workbook.js';
import { refuseUnderFilter } from './filter-specifications.js';
import { invalid } from './office-error.js';
import { eachGiven, formulaText, raw, valueType, writeCells } from './range-content.js';
import { rangeLinks } from './range-links.js';
import type { RangeTarget, Specification } from './specification.js';

const MAX_CELLS = 5_000_000;

/** One thing of each cell; `null` for a range of more than five million, as Excel answers. */
const eachOf =
  <T>(read: (host: Workbook, sheet: string, row: number, column: number) => T) =>
  ({ sheet, area }: RangeTarget, host: Workbook): T[][] =>
    area.rows * area.columns > MAX_CELLS
      ? (null as unknown as T[][])
      : mapArea(area, (row, column) => read(host, sheet, row, column));

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
      get: eachOf((host, sheet, row, column) => raw(host.valueAt(sheet, row, column))),
      set: writeCells,
    },
    formulas: {
      get: eachOf(formulaText),
      set: writeCells,
    },
    text: { get: eachOf((host, sheet, row, column) => host.shownAt(sheet, row, column).text) },
    valueTypes: { get: eachOf((host, sheet, row, column) => valueType(host.valueAt(sheet, row, column))) },
    numberFormat: {
      get: eachOf((host, sheet, row, column) => host.numberFormatAt(sheet, row, column)),
      set: ({ sheet, area }, given, host) =>
        eachGiven(area, given, (row, column, code) => {
          if (!isNumberFormat(String(code))) throw invalid();
          styleArea(host, sheet, { row, column, rows: 1, columns: 1 }, { numberFormat: String(code) });
        }),
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
