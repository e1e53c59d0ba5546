import { Refusal } from '../agreement/refusal.js';
import { requiredText } from '../agreement/required-text.js';
import { type AccountGroup, isOfResult } from '../ledger/account-group.entity.js';
import { refuseUnknown } from '../ledger/set-account-mapping.js';
import { kronorFromOre } from '../money/kronor.js';
import { type Ore, ore, sumOre } from '../money/ore.js';
import { BudgetProfile } from './budget.entity.js';
import type { LastYearBasis } from './last-year-basis.js';
import { LineFaults } from './line-faults.js';
import { spreadOverMonths } from './spread-over-months.js';

/** A line as it is proposed: the year's total and a profile, or the months themselves. */
export interface ProposedLine {
  readonly activity: string | null;
  readonly accountGroup: string;
  readonly text: string;
  readonly profile: BudgetProfile;
  /** May be left out where the months are given by hand. */
  readonly totalOre: Ore | null;
  /** Twelve, where the profile is by hand. */
  readonly months: readonly Ore[] | null;
}

/** A line whose months sum to its total. */
export interface PlannedLine extends Omit<ProposedLine, 'totalOre' | 'months'> {
  readonly totalOre: Ore;
  readonly months: readonly Ore[];
  /** With LAST_YEAR: January through this month follow last year, the rest the year before. Else null. */
  readonly lastYearThrough: number | null;
}

export interface PlanningBasis {
  readonly year: number;
  readonly activities: ReadonlySet<string>;
  readonly groups: ReadonlyMap<string, AccountGroup>;
  readonly lastYear: LastYearBasis;
  /** Heading rows of the file that the lines came from; 0 where they came as a list. */
  readonly rowsAbove?: number;
}

export const MAX_LINES = 1000;

/** Why a line does not hold, as the figure `problem` of BUDGET_INVALID says it: a script and the add-in have words for each. */
export type LineProblem =
  | 'BALANCE_SHEET'
  | 'COST_WITHOUT_ACTIVITY'
  | 'TOTAL_MISSING'
  | 'MONTHS_NOT_WANTED'
  | 'MONTHS_MISSING'
  | 'MONTHS_NOT_TOTAL'
  | 'NO_OUTCOME_LAST_YEAR'
  | 'LAST_YEAR_UNKNOWN';

/** Works out every line's months, or refuses with every fault of every line. Law: a line's months sum to its total. */
export function planLines(lines: readonly ProposedLine[], basis: PlanningBasis): PlannedLine[] {
  const { year } = basis;
  if (lines.length === 0 || lines.length > MAX_LINES) {
    throw invalid(year, `A budget has 1 to ${MAX_LINES} lines; this one has ${lines.length}.`, { lines: lines.length });
  }
  const faults = new LineFaults(year, basis.rowsAbove ?? 0);
  const planned = lines.map((line, index) => planLine(line, basis, (column, check) => faults.catch(index + 1, column, check)));
  faults.refuseAny();
  const whole = planned.filter((line) => line !== undefined);
  refuseUnsummable(year, whole);
  return whole;
}

/** A decided budget is in every report of its year: refuses one that some report could not sum, however it groups the months. */
function refuseUnsummable(year: number, lines: readonly PlannedLine[]): void {
  try {
    sumOre(lines.flatMap(({ months }) => months.map((month) => ore(Math.abs(month)))));
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    throw new Refusal(refusal.code, refusal.message, { figures: { ...refusal.figures, year } });
  }
}

type Attempt = <T>(column: string, work: () => T) => T | undefined;

