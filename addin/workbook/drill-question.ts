import type { VoucherRowsQueryVariables } from '../../schema/generated/operations.js';
import type { BudgetSection } from './budget-query.js';
import type { Months } from './period-key.js';

/** The vouchers that a figure is made of: rows of one section, of some months of one year. */
export interface DrillQuestion extends Months {
  readonly section: BudgetSection;
  /** `''` is rows without one; undefined is any. */
  readonly activity?: string;
  readonly accountGroup?: string;
}

/** A cell with the question behind its figure. */
export interface DrillCell {
  readonly question: DrillQuestion;
  /** Where the cell stands: `'Utfall 2026'!F12`. */
  readonly address: string;
  /** In kronor. */
  readonly figure: number;
  /** The data's revision that the figure belongs to; undefined where a formula asked. */
  readonly revision: number | undefined;
}

export function voucherVariables({
  year,
  fromMonth,
  toMonth,
  section,
  activity,
  accountGroup,
}: DrillQuestion): Omit<VoucherRowsQueryVariables, 'first' | 'after'> {
  const [from, to] = [new Date(Date.UTC(year, fromMonth - 1, 1)), new Date(Date.UTC(year, toMonth, 0))];
  return {
    ...{ year, from: isoDay(from), to: isoDay(to), section },
    ...{ activity: activity ?? null, accountGroup: accountGroup ?? null },
  };
}

const isoDay = (day: Date): string => day.toISOString().slice(0, 10);
