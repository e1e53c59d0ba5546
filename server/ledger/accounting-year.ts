import { type LocalDate, operationalYear, yearOf } from '../agreement/local-date.js';

/** The first and last day of what a file covers. */
export interface DateSpan {
  readonly first: LocalDate;
  readonly last: LocalDate;
}

/** The part of a span that lies in one operational year (YEAR-1). */
export interface YearPart extends DateSpan {
  readonly year: number;
}

/** The longest accounting year there is has 26 months, which touch three calendar years. */
export const MAX_YEARS_OF_FILE = 3;

/** True where an accounting year (räkenskapsår) is an operational year: 1 January to 31 December of the same year. */
export function isCalendarYear({ first, last }: DateSpan): boolean {
  const whole = operationalYear(yearOf(first));
  return first === whole.first && last === whole.last;
}

/** Splits a span by operational year (YEAR-1), oldest first. Law: the parts follow each other, and together are the span. */
export function splitByYear({ first, last }: DateSpan): YearPart[] {
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, index) => operationalYear(yearOf(first) + index));
  return years.map((whole) => {
    return { year: whole.year, first: whole.first < first ? first : whole.first, last: whole.last > last ? last : whole.last };
  });
}

/**
 * The name of a series inside one accounting year that is no calendar year: "A" of the year from 1 May 2025 is "A 2025-05". Numbers
 * begin again with every accounting year, so a calendar year may have two vouchers A 17 (docs/decisions/0013).
 */
export function seriesOfAccountingYear(series: string, { first }: DateSpan): string {
  return `${series} ${first.endsWith('-01') ? first.slice(0, 'YYYY-MM'.length) : first}`;
}
