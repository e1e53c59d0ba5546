import { LONGEST_TEXT } from './cell-input.js';
import type { CellContent, Column, Content } from './content.js';

/** A cell of ours that does not hold what the server answered. */
export interface CellDifference {
  /** Its row in the body. */
  readonly row: number;
  readonly column: Column;
  readonly shown: unknown;
  readonly expected: CellContent;
}

/** A total that is not the server's. */
export interface TotalDifference {
  readonly column: Column;
  readonly shown: unknown;
  readonly expected: number;
}

type Figures = Pick<Content, 'columns' | 'rows' | 'totals'>;
type Places = ReadonlyMap<string, number>;

/** Excel keeps 15 digits: two numbers that agree in those are the same. */
const FIFTEEN_DIGITS = 1e-14;

/** Every cell of ours in the body, read back, that is not as the server answered. `keys` are those of the rows, in their order. */
export function differingCells(
  content: Figures,
  places: Places,
  keys: readonly string[],
  body: readonly (readonly unknown[])[],
): CellDifference[] {
  const rowsByKey = new Map(content.rows.map((row) => [row.key, row.cells]));
  return keys.flatMap((key, row) =>
    content.columns.flatMap((column, index) => {
      const [place, expected] = [places.get(column.id), rowsByKey.get(key)?.[index]];
      if (place === undefined || expected === undefined) return [];
      const shown = body[row]?.[place];
      return holds(shown, expected) ? [] : [{ row, column, shown, expected }];
    }),
  );
}

function holds(shown: unknown, expected: CellContent): boolean {
  if (typeof expected === 'number')
    return typeof shown === 'number' && Math.abs(shown - expected) <= Math.abs(expected) * FIFTEEN_DIGITS;
  return shown === (expected ?? '').slice(0, LONGEST_TEXT);
}

/** Every total, read back, that shows something else than the server's. A blank one and an error show no figure. */
export function differingTotals(content: Figures, places: Places, totals: readonly unknown[]): TotalDifference[] {
  return content.columns.flatMap((column) => {
    const shown = totals[places.get(column.id) ?? -1] ?? '';
    const expected = expectedTotal(column, content);
    if (expected === undefined || shown === '' || (typeof shown === 'string' && shown.startsWith('#'))) return [];
    const isSame = typeof shown === 'number' && Math.abs(shown - expected) < toleranceOf(column, expected);
    return isSame ? [] : [{ column, shown, expected }];
  });
}

/** Half of the last decimal that a total is rounded to; a quotient is not rounded. */
function toleranceOf({ total }: Column, expected: number): number {
  if (total.kind === 'sum' || total.kind === 'less') return 0.5 * 10 ** -total.decimals;
  return Math.max(1, Math.abs(expected)) * 1e-9;
}

/** What a column comes to: as the server says, else its rows summed. Undefined where it has no total, or no figures. */
function expectedTotal({ id, total }: Column, content: Figures): number | undefined {
  const { columns, rows, totals } = content;
  const stated = totals?.[id];
  if (stated !== undefined) return stated ?? undefined;
  const cellsOf = (wanted: string): CellContent[] => {
    const index = columns.findIndex((column) => column.id === wanted);
    return rows.map(({ cells }) => cells[index] ?? null);
  };
  const amounts = cellsOf(id);
  if (!amounts.some((each) => typeof each === 'number')) return undefined;
  if (total.kind === 'sum') return sumOf(amounts, () => 1);
  if (total.kind === 'less') {
    const kinds = cellsOf(total.by);
    return sumOf(amounts, (row) => (kinds[row] === total.plus ? 1 : kinds[row] === total.minus ? -1 : 0));
  }
  if (total.kind !== 'ratio') return undefined;
  const [of, per] = [total.of, total.per].map((wanted) => {
    const column = columns.find((each) => each.id === wanted);
    return column && expectedTotal(column, content);
  });
  return of === undefined || !per ? undefined : of / per;
}

const sumOf = (cells: readonly CellContent[], sign: (row: number) => number): number =>
  cells.reduce<number>((sum, cell, row) => sum + (typeof cell === 'number' ? cell * sign(row) : 0), 0);
