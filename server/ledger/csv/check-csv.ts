import { createHash } from 'node:crypto';
import { operationalYear } from '../../agreement/local-date.js';
import { hashed } from '../hashed.js';
import type { VoucherSource } from '../import-vouchers.js';
import { CsvVouchers, type LedgerCsv } from './csv-vouchers.js';

type Open = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * Reads a CSV file of vouchers once, whole, to learn whether it holds; refuses with every offence at once. The same bytes
 * with other columns are another import.
 */
export async function checkCsv(
  open: Open,
  csv: LedgerCsv,
): Promise<{ readonly vouchers: Omit<VoucherSource, 'source'>; readonly read: CsvVouchers }> {
  const { year, covers, columns } = csv;
  operationalYear(year);
  const hash = createHash('sha256').update(`${JSON.stringify([year, covers, Object.entries(columns).toSorted()])}\n`);
  const read = new CsvVouchers(hashed(open(), hash), csv);
  for await (const _voucher of read.read()); // nothing is kept: this reading is for the faults
  const vouchers = () => new CsvVouchers(open(), csv).read();
  return { vouchers: { year, covers, fingerprint: hash.digest('hex'), vouchers }, read };
}
