import { lastDayOfMonth } from '../../agreement/calendar-day.js';
import { saidAs } from '../../agreement/file-problem.js';
import { localDate, operationalYear } from '../../agreement/local-date.js';
import type { DateSpan } from '../accounting-year.js';
import type { SieChoice } from '../imports/check-sie.js';
import { ImportKind, type KindGround } from '../imports/file-kind.js';
import { PROGRAM_OF_LISTS } from '../imports/file-origin.js';
import { MonthAmounts } from '../imports/month-amounts.js';
import type { VoucherSource } from '../imports/voucher-source.js';
import { VoucherSurvey } from '../imports/voucher-survey.js';
import { requireNumberColumn } from './csv-columns.js';
import { type CsvVoucher, type CsvVouchers, type LedgerCsv, MAX_GATHERED_ROWS, TooManyApart } from './csv-vouchers.js';
import { FaultyVouchers, refuseOffences } from './faulty-vouchers.js';
import { type CsvSurvey, surveyCsv } from './survey-csv.js';
import { daysOf } from './voucher-days.js';

type Open = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export interface CsvChoice extends SieChoice {
  /** The months that an extract covers, where they are not those of its rows alone. */
  readonly period?: DateSpan | undefined;
  /** How many rows are brought together where those of a voucher stand apart. */
  readonly mostGathered?: number | undefined;
}

/**
 * Reads a CSV file of vouchers once, whole, to learn what it is and whether it holds; refuses with every offence at once. The same
 * bytes with other columns are another import.
 */
export async function checkCsv(
  open: Open,
  csv: LedgerCsv,
  { as, takesUnbalanced = false, period, mostGathered = MAX_GATHERED_ROWS }: CsvChoice = {},
): Promise<{ readonly vouchers: VoucherSource; readonly read: CsvVouchers }> {
  const { year } = csv;
  const whole = operationalYear(year);
  let seen = { faulty: new FaultyVouchers(year), survey: new VoucherSurvey() };
  const begin = () => {
    const { faulty, survey } = { faulty: new FaultyVouchers(year), survey: new VoucherSurvey() };
    seen = { faulty, survey };
    return (voucher: CsvVoucher): void => {
      faulty.add(voucher);
      survey.add({ ...voucher, line: voucher.fileRow });
    };
  };
  const surveyed = await surveyCsv(open, csv, begin, mostGathered).catch((error) => refuseApart(error, mostGathered));
  const { read, fingerprint } = surveyed;
  const { faulty } = seen;
  const { kind, ground } = kindOfCsv(surveyed, as);
  const isExtract = kind === ImportKind.EXTRACT;
  const again: typeof surveyed.vouchers = (numberOfHeading) => {
    const vouchers = surveyed.vouchers(numberOfHeading);
    return isExtract ? eachDay(vouchers) : vouchers;
  };
  const survey = isExtract ? await surveyOf(again(new Map())) : seen.survey;
  const isOfVouchers = kind === ImportKind.WHOLE_YEAR || kind === ImportKind.LISTED_VOUCHERS;
  // rows without numbers may be an extract, or a list whose column of numbers was not named: which of the two has to be said
  const needsNumbers = isOfVouchers || ground === 'NO_VOUCHER_BALANCES';
  if (needsNumbers && read.rows.table) requireNumberColumn(read.rows.table.headings, read.rows.table.places);
  refuseOffences([...read.rows.offences, ...(isOfVouchers ? faulty.offencesBut(takesUnbalanced) : [])]);
  const span = kind === ImportKind.EXTRACT ? (period ?? monthsOf(survey)) : whole;
  const isWhole = span.first === whole.first && span.last === whole.last;
  return {
    read,
    vouchers: {
      ...{ kind, ground, year, fingerprint },
      accountingYear: isWhole ? undefined : { first: span.first, last: span.last },
      daysNamed: period !== undefined,
      origin: { program: PROGRAM_OF_LISTS, company: '', organisationNumber: '' },
      ...{ highestNumbers: survey.highest, hasUnnumbered: survey.unnumbered.size > 0, series: survey.series },
      repeatedNumbers: survey.repeatedNames((series) => series),
      dimensionHeadings: read.rows.table?.dimensions.map(({ heading }) => heading) ?? [],
      vouchers: ({ numberOfHeading }) => {
        const vouchers = again(numberOfHeading);
        return kind === ImportKind.MONTH_AMOUNTS ? months(vouchers) : vouchers;
      },
    },
  };
}

/**
 * An extract is inferred only where no voucher balances, or where the file knows periods and no days: where some balance, it is a
 * list with faults.
 */
function kindOfCsv(
  { read, balanced, unbalanced, periods }: CsvSurvey,
  as: ImportKind | undefined,
): { readonly kind: ImportKind; readonly ground: KindGround } {
  if (as) return { kind: as, ground: 'CHOSEN' };
  if (periods > 0 && periods === read.count) return { kind: ImportKind.EXTRACT, ground: 'PERIODS_ONLY' };
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

/** What is no whole voucher is told apart by its day: each lies in a month, and an extract is replaced by months. */
async function* eachDay(vouchers: AsyncIterable<CsvVoucher>): AsyncGenerator<CsvVoucher> {
  for await (const voucher of vouchers) {
    for (const rows of daysOf(voucher.rows)) yield { ...voucher, date: rows[0]?.date ?? voucher.date, rows };
  }
}

async function surveyOf(vouchers: AsyncIterable<CsvVoucher>): Promise<VoucherSurvey> {
  const survey = new VoucherSurvey();
  for await (const voucher of vouchers) survey.add({ ...voucher, line: voucher.fileRow });
  return survey;
}

async function* months(vouchers: AsyncIterable<CsvVoucher>) {
  const amounts = new MonthAmounts();
  for await (const voucher of vouchers) amounts.addVoucher(voucher);
  yield* amounts.vouchers();
}

function refuseApart(error: unknown, limit: number): never {
  if (!(error instanceof TooManyApart)) throw error;
  const reason = `the rows of a voucher stand apart, and there are more than ${limit}; sort the file by voucher number`;
  refuseOffences([{ row: 1, reason, ...saidAs('APART', { limit }) }]);
  throw error;
}
