import { dayOrNone, lastDayOfMonth } from '../agreement/calendar-day.js';
import { dayOfSerial } from '../agreement/excel-serial.js';
import type { LocalDate } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { shiftedPeriod } from './period-offset.js';

/** A stretch of time as a cell names it: the operational year it lies in (YEAR-1), and its last day. */
export interface CellPeriod {
  readonly kind: 'year' | 'quarter' | 'month' | 'day';
  readonly year: number;
  readonly lastDay: LocalDate;
  /** From the year’s first day through this period: “2026-03 YTD” is January through March. */
  readonly toDate?: true;
  /** Of “2026 YTD”, the year whose months that count so far are meant; with “-1y” the same months of the year before. */
  readonly countedIn?: number;
}

/** From here on a number is a date serial; below it, four digits are a year. Serial 10 000 is 18 May 1927. */
const FIRST_SERIAL = 10_000;
const LONGEST_SHOWN = 32;
/** A period, “YTD” or “hittills”, and an offset with its sign: the space before the sign tells it from the hyphen of a date. */
const PARTS = /^(.*?\S)(\s*(?:YTD|hittills))?(?:\s+([-+−–])\s*(\d{1,3})\s*([mqkyå])?)?$/i;

/**
 * Reads a period: 2026 or "2026"; "2026-03" or SCB's "2026M03"; "2026Q1", "2026-Q1" or Swedish "2026K1"; "2026-03-31"; an
 * Excel date serial (45292 is 2024-01-01; a time of day is left out). After it may stand "YTD" (Swedish "hittills"), and then an
 * offset in its own unit or in months, quarters or years: "2026-03 -1", "2026-03 -1y", "2026 YTD -1y"; Swedish k and å. Refuses
 * everything else, and days that do not exist.
 */
export function cellPeriod(value: string | number): CellPeriod {
  const period = typeof value === 'number' ? ofNumber(value) : ofParts(value.trim());
  if (period) return period;
  throw notAPeriod(value);
}

/** The same, refused where it is a year to date: what is about a whole year or a day is never about a part of the year. */
export function wholePeriod(value: string | number): CellPeriod {
  const period = cellPeriod(value);
  if (period.toDate) throw notAPeriod(value);
  return period;
}

function notAPeriod(value: string | number): Refusal {
  const shown = String(value).trim().slice(0, LONGEST_SHOWN);
  return new Refusal('DATE_INVALID', `“${shown}” is not a period here; write 2026, 2026-03, 2026Q1 or 2026-03-31.`, {
    figures: { value: shown },
  });
}

function ofParts(text: string): CellPeriod | undefined {
  if (text.length > LONGEST_SHOWN) return undefined;
  const [, base = '', toDate, sign, count, unit] = PARTS.exec(text.normalize('NFC')) ?? [];
  const period = ofText(base);
  const shifted = period && count ? shiftedPeriod(period, sign === '+' ? Number(count) : -Number(count), unit) : period;
  if (!shifted || toDate === undefined) return shifted;
  return { ...shifted, toDate: true, ...(period?.kind === 'year' && { countedIn: period.year }) };
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
export function monthsOf({ kind, lastDay, toDate }: CellPeriod): number[] {
  const last = Number(lastDay.slice(5, 7));
  const count = toDate ? last : { year: 12, quarter: 3, month: 1, day: 1 }[kind];
  return Array.from({ length: count }, (_, index) => last - count + 1 + index);
}
