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

/** A question whose vouchers a cell's figure adds or takes away. */
export interface DrillPart {
  readonly question: DrillQuestion;
  readonly sign: 1 | -1;
}

/** What a cell's figure holds besides, behind which there are no vouchers: a budget, a number of the user's. */
export interface DrillRest {
  /** The cell that it stands in, or what is written in the formula. */
  readonly place: string;
  /** The heading of its column in a report; '' elsewhere. */
  readonly title: string;
  /** As it counts in the figure: negative where it is taken away. */
  readonly kronor: number;
}

/** A cell with the questions behind its figure. */
export interface DrillCell {
  readonly parts: readonly DrillPart[];
  readonly rest: readonly DrillRest[];
  /** Where the cell stands: `'Utfall 2026'!F12`. */
  readonly address: string;
  /** In kronor. Law: the vouchers of all parts and the rest come to it, where the cell is as new as the ledger. */
  readonly figure: number;
  /** The oldest revision of the data that the figure belongs to; undefined where formulas asked. */
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
