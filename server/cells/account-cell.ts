import { isSelected } from '../ledger/account-selection.js';
import { addOre, type Ore, ZERO_ORE } from '../money/ore.js';
import { type AccountsAsked, unknownAccounts } from './accounts-asked.js';
import type { BookedAccounts } from './load-account-months.js';

/**
 * What is booked on the accounts that are meant in each month of a year: debit positive, as in the ledger, so that what is asked
 * in parts can be added. Refuses where no account is meant that there is.
 */
export function bookedOn({ known, byYear }: BookedAccounts, asked: AccountsAsked, year: number): readonly Ore[] {
  const selected = known.filter((account) => isSelected(asked.accounts, account));
  if (selected.length === 0) throw unknownAccounts(asked);
  const sums = new Array<Ore>(12).fill(ZERO_ORE);
  for (const account of selected) {
    byYear
      .get(year)
      ?.get(account)
      ?.forEach((amount, index) => {
        sums[index] = addOre(sums[index] ?? ZERO_ORE, amount);
      });
  }
  return sums;
}
