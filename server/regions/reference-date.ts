import { Temporal } from 'temporal-polyfill';
import { type LocalDate, localDate, operationalYear, yearOf } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';

/** The first reference year whose published figures all carry noise (SCB's Cell Key Method). */
export const FIRST_NOISY_YEAR = 2025;

export function isNoiseProtected(referenceDate: LocalDate): boolean {
  return yearOf(referenceDate) >= FIRST_NOISY_YEAR;
}

/** The day that SCB's period stands for: "2024" is 31 December, "2026M04" the last day of April. */
export function referenceDateOfPeriod(period: string): LocalDate {
  const [, year, month] = /^(\d{4})(?:M(\d{2}))?$/.exec(period) ?? [];
  if (year === undefined) {
    throw new Refusal('DATE_INVALID', `“${period}” is not a year or a month; write 2024 or 2026M04.`, {
      figures: { value: period },
    });
  }
  if (month === undefined) return operationalYear(Number(year)).last;
  const first = localDate(`${year}-${month}-01`);
  const { daysInMonth } = Temporal.PlainDate.from(first);
  return localDate(`${year}-${month}-${daysInMonth}`);
}