function planLine(line: ProposedLine, basis: PlanningBasis, attempt: Attempt): PlannedLine | undefined {
  const { activity, accountGroup } = line;
  const kind = basis.groups.get(accountGroup)?.kind;
  attempt('activity', () => {
    refuseUnknown(basis.activities, 'activity', activity);
    if (kind === 'COST' && activity === null) throw problem(basis, 'COST_WITHOUT_ACTIVITY', 'a cost needs an activity.');
  });
  attempt('accountGroup', () => {
    refuseUnknown(new Set(basis.groups.keys()), 'accountGroup', accountGroup);
    if (kind && !isOfResult(kind))
      throw problem(basis, 'BALANCE_SHEET', `${accountGroup} is balance sheet, and not budgeted.`, { accountGroup });
  });
  const text = attempt('text', () => (line.text.trim() === '' ? '' : requiredText('text', line.text, 500)));
  if (kind === undefined && line.profile === BudgetProfile.LAST_YEAR) return undefined; // nothing to follow: said above
  const months = line.profile === BudgetProfile.HAND ? byHand(line, basis, attempt) : workedOut(line, basis, attempt);
  return months && { ...line, ...months, text: text ?? '' };
}

type Months = Pick<PlannedLine, 'totalOre' | 'months' | 'lastYearThrough'> | undefined;

function byHand({ totalOre, months }: ProposedLine, basis: PlanningBasis, attempt: Attempt): Months {
  return attempt('months', () => {
    if (months?.length !== 12)
      throw problem(basis, 'MONTHS_MISSING', 'it is by hand and has not twelve months.', { months: months?.length ?? 0 });
    const sum = sumOre(months);
    if (totalOre !== null && totalOre !== sum) {
      const figures = { total: kronorFromOre(totalOre), months: kronorFromOre(sum) };
      const message = `the months sum to ${figures.months} kr, and the total is ${figures.total} kr.`;
      throw problem(basis, 'MONTHS_NOT_TOTAL', message, figures);
    }
    return { totalOre: sum, months, lastYearThrough: null };
  });
}

function workedOut(line: ProposedLine, basis: PlanningBasis, attempt: Attempt): Months {
  const { totalOre, months, profile } = line;
  attempt('months', () => {
    if (months) throw problem(basis, 'MONTHS_NOT_WANTED', 'it gives months and a profile that works them out: keep one.');
  });
  const total = attempt('total', () => {
    if (totalOre === null) throw problem(basis, 'TOTAL_MISSING', 'it has no total to spread over the months.');
    return totalOre;
  });
  const weights =
    profile === BudgetProfile.EQUAL ? new Array<number>(12).fill(1) : attempt('profile', () => weightsOf(line, basis));
  if (total === undefined || !weights) return undefined;
  const lastYearThrough = profile === BudgetProfile.LAST_YEAR ? basis.lastYear.lastYearThrough : null;
  return { totalOre: total, months: spreadOverMonths(total, weights), lastYearThrough };
}

/** A month that gave money back last year counts as 0: no month can take a negative part. One that is unknown is no 0: refuses. */
function weightsOf({ activity, accountGroup }: ProposedLine, basis: PlanningBasis): number[] {
  const { year, lastYear } = basis;
  const figures = { activity, accountGroup, lastYear: year - 1 };
  const { unknownMonths } = lastYear;
  if (unknownMonths.length === 12) throw noOutcome(basis, figures);
  if (unknownMonths.length > 0) {
    const months = unknownMonths.join(', ');
    const message = `the ledgers of ${year - 1} and ${year - 2} do not hold month ${months}: import them, or give the months by hand.`;
    throw problem(basis, 'LAST_YEAR_UNKNOWN', message, { ...figures, unknownMonths: months });
  }
  const weights = lastYear.outcome(activity, accountGroup).map((amount) => Math.max(amount, 0));
  if (weights.every((weight) => weight === 0)) throw noOutcome(basis, figures);
  return weights;
}

function noOutcome(basis: PlanningBasis, figures: Record<string, string | number | null>): Refusal {
  return problem(basis, 'NO_OUTCOME_LAST_YEAR', `${basis.year - 1} has no outcome to follow.`, figures);
}

function problem(
  { year }: PlanningBasis,
  which: LineProblem,
  message: string,
  figures: Record<string, string | number | null> = {},
): Refusal {
  return invalid(year, message, { problem: which, ...figures });
}

export function invalid(year: number, message: string, figures: Record<string, string | number | null> = {}): Refusal {
  return new Refusal('BUDGET_INVALID', message, { figures: { year, ...figures }, clause: 'DEC-1' });
}
