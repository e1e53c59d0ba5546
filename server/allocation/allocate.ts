import { ore } from '../money/ore.js';
import type { AllocationRequest, AllocationResult } from './allocation-request.js';
import { apportion } from './apportion.js';
import { checkBoundsCanBeMet } from './check-bounds-can-be-met.js';
import { checkRequest } from './check-request.js';
import { exactShares } from './exact-shares.js';
import type { Fraction } from './fraction.js';
import { meetBounds } from './meet-bounds.js';
import { partiesOf } from './parties-of.js';

/**
 * Shares a total among the participants, exactly (FIN-1 is the case where the weight is the population).
 *
 * In this order: fixed amounts, floors and ceilings are met (docs/decisions/0005); the rest is shared by weight and rounded
 * to whole units by the method (docs/decisions/0004), ties to the smaller id (docs/decisions/0003).
 * Laws: the rows sum to the total; nobody is outside a bound; the answer does not depend on the order of the participants
 * nor on the scale of the weights; with the largest remainder method |amount − exactShare × total| < unit.
 */
export function allocate(request: AllocationRequest): AllocationResult {
  checkRequest(request);
  const { total, unit, method, participants } = request;
  const units = total / unit;
  const parties = partiesOf(request);
  checkBoundsCanBeMet(total, unit, parties);
  const met = meetBounds(units, parties);
  const shares = exactShares(units, parties, met);
  const rounded = apportion(method, met.rest, met.free);
  let next = 0; // of those who are not held
  const rows = participants.map(({ id }, index) => {
    const amount = ore((met.held[index] ?? (rounded[next++] as number)) * unit);
    return { id, amount, exactShare: shares[index] as Fraction };
  });
  return { total, unit, method, rows };
}
