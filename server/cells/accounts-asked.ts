import { Refusal } from '../agreement/refusal.js';
import { type AccountSpan, accountSelection } from '../ledger/account-selection.js';

/** Accounts as a cell names them, in place of an activity or account group. */
export interface AccountsAsked {
  readonly accounts: readonly AccountSpan[];
  /** As they were written, to tell them apart and to name them. */
  readonly written: string;
}

/** Up to three digits are an activity’s number; accounts have more, or a sign of a range, of several or of any ending. */
const SHORTEST_ACCOUNT = 4;
const ABOUT_ACCOUNTS = /^(?:\d{4,}|[\d\s]*[*.;,][\d\s*.;,]*)$/;
const LONGEST_SHOWN = 64;

/** Reads accounts: 5010, "5010..5099", "50*" or "5010;5020;60*". Undefined where something else is named; refuses what is badly written. */
export function accountsAsked(asked: string | number): AccountsAsked | undefined {
  const written = String(asked).trim();
  if (!ABOUT_ACCOUNTS.test(written)) return undefined;
  const accounts = accountSelection(written, SHORTEST_ACCOUNT);
  if (accounts) return { accounts, written };
  const shown = written.slice(0, LONGEST_SHOWN);
  throw new Refusal('ACCOUNTS_INVALID', `“${shown}” are no accounts; write 5010, 5010..5099, 50* or 5010;5020;60*.`, {
    figures: { accounts: shown },
  });
}

/** A budget’s lines are for account groups and activities: no part of them could be said to be an account’s. */
export function budgetWithoutAccounts(asked: string | number): Refusal {
  const shown = String(asked).trim().slice(0, LONGEST_SHOWN);
  return new Refusal(
    'BUDGET_WITHOUT_ACCOUNTS',
    `A budget has no accounts, such as “${shown}”: name an activity or an account group.`,
    {
      figures: { accounts: shown },
    },
  );
}

/** Nothing was ever booked on such an account, and none has a name: more likely a slip of the pen than 0. */
export function unknownAccounts({ written }: AccountsAsked): Refusal {
  const shown = written.slice(0, LONGEST_SHOWN);
  return new Refusal('ACCOUNT_UNKNOWN', `The ledger has no account “${shown}”.`, { figures: { accounts: shown } });
}
