import type { Area } from './address.js';

/** Everything of a workbook that is not a cell. Plain data: it is cloned for undo and written to storage as it is. */
export interface Furniture {
  sheets: Sheet[];
  tables: Table[];
  names: DefinedName[];
  activeSheet: string;
  nextId: number;
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** Column index → pixels. */
  columnWidths: Record<number, number>;
  charts: Chart[];
  dataBars: DataBar[];
  frozenRows: number;
  /** Left out: as a new sheet is printed. */
  page?: PageSetup;
}

/** How a sheet is printed. The areas are definitions, as a name's, so that they follow inserted rows. */
export interface PageSetup {
  readonly landscape?: boolean;
  readonly a4?: boolean;
  /** Fitted to so many pages across; left out: at full size. */
  readonly pagesWide?: number | undefined;
  readonly titleRows?: string;
  readonly printArea?: string;
}

/** `area` is header, body and, with `showTotals`, the totals row. A column's name is the text in its header cell. */
export interface Table {
  readonly id: string;
  name: string;
  sheet: string;
  area: Area;
  showTotals: boolean;
  showBandedRows: boolean;
  showFilterButton: boolean;
  style: string;
}

export interface DefinedName {
  name: string;
  formula: string;
  comment: string;
  visible: boolean;
}

export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  title: string;
  source: Area;
  sourceSheet: string;
  seriesBy: 'Auto' | 'Columns' | 'Rows';
  top: number;
  left: number;
  width: number;
  height: number;
}

export interface DataBar {
  readonly id: string;
  area: Area;
  color: string;
}

/** A custom XML part: the add-in keeps the definitions of its queries there. */
export interface XmlPart {
  readonly id: string;
  xml: string;
}

export const DEFAULT_COLUMN_WIDTH_PX = 96;

export const newSheet = (id: string, name: string): Sheet => ({
  id,
  name,
  visibility: 'Visible',
  columnWidths: {},
  charts: [],
  dataBars: [],
  frozenRows: 0,
});

export const bodyOf = (table: Table): Area => ({
  ...table.area,
  row: table.area.row + 1,
  rows: table.area.rows - (table.showTotals ? 2 : 1),
});

export const headerOf = (table: Table): Area => ({ ...table.area, rows: 1 });

export const totalsOf = (table: Table): Area | undefined =>
  table.showTotals ? { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 } : undefined;

/** The areas of a page's set-up after a change of what formulas call them. */
export const mapDefinitions = (page: PageSetup, map: (formula: string) => string): PageSetup => ({
  ...page,
  ...(page.titleRows !== undefined && { titleRows: map(page.titleRows) }),
  ...(page.printArea !== undefined && { printArea: map(page.printArea) }),
});
