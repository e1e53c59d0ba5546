import type { LocalDate } from '../agreement/local-date.js';
import type { SieVoucher } from './sie/sie-file.js';

/** The series of vouchers that have neither series nor number. */
export function seriesOfUnnumbered(series: string): string {
  return series === '' ? 'SIE' : series;
}

/** Empty, or 0 as some programs write it: the ledger is to number it. */
export function isUnnumbered(number: string): boolean {
  return /^0*$/.test(number);
}

/** What has to be known of a file's vouchers as a whole before the first of them is stored. */
export class VoucherSurvey {
  /** The highest number given in each series. */
  readonly highest = new Map<string, number>();
  /** Vouchers without a number, by series: how many, and the line of the first. */
  readonly unnumbered = new Map<string, { count: number; firstLine: number }>();
  firstDay: LocalDate | null = null;
  lastDay: LocalDate | null = null;

  add({ series, number, date, rows, lineNumber }: SieVoucher): void {
    if (rows.length === 0) return;
    if (this.firstDay === null || date < this.firstDay) this.firstDay = date;
    if (this.lastDay === null || date > this.lastDay) this.lastDay = date;
    if (isUnnumbered(number)) {
      const name = seriesOfUnnumbered(series);
      const { count, firstLine } = this.unnumbered.get(name) ?? { count: 0, firstLine: lineNumber };
      this.unnumbered.set(name, { count: count + 1, firstLine });
    } else if (/^\d{1,10}$/.test(number)) {
      this.highest.set(series, Math.max(this.highest.get(series) ?? 0, Number(number)));
    }
  }
}
