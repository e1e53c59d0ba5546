import { orderOfNumber } from '../imports/order-of-number.js';

/** What a voucher is known by in its file. */
export interface CsvVoucherNumber {
  readonly series: string;
  /** A whole number that the vouchers of a series can be ordered by. */
  readonly number: number;
  /** The number as the file has it, without the series: "00123", "2025/123", "25-00123". */
  readonly numberAsWritten: string;
}

/** What vouchers are kept under where their file has no series. */
export const SERIES_OF_NONE = 'CSV';

const NUMBER = /^[\p{L}\p{N}][\p{L}\p{N} _./:#-]{0,63}$/u;

/**
 * A voucher number as programs write it: "12", "A12", "LÖN-12", "2025000123", "LB25-00123", "2025/123". The letters before it are its
 * series where no column has that. Undefined where it has no digit, and so names nothing.
 */
export function csvVoucherNumber(text: string, series: string | undefined): CsvVoucherNumber | undefined {
  if (!NUMBER.test(text) || !/\d/.test(text)) return undefined;
  const [, letters = '', rest = text] = /^(\p{L}{1,16})[ -]?(\d.*)$/u.exec(text) ?? [];
  const own = series === undefined || series === letters;
  const numberAsWritten = own ? rest : text;
  return { series: series ?? (letters || SERIES_OF_NONE), number: orderOfNumber(numberAsWritten), numberAsWritten };
}
