import { type LocalDate, operationalYear, yearOf } from '../agreement/local-date.js';

/**
 * The last day on which a region takes part after giving notice on a day (WD-1).
 *
 * Notice by 30 June takes effect at the end of the same year; a later one slips a year (docs/decisions/0002), unless the
 * steering group's confirmation names another date. Notice on 2026-06-30 gives 2026-12-31, on 2026-07-01 2027-12-31.
 */
export function lastDayAfterNotice(notifiedOn: LocalDate): LocalDate {
  const year = yearOf(notifiedOn);
  const inTime = notifiedOn <= `${year}-06-30`;
  return operationalYear(inTime ? year : year + 1).last;
}
