import { apportion } from './apportion.js';
import type { ApportionmentMethod } from './apportionment-method.js';
import { bindGroups, type Side } from './bind-groups.js';
import { exactShares } from './exact-shares.js';
import { type Fraction, fraction } from './fraction.js';
import { type Group, membersOf } from './group.js';
import { type MetBounds, meetBounds } from './meet-bounds.js';
import { type Party, weightOf } from './party.js';

export interface SharedInGroups {
  /** Whole units in the order of the parties; they sum to `units`. */
  readonly amounts: readonly number[];
  /** The own bound of who is held at it, in units; undefined for the others. */
  readonly held: readonly (number | undefined)[];
  /** The bound that holds each group, in the order of the groups. */
  readonly binding: readonly (Side | undefined)[];
  /** Everyone's exact part of the total before rounding; computed when asked for. */
  exactShares(): Fraction[];
}

/** Parties that share `units` among themselves: a group at its bound, or all who are in none. */
interface Part {
  readonly places: readonly number[];
  readonly parties: readonly Party[];
  readonly met: MetBounds;
}

/**
 * Shares whole units by weight within everyone's floor and ceiling and each group's (docs/decisions/0016): a group at its
 * bound shares exactly that among its members, all others share the rest together, each part rounded by the method.
 *
 * Rounding can carry a group a few units across a bound that its exact sum keeps; it is then held at that bound, and the
 * others share again. Each time holds a group more, so it ends, and what was within everyone's reach stays so.
 * Laws: sums to `units`; nobody and no group is outside a bound; groups that hold nobody change nothing. Needs bounds that
 * can be met (`checkBoundsCanBeMet`).
 */
export function shareInGroups(
  units: number,
  method: ApportionmentMethod,
  parties: readonly Party[],
  groups: readonly Group[],
): SharedInGroups {
  let binding: (Side | undefined)[] = bindGroups(BigInt(units), parties, groups);
  let parts = partsOf(units, parties, groups, binding);
  const exact = parts;
  const pinned: (Side | undefined)[] = groups.map(() => undefined);
  for (;;) {
    const amounts = roundParts(method, parts, parties.length);
    const crossed = crossedGroups(groups, binding, amounts);
    if (crossed.length === 0) {
      const held = scatter(parts, parties.length, ({ met }, at) => met.held[at]);
      return { amounts, held, binding, exactShares: () => sharesOf(units, parties, exact) };
    }
    for (const { index, side } of crossed) pinned[index] = side;
    binding = bindRest(units, parties, groups, pinned);
    parts = partsOf(units, parties, groups, binding);
  }
}

function partsOf(
  units: number,
  parties: readonly Party[],
  groups: readonly Group[],
  binding: readonly (Side | undefined)[],
): Part[] {
  const bound = new Set<number>();
  let rest = units;
  const parts: Part[] = [];
  for (const [index, group] of groups.entries()) {
    const side = binding[index];
    if (side === undefined) continue;
    for (const place of group.members) bound.add(place);
    const sum = boundOf(group, side);
    rest -= sum;
    const members = membersOf(group, parties);
    parts.push({ places: group.members, parties: members, met: meetBounds(sum, members) });
  }
  const places = [...parties.keys()].filter((place) => !bound.has(place));
  const others = bound.size === 0 ? parties : places.map((place) => parties[place] as Party);
  return others.length === 0 ? parts : [{ places, parties: others, met: meetBounds(rest, others) }, ...parts];
}

/** Groups that are free by their exact sums and not by their rounded ones: all above their ceilings, or all below their floors. */
function crossedGroups(groups: readonly Group[], binding: readonly (Side | undefined)[], amounts: readonly number[]) {
  let [above, below] = [0, 0];
  const crossed: { readonly index: number; readonly side: Side }[] = [];
  for (const [index, group] of groups.entries()) {
    if (binding[index] !== undefined) continue;
    let sum = 0;
    for (const place of group.members) sum += amounts[place] as number;
    if (group.ceiling !== undefined && sum > group.ceiling) {
      above += sum - group.ceiling;
      crossed.push({ index, side: 'CEILING' });
    } else if (group.floor !== undefined && sum < group.floor) {
      below += group.floor - sum;
      crossed.push({ index, side: 'FLOOR' });
    }
  }
  // One side at a time, the one that weighs more: what the others are left with then stays within their reach.
  const first: Side = above >= below ? 'CEILING' : 'FLOOR';
  return crossed.filter(({ side }) => side === first);
}

/** Which groups bind once some are held at a bound whatever their exact sum. */
function bindRest(units: number, parties: readonly Party[], groups: readonly Group[], pinned: readonly (Side | undefined)[]) {
  let rest = units;
  const gone = new Set<number>();
  for (const [index, side] of pinned.entries()) {
    if (side === undefined) continue;
    const group = groups[index] as Group;
    rest -= boundOf(group, side);
    for (const place of group.members) gone.add(place);
  }
  const places = [...parties.keys()].filter((place) => !gone.has(place));
  const at = new Map(places.map((place, index) => [place, index]));
  const open = [...groups.keys()].filter((index) => pinned[index] === undefined);
  const smaller = open.map((index) => {
    const { members, floor, ceiling } = groups[index] as Group;
    return { members: members.map((place) => at.get(place) as number), floor, ceiling };
  });
  const sides = bindGroups(
    BigInt(rest),
    places.map((place) => parties[place] as Party),
    smaller,
  );
  const binding = [...pinned];
  for (const [next, index] of open.entries()) binding[index] = sides[next];
  return binding;
}

function roundParts(method: ApportionmentMethod, parts: readonly Part[], count: number): number[] {
  const rounded = new Map(parts.map((part) => [part, roundPart(method, part)]));
  return scatter(parts, count, (part, at) => rounded.get(part)?.[at]) as number[];
}

function roundPart(method: ApportionmentMethod, { parties, met }: Part): number[] {
  const free = apportion(method, met.rest, met.free);
  let next = 0;
  return parties.map((_, index) => met.held[index] ?? (free[next++] as number));
}

function sharesOf(units: number, parties: readonly Party[], parts: readonly Part[]): Fraction[] {
  if (units === 0) {
    const all = weightOf(parties) || 1n; // where all amounts are fixed no weight counts
    return parties.map(({ weight }) => fraction(weight, all));
  }
  const shares = new Map(parts.map((part) => [part, exactShares(units, part.parties, part.met)]));
  return scatter(parts, parties.length, (part, at) => shares.get(part)?.[at]) as Fraction[];
}

/** What each part says of its parties, in the order of all parties. */
function scatter<T>(parts: readonly Part[], count: number, read: (part: Part, at: number) => T): (T | undefined)[] {
  const values = new Array<T | undefined>(count).fill(undefined);
  for (const part of parts) for (const [at, place] of part.places.entries()) values[place] = read(part, at);
  return values;
}

function boundOf(group: Group, side: Side): number {
  return (side === 'FLOOR' ? group.floor : group.ceiling) as number;
}
