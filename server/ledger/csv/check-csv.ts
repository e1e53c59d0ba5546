import type { VoucherSource } from '../import-vouchers.js';
import { requireNumberColumn } from './csv-columns.js';
import { type CsvVouchers, type LedgerCsv, MAX_GATHERED_ROWS, TooManyApart } from './csv-vouchers.js';
import { FaultyVouchers, refuseOffences } from './faulty-vouchers.js';
import { type CsvSurvey, surveyCsv } from './survey-csv.js';

type Open = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Reads a CSV file of vouchers once, whole, to learn whether it holds; refuses with every offence at once. */
export async function checkCsv(
  open: Open,
  csv: LedgerCsv,
  mostGathered = MAX_GATHERED_ROWS,
): Promise<{ readonly vouchers: Omit<VoucherSource, 'source'>; readonly read: CsvVouchers }> {
  const { year, covers } = csv;
  let faulty = new FaultyVouchers(year);
  const begin = () => {
    faulty = new FaultyVouchers(year);
    return faulty.add.bind(faulty);
  };
  const { read, fingerprint, vouchers } = await surveyCsv(open, csv, begin, mostGathered).catch((error) =>
    refuseApart(error, mostGathered),
  );
  refuseAsList(read, faulty);
  return { vouchers: { year, covers, fingerprint, vouchers }, read };
}

/** Refuses what is no list of vouchers: a file without their numbers, and one with any fault of a cell or a voucher. */
function refuseAsList({ rows }: CsvSurvey['read'], faulty: FaultyVouchers): void {
  if (rows.table) requireNumberColumn(rows.table.headings, rows.table.places);
  refuseOffences([...rows.offences, ...faulty.offences]);
}

function refuseApart(error: unknown, limit: number): never {
  if (!(error instanceof TooManyApart)) throw error;
  const reason = `the rows of a voucher stand apart, and there are more than ${limit}; sort the file by voucher number`;
  refuseOffences([{ row: 1, reason, code: 'IMPORT_REFUSED', figures: { problem: 'APART', limit } }]);
  throw error;
}
