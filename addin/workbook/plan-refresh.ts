import { cellInput, textCellInput } from './cell-input.js';
import type { CellContent, Content } from './content.js';
import { type CurrentTable, recogniseRows } from './recognise-rows.js';
import { WorkbookRefusal } from './workbook-refusal.js';

/** New rows, one below the other. */
export interface Insertion {
  /** Before this row of the body as it is once the insertions before this one are made. */
  readonly at: number;
  readonly keys: readonly string[];
}

/** Cells one below the other in one column, written at once. */
export interface Write {
  readonly column: number;
  readonly firstRow: number;
  readonly values: readonly (string | number)[];
}

/** In this order: insert, write, delete from the bottom up. Rows count from 0 in the body after the insertions. */
export interface RefreshPlan {
  readonly insertions: readonly Insertion[];
  readonly writes: readonly Write[];
  /** The lowest first. */
  readonly deletions: readonly number[];
  readonly removedKeys: readonly string[];
  /** Keys of rows that had lost their code or name, and get it back. */
  readonly restoredKeys: readonly string[];
  /** The key of every row as the body is before; an empty one for a row of the user's. */
  readonly keys: readonly string[];
  /** The same once the insertions are made. */
  readonly grownKeys: readonly string[];
  /** The same in the end. */
  readonly finalKeys: readonly string[];
}

/**
 * How to bring a table up to date without touching what the user has in it.
 *
 * Rows are matched by key, so whatever stands beside a region follows it, in whatever order the user sorted. A region that left
 * takes its row along; a new one comes after the region before it; rows of the user's own stay. Only our own columns are written.
 */
export function planRefresh(current: CurrentTable, content: Content): RefreshPlan {
  if (content.rows.length === 0) throw new WorkbookRefusal('NO_ROWS');
  const { keys, restored } = recogniseRows(current, content);
  const wanted = new Set(content.rows.map(({ key }) => key));
  const { insertions, grownKeys } = planInsertions(keys, content);
  const isLeaving = (key: string): boolean => key !== '' && !wanted.has(key);
  return {
    ...{ insertions, keys, grownKeys, restoredKeys: restored.filter((key) => wanted.has(key)) },
    writes: planWrites(grownKeys, current, content),
    deletions: grownKeys.flatMap((key, row) => (isLeaving(key) ? [row] : [])).reverse(),
    removedKeys: keys.filter(isLeaving),
    finalKeys: grownKeys.filter((key) => !isLeaving(key)),
  };
}

function planInsertions(keys: readonly string[], content: Content): { insertions: Insertion[]; grownKeys: string[] } {
  const grownKeys = keys.slice();
  const insertions: { at: number; keys: string[] }[] = [];
  let before: string | undefined;
  for (const { key } of content.rows) {
    if (!grownKeys.includes(key)) {
      const at = before === undefined ? 0 : grownKeys.indexOf(before) + 1;
      const last = insertions.at(-1);
      if (last && last.at + last.keys.length === at) last.keys.push(key);
      else insertions.push({ at, keys: [key] });
      grownKeys.splice(at, 0, key);
    }
    before = key;
  }
  return { insertions, grownKeys };
}

function planWrites(keys: readonly string[], { places, textPlaces }: CurrentTable, content: Content): Write[] {
  const rowsByKey = new Map(content.rows.map((row) => [row.key, row.cells]));
  return content.columns.flatMap(({ id }, index) => {
    const column = places.get(id);
    if (column === undefined) return [];
    const input = textPlaces?.has(column) ? textCellInput : cellInput;
    return runsOf(
      keys.map((key) => rowsByKey.get(key)?.[index]),
      input,
    ).map((run) => ({ column, ...run }));
  });
}

/** Runs of rows that are ours; `undefined` is a row of the user's. */
function runsOf(cells: readonly (CellContent | undefined)[], input: typeof cellInput): Omit<Write, 'column'>[] {
  const runs: { firstRow: number; values: (string | number)[] }[] = [];
  cells.forEach((cell, row) => {
    if (cell === undefined) return;
    const last = runs.at(-1);
    if (last && last.firstRow + last.values.length === row) last.values.push(input(cell));
    else runs.push({ firstRow: row, values: [input(cell)] });
  });
  return runs;
}
