import { byId, type Party } from './party.js';
import { quotas } from './quota.js';

/**
 * Rounds exact quotas to whole units so that they sum to `units`; answers in the order of `parties`.
 *
 * Each party gets the whole part of its quota, rounded down; the units left go to the largest remainders (Hamilton 1792;
 * Niemeyer). Equal remainders: the smaller id first, so that the answer never depends on input order (docs/decisions/0003).
 * A credit, units < 0, goes by the same rule: −100 by 1, 1, 1 is −33, −33, −34.
 * Law: the result sums to `units`, and no party is a whole unit or more away from its quota. A quota inside whole bounds
 * therefore stays inside them.
 */
export function largestRemainder(units: number, parties: readonly Party[]): number[] {
  const { wholes: amounts, remainders } = quotas(units, parties);
  let left = units; // 0 ≤ left < parties.length once the whole parts are taken
  for (const whole of amounts) left -= whole;
  if (left === 0) return amounts;
  const least = ascending(remainders)[remainders.length - left] as number | bigint; // of those that are raised
  const tied: number[] = [];
  for (let index = 0; index < amounts.length; index++) {
    const remainder = remainders[index] as number | bigint;
    if (remainder === least) tied.push(index);
    else if (remainder > least) {
      amounts[index] = (amounts[index] as number) + 1;
      left--;
    }
  }
  if (tied.length > left) tied.sort((one, other) => byId(parties[one] as Party, parties[other] as Party));
  for (let next = 0; next < left; next++) amounts[tied[next] as number] = (amounts[tied[next] as number] as number) + 1;
  return amounts;
}

/** Sorting plain numbers as doubles is several times as fast as sorting by a function. */
function ascending(remainders: readonly number[] | readonly bigint[]): Float64Array | bigint[] {
  if (typeof remainders[0] === 'number') return new Float64Array(remainders as readonly number[]).sort();
  return [...(remainders as readonly bigint[])].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
}
