import { Temporal } from 'temporal-polyfill';
import { Refusal } from './refusal.js';
import { shownText } from './shown-text.js';

declare const localDateBrand: unique symbol;

/** A calendar day in Sweden, written YYYY-MM-DD, without time or zone. As text it sorts in order of time. */
export type LocalDate = string & { readonly [localDateBrand]: true };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Days that were read before: an export of a million rows names the same few hundred again and again. */
const known = new Set<string>();
/** Eleven years of days, and then from the beginning. */
const MOST_KNOWN = 4096;

/** Reads YYYY-MM-DD; refuses days that do not exist, such as 2023-02-29. */
export function localDate(text: string): LocalDate {
  if (known.has(text)) return text as LocalDate;
  if (SHAPE.test(text)) {
    try {
      const date = Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as LocalDate;
      if (known.size >= MOST_KNOWN) known.clear();
      known.add(date);
      return date;
    } catch {
      // falls through to the one refusal
    }
  }
  const value = shownText(text);
  throw new Refusal('DATE_INVALID', `“${value}” is not a date; write it as YYYY-MM-DD.`, { figures: { value } });
}

/** The day in Sweden at a moment. */
export function localDateAt(epochMs: number): LocalDate {
  const moment = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO('Europe/Stockholm');
  return moment.toPlainDate().toString() as LocalDate;
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

export function isOperationalYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1000 && year <= 9999;
}

/** The first and last day of the operational year (YEAR-1). */
export function operationalYear(year: number): { readonly year: number; readonly first: LocalDate; readonly last: LocalDate } {
  if (!isOperationalYear(year)) {
    throw new Refusal('YEAR_INVALID', `${year} is not a year; write four digits.`, {
      figures: { year: String(year) },
      clause: 'YEAR-1',
    });
  }
  return { year, first: `${year}-01-01` as LocalDate, last: `${year}-12-31` as LocalDate };
}
