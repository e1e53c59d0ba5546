import { type LocalDate, yearOf } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { lastDayAfterNotice } from '../regions/withdrawal-deadline.js';
import type { ItemInForce } from './items-in-force.js';
import type { LeavingRegion, WithoutEffect } from './scenario-answer.js';
import type { BasisYear } from './scenario-basis.js';

/** Who takes part in a year of the scenario: the year's participants in their order, then those who join. */
export interface TakingPart {
  readonly regions: readonly string[];
  readonly leaving: readonly LeavingRegion[];
  /** Items that find their region out, or in, already. */
  readonly withoutEffect: readonly WithoutEffect[];
}

/**
 * Lets regions leave and join. Items go by their first year, then in list order. One that leaves and takes no part anyway, or
 * joins and is in, changes nothing and is named: the register may have caught up with the scenario (docs/decisions/0021).
 * Law: a region that leaves and joins again is where it was.
 */
export function takePart(year: BasisYear, items: readonly ItemInForce<'participation'>[]): TakingPart {
  const taking = new Set(year.participants);
  const withoutEffect: WithoutEffect[] = [];
  const left = new Map<string, LeavingRegion>();
  for (const { item, index, firstYear } of items.toSorted((one, other) => one.firstYear - other.firstYear)) {
    if ('leaves' in item) {
      const { leaves: region, notice } = item;
      if (notice !== undefined) checkNotice(region, notice, firstYear, index);
      if (!taking.delete(region)) withoutEffect.push({ adjustment: index + 1, regionCode: region });
      else left.set(region, { regionCode: region, lastNoticeDay: `${firstYear - 1}-06-30`, notice: notice ?? null });
    } else if (taking.has(item.joins)) {
      withoutEffect.push({ adjustment: index + 1, regionCode: item.joins });
    } else {
      taking.add(item.joins);
    }
  }
  const stayed = new Set(year.participants);
  const regions = [
    ...year.participants.filter((region) => taking.has(region)),
    ...[...taking].filter((region) => !stayed.has(region)),
  ];
  const leaving = year.participants.flatMap((region) => (taking.has(region) ? [] : [left.get(region) as LeavingRegion]));
  return { regions, leaving, withoutEffect };
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
