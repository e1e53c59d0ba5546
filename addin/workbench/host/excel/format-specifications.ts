import { styleArea } from '../cell-operations.js';
import { DEFAULT_COLUMN_WIDTH_PX } from '../furniture.js';
import { autofitColumns } from './autofit.js';
import { sameStyle } from './same-style.js';
import type { RangeTarget, Specification } from './specification.js';

const POINTS_PER_PIXEL = 0.75;
const colorCode = (color: string): string => (color.startsWith('#') ? color.toUpperCase() : color.toLowerCase());

export const formatSpecification: Specification<Excel.RangeFormat, RangeTarget> = {
  kind: 'RangeFormat',
  properties: {
    horizontalAlignment: {
      get: (target, host) => (sameStyle(host, target, (cell) => cell?.style?.align ?? 'General') ?? 'General') as 'General',
      set: ({ sheet, area }, align, host) =>
        styleArea(host, sheet, area, { align: align === 'Left' || align === 'Center' || align === 'Right' ? align : undefined }),
    },
    wrapText: {
      get: (target, host) => sameStyle(host, target, (cell) => cell?.style?.wrap ?? false) as boolean,
      set: ({ sheet, area }, wrap, host) => styleArea(host, sheet, area, { wrap: wrap || undefined }),
    },
    indentLevel: {
      get: (target, host) => sameStyle(host, target, (cell) => cell?.style?.indent ?? 0) as number,
      set: ({ sheet, area }, indent, host) => styleArea(host, sheet, area, { indent: indent || undefined }),
    },
    columnWidth: {
      get: ({ sheet, area }, host) => (host.sheet(sheet).columnWidths[area.column] ?? DEFAULT_COLUMN_WIDTH_PX) * POINTS_PER_PIXEL,
      set: ({ sheet, area }, points, host) => {
        for (let at = 0; at < area.columns; at++) host.sheet(sheet).columnWidths[area.column + at] = points / POINTS_PER_PIXEL;
      },
    },
  },
  objects: { font: { to: 'RangeFont', follow: (target) => target }, fill: { to: 'RangeFill', follow: (target) => target } },
  actions: {
    autofitColumns: (target, host) => autofitColumns(target, host),
    autofitRows: () => undefined, // rows are as high as their text
  },
};

export const fontSpecification: Specification<Excel.RangeFont, RangeTarget> = {
  kind: 'RangeFont',
  properties: {
    bold: {
      get: (target, host) => sameStyle(host, target, (cell) => cell?.style?.bold ?? false) as boolean,
      set: ({ sheet, area }, bold, host) => styleArea(host, sheet, area, { bold: bold || undefined }),
    },
    italic: {
      get: (target, host) => sameStyle(host, target, (cell) => cell?.style?.italic ?? false) as boolean,
      set: ({ sheet, area }, italic, host) => styleArea(host, sheet, area, { italic: italic || undefined }),
    },
    color: {
      get: (target, host) => sameStyle(host, target, (cell) => cell?.style?.color ?? '#000000') as string,
      set: ({ sheet, area }, color, host) => styleArea(host, sheet, area, { color: colorCode(color) }),
    },
  },
};

export const fillSpecification: Specification<Excel.RangeFill, RangeTarget> = {
  kind: 'RangeFill',
  properties: {
    color: {
      get: (target, host) => sameStyle(host, target, (cell) => cell?.style?.fill ?? '#FFFFFF') as string,
      set: ({ sheet, area }, color, host) => styleArea(host, sheet, area, { fill: colorCode(color) }),
    },
  },
  actions: { clear: ({ sheet, area }, host) => styleArea(host, sheet, area, { fill: undefined }) },
};
