import { localDate } from '../../agreement/local-date.js';
import { Refusal } from '../../agreement/refusal.js';
import { shownText } from '../../agreement/shown-text.js';
import { sha256 } from '../../changes/chain.js';
import type { RowPlace } from './row-place.js';
import type { RowQuestion } from './row-question.js';

/** A place in a list of rows, with the revision of the ledger that the list is of and a mark of what was asked. */
export interface RowCursor extends RowPlace {
  readonly revision: number;
}

const SHAPE = /^row:(\d{1,15}):([0-9a-f]{16}):(\d{4}-\d{2}-\d{2}):(\d{1,15}):(\d{1,10})$/;

/** An opaque text. */
export function rowCursor({ revision, date, voucherId, line }: RowCursor, question: RowQuestion): string {
  return Buffer.from(`row:${revision}:${markOf(question)}:${date}:${voucherId}:${line}`).toString('base64url');
}

/** Refuses what is no cursor, and one of another question: its place would be in another list. */
export function readRowCursor(cursor: string, question: RowQuestion): RowCursor {
  const [, revision, mark, date, voucherId, line] = SHAPE.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  const after = shownText(cursor);
  if (revision === undefined || date === undefined) {
    throw new Refusal('INPUT_INVALID', `“${after}” is not a cursor of this list.`, { figures: { after } });
  }
  if (mark !== markOf(question)) {
    const message = `“${after}” is a cursor of another question: give the same year and filters as for the page before.`;
    throw new Refusal('INPUT_INVALID', message, { figures: { after } });
  }
  return { revision: Number(revision), date: localDate(date), voucherId: Number(voucherId), line: Number(line) };
}

function markOf({ year, from, to, section, activity, accountGroup, account, costCentre, project, text }: RowQuestion): string {
  const asked = [year, from, to, section, activity, accountGroup, account, costCentre, project, text];
  return sha256(JSON.stringify(asked.map((each) => each ?? null))).slice(0, 16);
}
