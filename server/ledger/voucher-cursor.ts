import { localDate } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { shownText } from '../agreement/shown-text.js';
import type { VoucherPlace } from './list-vouchers.js';

/** A place in the list of vouchers as an opaque text. */
export function voucherCursor({ date, id }: VoucherPlace): string {
  return Buffer.from(`voucher:${date}:${id}`).toString('base64url');
}

export function placeOfCursor(cursor: string): VoucherPlace {
  const [, date, id] = /^voucher:(\d{4}-\d{2}-\d{2}):(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (date !== undefined && id !== undefined) return { date: localDate(date), id: Number(id) };
  const after = shownText(cursor);
  throw new Refusal('INPUT_INVALID', `“${after}” is not a cursor of this list.`, { figures: { after } });
}
