import { Refusal } from '../agreement/refusal.js';

declare const oreBrand: unique symbol;

/** A whole number of öre (1/100 krona), |öre| ≤ 10¹⁵. Sums of a bounded number of them stay exact in a double. */
export type Ore = number & { readonly [oreBrand]: true };

/** Largest amount in öre: 10¹⁵ öre is ten thousand billion kronor, and far below 2⁵³, where a double skips numbers. */
export const MAX_ORE = 1_000_000_000_000_000;

/** Takes a number that is already whole öre. Refuses anything else: a fraction of an öre, NaN, out of range. */
export function ore(value: number): Ore {
  if (!Number.isInteger(value)) {
    throw new Refusal('AMOUNT_NOT_A_NUMBER', `${value} is not a whole number of öre.`, { figures: { value: String(value) } });
  }
  if (Math.abs(value) > MAX_ORE) throw outOfRange(String(value), 'öre');
  return (value === 0 ? 0 : value) as Ore; // −0 is not an amount
}

export const ZERO_ORE = ore(0);

/** Exact sum in öre; refuses a sum out of range. */
export function sumOre(amounts: Iterable<Ore>): Ore {
  let sum = 0;
  for (const amount of amounts) sum = ore(sum + amount);
  return ore(sum);
}

export function addOre(left: Ore, right: Ore): Ore {
  return ore(left + right);
}

export function subtractOre(left: Ore, right: Ore): Ore {
  return ore(left - right);
}

/** Öre as BigInt, for the products of an allocation. */
export function oreFromBigInt(value: bigint): Ore {
  if (value > BigInt(MAX_ORE) || value < -BigInt(MAX_ORE)) throw outOfRange(value.toString(), 'öre');
  return ore(Number(value));
}

export function outOfRange(value: string, unit: 'öre' | 'kr'): Refusal {
  return new Refusal('AMOUNT_OUT_OF_RANGE', `${value} ${unit} is beyond ±10 000 000 000 000 kr.`, {
    figures: { value, limitKronor: 10_000_000_000_000 },
  });
}
