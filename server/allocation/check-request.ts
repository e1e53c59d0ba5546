import { Refusal, type RefusalCode } from '../agreement/refusal.js';
import type { Ore } from '../money/ore.js';
import type { AllocationRequest, Participant } from './allocation-request.js';

/** Far above 21 regions and 290 municipalities; bounds the time and memory of one request. */
export const MAX_PARTICIPANTS = 100_000;

/** Refuses a request that cannot be shared whatever the weights: who takes part, the unit, and amounts that are not whole units. */
export function checkRequest({ total, unit, participants }: AllocationRequest): void {
  if (unit <= 0) throw new Refusal('UNIT_INVALID', 'The unit must be at least 0.01 kr.', { figures: { unit: unit / 100 } });
  checkWhole('TOTAL_NOT_WHOLE_UNITS', 'The total', total, unit, {});
  if (participants.length === 0) throw new Refusal('NO_PARTICIPANTS', 'There is nobody to share among.');
  if (participants.length > MAX_PARTICIPANTS) {
    const figures = { participants: participants.length, limit: MAX_PARTICIPANTS };
    throw new Refusal('TOO_MANY_PARTICIPANTS', `At most ${MAX_PARTICIPANTS} participants can share.`, { figures });
  }
  const ids = new Set<string>();
  for (const participant of participants) {
    const { id, fixed, floor, ceiling } = participant;
    if (ids.has(id)) throw new Refusal('PARTICIPANT_TWICE', `${id} takes part twice.`, { figures: { id } });
    ids.add(id);
    if (fixed !== undefined || floor !== undefined || ceiling !== undefined) checkAmounts(participant, unit);
  }
}

/** Each amount a participant is held to is whole units, and they agree with each other. */
function checkAmounts({ id, fixed, floor, ceiling }: Participant, unit: Ore): void {
  for (const [bound, amount] of Object.entries({ 'fixed amount': fixed, floor, ceiling })) {
    if (amount !== undefined) checkWhole('BOUND_NOT_WHOLE_UNITS', `The ${bound} of ${id}`, amount, unit, { id, bound });
  }
  if (floor !== undefined && ceiling !== undefined && floor > ceiling) {
    throw new Refusal('FLOOR_ABOVE_CEILING', `The floor of ${id} is above its ceiling.`, {
      figures: { id, floor: floor / 100, ceiling: ceiling / 100 },
    });
  }
  if (fixed !== undefined && ((floor !== undefined && fixed < floor) || (ceiling !== undefined && fixed > ceiling))) {
    throw new Refusal('FIXED_OUTSIDE_BOUNDS', `The fixed amount of ${id} is outside its floor and ceiling.`, {
      figures: { id, fixed: fixed / 100, floor: kronor(floor), ceiling: kronor(ceiling) },
    });
  }
}

function checkWhole(code: RefusalCode, what: string, amount: Ore, unit: Ore, figures: Record<string, string>): void {
  if (amount % unit === 0) return;
  throw new Refusal(code, `${what}, ${amount / 100} kr, is not a whole number of units of ${unit / 100} kr.`, {
    figures: { ...figures, amount: amount / 100, unit: unit / 100 },
  });
}

function kronor(amount: Ore | undefined): number | null {
  return amount === undefined ? null : amount / 100;
}
