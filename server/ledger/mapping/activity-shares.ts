import { largestRemainder } from '../../allocation/largest-remainder.js';
import { type Ore, ore } from '../../money/ore.js';

/** An activity's part of what a rule maps: its weight against the sum of the weights. */
export interface ActivityShare {
  readonly code: string;
  /** A whole number, 1 or more. */
  readonly weight: number;
}

/**
 * Shares an amount by weights to the öre, in the order given: by the largest remainder, ties to the smaller code. A credit is shared as
 * the debit of its size is, so that a reversal takes back from each activity what it got.
 * Law: the parts sum to the amount, and those of −x are those of x with the other sign.
 */
export function shareAmount(amountOre: Ore, shares: readonly ActivityShare[]): Ore[] {
  if (shares.length === 1) return [amountOre];
  const isCredit = amountOre < 0;
  const parties = shares.map(({ code, weight }) => ({ id: code, weight: BigInt(weight) }));
  return largestRemainder(isCredit ? -amountOre : amountOre, parties).map((part) => ore(isCredit ? -part : part));
}

/** In one way: by code, as JSON; '' where there are none. */
export function sharesText(shares: readonly ActivityShare[]): string {
  return shares.length === 0 ? '' : JSON.stringify(byCode(shares).map(({ code, weight }) => [code, weight]));
}

export function sharesOf(text: string): readonly ActivityShare[] {
  return text === '' ? [] : (JSON.parse(text) as [string, number][]).map(([code, weight]) => ({ code, weight }));
}

export function byCode(shares: readonly ActivityShare[]): readonly ActivityShare[] {
  return shares.toSorted((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0));
}

/** Whether two share alike: 3 to 1 is 6 to 2. */
export function sameShares(one: readonly ActivityShare[], other: readonly ActivityShare[]): boolean {
  const [left, right] = [byCode(one), byCode(other)];
  const [first, base] = [left[0]?.weight ?? 0, right[0]?.weight ?? 0];
  return (
    left.length === right.length &&
    left.every(({ code, weight }, index) => {
      const each = right[index];
      return each?.code === code && BigInt(weight) * BigInt(base) === BigInt(each.weight) * BigInt(first);
    })
  );
}
