import { dayOrNone, lastDayOfMonth } from '../agreement/calendar-day.js';
import { dayOfSerial } from '../agreement/excel-serial.js';
import type { LocalDate } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';

/** A stretch of time as a cell names it: the operational year it lies in (YEAR-1), and its last day. */
export interface CellPeriod {
  readonly kind: 'year' | 'quarter' | 'month' | 'day';
  readonly year: number;
  readonly lastDay: LocalDate;
}

/** From here on a number is a date serial; below it, four digits are a year. Serial 10 000 is 18 May 1927. */
const FIRST_SERIAL = 10_000;
const LONGEST_SHOWN = 32;

/**
 * Reads a period: 2026 or "2026"; "2026-03" or SCB's "2026M03"; "2026Q1", "2026-Q1" or Swedish "2026K1"; "2026-03-31";
 * an Excel date serial (45292 is 2024-01-01; a time of day is left out). Refuses everything else, and days that do not
 * exist.
 */
export function cellPeriod(value: string | number): CellPeriod {
  const period = typeof value === 'number' ? ofNumber(value) : ofText(value.trim());
  if (period) return period;
  const shown = String(value).trim().slice(0, LONGEST_SHOWN);
  throw new Refusal('DATE_INVALID', `“${shown}” is not a period; write 2026, 2026-03, 2026Q1 or 2026-03-31.`, {
    figures: { value: shown },
  });
}

function ofNumber(value: number): CellPeriod | undefined {
  if (Number.isInteger(value) && value >= 1000 && value < FIRST_SERIAL) return ofYear(value);
  const day = value >= FIRST_SERIAL ? dayOfSerial(value) : undefined;
  return day === undefined ? undefined : { kind: 'day', year: Number(day.slice(0, 4)), lastDay: day as LocalDate };
}

function ofText(text: string): CellPeriod | undefined {
  if (/^\d{4,7}(?:\.\d+)?$/.test(text)) return ofNumber(Number(text));
  const [, yearText = '', quarter, month, monthOfDay, day] =
    /^([1-9]\d{3})(?:[ -]?[QK]([1-4])|-?M?(\d\d)|-(\d\d)-(\d\d))$/i.exec(text) ?? [];
  const year = Number(yearText);
  if (quarter !== undefined) return { kind: 'quarter', year, lastDay: lastDayOfMonth(year, Number(quarter) * 3) };
  if (month !== undefined) return ofMonth(year, Number(month));
  if (day === undefined) return undefined;
  const lastDay = dayOrNone(year, Number(monthOfDay), Number(day));
  return lastDay && { kind: 'day', year, lastDay };
}

function ofYear(year: number): CellPeriod {
  return { kind: 'year', year, lastDay: lastDayOfMonth(year, 12) };
}

function ofMonth(year: number, month: number): CellPeriod | undefined {
  return month >= 1 && month <= 12 ? { kind: 'month', year, lastDay: lastDayOfMonth(year, month) } : undefined;
}

/** The months of a period, 1 to 12. A day stands for its month: headings such as "mar 2026" hold the month's first day. */
export function monthsOf({ kind, lastDay }: CellPeriod): number[] {
  const last = Number(lastDay.slice(5, 7));
  const count = { year: 12, quarter: 3, month: 1, day: 1 }[kind];
  return Array.from({ length: count }, (_, index) => last - count + 1 + index);
}
