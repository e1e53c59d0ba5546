import { type Ore, ore } from '../../money/ore.js';
import type { SourceVoucher } from '../check-voucher.js';

/** What is done with a voucher whose rows do not sum to zero: such a one cannot always be mended where it was booked. */
export type UnbalancedRule =
  | { readonly way: 'REFUSE' }
  | { readonly way: 'LEAVE_OUT' }
  | { readonly way: 'ON_ACCOUNT'; readonly account: string };

export const REFUSE_UNBALANCED: UnbalancedRule = { way: 'REFUSE' };

/** The voucher with one more row, which takes the difference to a named account. */
export function balancedOn(voucher: SourceVoucher, account: string, differenceOre: Ore): SourceVoucher {
  const text = 'Differens i verifikationen';
  return { ...voucher, rows: [...voucher.rows, { account, amountOre: ore(-differenceOre), text }] };
}
