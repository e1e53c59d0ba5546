import { lastDayOfMonth } from '../agreement/calendar-day.js';
import { type LocalDate, operationalYear, yearOf } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import type { HeldMonths } from '../ledger/held/held-months.js';
import type { CountedMonths } from './budget-versus-actual.js';

/** Which months of a year are asked for, and when. */
export interface AskedMonths {
  readonly year: number;
  /** Whole months that have ended by this day count; left out: as far as the ledger is complete, and the calendar. */
  readonly through?: LocalDate | undefined;
  readonly today: LocalDate;
}

/**
 * The months that count. Nobody says through when: the earlier of the last month that the ledger holds and the last that has ended
 * (docs/decisions/0019). A day of another year, or one that has not come, is refused.
 */
export function countedMonths({ year, through, today }: AskedMonths, held: HeldMonths): CountedMonths {
  const ended =
    through === undefined ? Math.min(held.through, monthsEndedToday(year, today)) : monthsEndedBy(year, through, today);
  return { through: ended, held: Math.min(ended, held.through), booked: held.bookedMonths };
}

/** Whether a month counts that the ledger does not hold. */
export function isIncomplete({ through, held }: CountedMonths): boolean {
  return through > held;
}

/** The last day of a month of the year; null for month 0, before the first. */
export function lastDayOf(year: number, month: number): LocalDate | null {
  return month === 0 ? null : lastDayOfMonth(year, month);
}

/** How many months of the year have ended by a day of it. */
function monthsEndedBy(year: number, through: LocalDate, today: LocalDate): number {
  if (yearOf(through) !== year) {
    throw new Refusal('DATE_INVALID', `${through} is not a day of ${year}.`, {
      figures: { value: through, year },
      clause: 'YEAR-1',
    });
  }
  if (through > today) {
    throw new Refusal('DATE_AFTER_TODAY', `${through} has not come: today is ${today}.`, {
      figures: { value: through, year, today },
    });
  }
  return endedBy(year, through);
}

/** 12 in a year that is past, 0 in one to come. */
export function monthsEndedToday(year: number, today: LocalDate): number {
  const { first, last } = operationalYear(year);
  if (today >= last) return 12;
  return today < first ? 0 : endedBy(year, today);
}

function endedBy(year: number, day: LocalDate): number {
  const month = Number(day.slice(5, 7));
  return day === lastDayOfMonth(year, month) ? month : month - 1;
}
