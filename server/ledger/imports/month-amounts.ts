import { lastDayOfMonth } from '../../agreement/calendar-day.js';
import { addOre, type Ore, ZERO_ORE } from '../../money/ore.js';
import type { SourceRow, SourceVoucher } from '../check-voucher.js';
import type { CodingKey } from '../map-coding.js';
import { periodOf } from '../period.js';

/** The series that month amounts stand in. */
export const SERIES_OF_MONTHS = 'PERIOD';

/** Adds up amounts by month and coding: what a file of month amounts is to the ledger. Memory grows with months × codings. */
export class MonthAmounts {
  private readonly months = new Map<number, Map<string, SourceRow>>();

  add(period: number, { account, costCentre, project, dimensions }: CodingKey, amountOre: Ore): void {
    const rows = this.months.get(period) ?? new Map<string, SourceRow>();
    this.months.set(period, rows);
    const key = `${account}\t${costCentre}\t${project}\t${dimensions}`;
    const before = rows.get(key)?.amountOre ?? ZERO_ORE;
    rows.set(key, { account, costCentre, project, dimensions, amountOre: addOre(before, amountOre) });
  }

  addVoucher({ date, rows }: SourceVoucher): void {
    for (const { account, costCentre = '', project = '', dimensions = '', amountOre, date: day = date } of rows) {
      this.add(periodOf(day), { account, costCentre, project, dimensions }, amountOre);
    }
  }

  /** A set of rows for each month, dated its last day; an account that comes to nothing has none. */
  *vouchers(): Generator<SourceVoucher> {
    for (const [period, all] of [...this.months].toSorted(([one], [other]) => one - other)) {
      const rows = [...all.values()].filter(({ amountOre }) => amountOre !== 0);
      if (rows.length > 0) yield { ...headOf(period), rows };
    }
  }
}

function headOf(period: number): Omit<SourceVoucher, 'rows'> {
  const [year, month] = [Math.floor(period / 100), period % 100];
  const date = lastDayOfMonth(year, month);
  const numberAsWritten = `${year}-${String(month).padStart(2, '0')}`;
  return { series: SERIES_OF_MONTHS, number: month, numberAsWritten, date, text: `Period ${numberAsWritten}` };
}
