import { Refusal } from '../../agreement/refusal.js';
import type { ListedVoucher } from './load-listed-vouchers.js';
import type { ListedRow, WantedOfVoucher } from './page-of-voucher.js';
import { keyOfPage } from './wanted-pages.js';
import { writtenNumber } from './written-number.js';

/** A page of a voucher's rows out of those that were loaded with it. Refuses to go on after a row that is not there. */
export function rowsOfPage({ voucher, pages }: ListedVoucher, wanted: WantedOfVoucher): readonly ListedRow[] {
  const page = pages.find((each) => keyOfPage(each.wanted) === keyOfPage(wanted));
  if (!page) throw new Error(`the page ${keyOfPage(wanted)} of a voucher was not loaded`);
  if (page.hasAfter(voucher.id)) return page.rowsOf(voucher.id);
  const { after } = wanted;
  const [series, number] = [voucher.series, writtenNumber(voucher)];
  const message = `Voucher ${series} ${number} has no row ${after} ${wanted.matching ? 'that was asked for' : 'to go on after'}.`;
  throw new Refusal('INPUT_INVALID', message, { figures: { series, number, after } });
}
