import { operationalYear } from '../../agreement/local-date.js';
import type { YearPart } from '../accounting-year.js';
import { keepsAccount, keepsWholeAccounts, type RowFilter } from './row-filter.js';
import type { VoucherSource } from './voucher-source.js';

/** What a file says of the opening of a year. They are those of the accounting year's first day, and a year opens on 1 January. */
export function openingOfPart(
  { accountingYear, openingBalances }: Pick<VoucherSource, 'accountingYear' | 'openingBalances'>,
  filter: RowFilter,
  { year, first }: YearPart,
): VoucherSource['openingBalances'] {
  const opens = first === operationalYear(year).first && first === (accountingYear?.first ?? first);
  if (!opens || !keepsWholeAccounts(filter)) return undefined;
  return openingBalances?.filter(({ account }) => keepsAccount(filter, account));
}
