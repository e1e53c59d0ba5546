import { lastDayOfMonth } from '../../agreement/calendar-day.js';
import { type LocalDate, operationalYear } from '../../agreement/local-date.js';

/** What an import says of the months that it can hold. */
export interface ImportOfYear {
  /** The days of the year that it covers. */
  readonly first: LocalDate;
  readonly last: LocalDate;
  /** It cannot hold what was booked after this day; null where its days say nothing, as an example's. */
  readonly exportedOn: LocalDate | null;
}

export interface LedgerOfYear {
  readonly year: number;
  /** Oldest first: where several cover a day, the last one counts. */
  readonly imports: readonly ImportOfYear[];
  /** The day of the last voucher that an import brought; null where there is none. */
  readonly lastImportedOn: LocalDate | null;
  /** The months in which anything is booked, by an import or by hand. */
  readonly bookedMonths: ReadonlySet<number>;
}

/** What a year's ledger knows. A month that it neither holds nor has begun is unknown, and never 0. */
export interface HeldMonths {
  /** Every month through this one is complete; 0 where not even January is. */
  readonly through: number;
  readonly bookedMonths: ReadonlySet<number>;
  /** Whether anything was ever imported or booked. */
  readonly hasLedger: boolean;
}

export const NOTHING_HELD: HeldMonths = { through: 0, bookedMonths: new Set(), hasLedger: false };

/**
 * Through which month a year's ledger is complete (docs/decisions/0019): through the last month with an imported voucher, as far as
 * the newest import covers the days and was exported after them. So a month that nobody has booked is not held, whatever the
 * calendar says, until the report on the year is due (REP-1): an export from then on holds every month that it covers. A year
 * without any import is kept by hand, and held through the last month with a voucher that has ended.
 */
export function heldMonths(ledger: LedgerOfYear, today: LocalDate): HeldMonths {
  const { imports, bookedMonths } = ledger;
  const hasLedger = imports.length > 0 || bookedMonths.size > 0;
  const isHeld = imports.length > 0 ? byImports(ledger) : byHand(ledger, today);
  let through = 0;
  while (hasLedger && through < 12 && isHeld(through + 1)) through++;
  return { through, bookedMonths, hasLedger };
}

type IsHeld = (month: number) => boolean;

function byImports({ year, imports, lastImportedOn }: LedgerOfYear): IsHeld {
  const lastMonth = lastImportedOn === null ? 0 : Number(lastImportedOn.slice(5, 7));
  return (month) => {
    const [firstDay, lastDay] = [firstDayOfMonth(year, month), lastDayOfMonth(year, month)];
    return [firstDay, lastDay].every((day) => {
      const newest = imports.findLast(({ first, last }) => first <= day && day <= last);
      if (!newest) return false;
      const { exportedOn, last } = newest;
      if (exportedOn === null) return month <= lastMonth;
      return exportedOn >= (last < lastDay ? last : lastDay) && (month <= lastMonth || isSettled(year, exportedOn));
    });
  };
}

function byHand({ year, bookedMonths }: LedgerOfYear, today: LocalDate): IsHeld {
  const lastMonth = Math.max(0, ...bookedMonths);
  return (month) => isSettled(year, today) || (month <= lastMonth && lastDayOfMonth(year, month) <= today);
}

/** Whether the report on the year is due, and so its books are closed (REP-1). */
function isSettled(year: number, day: LocalDate): boolean {
  return day >= lastDayOfMonth(operationalYear(year).year + 1, 3);
}

function firstDayOfMonth(year: number, month: number): LocalDate {
  return `${year}-${String(month).padStart(2, '0')}-01` as LocalDate;
}
