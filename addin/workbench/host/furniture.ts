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
  /** Protected as _Protect sheet_ does it without a choice: cells can be selected, and nothing else. */
  isProtected?: boolean;
  /** None where a workbook was saved before there were any. */
  frozenColumns?: number;
  validations?: Validation[];
  /** Left out: as a new sheet is printed. */
  page?: PageSetup;
}

/** Cells that offer words to choose from: `a,b`, or `=Sheet!$A$1:$A$9`. */
export interface Validation {
  readonly area: Area;
  readonly source: string;
  /** Whether Excel refuses any other entry. */
  readonly showAlert: boolean;
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
  /** The number of each column in its order: it stays with the column, whatever comes, goes or is renamed beside it. */
  columnIds?: number[];
  /** What each column is filtered by, under its number. */
  filters?: Record<number, FilterCriteria>;
  /** The rows of the sheet that the filter hid when it was last applied. */
  hiddenRows?: number[];
}

/** `Values` keeps the rows that show one of the texts; `Custom` those that meet one or both conditions, such as `>100` or `<>Skåne`. */
export type FilterCriteria =
  | { readonly filterOn: 'Values'; readonly values: readonly string[] }
  | {
      readonly filterOn: 'Custom';
      readonly criterion1: string;
      readonly criterion2?: string;
      readonly operator?: 'And' | 'Or';
    };

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

/** The numbers of a table's columns; those of a table without any are its places. */
export const columnIdsOf = ({ columnIds, area }: Table): number[] =>
  columnIds?.length === area.columns ? columnIds : Array.from({ length: area.columns }, (_, index) => index + 1);

export const isFiltered = ({ filters }: Table): boolean => Object.keys(filters ?? {}).length > 0;

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
