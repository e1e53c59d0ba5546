import type { LocalDate } from '../agreement/local-date.js';

/** A month as year × 100 + month: 202603. */
export function periodOf(date: LocalDate): number {
  return Number(date.slice(0, 4)) * 100 + Number(date.slice(5, 7));
}

export function yearOfPeriod(period: number): number {
  return Math.floor(period / 100);
}

export function firstPeriod(year: number): number {
  return year * 100 + 1;
}

export function lastPeriod(year: number): number {
  return year * 100 + 12;
}
