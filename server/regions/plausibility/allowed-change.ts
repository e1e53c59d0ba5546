import type { LocalDate } from '../../agreement/local-date.js';
import { roundPercent } from './round-percent.js';

/** By how much two counts may differ before it is asked whether they are right, in percent of the older one. */
export interface AllowedChange {
  readonly regionPercent: number;
  readonly nationPercent: number;
}

const WITHIN_A_YEAR_PERCENT = 3;
const EACH_FURTHER_YEAR_PERCENT = 2;
const AT_MOST_PERCENT = 30;
const LONGEST_YEAR_DAYS = 366;

/**
 * The change that passes without a question between counts of two days (docs/decisions/0018).
 *
 * A region: 3 % within a year, 2 % more for each further year in proportion to its days, at most 30 %. The nation: two thirds
 * of that; both in hundredths of a percent. Of all pairs of years from 2010 to 2024 none goes beyond it.
 */
export function allowedChange(one: LocalDate, other: LocalDate): AllowedChange {
  const furtherDays = Math.max(0, daysBetween(one, other) - LONGEST_YEAR_DAYS);
  const grown = WITHIN_A_YEAR_PERCENT + (EACH_FURTHER_YEAR_PERCENT * furtherDays) / 365;
  const regionPercent = Math.min(AT_MOST_PERCENT, grown);
  return { regionPercent: roundPercent(regionPercent), nationPercent: roundPercent((regionPercent * 2) / 3) };
}

const DAY_MS = 86_400_000;

function daysBetween(one: LocalDate, other: LocalDate): number {
  return Math.abs(Date.parse(other) - Date.parse(one)) / DAY_MS; // a day without a time is midnight UTC
}
