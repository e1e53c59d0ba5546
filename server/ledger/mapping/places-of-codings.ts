import type { CodingMonth } from '../coding.entity.js';

/** Where the mapping puts a month of a coding. */
export interface Place {
  /** Who has a part of it, by code: none, one, or several that share it. */
  readonly activities: readonly string[];
  /** '' where the mapping gives none. */
  readonly accountGroup: string;
}

type MonthOfCoding = Pick<CodingMonth, 'period' | 'codingId' | 'activity' | 'accountGroup'>;

/** The place of each month of a coding, by "202601 7"; of the rows for the activities that share one, a single one. */
export function placesOf(months: readonly MonthOfCoding[]): ReadonlyMap<string, Place> {
  const places = new Map<string, { activities: string[]; accountGroup: string }>();
  for (const { period, codingId, activity, accountGroup } of months) {
    const key = `${period} ${codingId}`;
    const place = places.get(key) ?? { activities: [], accountGroup };
    places.set(key, place);
    if (activity !== '') place.activities.push(activity);
  }
  for (const { activities } of places.values()) activities.sort();
  return places;
}
