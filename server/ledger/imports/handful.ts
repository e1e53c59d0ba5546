/** So many vouchers can go at once without a question. */
export const HANDFUL = 5;

/**
 * Whether an import takes away so many vouchers that it asks: more than five, or more than half of those that the source has in the
 * days that it covers. A Swedish ledger corrects a voucher by another one, so that vouchers seldom go (docs/decisions/0025).
 */
export function isMoreThanAHandful(removed: number, known: number): boolean {
  return removed > HANDFUL || 2 * removed > known;
}
