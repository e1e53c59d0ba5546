import type { ReadBack } from './check-table.js';
import type { ColumnKind, Content } from './content.js';

/** One thing in the sheet that is not as the server answered. */
export type TableDifference =
  | { readonly kind: 'rows' }
  | { readonly kind: 'cell'; readonly row: RowName; readonly column: string; readonly figures: Figures }
  | {
      readonly kind: 'total';
      readonly column: string;
      readonly figures: Figures;
      /** Rows of the user's own with something in the column, which the total counts. */
      readonly own: readonly RowName[];
    };

export interface RowName {
  /** The row's number in the sheet. */
  readonly row: number;
  /** What it is called; empty where nothing is said. */
  readonly name: string;
}

export interface Figures {
  readonly shown: unknown;
  readonly expected: string | number | null;
  readonly format: ColumnKind;
}

interface Surroundings {
  readonly content: Content;
  readonly places: ReadonlyMap<string, number>;
  readonly titles: ReadonlyMap<string, string>;
  readonly keys: readonly string[];
}

/** Names the rows and columns of what differs, as the reader finds them in the sheet. */
export function reportDifferences(found: ReadBack, { content, places, titles, keys }: Surroundings): TableDifference[] {
  const { body, firstRow } = found;
  const name = places.get(content.nameColumn);
  const rowName = (row: number): RowName => ({
    row: firstRow + row,
    name: name === undefined ? '' : String(body[row]?.[name] ?? ''),
  });
  const columnOf = (id: string): string => titles.get(id) ?? '';
  const own = (place: number | undefined): RowName[] =>
    keys.flatMap((key, row) =>
      key === '' && place !== undefined && typeof body[row]?.[place] === 'number' ? [rowName(row)] : [],
    );
  return [
    ...(found.rowsDiffer ? [{ kind: 'rows' } as const] : []),
    ...found.cells.map(({ row, column, shown, expected }): TableDifference => {
      return { kind: 'cell', row: rowName(row), column: columnOf(column.id), figures: { shown, expected, format: column.kind } };
    }),
    ...found.totals.map(({ column, shown, expected }): TableDifference => {
      const figures = { shown, expected, format: column.kind };
      return { kind: 'total', column: columnOf(column.id), figures, own: own(places.get(column.id)) };
    }),
  ];
}
