import { oreFromBigInt } from '../money/ore.js';
import { commonLevel, type Level } from './common-level.js';
import { nearestToZero, type Party, weightOf } from './party.js';

/** Who is held at a bound, and what is left for the others to share by weight. */
export interface MetBounds {
  /** The bound in units, for each party; undefined for who shares the rest. */
  readonly held: readonly (number | undefined)[];
  /** Those who are not held, in the order of the parties. */
  readonly free: readonly Party[];
  /** Units for those who are not held. */
  readonly rest: number;
  /** Sum of the weights of those who are not held. */
  readonly weights: bigint;
}

/**
 * Finds who a floor or ceiling holds, before anything is rounded (docs/decisions/0005).
 *
 * The exact answer is x = clamp(level × weight, floor, ceiling) with one level for all, such that the amounts sum to
 * `units`: who is outside gets the bound and the others share the rest by their weights. Whatever the mix of floors and
 * ceilings, the amounts of that answer are unique; holding whoever is outside round by round can hold the wrong ones.
 * Needs bounds that can be met (`checkBoundsCanBeMet`).
 */
export function meetBounds(units: number, parties: readonly Party[]): MetBounds {
  const all = weightOf(parties);
  if (all === 0n) return { held: parties.map(nearestToZero), free: [], rest: 0, weights: 0n };
  const everyone = { numerator: BigInt(units), denominator: all };
  const isMet = parties.every((party) => boundOutside(party, everyone) === undefined);
  if (isMet) return { held: [], free: parties, rest: units, weights: all };
  const level = commonLevel(BigInt(units), parties);
  const held = parties.map((party) => boundOutside(party, level));
  let rest = BigInt(units);
  for (const bound of held) if (bound !== undefined) rest -= BigInt(bound);
  const free = parties.filter((_, index) => held[index] === undefined);
  return { held, free, rest: Number(oreFromBigInt(rest)), weights: weightOf(free) };
}

/** The bound that level × weight is outside of, or undefined inside and on the bounds. */
function boundOutside({ weight, floor, ceiling }: Party, level: Level): number | undefined {
  if (floor === 0 && ceiling === undefined && level.numerator >= 0n) return undefined; // nearly everyone, nearly always
  const amount = weight * level.numerator;
  if (floor !== undefined && amount < BigInt(floor) * level.denominator) return floor;
  if (ceiling !== undefined && amount > BigInt(ceiling) * level.denominator) return ceiling;
  return undefined;
}
