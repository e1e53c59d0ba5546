import { nearestToZero, type Party } from './party.js';

/** Parties whose sum is bounded too. A party is in one group at most. */
export interface Group {
  /** Places in the list of parties. */
  readonly members: readonly number[];
  /** Fewest units together; undefined where nothing holds the group up. */
  readonly floor?: number | undefined;
  /** Most units together; undefined where nothing holds the group down. */
  readonly ceiling?: number | undefined;
}

export function membersOf(group: Group, parties: readonly Party[]): Party[] {
  return group.members.map((index) => parties[index] as Party);
}

/** The fewest units that parties can come to by their own floors; undefined where nothing holds someone up. */
export function leastOf(parties: readonly Party[]): bigint | undefined {
  return sumOf(parties, ({ floor }) => floor);
}

/** The most units that parties can come to by their own ceilings; undefined where nothing holds someone down. */
export function mostOf(parties: readonly Party[]): bigint | undefined {
  return sumOf(parties, ({ ceiling }) => ceiling);
}

/** A party without weight can only be at 0 or at the bound nearest to it. */
function sumOf(parties: readonly Party[], boundOf: (party: Party) => number | undefined): bigint | undefined {
  let sum = 0n;
  for (const party of parties) {
    const bound = party.weight === 0n ? nearestToZero(party) : boundOf(party);
    if (bound === undefined) return undefined;
    if (bound !== 0) sum += BigInt(bound);
  }
  return sum;
}
