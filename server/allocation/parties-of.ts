import { Refusal } from '../agreement/refusal.js';
import type { AllocationRequest, Participant } from './allocation-request.js';
import { keyWeights } from './key-weights.js';
import type { Party } from './party.js';

/**
 * The participants in whole units and whole weights, in their order. A fixed amount is a party of weight 0 whose floor and
 * ceiling are that amount; its own weight and measures count nowhere.
 *
 * Nobody is credited out of a charge, nor charged out of a credit, unless a bound says so: a missing floor of a charge and
 * a missing ceiling of a credit are 0, or the other bound where that is beyond 0. A total of 0 is a charge where the fixed
 * amounts sum to at most 0, else a credit.
 */
export function partiesOf({ total, unit, components = [], participants }: AllocationRequest): Party[] {
  const sharers = participants.filter(({ fixed }) => fixed === undefined);
  const weights = keyWeights(components, sharers);
  let next = 0;
  const isCredit = total < 0 || (total === 0 && sumOfFixed(participants) > 0n);
  const parties = participants.map(({ id, fixed, floor, ceiling }): Party => {
    if (fixed !== undefined) return { id, weight: 0n, floor: fixed / unit, ceiling: fixed / unit };
    const [least, most] = [floor && floor / unit, ceiling && ceiling / unit];
    const weight = weights[next++] as bigint;
    return isCredit
      ? { id, weight, floor: least, ceiling: most ?? Math.max(0, least ?? 0) }
      : { id, weight, floor: least ?? Math.min(0, most ?? 0), ceiling: most };
  });
  if (sharers.length > 0 && parties.every(({ weight }) => weight === 0n)) {
    const figures = { participants: sharers.length };
    throw new Refusal('WEIGHTS_ALL_ZERO', 'Every weight is 0, so nothing says how to share.', { figures });
  }
  return parties;
}

function sumOfFixed(participants: readonly Participant[]): bigint {
  return participants.reduce((sum, { fixed }) => (fixed ? sum + BigInt(fixed) : sum), 0n);
}
