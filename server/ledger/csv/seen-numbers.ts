import type { CsvRow } from './csv-row.js';
import { differenceOf } from './voucher-days.js';

/** A number that was seen on one day, and balanced: it may come again on another. */
type Days = string;

const CLOSED = '';

/** The numbers of vouchers that have passed, so that one that comes again is known. */
export class SeenNumbers {
  private readonly series = new Map<string, Map<string | number, Days>>();

  /** @param parts what stood together, by days; false where rows of the same voucher have passed before */
  add({ series, numberAsWritten }: Pick<CsvRow, 'series' | 'numberAsWritten'>, parts: readonly (readonly CsvRow[])[]): boolean {
    const numbers = this.series.get(series) ?? new Map<string | number, Days>();
    this.series.set(series, numbers);
    const key = /^[1-9]\d{0,14}$/.test(numberAsWritten) ? Number(numberAsWritten) : numberAsWritten;
    const before = numbers.get(key);
    const days = daysOf(parts);
    if (before === undefined) {
      numbers.set(key, days);
      return true;
    }
    if (before === CLOSED || days === CLOSED || days.split(' ').some((day) => before.includes(day))) return false;
    numbers.set(key, `${before} ${days}`);
    return true;
  }
}

/** The days, where each of them balances by itself. */
function daysOf(parts: readonly (readonly CsvRow[])[]): Days {
  const isClosed = parts.some((part) => differenceOf(part) !== 0 || part.some(({ date }) => date !== part[0]?.date));
  return isClosed ? CLOSED : parts.map(([first]) => first?.date ?? '').join(' ');
}
