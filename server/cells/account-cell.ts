import type { AccountSpan } from '../ledger/account-selection.js';
import { type Ore, sumOre, ZERO_ORE } from '../money/ore.js';
import { type AccountsAsked, unknownAccounts } from './accounts-asked.js';
import type { BookedAccounts } from './load-account-months.js';

/**
 * What is booked on the accounts that are meant in months of a year: debit positive, as in the ledger, so that what is asked in
 * parts can be added. Each account counts once, however often it is named. Refuses where no account is meant that there is.
 */
export function bookedOn({ known, byYear }: BookedAccounts, asked: AccountsAsked, year: number, months: readonly number[]): Ore {
  const spans = asked.accounts.map((span) => accountsOf(known, span));
  const selected = spans.length === 1 ? (spans[0] ?? []) : [...new Set(spans.flat())];
  if (selected.length === 0) throw unknownAccounts(asked);
  const ofYear = byYear.get(year);
  const amounts: Ore[] = [];
  for (const account of selected) {
    const ofAccount = ofYear?.get(account);
    if (ofAccount) for (const month of months) amounts.push(ofAccount[month - 1] ?? ZERO_ORE);
  }
  return sumOre(amounts);
}

/** The accounts of a span are neighbours in their order: all from the first number on, and before what follows those that begin with the last. */
function accountsOf(known: readonly string[], { from, through }: AccountSpan): readonly string[] {
  return known.slice(firstFrom(known, from), firstFrom(known, `${through}\uffff`));
}

/** Where the first account stands that is not before a text. */
function firstFrom(known: readonly string[], text: string): number {
  let [low, high] = [0, known.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
