import { cellInput } from './cell-input.js';
import type { CellContent, Content } from './content.js';
import { rowKey } from './row-key.js';
import { WorkbookRefusal } from './workbook-refusal.js';

/** The table as it stands: where our columns are, and the body's values. */
export interface CurrentTable {
  /** Our column id → its place in the table (`matchColumns`). */
  readonly places: ReadonlyMap<string, number>;
  readonly body: readonly (readonly unknown[])[];
  /** The keys we wrote last time. */
  readonly heldKeys: readonly string[];
}

export interface Insertion {
  /** Before this row of the body as it is once the insertions before this one are made. */
  readonly at: number;
  readonly key: string;
}

/** Cells one below the other in one column, written at once. */
export interface Write {
  readonly column: number;
  readonly firstRow: number;
  readonly values: readonly (string | number)[];
}

/** In this order: insert, delete (from the bottom up), write. Rows count from 0 in the body. */
export interface RefreshPlan {
  readonly insertions: readonly Insertion[];
  /** Rows of the body after the insertions, the lowest first. */
  readonly deletions: readonly number[];
  /** In the body as it is in the end. */
  readonly writes: readonly Write[];
  readonly removedKeys: readonly string[];
  /** The key of every row as the body is before; an empty one for a row of the user's. */
  readonly keys: readonly string[];
}

/**
 * How to bring a table up to date without touching what the user has in it.
 *
 * Rows are matched by key, so whatever stands beside a region follows it, in whatever order the user sorted. A region that left
 * takes its row along; a new one comes after the region before it; rows of the user's own stay. Only our own columns are written.
 */
export function planRefresh(current: CurrentTable, content: Content): RefreshPlan {
  if (content.rows.length === 0) throw new WorkbookRefusal('NO_ROWS');
  const keys = keysOf(current, content);
  const wanted = new Set(content.rows.map(({ key }) => key));
  const insertions = planInsertions(keys, content);
  const grown = keys.slice();
  for (const { at, key } of insertions) grown.splice(at, 0, key);
  const leaving = (key: string): boolean => !wanted.has(key) && current.heldKeys.includes(key);
  const deletions = grown.flatMap((key, row) => (leaving(key) ? [row] : [])).reverse();
  const left = grown.filter((key) => !leaving(key));
  return { insertions, deletions, writes: planWrites(left, current.places, content), removedKeys: grown.filter(leaving), keys };
}

/** The key of every row; an empty one for a row of the user's. */
function keysOf({ places, body, heldKeys }: CurrentTable, content: Content): string[] {
  const way = content.keyColumns.find(({ columns }) => columns.every((id) => places.has(id)));
  if (way === undefined) throw new WorkbookRefusal('KEY_COLUMN_MISSING');
  const textsOf = (cells: readonly unknown[], placeOf: (id: string) => number): string[] =>
    way.columns.map((id) => rowKey(cells[placeOf(id)]));
  const indexOf = (id: string): number => content.columns.findIndex((column) => column.id === id);
  const known = new Map(content.rows.map(({ key, cells }) => [textsOf(cells, indexOf).join('\t'), key]));
  const keys = body.map((row) => {
    const texts = textsOf(row, (id) => places.get(id) ?? 0);
    const gone = way.keyOf?.(texts);
    return known.get(texts.join('\t')) ?? (gone !== undefined && heldKeys.includes(gone) ? gone : '');
  });
  const twice = keys.find((key, row) => key !== '' && keys.indexOf(key) !== row);
  if (twice !== undefined) throw new WorkbookRefusal('ROW_TWICE', { key: twice });
  return keys;
}

function planInsertions(keys: readonly string[], content: Content): Insertion[] {
  const grown = keys.slice();
  const insertions: Insertion[] = [];
  let before: string | undefined;
  for (const { key } of content.rows) {
    if (!grown.includes(key)) {
      const at = before === undefined ? 0 : grown.indexOf(before) + 1;
      insertions.push({ at, key });
      grown.splice(at, 0, key);
    }
    before = key;
  }
  return insertions;
}

function planWrites(keys: readonly string[], places: ReadonlyMap<string, number>, content: Content): Write[] {
  const rowsByKey = new Map(content.rows.map((row) => [row.key, row.cells]));
  return content.columns.flatMap(({ id }, index) => {
    const column = places.get(id);
    if (column === undefined) return [];
    return runsOf(keys.map((key) => rowsByKey.get(key)?.[index])).map((run) => ({ column, ...run }));
  });
}

/** Runs of rows that are ours; `undefined` is a row of the user's. */
function runsOf(cells: readonly (CellContent | undefined)[]): Omit<Write, 'column'>[] {
  const runs: { firstRow: number; values: (string | number)[] }[] = [];
  cells.forEach((cell, row) => {
    if (cell === undefined) return;
    const last = runs.at(-1);
    if (last && last.firstRow + last.values.length === row) last.values.push(cellInput(cell));
    else runs.push({ firstRow: row, values: [cellInput(cell)] });
  });
  return runs;
}
