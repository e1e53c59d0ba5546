import { Refusal } from '../agreement/refusal.js';
import type { Ore } from '../money/ore.js';
import { type Group, leastOf, membersOf, mostOf } from './group.js';
import type { Party } from './party.js';

/**
 * Refuses, with the figures in kronor, floors and fixed amounts that come to more than the total, and ceilings and fixed
 * amounts that come to less; with groups also what a group's members cannot come to together. A group counts by the
 * tighter of its own bound and its members' bounds.
 */
export function checkBoundsCanBeMet(total: Ore, unit: Ore, parties: readonly Party[], groups: readonly Group[] = []): void {
  const units = BigInt(total / unit);
  const kronor = (bound: bigint) => Number(bound * BigInt(unit)) / 100;
  const { least, most } = rangeOf(parties, groups, kronor);
  if (least !== undefined && least > units) {
    const figures = { floors: kronor(least), total: kronor(units) };
    const text = `Floors and fixed amounts come to ${figures.floors} kr, more than the total of ${figures.total} kr.`;
    throw new Refusal('FLOORS_ABOVE_TOTAL', text, { figures });
  }
  if (most !== undefined && most < units) {
    const figures = { ceilings: kronor(most), total: kronor(units) };
    const text = `Ceilings and fixed amounts come to ${figures.ceilings} kr, less than the total of ${figures.total} kr.`;
    throw new Refusal('CEILINGS_BELOW_TOTAL', text, { figures });
  }
}

interface UnitRange {
  readonly least: bigint | undefined;
  readonly most: bigint | undefined;
}

function rangeOf(parties: readonly Party[], groups: readonly Group[], kronor: (bound: bigint) => number): UnitRange {
  const grouped = new Set(groups.flatMap(({ members }) => members));
  const others = grouped.size === 0 ? parties : parties.filter((_, index) => !grouped.has(index));
  let [least, most] = [leastOf(others), mostOf(others)];
  for (const group of groups) {
    const range = groupRange(group, membersOf(group, parties), kronor);
    least = least === undefined || range.least === undefined ? undefined : least + range.least;
    most = most === undefined || range.most === undefined ? undefined : most + range.most;
  }
  return { least, most };
}

function groupRange({ floor, ceiling }: Group, members: readonly Party[], kronor: (bound: bigint) => number): UnitRange {
  const least = higher(leastOf(members), floor);
  const most = lower(mostOf(members), ceiling);
  if (least !== undefined && most !== undefined && least > most) {
    const ids = members.map(({ id }) => id);
    const figures = { id: ids.join(', '), floor: kronor(least), ceiling: kronor(most), group: ids };
    const text = `Together ${figures.id} pay at least ${figures.floor} kr and at most ${figures.ceiling} kr, which cannot be met.`;
    throw new Refusal('FLOOR_ABOVE_CEILING', text, { figures });
  }
  return { least, most };
}

function higher(least: bigint | undefined, floor: number | undefined): bigint | undefined {
  if (floor === undefined) return least;
  return least === undefined || BigInt(floor) > least ? BigInt(floor) : least;
}

function lower(most: bigint | undefined, ceiling: number | undefined): bigint | undefined {
  if (ceiling === undefined) return most;
  return most === undefined || BigInt(ceiling) < most ? BigInt(ceiling) : most;
}
