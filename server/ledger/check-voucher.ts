import { type LocalDate, yearOf } from '../agreement/local-date.js';
import { formatKronor } from '../money/format-kronor.js';
import { type Ore, sumOre } from '../money/ore.js';

/** A row as a reader or the office gives it. */
export interface SourceRow {
  readonly account: string;
  readonly costCentre?: string | undefined;
  readonly project?: string | undefined;
  /** The voucher's where left out. */
  readonly date?: LocalDate | undefined;
  readonly text?: string | undefined;
  /** Debit positive, credit negative: income is negative (as SIE has it). */
  readonly amountOre: Ore;
}

/** A voucher as a reader or the office gives it. */
export interface SourceVoucher {
  readonly series: string;
  readonly number: number;
  /** True where its file leaves the numbering to the ledger: the number is 0 until one is given. */
  readonly unnumbered?: boolean | undefined;
  readonly date: LocalDate;
  readonly text: string;
  readonly rows: readonly SourceRow[];
  /** Where in its file it stands, counted from 1. */
  readonly fileRow?: number | undefined;
}

/** More than any voucher has; bounds what one can ask for. */
export const MAX_VOUCHER_ROWS = 10_000;
const MAX_TEXT = 500;
const MAX_OBJECT = 64;

/** What is wrong with a voucher, in words; undefined where nothing is. Law: the rows of a voucher sum to zero. */
export function faultOf({ series, number, date, text, rows }: SourceVoucher, year: number): string | undefined {
  if (!/^[\p{L}\p{N} _.-]{1,16}$/u.test(series)) return 'its series is not 1 to 16 letters, digits, blanks, “_”, “.” or “-”';
  if (!Number.isSafeInteger(number) || number < 1 || number > 2_147_483_647) return `its number ${number} is not 1 or more`;
  if (yearOf(date) !== year) return `its date ${date} is outside ${year}`;
  if (text.length > MAX_TEXT) return `its text has more than ${MAX_TEXT} characters`;
  if (rows.length === 0) return 'it has no rows';
  if (rows.length > MAX_VOUCHER_ROWS) return `it has more than ${MAX_VOUCHER_ROWS} rows`;
  for (const [index, row] of rows.entries()) {
    const fault = faultOfRow(row, year);
    if (fault) return `row ${index + 1}: ${fault}`;
  }
  const sum = sumOre(rows.map(({ amountOre }) => amountOre));
  return sum === 0 ? undefined : `its rows sum to ${formatKronor(sum)} kr and not to 0`;
}

function faultOfRow({ account, costCentre = '', project = '', date, text = '' }: SourceRow, year: number): string | undefined {
  if (!/^\d{1,10}$/.test(account)) return `“${account.slice(0, 20)}” is not an account of 1 to 10 digits`;
  if (costCentre.length > MAX_OBJECT) return `the cost centre has more than ${MAX_OBJECT} characters`;
  if (project.length > MAX_OBJECT) return `the project has more than ${MAX_OBJECT} characters`;
  if (date !== undefined && yearOf(date) !== year) return `the date ${date} is outside ${year}`;
  return text.length > MAX_TEXT ? `the text has more than ${MAX_TEXT} characters` : undefined;
}
