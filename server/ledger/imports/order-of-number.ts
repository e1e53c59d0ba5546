/** What a column of whole numbers, and an `Int` of GraphQL, holds. */
const LARGEST = 2_147_483_647;

/**
 * The place of a voucher number in the order of its series: the number itself where it is a small whole one, else the number that its
 * last digits are, 9 at most ("LB25-00123" is 123); 0 where it has none. It orders and is no name: two numbers may share it.
 */
export function orderOfNumber(asWritten: string): number {
  const plain = /^\d{1,10}$/.test(asWritten) ? Number(asWritten) : LARGEST + 1;
  if (plain <= LARGEST) return plain;
  const [digits = '0'] = /\d{1,9}(?=\D*$)/.exec(asWritten) ?? [];
  return Number(digits);
}
