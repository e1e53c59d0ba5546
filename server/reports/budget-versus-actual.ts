import { spreadOverMonths } from '../budget/spread-over-months.js';
import { ReportSection } from '../ledger/report-section.js';
import { addOre, type Ore, subtractOre, sumOre, ZERO_ORE } from '../money/ore.js';
import { scaleOre } from '../money/scale-ore.js';

/** What the report is divided by. */
export enum BudgetDimension {
  ACTIVITY = 'ACTIVITY',
  ACCOUNT_GROUP = 'ACCOUNT_GROUP',
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
}

/** An activity and account group, month by month. Income and costs are positive; unmapped is debit positive. */
export interface ReportCell {
  readonly section: ReportSection;
  /** '' where there is none. */
  readonly activity: string;
  /** '' where there is none. */
  readonly accountGroup: string;
  readonly budget: readonly Ore[];
  readonly outcome: readonly Ore[];
  readonly lastYear: readonly Ore[];
}

/** Budget against outcome, in öre. */
export interface Figures {
  readonly budgetOre: Ore;
  readonly budgetToDateOre: Ore;
  readonly outcomeToDateOre: Ore;
  /** Outcome to date − budget to date: positive is more than budgeted, of income or of cost. */
  readonly varianceOre: Ore;
  /** Budget of the year − outcome to date. */
  readonly remainingOre: Ore;
  /** Outcome to date + the budget of the months to come. */
  readonly forecastOre: Ore;
  /** Outcome to date at the same pace to the year's end; null before the first month has ended. */
  readonly linearForecastOre: Ore | null;
  readonly lastYearToDateOre: Ore;
  readonly lastYearOre: Ore;
}

export interface ReportRow extends Figures {
  readonly section: ReportSection;
  /** An activity's or account group's code ('' for none), a month "1"…"12" or a quarter "1"…"4". */
  readonly key: string;
}

const ALL_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Sums the cells by the dimension: a row for every section and key there is. Law: every dimension has the same sums. */
export function reportRows(cells: readonly ReportCell[], by: BudgetDimension, monthsEnded: number): ReportRow[] {
  return Object.values(ReportSection).flatMap((section) => {
    const own = cells.filter((cell) => cell.section === section);
    if (own.length === 0) return [];
    if (by === BudgetDimension.MONTH || by === BudgetDimension.QUARTER) {
      const size = by === BudgetDimension.MONTH ? 1 : 3;
      return monthGroups(size).map((months, index) => ({
        section,
        key: String(index + 1),
        ...figuresOf(own, months, monthsEnded),
      }));
    }
    const keyOf = (cell: ReportCell): string => (by === BudgetDimension.ACTIVITY ? cell.activity : cell.accountGroup);
    return [...new Set(own.map(keyOf))].map((key) => {
      const cellsOfKey = own.filter((cell) => keyOf(cell) === key);
      return { section, key, ...figuresOf(cellsOfKey, ALL_MONTHS, monthsEnded) };
    });
  });
}

export function sectionFigures(cells: readonly ReportCell[], section: ReportSection, monthsEnded: number): Figures {
  return figuresOf(
    cells.filter((cell) => cell.section === section),
    ALL_MONTHS,
    monthsEnded,
  );
}

/** Income − costs, figure by figure. */
export function resultOf(income: Figures, costs: Figures): Figures {
  const names = Object.keys(income) as (keyof Figures)[];
  const differences = names.map((name) => {
    const [left, right] = [income[name], costs[name]];
    return [name, left === null || right === null ? null : subtractOre(left, right)];
  });
  return Object.fromEntries(differences) as unknown as Figures;
}

function monthGroups(size: number): number[][] {
  return ALL_MONTHS.filter((month) => (month - 1) % size === 0).map((first) => ALL_MONTHS.slice(first - 1, first - 1 + size));
}

function figuresOf(cells: readonly ReportCell[], months: readonly number[], monthsEnded: number): Figures {
  const sum = (pick: (cell: ReportCell) => readonly Ore[], chosen: readonly number[]): Ore =>
    sumOre(cells.flatMap((cell) => chosen.map((month) => pick(cell)[month - 1] ?? ZERO_ORE)));
  const ended = months.filter((month) => month <= monthsEnded);
  const toCome = months.filter((month) => month > monthsEnded);
  const budgetOre = sum(({ budget }) => budget, months);
  const budgetToDateOre = sum(({ budget }) => budget, ended);
  const outcomeToDateOre = sum(({ outcome }) => outcome, ended);
  return {
    ...{ budgetOre, budgetToDateOre, outcomeToDateOre },
    varianceOre: subtractOre(outcomeToDateOre, budgetToDateOre),
    remainingOre: subtractOre(budgetOre, outcomeToDateOre),
    forecastOre: addOre(
      outcomeToDateOre,
      sum(({ budget }) => budget, toCome),
    ),
    linearForecastOre: monthsEnded === 0 ? null : sum((cell) => linearMonths(cell, monthsEnded), months),
    lastYearToDateOre: sum(({ lastYear }) => lastYear, ended),
    lastYearOre: sum(({ lastYear }) => lastYear, months),
  };
}

/**
 * The outcome of the months that have ended; for each month to come an equal part of what the same pace gives. Worked out
 * for the smallest cell, so that months, quarters, activities and account groups all add up to the same forecast.
 */
function linearMonths({ outcome }: ReportCell, monthsEnded: number): Ore[] {
  const ended = outcome.slice(0, monthsEnded);
  if (monthsEnded === 12) return ended;
  const rest = scaleOre(sumOre(ended), 12 - monthsEnded, monthsEnded);
  return [...ended, ...spreadOverMonths(rest, new Array<number>(12 - monthsEnded).fill(1))];
}
