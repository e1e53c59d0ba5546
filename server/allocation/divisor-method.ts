import { Refusal } from '../agreement/refusal.js';
import { byId, type Party, weightOf } from './party.js';
import { PriorityQueue } from './priority-queue.js';

/**
 * Where a divisor method rounds up: a quotient between `units` and `units + 1` becomes `units + 1` from the signpost
 * d(units) on, units ≤ d(units) ≤ units + 1. Given as d to the `power`, so that a square root is compared by its square.
 */
export interface Signposts {
  readonly power: 1n | 2n;
  at(units: bigint): { readonly numerator: bigint; readonly denominator: bigint };
}

/** A party's next unit to come or to go; its priority is weight ÷ d(units before it), to the power. */
interface Step {
  readonly index: number;
  readonly numerator: bigint;
  /** 0 where the signpost is 0: a first unit that goes before all others. */
  readonly denominator: bigint;
}

/**
 * Gives `units` one by one to whoever has the highest priority weight ÷ d(units held) (Balinski and Young, "Fair
 * Representation", 1982, appendix A), without counting them one by one: everyone's exact quota is rounded at the signpost
 * first, which is at most a unit a party off, and only those few come or go by a queue, n log n in all.
 *
 * Equal priorities: the smaller id gets the larger amount (docs/decisions/0003). Within floor and ceiling, between which
 * every quota must lie (docs/decisions/0005). A credit, units < 0, is the charge with the sign changed.
 * Laws: sums to `units`; one unit more takes nothing from anyone; two parties never trade when only their weights move
 * the other way.
 */
export function divisorMethod(signposts: Signposts, units: number, parties: readonly Party[]): number[] {
  if (units === 0) return parties.map(() => 0);
  if (units > 0) return charge(signposts, units, parties, byId);
  const mirrored = parties.map(({ id, weight, floor, ceiling }) => ({
    id,
    weight,
    floor: negated(ceiling),
    ceiling: negated(floor),
  }));
  return charge(signposts, -units, mirrored, (left, right) => byId(right, left)).map((amount) => 0 - amount);
}

function charge(signposts: Signposts, units: number, parties: readonly Party[], tie: typeof byId): number[] {
  if (signposts.at(0n).numerator === 0n) refuseTooFewUnits(units, parties);
  const amounts = roundedQuotas(signposts, units, parties);
  let left = units;
  for (const amount of amounts) left -= amount;
  const step = left > 0 ? 1 : -1;
  const stepOf = (index: number): Step | undefined => {
    const { weight, floor = 0, ceiling = Number.POSITIVE_INFINITY } = parties[index] as Party;
    const held = amounts[index] as number;
    if (weight === 0n || (step > 0 ? held >= ceiling : held <= Math.max(floor, 0))) return undefined;
    const signpost = signposts.at(BigInt(step > 0 ? held : held - 1));
    return { index, numerator: weight ** signposts.power * signpost.denominator, denominator: signpost.numerator };
  };
  const order = (a: Step, b: Step): number => {
    const [first, second] = [a.numerator * b.denominator, b.numerator * a.denominator];
    if (first !== second) return first > second ? -step : step; // highest first to come, lowest first to go
    return step * tie(parties[a.index] as Party, parties[b.index] as Party);
  };
  const steps = left === 0 ? [] : parties.map((_, index) => stepOf(index)).filter((each) => each !== undefined);
  const queue = new PriorityQueue(steps, order);
  for (; left !== 0; left -= step) {
    const { index } = queue.first as Step;
    amounts[index] = (amounts[index] as number) + step;
    queue.replaceFirst(stepOf(index));
  }
  return amounts;
}

/**
 * Each quota units × weight ÷ weights rounded at its signpost: at most a unit a party off the answer. Quotas lie inside
 * whole bounds, so this keeps floors; a unit above a ceiling (Adams at a whole quota) has the lowest priority and goes first.
 */
function roundedQuotas({ power, at }: Signposts, units: number, parties: readonly Party[]): number[] {
  const [total, weights] = [BigInt(units), weightOf(parties)];
  return parties.map(({ weight }) => {
    if (weight === 0n) return 0;
    const product = total * weight;
    const whole = product / weights;
    const { numerator, denominator } = at(whole);
    return Number(whole) + (numerator * weights ** power <= denominator * product ** power ? 1 : 0);
  });
}

/** Where d(0) = 0 the first unit of every weight goes before any second one, so there must be one for each. */
function refuseTooFewUnits(units: number, parties: readonly Party[]): void {
  let needed = 0n;
  for (const { weight, floor = 0 } of parties) if (weight > 0n) needed += BigInt(Math.max(floor, 1));
  if (needed <= BigInt(units)) return;
  throw new Refusal(
    'METHOD_NEEDS_MORE_UNITS',
    `The method gives every party a unit first: that takes ${needed} units, and there are ${units}. Choose a smaller unit or another method.`,
    { figures: { unitsNeeded: Number(needed), unitsToShare: units } },
  );
}

function negated(bound: number | undefined): number | undefined {
  return bound === undefined ? undefined : 0 - bound;
}
