import { type LocalDate, yearOf } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { lastDayAfterNotice } from '../regions/withdrawal-deadline.js';
import type { ItemInForce } from './items-in-force.js';
import type { LeavingRegion } from './scenario-answer.js';
import type { BasisYear } from './scenario-basis.js';

/** Who takes part in a year of the scenario: the year's participants in their order, then those who join. */
export interface TakingPart {
  readonly regions: readonly string[];
  readonly leaving: readonly LeavingRegion[];
}

/**
 * Lets regions leave and join. Items go by their first year, then in list order. Leaving a region that is not in, or joining
 * one that is, is refused in the item's first year; after it the year's own participants may have caught up.
 * Law: a region that leaves and joins again is where it was.
 */
export function takePart(year: BasisYear, items: readonly ItemInForce<'participation'>[]): TakingPart {
  const taking = new Set(year.participants);
  const left = new Map<string, LeavingRegion>();
  for (const { item, index, firstYear } of items.toSorted((one, other) => one.firstYear - other.firstYear)) {
    const isFirst = firstYear === year.year;
    if ('leaves' in item) {
      const { leaves: region, notice } = item;
      if (notice !== undefined) checkNotice(region, notice, firstYear, index);
      if (isFirst && !taking.has(region)) throw outOfPlace(region, year.year, index, 'leave, as it takes no part');
      taking.delete(region);
      left.set(region, { regionCode: region, lastNoticeDay: `${firstYear - 1}-06-30`, notice: notice ?? null });
    } else {
      if (isFirst && taking.has(item.joins)) throw outOfPlace(item.joins, year.year, index, 'join, as it takes part');
      taking.add(item.joins);
    }
  }
  const stayed = new Set(year.participants);
  const regions = [
    ...year.participants.filter((region) => taking.has(region)),
    ...[...taking].filter((region) => !stayed.has(region)),
  ];
  const leaving = year.participants.flatMap((region) => (taking.has(region) ? [] : [left.get(region) as LeavingRegion]));
  return { regions, leaving };
}

/** Notice counts from the year after the last day that it leads to (WD-1, docs/decisions/0002). */
function checkNotice(region: string, notice: string, firstYear: number, index: number): void {
  const lastDay = lastDayAfterNotice(notice as LocalDate);
  const firstYearWithout = yearOf(lastDay) + 1;
  if (firstYearWithout <= firstYear) return;
  const text = `Notice on ${notice} lets region ${region} leave after ${lastDay}, so it takes part in ${firstYear}.`;
  const figures = { adjustment: index + 1, regionCode: region, notice, lastDay, year: firstYear, firstYearWithout };
  throw new Refusal('WITHDRAWAL_INVALID', text, { figures, clause: 'WD-1' });
}

function outOfPlace(region: string, year: number, index: number, what: string): Refusal {
  const text = `Region ${region} cannot ${what} in ${year}.`;
  return new Refusal('PARTICIPATION_INVALID', text, { figures: { adjustment: index + 1, regionCode: region, year } });
}
