import { type Party, weightOf } from './party.js';

/** Each party's exact quota units × weight ÷ weights, as its whole part (rounded down) and the remainder over the weights. */
export interface Quotas {
  readonly wholes: number[];
  /** 0 ≤ remainder < sum of weights; all numbers or all BigInts. */
  readonly remainders: number[] | bigint[];
}

/** Where the sum of weights is at most this, a product of two numbers below it is a safe integer (94 906 265² < 2⁵³). */
const LARGEST_WEIGHT_IN_NUMBERS = 94_906_265n;

/**
 * Divides exactly. All of Sweden's inhabitants fit the branch of plain numbers, which is ten times as fast;
 * a law in the tests holds both branches to the same answer. Needs a weight above 0.
 */
export function quotas(units: number, parties: readonly Party[]): Quotas {
  const weights = weightOf(parties);
  return weights <= LARGEST_WEIGHT_IN_NUMBERS
    ? inNumbers(units, parties, Number(weights))
    : inBigInts(BigInt(units), parties, weights);
}

/** units = each × weights + rest, so units × w ÷ weights = each × w + rest × w ÷ weights, and rest × w is a safe integer. */
function inNumbers(units: number, parties: readonly Party[], weights: number): Quotas {
  const each = Math.floor(units / weights);
  const rest = units - each * weights;
  const wholes: number[] = [];
  const remainders: number[] = [];
  for (const party of parties) {
    const weight = Number(party.weight);
    const product = rest * weight;
    const remainder = product % weights;
    wholes.push(each * weight + (product - remainder) / weights);
    remainders.push(remainder);
  }
  return { wholes, remainders };
}

function inBigInts(units: bigint, parties: readonly Party[], weights: bigint): Quotas {
  const wholes: number[] = [];
  const remainders: bigint[] = [];
  for (const { weight } of parties) {
    const product = units * weight;
    const cut = product % weights; // has the sign of the product
    const remainder = cut < 0n ? cut + weights : cut;
    wholes.push(Number((product - remainder) / weights));
    remainders.push(remainder);
  }
  return { wholes, remainders };
}
