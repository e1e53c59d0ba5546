import { allocate } from './allocate.js';
import type { AllocationInput, ParticipantInput } from './allocation.input.js';
import { type Allocation, toFraction } from './allocation.type.js';
import type { Participant } from './allocation-request.js';

/** Reads a request as it came over the wire, where what is left out may also be null, and answers with text for BigInt. */
export function answerAllocation({ total, unit, method, components, participants }: AllocationInput): Allocation {
  const result = allocate({
    total,
    unit,
    method,
    components: components ?? undefined,
    participants: participants.map(participantOf),
  });
  const rows = result.rows.map(({ id, amount, exactShare }) => ({ id, amount, exactShare: toFraction(exactShare) }));
  return { total, unit, method, rows };
}

function participantOf({ id, weight, measures, fixed, floor, ceiling }: ParticipantInput): Participant {
  return {
    id,
    weight: weight ?? undefined,
    measures: measures ?? undefined,
    fixed: fixed ?? undefined,
    floor: floor ?? undefined,
    ceiling: ceiling ?? undefined,
  };
}
