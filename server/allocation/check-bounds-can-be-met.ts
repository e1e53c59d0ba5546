import { Refusal } from '../agreement/refusal.js';
import type { Ore } from '../money/ore.js';
import { nearestToZero, type Party } from './party.js';

/**
 * Refuses, with the figures in kronor, floors and fixed amounts that come to more than the total, and ceilings and fixed
 * amounts that come to less. A party without weight can only be at 0 or at the bound nearest to it.
 */
export function checkBoundsCanBeMet(total: Ore, unit: Ore, parties: readonly Party[]): void {
  const units = BigInt(total / unit);
  const kronor = (bound: bigint) => Number(bound * BigInt(unit)) / 100;
  const least = sumOf(parties, (party) => party.floor);
  if (least !== undefined && least > units) {
    const figures = { floors: kronor(least), total: kronor(units) };
    const text = `Floors and fixed amounts come to ${figures.floors} kr, more than the total of ${figures.total} kr.`;
    throw new Refusal('FLOORS_ABOVE_TOTAL', text, { figures });
  }
  const most = sumOf(parties, (party) => party.ceiling);
  if (most !== undefined && most < units) {
    const figures = { ceilings: kronor(most), total: kronor(units) };
    const text = `Ceilings and fixed amounts come to ${figures.ceilings} kr, less than the total of ${figures.total} kr.`;
    throw new Refusal('CEILINGS_BELOW_TOTAL', text, { figures });
  }
}

/** The sum of a bound over all parties in units, or undefined where someone with a weight has none. */
function sumOf(parties: readonly Party[], boundOf: (party: Party) => number | undefined): bigint | undefined {
  let sum = 0n;
  for (const party of parties) {
    const bound = party.weight === 0n ? nearestToZero(party) : boundOf(party);
    if (bound === undefined) return undefined;
    if (bound !== 0) sum += BigInt(bound);
  }
  return sum;
}
