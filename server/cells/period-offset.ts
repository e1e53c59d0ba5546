import { dayOrNone, lastDayOfMonth } from '../agreement/calendar-day.js';
import type { CellPeriod } from './cell-period.js';

/** Months in each unit that an offset may be given in: m, q or k (kvartal), y or å (år). */
const MONTHS: Readonly<Record<string, number>> = { m: 1, q: 3, k: 3, y: 12, å: 12 };
/** The smallest step of a period: its own length. A day has none, as it stands for itself here and for its month there. */
const OWN_MONTHS = { year: 12, quarter: 3, month: 1, day: undefined } as const;

/**
 * A period so many of its own lengths, or months, quarters or years, later (earlier below 0). Undefined where it would not be such a
 * period: a year is not moved by months, nor a day by a number alone. The 31st becomes the last day of a shorter month.
 */
export function shiftedPeriod(period: CellPeriod, count: number, unit: string | undefined): CellPeriod | undefined {
  const own = OWN_MONTHS[period.kind];
  const step = unit === undefined ? own : MONTHS[unit.toLowerCase()];
  if (step === undefined || step < (own ?? 1)) return undefined;
  const [year, month] = [period.year, Number(period.lastDay.slice(5, 7))];
  const at = year * 12 + (month - 1) + count * step;
  const shiftedYear = Math.floor(at / 12);
  if (shiftedYear < 1000 || shiftedYear > 9999) return undefined;
  const shiftedMonth = (at % 12) + 1;
  const last = lastDayOfMonth(shiftedYear, shiftedMonth);
  const sameDay = period.kind === 'day' ? dayOrNone(shiftedYear, shiftedMonth, Number(period.lastDay.slice(8))) : undefined;
  return { kind: period.kind, year: shiftedYear, lastDay: sameDay ?? last };
}
