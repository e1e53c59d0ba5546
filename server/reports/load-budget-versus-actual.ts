import type { EntityManager } from 'typeorm';
import { lastDayOfMonth } from '../agreement/calendar-day.js';
import { type LocalDate, operationalYear, yearOf } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { readConsistently } from '../changes/read-consistently.js';
import { holdsExamples } from '../ledger/holds-examples.js';
import {
  BudgetDimension,
  type Figures,
  type ReportRow,
  ReportSection,
  reportRows,
  resultOf,
  sectionFigures,
} from './budget-versus-actual.js';
import { loadReportCells } from './load-report-cells.js';

export interface BudgetVersusActual {
  readonly year: number;
  readonly by: BudgetDimension;
  /** The last day that counts: a month's last; null before the first month has ended. */
  readonly through: LocalDate | null;
  readonly monthsEnded: number;
  /** Null where no budget is decided. */
  readonly budgetVersion: number | null;
  /** Whether a part of the figures is invented to show how the tool works. */
  readonly example: boolean;
  readonly rows: readonly ReportRow[];
  readonly income: Figures;
  readonly costs: Figures;
  /** Income − costs. */
  readonly result: Figures;
  /** What the mapping does not place, as booked. */
  readonly unmapped: Figures;
  readonly revision: number;
}

export interface ReportQuestion {
  readonly year: number;
  readonly by?: BudgetDimension | undefined;
  /** Whole months that have ended by this day count. */
  readonly through: LocalDate;
  /** The budget as it was known on this day. */
  readonly asOf?: LocalDate | undefined;
}

/** A year's budget against its outcome (DEC-1, REP-2): at one revision, from the month totals alone. */
export function loadBudgetVersusActual(reader: EntityManager, question: ReportQuestion): Promise<BudgetVersusActual> {
  const { year, by = BudgetDimension.ACTIVITY, through, asOf } = question;
  operationalYear(year);
  const monthsEnded = monthsEndedBy(year, through);
  return readConsistently(reader, async (revision) => {
    const { cells, version } = await loadReportCells(reader, year, asOf);
    const [income, costs, unmapped] = [ReportSection.INCOME, ReportSection.COST, ReportSection.UNMAPPED].map((section) =>
      sectionFigures(cells, section, monthsEnded),
    ) as [Figures, Figures, Figures];
    const rows = reportRows(cells, by, monthsEnded);
    const lastDay = monthsEnded === 0 ? null : lastDayOfMonth(year, monthsEnded);
    const example = version?.example || (await holdsExamples(reader, year - 1, year));
    const head = { year, by, through: lastDay, monthsEnded, budgetVersion: version?.version ?? null, example };
    return { ...head, rows, income, costs, result: resultOf(income, costs), unmapped, revision };
  });
}

/** How many months of the year have ended by a day of it. */
export function monthsEndedBy(year: number, through: LocalDate): number {
  if (yearOf(through) !== year) {
    throw new Refusal('DATE_INVALID', `${through} is not a day of ${year}.`, {
      figures: { value: through, year },
      clause: 'YEAR-1',
    });
  }
  const month = Number(through.slice(5, 7));
  return through === lastDayOfMonth(year, month) ? month : month - 1;
}

/** Where nobody says through when: today in a year that is going on, else the year's end; nothing of a year to come. */
export function defaultThrough(year: number, today: LocalDate): LocalDate {
  const { first, last } = operationalYear(year);
  if (today > last) return last;
  return today < first ? first : today;
}
