import type { HeldColumn } from './query-definition.js';
import { WorkbookRefusal } from './workbook-refusal.js';

/** A column as the table has it now. */
export interface CurrentColumn {
  readonly id: number;
  readonly title: string;
}

/**
 * Finds our columns in a table that the user may have changed: our column id → its place.
 *
 * Excel's number of a column decides, so a renamed or moved column is found. A column that is gone stays gone. Where one of our
 * headings stands over another column of ours, numbers and headings contradict each other: then the headings decide only if all the
 * numbers were plainly given anew, with columns of the user's among ours. Otherwise nothing is written, since a wrong guess would put
 * one column's figures under another's heading, or over a column of the user's.
 */
export function matchColumns(held: readonly HeldColumn[], current: readonly CurrentColumn[]): Map<string, number> {
  const byNumber = new Map(current.map(({ id }, place) => [id, place]));
  const byTitle = new Map(current.map(({ title }, place) => [title, place]));
  const titleOf = ({ columnId }: HeldColumn): string | undefined => current[byNumber.get(columnId) ?? -1]?.title;
  const moved = held.find((column) => held.some((other) => other.id !== column.id && other.title === titleOf(column)));
  const isAnew =
    held.every((column) => titleOf(column) !== column.title && byTitle.has(column.title)) && current.length > held.length;
  if (moved && !isAnew) throw new WorkbookRefusal('HEADING_MOVED', { heading: titleOf(moved) ?? '', column: moved.title });
  const found = new Map<string, number>();
  for (const { id, columnId, title } of held) {
    const place = moved ? byTitle.get(title) : byNumber.get(columnId);
    if (place !== undefined) found.set(id, place);
  }
  return found;
}
