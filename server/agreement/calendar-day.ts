import type { LocalDate } from './local-date.js';

/** The last day of a month, by plain calendar arithmetic: the add-in runs it without a polyfill. */
export function lastDayOfMonth(year: number, month: number): LocalDate {
  const days = month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return dayOf(year, month, days);
}

/** A day that exists, or undefined: 2023-02-29 does not. */
export function dayOrNone(year: number, month: number, day: number): LocalDate | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const written = dayOf(year, month, day);
  return written <= lastDayOfMonth(year, month) ? written : undefined;
}

function dayOf(year: number, month: number, day: number): LocalDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as LocalDate;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
