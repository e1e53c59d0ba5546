import { createHash } from 'node:crypto';
import { operationalYear } from '../../agreement/local-date.js';
import type { Ore } from '../../money/ore.js';
import { hashed } from '../hashed.js';
import type { CsvRow } from './csv-row.js';
import { CsvRows } from './csv-rows.js';
import {
  type CsvVoucher,
  CsvVouchers,
  type HeadingNumbers,
  type LedgerCsv,
  MAX_GATHERED_ROWS,
  RowsApart,
} from './csv-vouchers.js';

/** Opens the file from its beginning; it is read twice, and once more where the rows of a voucher stand apart. */
type Open = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** What a file of rows turned out to be, before it is judged: nothing of it is refused for what its vouchers come to. */
export interface CsvSurvey {
  /** SHA-256 of the bytes, and of how they are read: the same bytes with other columns are another import. */
  readonly fingerprint: string;
  readonly read: CsvVouchers;
  readonly balanced: number;
  readonly unbalanced: number;
  /** Vouchers that have a month and no day. */
  readonly periods: number;
  /** What all the rows come to. */
  readonly sumOre: Ore;
  /** Rows that are sums of others, not counted. */
  readonly totalsRows: number;
  /** The vouchers again, from the beginning, with the dimensions that have numbers. */
  readonly vouchers: (numbers: HeadingNumbers) => AsyncGenerator<CsvVoucher>;
  /** The rows again, from the beginning, as they stand in the file. */
  readonly rows: () => AsyncGenerator<CsvRow>;
}

/** Reads a CSV file once, whole; `each` sees every voucher. Faults of cells are in `read.rows.offences`, and have to be refused. */
export async function surveyCsv(
  open: Open,
  csv: LedgerCsv,
  begin: () => (voucher: CsvVoucher) => void,
  mostGathered = MAX_GATHERED_ROWS,
): Promise<CsvSurvey> {
  operationalYear(csv.year);
  try {
    return await survey(open, csv, begin());
  } catch (error) {
    if (!(error instanceof RowsApart)) throw error;
    return survey(open, csv, begin(), mostGathered);
  }
}

async function survey(open: Open, csv: LedgerCsv, each: (voucher: CsvVoucher) => void, mostGathered = 0): Promise<CsvSurvey> {
  const { year, columns } = csv;
  const isGathered = mostGathered > 0;
  const hash = createHash('sha256').update(`${JSON.stringify([year, Object.entries(columns).toSorted()])}\n`);
  const read = new CsvVouchers(hashed(open(), hash), csv, isGathered, mostGathered);
  const counts = { balanced: 0, unbalanced: 0, periods: 0 };
  for await (const voucher of read.read()) {
    counts[voucher.differenceOre === 0 ? 'balanced' : 'unbalanced'] += 1;
    if (voucher.isPeriod) counts.periods += 1;
    each(voucher);
  }
  const { sumOre, totalsCount: totalsRows } = read.rows;
  const vouchers = (numbers: HeadingNumbers) => new CsvVouchers(open(), csv, isGathered, undefined, numbers).read();
  const rows = () => new CsvRows(open(), csv).read();
  return { fingerprint: hash.digest('hex'), read, ...counts, sumOre, totalsRows, vouchers, rows };
}
