import { Refusal } from '../agreement/refusal.js';
import { shownText } from '../agreement/shown-text.js';

/** A place in the change log as an opaque text. */
export function changeCursor(revision: number): string {
  return Buffer.from(`change:${revision}`).toString('base64url');
}

export function revisionOfCursor(cursor: string): number {
  const revision = /^change:(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (revision !== undefined) return Number(revision);
  const after = shownText(cursor);
  throw new Refusal('INPUT_INVALID', `“${after}” is not a cursor of this list.`, { figures: { after } });
}
