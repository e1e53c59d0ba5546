import type { EntityManager } from 'typeorm';
import { type LocalDate, operationalYear } from '../agreement/local-date.js';
import { readConsistently } from '../changes/read-consistently.js';
import { NOTHING_HELD } from '../ledger/held/held-months.js';
import { loadHeldMonths } from '../ledger/held/load-held-months.js';
import { holdsExamples } from '../ledger/holds-examples.js';
import { ReportSection } from '../ledger/report-section.js';
import { BudgetDimension, type Figures, type ReportRow, reportRows, resultOf, sectionFigures } from './budget-versus-actual.js';
import { type AskedMonths, countedMonths, isIncomplete, lastDayOf } from './counted-months.js';
import { loadReportCells } from './load-report-cells.js';
import { loadVarianceSign } from './variance/set-variance-sign.js';
import type { VarianceSign } from './variance/variance-sign.js';

export interface BudgetVersusActual {
  readonly year: number;
  readonly by: BudgetDimension;
  /** The last day that counts: a month's last; null where no month does. */
  readonly through: LocalDate | null;
  /** The last day through which the year's ledger is complete: a month's last; null where not even January is. */
  readonly ledgerThrough: LocalDate | null;
  /** Whether a month counts that the ledger does not hold. */
  readonly incomplete: boolean;
  /** The same as `ledgerThrough` for the year before. */
  readonly lastYearLedgerThrough: LocalDate | null;
  /** Null where no budget is decided. */
  readonly budgetVersion: number | null;
  /** Whether a part of the figures is invented to show how the tool works. */
  readonly example: boolean;
  /** How its variances are shown. */
  readonly varianceSign: VarianceSign;
  readonly rows: readonly ReportRow[];
  readonly income: Figures;
  readonly costs: Figures;
  /** Income − costs. */
  readonly result: Figures;
  /** What the mapping does not place, as booked. */
  readonly unmapped: Figures;
  readonly revision: number;
}

export interface ReportQuestion extends AskedMonths {
  readonly by?: BudgetDimension | undefined;
  /** The budget as it was known on this day. */
  readonly asOf?: LocalDate | undefined;
}

/** A year's budget against its outcome (DEC-1, REP-2): at one revision, from the month totals alone. */
export function loadBudgetVersusActual(reader: EntityManager, question: ReportQuestion): Promise<BudgetVersusActual> {
  const { year, by = BudgetDimension.ACTIVITY, asOf, today } = question;
  operationalYear(year);
  return readConsistently(reader, async (revision) => {
    const held = await loadHeldMonths(reader, [year - 1, year], today);
    const ledger = held.get(year) ?? NOTHING_HELD;
    const counted = countedMonths(question, ledger);
    const { cells, version } = await loadReportCells(reader, year, asOf);
    const [income, costs, unmapped] = [ReportSection.INCOME, ReportSection.COST, ReportSection.UNMAPPED].map((section) =>
      sectionFigures(cells, section, counted),
    ) as [Figures, Figures, Figures];
    return {
      ...{ year, by, budgetVersion: version?.version ?? null, revision },
      through: lastDayOf(year, counted.through),
      ledgerThrough: lastDayOf(year, ledger.through),
      incomplete: isIncomplete(counted),
      lastYearLedgerThrough: lastDayOf(year - 1, held.get(year - 1)?.through ?? 0),
      example: version?.example || (await holdsExamples(reader, year - 1, year)),
      varianceSign: await loadVarianceSign(reader),
      rows: reportRows(cells, by, counted),
      ...{ income, costs, result: resultOf(income, costs), unmapped },
    };
  });
}
