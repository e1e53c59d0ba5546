import { greatestCommonDivisor } from '../allocation/fraction.js';
import type { ItemInForce } from './items-in-force.js';

/** How far the new shares have come: `step` of `steps`. */
export interface Phase {
  readonly step: number;
  readonly steps: number;
}

/** Where phasing in stands in a year, by the last item that counts; undefined where the new shares count in full. */
export function phaseOf(items: readonly ItemInForce<'phaseIn'>[], year: number): Phase | undefined {
  const last = items.at(-1);
  if (!last) return undefined;
  const [step, steps] = [year - last.firstYear + 1, last.item.years];
  return step < steps ? { step, steps } : undefined;
}

/**
 * Weights in the proportions old + (new − old) × step ÷ steps of the shares that the old and the new weights give the same
 * regions; whole numbers, since both are brought to one sum. The shares sum to 1. Where the old weights are all 0 nobody has
 * an old share, and the new ones count.
 */
export function phasedWeights(old: readonly bigint[], next: readonly bigint[], { step, steps }: Phase): bigint[] {
  const [oldSum, nextSum] = [sum(old), sum(next)];
  if (oldSum === 0n || nextSum === 0n) return [...next];
  const [oldFactor, nextFactor] = [BigInt(steps - step) * nextSum, BigInt(step) * oldSum];
  const divisor = greatestCommonDivisor(oldFactor, nextFactor);
  return next.map((weight, index) => ((old[index] as bigint) * oldFactor + weight * nextFactor) / divisor);
}

function sum(weights: readonly bigint[]): bigint {
  let total = 0n;
  for (const weight of weights) total += weight;
  return total;
}
