import type { LocalDate } from '../../agreement/local-date.js';
import { addOre, type Ore, ZERO_ORE } from '../../money/ore.js';
import { NumberSet } from '../number-set.js';
import { keyOfNumber } from './known-vouchers.js';
import { orderOfNumber } from './order-of-number.js';
import { nameOfNumber } from './voucher-matcher.js';

/** What vouchers without a series are kept under. */
export const SERIES_OF_NONE = 'SIE';

/** Empty, or 0 as some programs write it: the file gives no number. */
export function isUnnumbered(number: string): boolean {
  return /^0*$/.test(number);
}

export interface SurveyedVoucher {
  /** As it is kept, but for the accounting year's mark. */
  readonly series: string;
  /** '' where there is none. */
  readonly numberAsWritten: string;
  readonly date: LocalDate;
  readonly rows: readonly { readonly amountOre: Ore }[];
  readonly line: number;
}

/** A voucher whose rows do not sum to zero. */
export interface SurveyedFault {
  readonly series: string;
  readonly number: string;
  readonly date: LocalDate;
  readonly line: number;
  readonly differenceOre: Ore;
}

const MAX_FAULTS = 1000;

/** What has to be known of a file's vouchers as a whole before the first of them is stored. */
export class VoucherSurvey {
  /** The highest number given in each series. */
  readonly highest = new Map<string, number>();
  /** Numbers that come again, by series. */
  readonly repeated = new Map<string, Set<string>>();
  readonly series = new Set<string>();
  /** Vouchers without a number, by series: how many, and the line of the first. */
  readonly unnumbered = new Map<string, { count: number; firstLine: number }>();
  /** The first of those that do not balance. */
  readonly faults: SurveyedFault[] = [];
  unbalanced = 0;
  balanced = 0;
  firstDay: LocalDate | null = null;
  lastDay: LocalDate | null = null;
  private readonly numbers = new Map<string, NumberSet>();
  private readonly texts = new Set<string>();

  add({ series, numberAsWritten, date, rows, line }: SurveyedVoucher): void {
    if (rows.length === 0) return;
    this.series.add(series);
    if (this.firstDay === null || date < this.firstDay) this.firstDay = date;
    if (this.lastDay === null || date > this.lastDay) this.lastDay = date;
    this.weigh(series, numberAsWritten, date, rows, line);
    if (numberAsWritten === '') {
      const { count, firstLine } = this.unnumbered.get(series) ?? { count: 0, firstLine: line };
      this.unnumbered.set(series, { count: count + 1, firstLine });
      return;
    }
    const order = orderOfNumber(numberAsWritten);
    if (order > (this.highest.get(series) ?? 0)) this.highest.set(series, order);
    if (this.isSeen(series, numberAsWritten))
      this.repeated.set(series, (this.repeated.get(series) ?? new Set()).add(numberAsWritten));
  }

  /** The repeated numbers by the names that matching asks for. */
  repeatedNames(named: (series: string) => string): Set<string> {
    return new Set(
      [...this.repeated].flatMap(([series, numbers]) => [...numbers].map((each) => nameOfNumber(named(series), each))),
    );
  }

  private weigh(series: string, number: string, date: LocalDate, rows: SurveyedVoucher['rows'], line: number): void {
    let differenceOre = ZERO_ORE;
    for (const { amountOre } of rows) differenceOre = addOre(differenceOre, amountOre);
    if (differenceOre === ZERO_ORE) this.balanced++;
    else if (++this.unbalanced <= MAX_FAULTS) this.faults.push({ series, number, date, line, differenceOre });
  }

  private isSeen(series: string, numberAsWritten: string): boolean {
    const key = keyOfNumber(numberAsWritten);
    if (typeof key === 'string') return this.texts.size === this.texts.add(nameOfNumber(series, key)).size;
    const seen = this.numbers.get(series) ?? new NumberSet();
    this.numbers.set(series, seen);
    const before = seen.has(key);
    seen.add(key);
    return before;
  }
}
