/** Accounts from one number through another: all that begin with either, or lie between, as the account mapping has it. */
export interface AccountSpan {
  readonly from: string;
  readonly through: string;
}

const MOST_SPANS = 50;
const SPAN = /^(\d{1,10})(?:\s*\.\.\s*(\d{1,10})|(\*))?$/;

/**
 * Reads which accounts are meant: a number, 5010, which is that account and its sub-accounts; "50*", all that begin so; a range,
 * "5010..5099", both ends included; or several of them, "5010;5020;60*". Undefined where the text is none of this; the ends of a range
 * have as many digits, the lower first. A number alone needs `shortest` digits.
 */
export function accountSelection(text: string, shortest = 1): readonly AccountSpan[] | undefined {
  const items = text.split(/[;,]/).map((item) => item.trim());
  if (items.length > MOST_SPANS) return undefined;
  const spans: AccountSpan[] = [];
  for (const item of items) {
    const [, from, through, star] = SPAN.exec(item) ?? [];
    if (from === undefined || (star === undefined && from.length < shortest)) return undefined;
    if (through !== undefined && (through.length !== from.length || through < from)) return undefined;
    spans.push({ from, through: through ?? from });
  }
  return spans;
}
