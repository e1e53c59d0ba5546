import { nearestToZero, type Party } from './party.js';

/** Units per weight, not in lowest terms; the denominator is positive. */
export interface Level {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Where a party meets a bound as the level rises: at the level bound ÷ weight. */
interface Meeting {
  readonly bound: bigint;
  readonly weight: bigint;
  readonly leaves: 'floor' | 'level'; // from the floor to the level, or from the level to the ceiling
}

/**
 * The level at which Σ clamp(level × weight, floor, ceiling) = units, exactly.
 *
 * That sum only rises with the level, in straight pieces between the levels where someone leaves a floor or meets a
 * ceiling. So sort those levels and walk them upwards to the piece that holds `units`: n log n. Needs a weight above 0 and
 * bounds that can be met.
 */
export function commonLevel(units: bigint, parties: readonly Party[]): Level {
  let held = 0n; // units of those at a bound
  let free = 0n; // weights of those on the level
  const meetings: Meeting[] = [];
  for (const party of parties) {
    const { weight, floor, ceiling } = party;
    if (weight === 0n) {
      held += BigInt(nearestToZero(party));
      continue;
    }
    if (floor === undefined) free += weight;
    else {
      held += BigInt(floor);
      meetings.push({ bound: BigInt(floor), weight, leaves: 'floor' });
    }
    if (ceiling !== undefined) meetings.push({ bound: BigInt(ceiling), weight, leaves: 'level' });
  }
  meetings.sort(byLevel);
  for (const { bound, weight, leaves } of meetings) {
    if (held * weight + bound * free >= units * weight) {
      return free > 0n ? { numerator: units - held, denominator: free } : { numerator: bound, denominator: weight };
    }
    held += leaves === 'floor' ? -bound : bound;
    free += leaves === 'floor' ? weight : -weight;
  }
  return { numerator: units - held, denominator: free };
}

function byLevel(left: Meeting, right: Meeting): number {
  const [first, second] = [left.bound * right.weight, right.bound * left.weight];
  return first < second ? -1 : first > second ? 1 : 0;
}
