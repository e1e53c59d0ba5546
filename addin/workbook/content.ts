/** What a cell is given; `null` is a blank cell. */
export type CellContent = string | number | null;

/**
 * How a column's cells look, and what they hold: persons, a part of 1, kronor to the öre, a difference in
 * kronor or in %, a day as Excel counts days, a number that is a name.
 */
export type ColumnKind = 'code' | 'text' | 'persons' | 'share' | 'kronor' | 'difference' | 'percent' | 'day' | 'number';

/**
 * The totals row's cell: a label, the sum of what is visible, one sum by another, or nothing. `less` is for a column where not
 * every row counts the same way: the rows that have one text in another column, less those that have another.
 */
export type ColumnTotal =
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'sum'; readonly decimals: number }
  | { readonly kind: 'ratio'; readonly of: string; readonly per: string }
  | { readonly kind: 'less'; readonly by: string; readonly plus: string; readonly minus: string; readonly decimals: number }
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

/** Columns that together tell what a row is about. */
export interface KeyColumns {
  readonly columns: readonly string[];
  /** The key of a row that is not in the answer, from its texts in these columns; undefined where they do not tell. */
  keyOf?(texts: readonly string[]): string | undefined;
}

/** What is drawn when the table is put in, and is the user's from then on. */
export interface Picture {
  /** Shows its figures as bars inside their cells. */
  readonly barColumn: string;
  /** A bar chart beside the table, over the columns from one with texts through the last with figures. */
  readonly chart: { readonly title: string; readonly fromColumn: string; readonly toColumn: string };
}

/** What a query writes into a sheet: lines of text above, and a table. Knows nothing of Excel. */
export interface Content {
  readonly tableName: string;
  readonly sheetName: string;
  /** Always as many lines, so that a refresh fits in place; an empty line is a blank cell. */
  readonly note: readonly NoteLine[];
  readonly columns: readonly Column[];
  /** The ways to tell a row's key, the surest first. */
  readonly keyColumns: readonly KeyColumns[];
  /** The column with the rows' names. */
  readonly nameColumn: string;
  readonly rows: readonly Row[];
  /** Whether nobody but us writes such a key: a row that has it is ours, though the workbook's list of rows may not know it. */
  isOurKey?(key: string): boolean;
  /** What the server says that columns come to, by column; for the others it is what their rows sum to. Null: nothing is known. */
  readonly totals?: Readonly<Record<string, number | null>>;
  readonly picture?: Picture;
  /** What the answer settled where the question left it open, such as the last day that counts. */
  readonly facts?: Readonly<Record<string, string>>;
}

export interface NoteLine {
  readonly text: string;
  readonly style: 'title' | 'plain' | 'warning';
}
