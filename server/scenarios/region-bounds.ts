import { Refusal } from '../agreement/refusal.js';
import { decimal } from '../allocation/decimal.js';
import { type ExactOre, unitsAbove, unitsBelow } from '../allocation/whole-units.js';
import { kronorFromOre } from '../money/kronor.js';
import type { Ore } from '../money/ore.js';
import type { BoundAdjustment, ChangeAdjustment, FixedAdjustment, Limit } from './adjustment.js';
import { figureOf, type Inhabitants } from './inhabitants.js';
import { invalidItem } from './invalid-item.js';
import { type ItemInForce, ofKind } from './items-in-force.js';
import type { HeldBy } from './scenario-answer.js';
import type { ByRegion } from './scenario-basis.js';

/** What holds one region: the highest of its floors and the lowest of its ceilings, in whole units, and where they come from. */
export interface RegionBounds {
  fixed?: HeldBy;
  floor?: HeldBy;
  ceiling?: HeldBy;
}

/** What each region paid the year before; null where that is not known, and its refusal where it cannot be met. */
export type PaidBefore = ByRegion<Ore> | Refusal | null;

/** The year that bounds are read for. */
export interface BoundedYear {
  readonly regions: readonly string[];
  /** Places in `regions` of those who take part. */
  readonly members: readonly number[];
  readonly inhabitants: Inhabitants;
  readonly totalOre: Ore;
  readonly unitOre: Ore;
  readonly previous: PaidBefore;
}

/**
 * Fixed amounts, floors and ceilings of every region, by its place; undefined for who has none (docs/decisions/0016).
 *
 * Amounts, parts of the total, amounts for each inhabitant and limits of the change are brought to whole units, floors up
 * and ceilings down, and combined. Refuses a floor above a ceiling and a fixed amount outside them, with the figures, and a
 * limit of the change from a year that cannot be met, with that year's own refusal.
 */
export function regionBounds(year: BoundedYear, items: readonly ItemInForce[]): (RegionBounds | undefined)[] {
  const bounds: (RegionBounds | undefined)[] = new Array(year.regions.length).fill(undefined);
  if (!items.some(({ item }) => item.kind === 'fixed' || item.kind === 'bound' || item.kind === 'change')) return bounds;
  const placeOf = new Map(year.members.map((place) => [year.regions[place] as string, place]));
  const boundsAt = (place: number): RegionBounds => {
    bounds[place] ??= {};
    return bounds[place];
  };
  const placesOf = (regions: readonly string[] | undefined) =>
    regions === undefined ? year.members : regions.flatMap((region) => placeOf.get(region) ?? []);
  for (const { item, index } of ofKind(items, 'fixed')) {
    const place = placeOf.get(item.region);
    if (place === undefined) throw invalidItem(index, `region ${item.region} takes no part.`, { regionCode: item.region });
    boundsAt(place).fixed = { kind: 'FIXED', amountOre: wholeFixed(item, year.unitOre), adjustment: index + 1 };
  }
  for (const { item, index } of ofKind(items, 'bound')) {
    for (const place of placesOf(item.regions)) applyBound(boundsAt(place), item, index, year, place);
  }
  for (const { item, index } of ofKind(items, 'change')) {
    if (year.previous instanceof Refusal) throw year.previous;
    for (const place of placesOf(item.regions)) {
      const before = year.previous && figureOf(year.previous, year.regions[place] as string);
      if (before) applyChange(boundsAt(place), item, index, year.unitOre, before);
    }
  }
  for (const [place, bound] of bounds.entries()) if (bound) checkAgree(year.regions[place] as string, bound);
  return bounds;
}

