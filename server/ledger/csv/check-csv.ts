import { createHash } from 'node:crypto';
import { lastDayOfMonth } from '../../agreement/calendar-day.js';
import { localDate, operationalYear } from '../../agreement/local-date.js';
import type { DateSpan } from '../accounting-year.js';
import { hashed } from '../hashed.js';
import type { SieChoice } from '../imports/check-sie.js';
import { ImportKind, type KindGround } from '../imports/file-kind.js';
import { MonthAmounts } from '../imports/month-amounts.js';
import type { VoucherSource } from '../imports/voucher-source.js';
import { VoucherSurvey } from '../imports/voucher-survey.js';
import { CsvVouchers, type LedgerCsv } from './csv-vouchers.js';

type Open = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export interface CsvChoice extends SieChoice {
  /** The months that an extract covers, where they are not those of its rows alone. */
  readonly period?: DateSpan | undefined;
}

/**
 * Reads a CSV file of vouchers once, whole, to learn what it is and whether it holds; refuses with every offence at once. The same
 * bytes with other columns are another import.
 */
export async function checkCsv(
  open: Open,
  csv: LedgerCsv,
  { as, takesUnbalanced = false, period }: CsvChoice = {},
): Promise<{ readonly vouchers: VoucherSource; readonly read: CsvVouchers }> {
  const { year, columns } = csv;
  const whole = operationalYear(year);
  const hash = createHash('sha256').update(`${JSON.stringify([year, Object.entries(columns).toSorted()])}\n`);
  const read = new CsvVouchers(hashed(open(), hash), csv, { handsOverUnbalanced: true });
  const survey = new VoucherSurvey();
  for await (const voucher of read.read()) survey.add({ ...voucher, line: voucher.fileRow ?? 0 });
  const { kind, ground } = kindOfCsv(read, survey, as);
  const isOfVouchers = kind === ImportKind.WHOLE_YEAR || kind === ImportKind.LISTED_VOUCHERS;
  if (isOfVouchers && !takesUnbalanced) read.refuseUnbalanced();
  const span = kind === ImportKind.EXTRACT ? (period ?? monthsOf(survey)) : whole;
  const again = () => new CsvVouchers(open(), csv, { handsOverUnbalanced: true }).read();
  const isWhole = span.first === whole.first && span.last === whole.last;
  return {
    read,
    vouchers: {
      ...{ kind, ground, year, fingerprint: hash.digest('hex') },
      accountingYear: isWhole ? undefined : { first: span.first, last: span.last },
      daysNamed: period !== undefined,
      origin: { program: 'CSV', company: '', organisationNumber: '' },
      ...{ highestNumbers: survey.highest, hasUnnumbered: survey.unnumbered.size > 0, series: survey.series },
      repeatedNumbers: survey.repeatedNames((series) => series),
      vouchers: kind === ImportKind.MONTH_AMOUNTS ? () => months(again()) : again,
    },
  };
}

/**
 * An extract is inferred only where no voucher balances, or where the file knows periods and no days: where some balance, it is a
 * list with faults.
 */
function kindOfCsv(
  { hasPeriodsOnly }: CsvVouchers,
  { balanced, unbalanced }: VoucherSurvey,
  as: ImportKind | undefined,
): { readonly kind: ImportKind; readonly ground: KindGround } {
  if (as) return { kind: as, ground: 'CHOSEN' };
  if (hasPeriodsOnly) return { kind: ImportKind.EXTRACT, ground: 'PERIODS_ONLY' };
  if (unbalanced > 0 && balanced === 0) return { kind: ImportKind.EXTRACT, ground: 'NO_VOUCHER_BALANCES' };
  return { kind: ImportKind.LISTED_VOUCHERS, ground: 'LIST' };
}

function monthsOf({ firstDay, lastDay }: VoucherSurvey): DateSpan {
  const [first, last] = [firstDay ?? '', lastDay ?? ''];
  return {
    first: localDate(`${first.slice(0, 7)}-01`),
    last: lastDayOfMonth(Number(last.slice(0, 4)), Number(last.slice(5, 7))),
  };
}

async function* months(vouchers: ReturnType<CsvVouchers['read']>) {
  const amounts = new MonthAmounts();
  for await (const voucher of vouchers) amounts.addVoucher(voucher);
  yield* amounts.vouchers();
}
