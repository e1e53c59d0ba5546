import { createHash } from 'node:crypto';
import { operationalYear, yearOf } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import type { Ore } from '../money/ore.js';
import type { SourceVoucher } from './check-voucher.js';
import { hashed } from './hashed.js';
import type { VoucherSource } from './import-vouchers.js';
import { openingBalances } from './sie/opening-balances.js';
import { openSie, readSie } from './sie/read-sie.js';
import type { SieFile, SieObjectRef, SieVoucher } from './sie/sie-file.js';

/** Opens the file from its beginning; it is read twice: once to learn whether it holds, once to store. */
type Open = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A SIE file that holds: what there is to import, and what its reader put up with. */
export interface CheckedSie {
  readonly vouchers: Omit<VoucherSource, 'source'>;
  readonly file: SieFile;
}

/** The dimensions that the ledger keeps; others stay in the accounting system. */
const COST_CENTRE = 1;
const PROJECT = 6;

/**
 * Reads a SIE file of type 4 once, whole, to learn whether it holds and what it covers: an export (4E) covers its year, so
 * that what it no longer has is taken away; an import file (4I) only adds or replaces.
 */
export async function checkSie(open: Open): Promise<CheckedSie> {
  const hash = createHash('sha256');
  const file = await readSie(hashed(open(), hash));
  const vouchers = {
    ...{ year: yearOfFile(file), fingerprint: hash.digest('hex') },
    exportedOn: file.header.generatedOn ?? undefined,
    covers: isExport(file) ? ('WHOLE_YEAR' as const) : ('ITS_VOUCHERS' as const),
    openingBalances: isExport(file) ? openingRows(file) : undefined,
    vouchers: () => sourceVouchers(openSie(open()).vouchers),
  };
  return { vouchers, file };
}

async function* sourceVouchers(vouchers: AsyncIterable<SieVoucher>): AsyncGenerator<SourceVoucher> {
  for await (const { series, number, date, text, rows, lineNumber } of vouchers) {
    if (rows.length === 0) continue; // the reader has noted it; there is nothing to keep
    const own = rows.map(({ account, objects, amountOre, date: day, text: words }) => {
      return {
        account,
        amountOre,
        date: day,
        text: words,
        costCentre: objectOf(objects, COST_CENTRE),
        project: objectOf(objects, PROJECT),
      };
    });
    yield { series, number: /^\d{1,10}$/.test(number) ? Number(number) : 0, date, text, rows: own, fileRow: lineNumber };
  }
}

function objectOf(objects: readonly SieObjectRef[], dimension: number): string | undefined {
  return objects.find((object) => object.dimension === dimension)?.id;
}

function openingRows(file: SieFile): { account: string; amountOre: Ore }[] {
  return [...openingBalances(file).balances].map(([account, amountOre]) => ({ account, amountOre }));
}

/** An export carries the year's balances; what is meant to be taken into a ledger does not. */
function isExport({ balances }: SieFile): boolean {
  return balances.length > 0;
}

/** The operational year of the file (YEAR-1). Refuses a file without vouchers, and an accounting year that is no calendar year. */
function yearOfFile({ header, years, report }: SieFile): number {
  if (header.type !== 4 || report.vouchers === 0) {
    throw new Refusal(
      'FILE_MALFORMED',
      `The file is SIE type ${header.type} with ${report.vouchers} vouchers; the ledger takes type 4.`,
      {
        figures: { type: header.type, vouchers: report.vouchers },
      },
    );
  }
  const current = years.find(({ index }) => index === 0);
  const year = current?.first ? yearOf(current.first) : undefined;
  const whole = year === undefined ? undefined : operationalYear(year);
  if (year === undefined || current?.first !== whole?.first || current?.last !== whole?.last) {
    throw new Refusal(
      'FILE_MALFORMED',
      `The file’s year is ${current?.first ?? '?'} to ${current?.last ?? '?'}, and not a calendar year.`,
      {
        figures: { first: current?.first ?? null, last: current?.last ?? null },
        clause: 'YEAR-1',
      },
    );
  }
  return year;
}
