import { lastDayOfMonth } from '../../agreement/calendar-day.js';
import type { FileProblem } from '../../agreement/file-problem.js';
import { type LocalDate, localDate } from '../../agreement/local-date.js';
import { Refusal } from '../../agreement/refusal.js';

/** A day; or a month, of which `date` is the last day. */
export interface CsvDay {
  readonly date: LocalDate;
  /** True where only the month is written. */
  readonly isPeriod: boolean;
  /** Which stands first, where the year is last and the figures tell. */
  readonly order?: 'DAY' | 'MONTH';
}

const TIME = /[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?(?: ?[AP]M)?$/i;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const PERIOD = /^(\d{4})(?:[-/.]|[MP]?(?=\d\d$))(\d{1,2})$/i;
const PERIOD_YEAR_LAST = /^(\d{1,2})[-/.](\d{4})$/;

/** Excel's number of a day, with the part of the day that has gone: 36 526 is 1 January 2000, 73 050 is 31 December 2099. */
const SERIAL = /^(\d{5})(?:[.,]\d+)?$/;
const [FIRST_SERIAL, LAST_SERIAL] = [36_526, 73_050] as const;

/**
 * A day in any form that has one reading: 2026-01-15, 2026-1-5, 20260115, 2026/01/15, 2026.01.15, 15/1/2026 and 1/15/2026 (there is no
 * month 15), 46037 as Excel numbers days, with a time after it or not; or a month: 2026-01, 202601, 2026M01, 1/2026. 1/2/2026 is two days,
 * and refused. So is a time with a zone: its day may be another here.
 */
export function csvDay(text: string): CsvDay {
  const day = text.trim().replace(TIME, '');
  const [, year, , month, date] = YEAR_FIRST.exec(day) ?? withGap(COMPACT.exec(day)) ?? [];
  if (year !== undefined) return { date: dayOf(year, month, date), isPeriod: false };
  const last = YEAR_LAST.exec(day);
  if (last) return yearLast(last, text);
  const serial = Number(SERIAL.exec(day)?.[1]);
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) return { date: dayOfSerial(serial), isPeriod: false };
  if (day !== text.trim()) throw notADay(text, 'not a day; write it as YYYY-MM-DD', 'DAY'); // a month has no time
  const [, periodYear, periodMonth] = PERIOD.exec(day) ?? turned(PERIOD_YEAR_LAST.exec(day)) ?? [];
  if (periodYear === undefined) throw notADay(text, 'not a day; write it as YYYY-MM-DD', 'DAY');
  const first = dayOf(periodYear, periodMonth, '1'); // refuses a month 13
  return { date: lastDayOfMonth(Number(periodYear), Number(first.slice(5, 7))), isPeriod: true };
}

function withGap(found: RegExpExecArray | null): readonly string[] | undefined {
  const [all = '', year = '', month = '', date = ''] = found ?? [];
  return found ? [all, year, '', month, date] : undefined;
}

function turned(found: RegExpExecArray | null): readonly string[] | undefined {
  const [all = '', month = '', year = ''] = found ?? [];
  return found ? [all, year, month] : undefined;
}

function yearLast([, first = '', , second = '', year = '']: RegExpExecArray, text: string): CsvDay {
  if (Number(first) === Number(second)) return { date: dayOf(year, first, second), isPeriod: false };
  if (Number(first) > 12) return { date: dayOf(year, second, first), isPeriod: false, order: 'DAY' };
  if (Number(second) > 12) return { date: dayOf(year, first, second), isPeriod: false, order: 'MONTH' };
  throw ambiguousDay(text);
}

function dayOf(year: string, month = '', date = ''): LocalDate {
  return localDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

function dayOfSerial(serial: number): LocalDate {
  return localDate(new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10));
}

export function ambiguousDay(text: string): Refusal {
  return notADay(text, 'either day or month first; write it as YYYY-MM-DD', 'DAY_AMBIGUOUS');
}

function notADay(value: string, reason: string, problem: FileProblem): Refusal {
  return new Refusal('DATE_INVALID', reason, { figures: { value, problem } });
}

const MAX_DAYS = 5_000;

/** Reads the days of one file: a file has few different ones, and one order of day and month. */
export class CsvDays {
  private readonly known = new Map<string, CsvDay>();
  private order: CsvDay['order'];

  read(text: string): CsvDay {
    const known = this.known.get(text);
    if (known) return known;
    const day = csvDay(text);
    if (day.order !== undefined && day.order !== (this.order ?? day.order)) throw ambiguousDay(text); // the file has both orders
    this.order ??= day.order;
    if (this.known.size >= MAX_DAYS) this.known.clear();
    this.known.set(text, day);
    return day;
  }
}
