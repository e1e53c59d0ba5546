/** What a cell is given; `null` is a blank cell. */
export type CellContent = string | number | null;

/** How a column's cells look, and what they hold: persons, a part of 1, kronor to the öre. */
export type ColumnKind = 'code' | 'text' | 'persons' | 'share' | 'kronor';

/** The totals row's cell: a label, the sum of what is visible, one sum by another, or nothing. */
export type ColumnTotal =
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'sum'; readonly decimals: number }
  | { readonly kind: 'ratio'; readonly of: string; readonly per: string }
  | { readonly kind: 'none' };

export interface Column {
  /** Names the column in the stored definition, whatever its heading is renamed to. */
  readonly id: string;
  readonly title: string;
  readonly kind: ColumnKind;
  readonly total: ColumnTotal;
}

export interface Row {
  /** What the row is about, such as the region's code: a user's own cells follow it when rows come and go. */
  readonly key: string;
  /** In the order of the columns. */
  readonly cells: readonly CellContent[];
}

/** What a query writes into a sheet: lines of text above, and a table. Knows nothing of Excel. */
export interface Content {
  readonly tableName: string;
  readonly sheetName: string;
  /** Always as many lines, so that a refresh fits in place; an empty line is a blank cell. */
  readonly note: readonly NoteLine[];
  readonly columns: readonly Column[];
  /** The columns that tell a row's key, the surest first. */
  readonly keyColumns: readonly string[];
  readonly rows: readonly Row[];
}

export interface NoteLine {
  readonly text: string;
  readonly style: 'title' | 'plain' | 'warning';
}
