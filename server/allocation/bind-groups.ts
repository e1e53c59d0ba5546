import { commonLevel, type Level } from './common-level.js';
import { type Group, leastOf, membersOf, mostOf } from './group.js';
import { nearestToZero, type Party } from './party.js';

export type Side = 'FLOOR' | 'CEILING';

/** What the sum of all amounts does when the level passes `level`: units come to be held or freed, weights to be shared by. */
interface Turn {
  readonly level: Level;
  readonly held: bigint;
  readonly free: bigint;
}

/** The sum of some amounts at every level: held + free × level, from the lowest levels on and changing at each turn. */
interface Curve {
  readonly held: bigint;
  readonly free: bigint;
  readonly turns: readonly Turn[];
}

interface GroupCurve extends Curve {
  /** Below it the group is held at its floor, above the other at its ceiling; undefined where that never happens. */
  readonly floorLevel: Level | undefined;
  readonly ceilingLevel: Level | undefined;
}

/**
 * Which groups a bound holds, before anything is rounded (docs/decisions/0016).
 *
 * The exact answer is x = clamp(level × weight, floor, ceiling) with one level for all, except that a group whose members
 * would come to more than its ceiling, or less than its floor, comes to exactly that by a level of its own. The sum of all
 * only rises with the common level, in straight pieces: sort the levels where it turns and walk them up to the piece that
 * holds `units`. n log n for n parties and groups. Needs bounds that can be met.
 */
export function bindGroups(units: bigint, parties: readonly Party[], groups: readonly Group[]): (Side | undefined)[] {
  if (groups.length === 0) return [];
  const grouped = new Set(groups.flatMap(({ members }) => members));
  const others = curveOf(parties.filter((_, index) => !grouped.has(index)));
  const curves = groups.map((group) => groupCurve(group, membersOf(group, parties)));
  const level = levelOf(units, [others, ...curves]);
  return curves.map(({ floorLevel, ceilingLevel }) => {
    if (level === undefined) return undefined;
    if (floorLevel !== undefined && compare(level, floorLevel) < 0) return 'FLOOR';
    return ceilingLevel !== undefined && compare(level, ceilingLevel) > 0 ? 'CEILING' : undefined;
  });
}

/** Each party's floor until level × weight passes it, and its ceiling from where level × weight meets that. */
function curveOf(parties: readonly Party[]): Curve {
  let [held, free] = [0n, 0n];
  const turns: Turn[] = [];
  for (const party of parties) {
    const { weight, floor, ceiling } = party;
    if (weight === 0n) {
      held += BigInt(nearestToZero(party));
      continue;
    }
    if (floor === undefined) free += weight;
    else {
      const bound = BigInt(floor);
      held += bound;
      turns.push({ level: { numerator: bound, denominator: weight }, held: -bound, free: weight });
    }
    if (ceiling === undefined) continue;
    const bound = BigInt(ceiling);
    turns.push({ level: { numerator: bound, denominator: weight }, held: bound, free: -weight });
  }
  return { held, free, turns };
}

/** The members' curve, flat at the group's floor below the level where they meet it, and at its ceiling above. */
function groupCurve({ floor, ceiling }: Group, members: readonly Party[]): GroupCurve {
  const inner = curveOf(members);
  const [least, most] = [leastOf(members), mostOf(members)];
  const floorLevel =
    floor !== undefined && (least === undefined || BigInt(floor) > least) ? commonLevel(BigInt(floor), members) : undefined;
  const ceilingLevel =
    ceiling !== undefined && (most === undefined || BigInt(ceiling) < most) ? commonLevel(BigInt(ceiling), members) : undefined;
  let { held, free } = inner;
  const turns: Turn[] = [];
  for (const turn of inner.turns) {
    if (floorLevel !== undefined && compare(turn.level, floorLevel) <= 0) {
      held += turn.held; // has happened where the group leaves its floor
      free += turn.free;
    } else if (ceilingLevel === undefined || compare(turn.level, ceilingLevel) < 0) turns.push(turn);
  }
  const start = floorLevel === undefined ? { held, free } : { held: BigInt(floor as number), free: 0n };
  if (floorLevel !== undefined) turns.push({ level: floorLevel, held: held - start.held, free });
  if (ceilingLevel !== undefined) {
    const end = turns.reduce((sum, turn) => ({ held: sum.held + turn.held, free: sum.free + turn.free }), start);
    turns.push({ level: ceilingLevel, held: BigInt(ceiling as number) - end.held, free: -end.free });
  }
  return { ...start, turns, floorLevel, ceilingLevel };
}

/** A level at which the curves sum to `units`; undefined where they are flat and any will do. */
function levelOf(units: bigint, curves: readonly Curve[]): Level | undefined {
  let [held, free] = [0n, 0n];
  for (const curve of curves) {
    held += curve.held;
    free += curve.free;
  }
  const turns = curves.flatMap((curve) => curve.turns).sort((one, other) => compare(one.level, other.level));
  for (const { level, ...change } of turns) {
    if (held * level.denominator + level.numerator * free >= units * level.denominator) {
      return free > 0n ? { numerator: units - held, denominator: free } : level;
    }
    held += change.held;
    free += change.free;
  }
  return free > 0n ? { numerator: units - held, denominator: free } : turns.at(-1)?.level;
}

function compare(left: Level, right: Level): number {
  const [first, second] = [left.numerator * right.denominator, right.numerator * left.denominator];
  return first < second ? -1 : first > second ? 1 : 0;
}