function applyBound(bounds: RegionBounds, item: BoundAdjustment, index: number, year: BoundedYear, place: number): void {
  if (item.floor) {
    const amountOre = (unitsAbove(limitOf(item.floor, year, place), year.unitOre) * year.unitOre) as Ore;
    raiseFloor(bounds, { kind: 'FLOOR', amountOre, adjustment: index + 1 });
  }
  if (item.ceiling) {
    const amountOre = (unitsBelow(limitOf(item.ceiling, year, place), year.unitOre) * year.unitOre) as Ore;
    lowerCeiling(bounds, { kind: 'CEILING', amountOre, adjustment: index + 1 });
  }
}

function applyChange(bounds: RegionBounds, item: ChangeAdjustment, index: number, unitOre: Ore, before: Ore): void {
  const times = (percent: string | number, sign: bigint): ExactOre => {
    const by = decimal(percent);
    const [top, bottom] = [100n * by.denominator + sign * by.numerator, 100n * by.denominator];
    return { numerator: BigInt(before) * top, denominator: bottom };
  };
  if (item.maxFallPercent !== undefined) {
    const amountOre = (unitsAbove(times(item.maxFallPercent, -1n), unitOre) * unitOre) as Ore;
    raiseFloor(bounds, { kind: 'FALL', amountOre, adjustment: index + 1 });
  }
  if (item.maxRisePercent !== undefined) {
    const amountOre = (unitsBelow(times(item.maxRisePercent, 1n), unitOre) * unitOre) as Ore;
    lowerCeiling(bounds, { kind: 'RISE', amountOre, adjustment: index + 1 });
  }
}

/** A limit in exact öre for the region at a place. */
function limitOf(limit: Limit, { totalOre, inhabitants }: BoundedYear, place: number): ExactOre {
  if ('amountOre' in limit) return { numerator: BigInt(limit.amountOre), denominator: 1n };
  if ('share' in limit) return partOf(totalOre, limit.share);
  const persons = inhabitants.scaled[place] as bigint;
  return { numerator: BigInt(limit.perInhabitantOre) * persons, denominator: inhabitants.scale };
}

export function partOf(totalOre: Ore, share: string | number): ExactOre {
  const { numerator, denominator } = decimal(share);
  return { numerator: BigInt(totalOre) * numerator, denominator };
}

function raiseFloor(bounds: RegionBounds, floor: HeldBy): void {
  if (!bounds.floor || floor.amountOre > bounds.floor.amountOre) bounds.floor = floor;
}

function lowerCeiling(bounds: RegionBounds, ceiling: HeldBy): void {
  if (!bounds.ceiling || ceiling.amountOre < bounds.ceiling.amountOre) bounds.ceiling = ceiling;
}

function wholeFixed({ region, amountOre }: FixedAdjustment, unitOre: Ore): Ore {
  if (amountOre % unitOre === 0) return amountOre;
  const figures = { id: region, bound: 'fixed amount', amount: kronorFromOre(amountOre), unit: kronorFromOre(unitOre) };
  const text = `The fixed amount of ${region}, ${figures.amount} kr, is not a whole number of units of ${figures.unit} kr.`;
  throw new Refusal('BOUND_NOT_WHOLE_UNITS', text, { figures });
}

function checkAgree(id: string, { fixed, floor, ceiling }: RegionBounds): void {
  const kronor = (bound: HeldBy | undefined) => (bound ? kronorFromOre(bound.amountOre) : null);
  const figures = { id, floor: kronor(floor), ceiling: kronor(ceiling) };
  if (floor && ceiling && floor.amountOre > ceiling.amountOre) {
    throw new Refusal('FLOOR_ABOVE_CEILING', `The floor of ${id} is above its ceiling.`, {
      figures: { ...figures, adjustments: [floor.adjustment, ceiling.adjustment] },
    });
  }
  if (!fixed) return;
  const isBelow = floor && fixed.amountOre < floor.amountOre;
  const isAbove = ceiling && fixed.amountOre > ceiling.amountOre;
  if (!isBelow && !isAbove) return;
  throw new Refusal('FIXED_OUTSIDE_BOUNDS', `The fixed amount of ${id} is outside its floor and ceiling.`, {
    figures: { ...figures, fixed: kronor(fixed) },
  });
}
