import { type Ore, subtractOre, sumOre, ZERO_ORE } from '../money/ore.js';
import type { ContributionRow } from './contribution.entity.js';
import type { Instalment } from './instalment.entity.js';

/** What is still to be planned, by region, and what the plan takes the place of. */
export interface Settlement {
  readonly owed: ReadonlyMap<string, Ore>;
  readonly replaced: readonly Instalment[];
}

/**
 * What each region still has to be asked for. A region that a correction took out of the table is owed all of it back. Where a
 * region is asked for more than it owes, its instalments that were never requested are replaced, so that nobody is asked for
 * money in March that goes back in October.
 */
export function settle(
  rows: readonly Pick<ContributionRow, 'regionCode' | 'amountOre'>[],
  earlier: readonly Instalment[],
): Settlement {
  const standing = earlier.filter(({ replacedByVersion }) => replacedByVersion === null);
  const contributions = new Map(rows.map(({ regionCode, amountOre }) => [regionCode, amountOre]));
  const regions = new Set([...contributions.keys(), ...standing.map(({ regionCode }) => regionCode)]);
  const owed = new Map<string, Ore>();
  const replaced: Instalment[] = [];
  for (const region of regions) {
    const own = standing.filter(({ regionCode }) => regionCode === region);
    const contribution = contributions.get(region) ?? ZERO_ORE;
    const open = own.filter(({ requestedOn }) => requestedOn === null);
    const isLower = contribution < askedOf(own) && open.length > 0;
    if (isLower) replaced.push(...open);
    owed.set(region, subtractOre(contribution, askedOf(isLower ? own.filter((each) => !open.includes(each)) : own)));
  }
  return { owed, replaced };
}

function askedOf(instalments: readonly Instalment[]): Ore {
  return sumOre(instalments.map(({ amountOre }) => amountOre));
}
