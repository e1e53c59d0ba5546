import type { FileProblem } from '../agreement/file-problem.js';
import { type LocalDate, yearOf } from '../agreement/local-date.js';
import type { Figure } from '../agreement/refusal.js';
import { formatKronor } from '../money/format-kronor.js';
import { kronorFromOre } from '../money/kronor.js';
import { addOre, type Ore, ZERO_ORE } from '../money/ore.js';

/** A row as a reader or the office gives it. */
export interface SourceRow {
  readonly account: string;
  readonly costCentre?: string | undefined;
  readonly project?: string | undefined;
  /** The other dimensions, as `pairsText` writes them; '' or left out where there are none. */
  readonly dimensions?: string | undefined;
  /** The voucher's where left out. */
  readonly date?: LocalDate | undefined;
  readonly text?: string | undefined;
  /** Debit positive, credit negative: income is negative (as SIE has it). */
  readonly amountOre: Ore;
}

/** A voucher as a reader or the office gives it. */
export interface SourceVoucher {
  readonly series: string;
  /** The number's order in the series (`orderOfNumber`); 0 until the ledger gives one. */
  readonly number: number;
  /** The number's text; '' where the ledger gives it. */
  readonly numberAsWritten: string;
  readonly date: LocalDate;
  readonly text: string;
  readonly rows: readonly SourceRow[];
  /** Where in its file it stands, counted from 1. */
  readonly fileRow?: number | undefined;
}

/** How a person knows a voucher: series and number, as written where they were. */
export function nameOfVoucher({
  series,
  number,
  numberAsWritten,
}: Pick<SourceVoucher, 'series' | 'number' | 'numberAsWritten'>): string {
  return `${series} ${numberAsWritten || (number === 0 ? '' : number)}`.trim();
}

/** The largest real ones (a region's payroll, a year-end) have some ten thousand rows; bounds what one can ask for. */
export const MAX_VOUCHER_ROWS = 100_000;
const MAX_SERIES = 64;
const MAX_NUMBER = 64;
const MAX_TEXT = 500;
const MAX_OBJECT = 64;
/** Of all pairs as `pairsText` writes them: those of some hundred dimensions. */
export const MAX_DIMENSIONS = 2000;

/** What is wrong with a voucher: in words, and by its name with its figures. */
export interface VoucherFault {
  readonly reason: string;
  readonly figures: Readonly<Record<string, Figure>> & { readonly problem: FileProblem };
}

/** What is wrong with a voucher; undefined where nothing is. Law: the rows of a voucher sum to zero. */
export function faultOf(voucher: SourceVoucher, year: number): VoucherFault | undefined {
  return faultOfRows(voucher, year) ?? faultOfSum(voucher);
}

/** What is wrong besides the sum. */
export function faultOfRows(
  { series, numberAsWritten, date, text, rows }: SourceVoucher,
  year: number,
): VoucherFault | undefined {
  if (series.length > MAX_SERIES || !/^\P{C}+$/u.test(series))
    return fault(`its series “${series.slice(0, 80)}” is not 1 to ${MAX_SERIES} printable characters`, 'SERIES');
  if (numberAsWritten.length > MAX_NUMBER || !/^\P{C}*$/u.test(numberAsWritten))
    return fault(`its number “${numberAsWritten.slice(0, 80)}” is more than ${MAX_NUMBER} printable characters`, 'NUMBER');
  if (yearOf(date) !== year) return fault(`its date ${date} is outside ${year}`, 'YEAR', { year });
  if (text.length > MAX_TEXT) return fault(`its text has more than ${MAX_TEXT} characters`, 'TEXT_TOO_LONG', { limit: MAX_TEXT });
  if (rows.length === 0) return fault('it has no rows', 'VOUCHER_EMPTY');
  if (rows.length > MAX_VOUCHER_ROWS)
    return fault(`it has more than ${MAX_VOUCHER_ROWS} rows`, 'VOUCHER_TOO_LONG', { limit: MAX_VOUCHER_ROWS });
  for (const [index, row] of rows.entries()) {
    const found = faultOfRow(row, year);
    if (found) return { reason: `row ${index + 1}: ${found.reason}`, figures: { ...found.figures, row: index + 1 } };
  }
  return undefined;
}

function fault(reason: string, problem: FileProblem, figures: Readonly<Record<string, Figure>> = {}): VoucherFault {
  return { reason, figures: { ...figures, problem } };
}

export function differenceOf({ rows }: Pick<SourceVoucher, 'rows'>): Ore {
  let sum = ZERO_ORE;
  for (const { amountOre } of rows) sum = addOre(sum, amountOre);
  return sum;
}

/** What is wrong with the sum of its rows. */
export function faultOfSum(voucher: Pick<SourceVoucher, 'rows'>): VoucherFault | undefined {
  const sum = differenceOf(voucher);
  if (sum === 0) return undefined;
  return fault(`its rows sum to ${formatKronor(sum)} kr and not to 0`, 'UNBALANCED', { difference: kronorFromOre(sum) });
}

function faultOfRow(row: SourceRow, year: number) {
  const { account, costCentre = '', project = '', dimensions = '', date, text = '' } = row;
  if (!/^\d{1,10}$/.test(account))
    return fault(`“${account.slice(0, 20)}” is not an account of 1 to 10 digits`, 'ACCOUNT', { value: account.slice(0, 20) });
  if (costCentre.length > MAX_OBJECT)
    return fault(`the cost centre has more than ${MAX_OBJECT} characters`, 'TOO_LONG', { value: costCentre.slice(0, 20) });
  if (project.length > MAX_OBJECT)
    return fault(`the project has more than ${MAX_OBJECT} characters`, 'TOO_LONG', { value: project.slice(0, 20) });
  if (dimensions.length > MAX_DIMENSIONS)
    return fault(`its dimensions have more than ${MAX_DIMENSIONS} characters together`, 'DIMENSIONS_TOO_LONG', {
      limit: MAX_DIMENSIONS,
    });
  if (date !== undefined && yearOf(date) !== year)
    return fault(`the date ${date} is outside ${year}`, 'YEAR', { year, value: date });
  if (text.length > MAX_TEXT) return fault(`the text has more than ${MAX_TEXT} characters`, 'TEXT_TOO_LONG', { limit: MAX_TEXT });
  return undefined;
}
