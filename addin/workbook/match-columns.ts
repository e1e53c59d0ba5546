import type { HeldColumn } from './query-definition.js';

/** A column as the table has it now. */
export interface CurrentColumn {
  readonly id: number;
  readonly title: string;
}

/**
 * Finds our columns in a table that the user may have changed: our column id → its place.
 *
 * Excel's number of a column decides, so a renamed or moved column is found. A column that is gone stays gone. Should the numbers
 * have been given anew (our own heading stands under another number of ours), the headings decide, since a wrong guess would
 * write over a column of the user's.
 */
export function matchColumns(held: readonly HeldColumn[], current: readonly CurrentColumn[]): Map<string, number> {
  const byNumber = new Map(current.map(({ id }, place) => [id, place]));
  const numbersHold = held.every(({ id, columnId }) => {
    const title = current[byNumber.get(columnId) ?? -1]?.title;
    return !held.some((other) => other.id !== id && other.title === title);
  });
  const byTitle = new Map(current.map(({ title }, place) => [title, place]));
  const found = new Map<string, number>();
  for (const { id, columnId, title } of held) {
    const place = numbersHold ? byNumber.get(columnId) : byTitle.get(title);
    if (place !== undefined) found.set(id, place);
  }
  return found;
}
