import type { SourceVoucher } from '../check-voucher.js';
import { codingOfObjects } from '../sie/coding-of-objects.js';
import type { ReconciledAmounts } from '../sie/reconcile-objects.js';
import type { SieFile, SieVoucher } from '../sie/sie-file.js';
import { MonthAmounts } from './month-amounts.js';
import { orderOfNumber } from './order-of-number.js';
import type { FileDimensions } from './voucher-source.js';
import { isUnnumbered, SERIES_OF_NONE } from './voucher-survey.js';

/** Series and number as the ledger keeps them, but for the accounting year's mark. */
export function namesOfSie({ series, number }: Pick<SieVoucher, 'series' | 'number'>) {
  return { series: series.trim() === '' ? SERIES_OF_NONE : series, numberAsWritten: isUnnumbered(number) ? '' : number };
}

/** The vouchers of SIE as the ledger takes them. A row of another calendar year than its voucher counts on the voucher's day. */
export async function* sieVouchers(
  vouchers: AsyncIterable<SieVoucher>,
  named: (series: string) => string,
  { numberOf }: Pick<FileDimensions, 'numberOf'>,
): AsyncGenerator<SourceVoucher> {
  for await (const voucher of vouchers) {
    const { date, text, rows, lineNumber } = voucher;
    if (rows.length === 0) continue; // the reader has noted it; there is nothing to keep
    const year = date.slice(0, 4);
    const own = rows.map(({ account, objects, amountOre, date: day, text: words }) => {
      const { costCentre, project, dimensions } = codingOfObjects(objects, numberOf);
      const own = day !== date && day.startsWith(year) ? day : undefined;
      return { account, costCentre, project, dimensions, date: own, text: words, amountOre };
    });
    const { series, numberAsWritten } = namesOfSie(voucher);
    const number = numberAsWritten === '' ? 0 : orderOfNumber(numberAsWritten);
    yield { series: named(series), number, numberAsWritten, date, text, rows: own, fileRow: lineNumber };
  }
}

/** The month amounts of a file's year 0, each once (docs/decisions/0011). */
export function* sieMonths(
  amounts: ReconciledAmounts['amounts'],
  { numberOf }: Pick<FileDimensions, 'numberOf'>,
): Generator<SourceVoucher> {
  const months = new MonthAmounts();
  for (const { period, account, objects, amountOre } of amounts) {
    months.add(Number(period.replace('-', '')), { account, ...codingOfObjects(objects, numberOf) }, amountOre);
  }
  yield* months.vouchers();
}

export function originOfSie({ header }: SieFile, programName: (program: string) => string, digitsOf: (number: string) => string) {
  const { program, company, organisationNumber } = header;
  return {
    program: programName(program),
    company: company.trim().slice(0, 190),
    organisationNumber: digitsOf(organisationNumber),
  };
}
