import { lastDayOfMonth } from '../../agreement/calendar-day.js';
import { operationalYear, yearOf } from '../../agreement/local-date.js';
import { Refusal } from '../../agreement/refusal.js';
import { type DateSpan, MAX_YEARS_OF_FILE } from '../accounting-year.js';
import type { SieFile } from '../sie/sie-file.js';
import type { VoucherSurvey } from './voucher-survey.js';

export interface FileSpan extends DateSpan {
  /**
   * True where its numbers run through an accounting year that is no calendar year. A span that begins on 1 January and stays in the
   * year is a part of the calendar year, whose numbers it has.
   */
  readonly broken: boolean;
}

/**
 * The days that a file covers: its accounting year, or of it what its balances are of (#OMFATTN) to the end of that month, where no
 * voucher is later; in a file that does not say, and claims nothing of what it lacks, the calendar years of its vouchers.
 */
export function spanOfSie(file: SieFile, survey: VoucherSurvey, claimsDays: boolean): FileSpan {
  const span = wholeSpan(file, survey, claimsDays);
  const { coversThrough } = file.header;
  const { lastDay } = survey;
  if (!claimsDays || coversThrough === null || coversThrough < span.first || coversThrough >= span.last) return span;
  const through = lastDayOfMonth(Number(coversThrough.slice(0, 4)), Number(coversThrough.slice(5, 7)));
  return lastDay !== null && lastDay > through ? span : { ...span, last: through };
}

function wholeSpan({ years }: SieFile, { firstDay, lastDay }: VoucherSurvey, claimsDays: boolean): FileSpan {
  const { first = null, last = null } = years.find(({ index }) => index === 0) ?? {};
  const span =
    first !== null && last !== null
      ? { first, last, broken: first !== operationalYear(yearOf(first)).first || yearOf(first) !== yearOf(last) }
      : !claimsDays && firstDay !== null && lastDay !== null
        ? { first: operationalYear(yearOf(firstDay)).first, last: operationalYear(yearOf(lastDay)).last, broken: false }
        : null;
  if (span && yearOf(span.last) - yearOf(span.first) < MAX_YEARS_OF_FILE) return span;
  const message = span
    ? `The file covers ${span.first} to ${span.last}: longer than any accounting year.`
    : 'The file does not say which year its balances are of (#RAR 0).';
  throw new Refusal('FILE_MALFORMED', message, {
    figures: { first: span?.first ?? null, last: span?.last ?? null, problem: span ? 'SPAN_TOO_LONG' : 'YEAR_NOT_SAID' },
    clause: 'YEAR-1',
  });
}
