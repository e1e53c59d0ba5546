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
  const { wholes, remainders } = quotas(units, parties);
  let left = units; // 0 ≤ left < parties.length once the whole parts are taken
  for (const whole of wholes) left -= whole;
  const order = wholes.map((_, index) => index);
  order.sort((a, b) => {
    const [first, second] = [remainders[a] as number, remainders[b] as number];
    return first > second ? -1 : first < second ? 1 : byId(parties[a] as Party, parties[b] as Party);
  });
  for (const index of order.slice(0, left)) wholes[index] = (wholes[index] as number) + 1;
  return wholes;
}
