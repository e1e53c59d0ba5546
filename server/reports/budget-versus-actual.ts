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
  /** Contributions are requested now and then: they have no pace, and so no linear forecast. */
  readonly isContribution: boolean;
  readonly budget: readonly Ore[];
  readonly outcome: readonly Ore[];
  readonly lastYear: readonly Ore[];
}

/** The months that a report counts, and what the ledger knows of them (docs/decisions/0019). */
export interface CountedMonths {
  /** January through this month counts; 0 for none. */
  readonly through: number;
  /** The ledger holds January through this month, at most `through`: forecasts rest on these months alone. */
  readonly held: number;
  /** Months in which anything is booked, held or not. */
  readonly booked: ReadonlySet<number>;
}

/** Budget against outcome, in öre. What the ledger knows nothing of is null, never 0. */
export interface Figures {
  readonly budgetOre: Ore;
  readonly budgetToDateOre: Ore;
  /** Null where months count, and in none of them is anything held or booked. */
  readonly outcomeToDateOre: Ore | null;
  /** The budget of the months that count and are held: what the variance is measured against. */
  readonly budgetHeldOre: Ore;
  /**
   * The outcome − the budget of the months that count and are held: positive is more than budgeted, of income or of cost, whatever
   * sign is shown (variance/variance-sign.ts). A month that nobody has booked is no saving. Null where months count, and none is held.
   */
  readonly varianceOre: Ore | null;
  /** Budget of the year − what is booked to date. */
  readonly remainingOre: Ore;
  /** The outcome of the months held + the budget of all others. */
  readonly forecastOre: Ore;
  /** The outcome of the months held at the same pace to the year's end; null where there is none, and with contributions. */
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
export function reportRows(cells: readonly ReportCell[], by: BudgetDimension, counted: CountedMonths): ReportRow[] {
  return Object.values(ReportSection).flatMap((section) => {
    const own = cells.filter((cell) => cell.section === section);
    if (own.length === 0) return [];
    if (by === BudgetDimension.MONTH || by === BudgetDimension.QUARTER) {
      const size = by === BudgetDimension.MONTH ? 1 : 3;
      return monthGroups(size).map((months, index) => ({
        section,
        key: String(index + 1),
        ...figuresOf(own, months, counted),
      }));
    }
    const keyOf = (cell: ReportCell): string => (by === BudgetDimension.ACTIVITY ? cell.activity : cell.accountGroup);
    return [...new Set(own.map(keyOf))].map((key) => {
      const cellsOfKey = own.filter((cell) => keyOf(cell) === key);
      return { section, key, ...figuresOf(cellsOfKey, ALL_MONTHS, counted) };
    });
  });
}

export function sectionFigures(cells: readonly ReportCell[], section: ReportSection, counted: CountedMonths): Figures {
  return figuresOf(
    cells.filter((cell) => cell.section === section),
    ALL_MONTHS,
    counted,
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

function figuresOf(cells: readonly ReportCell[], months: readonly number[], { through, held, booked }: CountedMonths): Figures {
  const sum = (pick: (cell: ReportCell) => readonly Ore[], isMeant: (month: number) => boolean = () => true): Ore => {
    const chosen = months.filter(isMeant);
    return sumOre(cells.flatMap((cell) => chosen.map((month) => pick(cell)[month - 1] ?? ZERO_ORE)));
  };
  const counts = (month: number): boolean => month <= through;
  const isHeld = (month: number): boolean => month <= held;
  const counted = months.filter(counts);
  const isKnown = counted.length === 0 || counted.some((month) => isHeld(month) || booked.has(month));
  const budgetOre = sum(({ budget }) => budget);
  const budgetToDateOre = sum(({ budget }) => budget, counts);
  const bookedOre = sum(({ outcome }) => outcome, counts);
  const budgetHeldOre = sum(({ budget }) => budget, isHeld);
  const outcomeHeldOre = sum(({ outcome }) => outcome, isHeld);
  const hasPace = held > 0 && !cells.some(({ isContribution }) => isContribution);
  return {
    ...{ budgetOre, budgetToDateOre, budgetHeldOre },
    outcomeToDateOre: isKnown ? bookedOre : null,
    varianceOre: counted.length === 0 || counted.some(isHeld) ? subtractOre(outcomeHeldOre, budgetHeldOre) : null,
    remainingOre: subtractOre(budgetOre, bookedOre),
    forecastOre: addOre(outcomeHeldOre, subtractOre(budgetOre, budgetHeldOre)),
    linearForecastOre: hasPace ? sum((cell) => linearMonths(cell, held)) : null,
    lastYearToDateOre: sum(({ lastYear }) => lastYear, counts),
    lastYearOre: sum(({ lastYear }) => lastYear),
  };
}

/**
 * The outcome of the months that are held; for each month after them an equal part of what the same pace gives. Worked out
 * for the smallest cell, so that months, quarters, activities and account groups all add up to the same forecast.
 */
function linearMonths({ outcome }: ReportCell, held: number): Ore[] {
  const known = outcome.slice(0, held);
  if (held === 12) return known;
  const rest = scaleOre(sumOre(known), 12 - held, held);
  return [...known, ...spreadOverMonths(rest, new Array<number>(12 - held).fill(1))];
}
