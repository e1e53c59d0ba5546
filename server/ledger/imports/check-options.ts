import { lastDayOfMonth } from '../../agreement/calendar-day.js';
import type { LocalDate } from '../../agreement/local-date.js';
import { Refusal } from '../../agreement/refusal.js';
import type { DateSpan } from '../accounting-year.js';
import { type RowFilter, tidyFilter } from './row-filter.js';
import { REFUSE_UNBALANCED, type UnbalancedRule } from './unbalanced-rule.js';

const MAX_LISTED = 1000;
const MAX_OBJECT = 64;

/** A filter whose lists can be met: objects of at most 64 characters, accounts of digits. */
export function checkedFilter(filter: RowFilter): RowFilter {
  const tidy = tidyFilter(filter);
  const wrong =
    [...tidy.costCentres, ...tidy.projects].find((each) => each === '' || each.length > MAX_OBJECT) ??
    tidy.accounts.find((each) => !/^\d{1,10}$/.test(each));
  const count = tidy.costCentres.length + tidy.projects.length + tidy.accounts.length;
  if (wrong === undefined && count <= MAX_LISTED) return tidy;
  const what =
    wrong === undefined ? `${count} entries; at most ${MAX_LISTED} are taken` : `“${wrong.slice(0, 80)}”, which no row can have`;
  throw new Refusal('INPUT_INVALID', `The filter has ${what}.`, {
    figures: { field: 'filter', value: wrong?.slice(0, 80) ?? null, count },
  });
}

export function unbalancedRule(leaveOut: boolean, differenceAccount: string | undefined): UnbalancedRule {
  if (differenceAccount === undefined) return leaveOut ? { way: 'LEAVE_OUT' } : REFUSE_UNBALANCED;
  if (!leaveOut && /^\d{1,10}$/.test(differenceAccount)) return { way: 'ON_ACCOUNT', account: differenceAccount };
  const message = leaveOut
    ? 'Vouchers that do not balance are either left out or taken with their difference on an account.'
    : `“${differenceAccount.slice(0, 20)}” is not an account of 1 to 10 digits.`;
  throw new Refusal('INPUT_INVALID', message, { figures: { field: 'differenceAccount', value: differenceAccount.slice(0, 20) } });
}

/** Whole months of one or more years; both days or neither. */
export function extractPeriod(first: LocalDate | undefined, last: LocalDate | undefined): DateSpan | undefined {
  if (first === undefined && last === undefined) return undefined;
  if (first?.endsWith('-01') && last !== undefined && last === monthsEnd(last) && first <= last) return { first, last };
  throw new Refusal(
    'INPUT_INVALID',
    'An extract covers whole months: give the first day of the first and the last day of the last.',
    {
      figures: { field: 'from', from: first ?? null, through: last ?? null },
    },
  );
}

function monthsEnd(day: LocalDate): LocalDate {
  return lastDayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}
