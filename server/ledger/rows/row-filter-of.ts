import { lastDayOfMonth } from '../../agreement/calendar-day.js';
import { yearOf } from '../../agreement/local-date.js';
import type { RowFilter } from './row-condition.js';
import type { RowQuestion } from './row-question.js';

/**
 * A question as the ledger is asked: days within months, with the account groups that its section has. The days are left out where they are
 * whole months, whose sums are kept.
 */
export function rowFilterOf(question: RowQuestion, groups: readonly string[] | undefined): RowFilter {
  const { year, from, to, account, accountGroup, activity, costCentre, project, text } = question;
  const fromMonth = from === undefined ? undefined : Number(from.slice(5, 7));
  const toMonth = to === undefined ? undefined : Number(to.slice(5, 7));
  const whole = (from ?? '-01').endsWith('-01') && (to === undefined || to === lastDayOfMonth(yearOf(to), toMonth ?? 12));
  return {
    ...{ year, fromMonth, toMonth, groups, account, accountGroup, activity, costCentre, project },
    ...(whole ? {} : { from, to }),
    text: text?.trim().toLowerCase(),
  };
}
