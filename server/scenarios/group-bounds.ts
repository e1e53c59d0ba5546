import { Refusal } from '../agreement/refusal.js';
import { type ExactOre, unitsAbove, unitsBelow } from '../allocation/whole-units.js';
import { kronorFromOre } from '../money/kronor.js';
import { type Ore, ZERO_ORE } from '../money/ore.js';
import type { GroupLimit } from './adjustment.js';
import { invalidItem } from './invalid-item.js';
import type { ItemInForce } from './items-in-force.js';
import { type BoundedYear, partOf } from './region-bounds.js';

/** A group of the year: the places of those who take part, and its bounds in whole units of the scenario. */
export interface GroupBounds {
  readonly index: number;
  readonly places: readonly number[];
  readonly floorOre: Ore | undefined;
  readonly ceilingOre: Ore | undefined;
}

/**
 * The groups of a year, floors up to whole units and ceilings down. Regions that take no part are passed over; a floor of
 * a group of which nobody takes part cannot be met, and is refused.
 */
export function groupBounds(year: BoundedYear, items: readonly ItemInForce<'group'>[]): GroupBounds[] {
  if (items.length === 0) return [];
  const placeOf = new Map(year.members.map((place) => [year.regions[place] as string, place]));
  const groupOf = new Map<string, number>();
  return items.flatMap(({ item, index }) => {
    for (const region of item.regions) {
      const other = groupOf.get(region);
      if (other !== undefined) {
        const figures = { regionCode: region, otherAdjustment: other + 1 };
        throw invalidItem(index, `region ${region} is in the group of adjustment ${other + 1} too.`, figures);
      }
      groupOf.set(region, index);
    }
    const places = item.regions.flatMap((region) => placeOf.get(region) ?? []);
    const bound = (limit: GroupLimit | undefined, wholeUnits: (exact: ExactOre, unitOre: Ore) => number) =>
      limit && ((wholeUnits(limitOf(limit, year.totalOre), year.unitOre) * year.unitOre) as Ore);
    const [floorOre, ceilingOre] = [bound(item.floor, unitsAbove), bound(item.ceiling, unitsBelow)];
    const isAbove = floorOre !== undefined && ceilingOre !== undefined && floorOre > ceilingOre;
    if (isAbove || (places.length === 0 && floorOre))
      throw cannotBeMet(item.regions, floorOre ?? ZERO_ORE, places.length === 0 ? ZERO_ORE : (ceilingOre ?? ZERO_ORE), index);
    return places.length === 0 ? [] : [{ index, places, floorOre, ceilingOre }];
  });
}

function limitOf(limit: GroupLimit, totalOre: Ore): ExactOre {
  return 'amountOre' in limit ? { numerator: BigInt(limit.amountOre), denominator: 1n } : partOf(totalOre, limit.share);
}

function cannotBeMet(regions: readonly string[], floorOre: Ore, ceilingOre: Ore, index: number): Refusal {
  const id = regions.join(', ');
  const [floor, ceiling] = [kronorFromOre(floorOre), kronorFromOre(ceilingOre)];
  const text = `Together ${id} pay at least ${floor} kr and at most ${ceiling} kr, which cannot be met.`;
  return new Refusal('FLOOR_ABOVE_CEILING', text, {
    figures: { id, floor, ceiling, group: [...regions], adjustment: index + 1 },
  });
}
