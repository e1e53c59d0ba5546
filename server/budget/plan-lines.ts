import { Refusal } from '../agreement/refusal.js';
import { type AccountGroup, isOfResult } from '../ledger/account-group.entity.js';
import { refuseUnknown } from '../ledger/set-account-mapping.js';
import { kronorFromOre } from '../money/kronor.js';
import { type Ore, sumOre } from '../money/ore.js';
import { BudgetProfile } from './budget.entity.js';
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
}

export interface PlanningBasis {
  readonly year: number;
  readonly activities: ReadonlySet<string>;
  readonly groups: ReadonlyMap<string, AccountGroup>;
  /** Last year's outcome by month of an activity and account group; income and costs positive. */
  readonly lastYear: (activity: string | null, accountGroup: string) => readonly Ore[];
}

export const MAX_LINES = 1000;

/** Works out every line's months. Law: a line's months sum to its total, whatever the profile. */
export function planLines(lines: readonly ProposedLine[], basis: PlanningBasis): PlannedLine[] {
  if (lines.length === 0 || lines.length > MAX_LINES) {
    throw invalid(basis.year, `A budget has 1 to ${MAX_LINES} lines; this one has ${lines.length}.`, { lines: lines.length });
  }
  return lines.map((line, index) => {
    refuseUnknown(basis.activities, 'activity', line.activity);
    refuseUnknown(new Set(basis.groups.keys()), 'accountGroup', line.accountGroup);
    const kind = basis.groups.get(line.accountGroup)?.kind;
    if (kind && !isOfResult(kind))
      throw invalid(basis.year, `Line ${index + 1}: ${line.accountGroup} is balance sheet, and not budgeted.`, {
        line: index + 1,
      });
    if (kind === 'COST' && line.activity === null)
      throw invalid(basis.year, `Line ${index + 1} is a cost without an activity.`, { line: index + 1 });
    return { ...line, ...monthsOf(line, index + 1, basis) };
  });
}

function monthsOf(line: ProposedLine, number: number, basis: PlanningBasis): Pick<PlannedLine, 'totalOre' | 'months'> {
  if (line.profile === BudgetProfile.HAND) return byHand(line, number, basis.year);
  const { totalOre } = line;
  if (totalOre === null) throw invalid(basis.year, `Line ${number} has no total to spread over the months.`, { line: number });
  if (line.months)
    throw invalid(basis.year, `Line ${number} gives months and a profile that works them out: keep one.`, { line: number });
  return { totalOre, months: spreadOverMonths(totalOre, weightsOf(line, number, basis)) };
}

function byHand({ totalOre, months }: ProposedLine, line: number, year: number): Pick<PlannedLine, 'totalOre' | 'months'> {
  if (months?.length !== 12)
    throw invalid(year, `Line ${line} is by hand and has not twelve months.`, { line, months: months?.length ?? 0 });
  const sum = sumOre(months);
  if (totalOre !== null && totalOre !== sum) {
    const figures = { line, total: kronorFromOre(totalOre), months: kronorFromOre(sum) };
    throw invalid(year, `Line ${line}: the months sum to ${figures.months} kr, and the total is ${figures.total} kr.`, figures);
  }
  return { totalOre: sum, months };
}

/** A month that gave money back last year counts as 0: no month can take a negative part. */
function weightsOf({ profile, activity, accountGroup }: ProposedLine, line: number, basis: PlanningBasis): number[] {
  if (profile === BudgetProfile.EQUAL) return new Array<number>(12).fill(1);
  const weights = basis.lastYear(activity, accountGroup).map((amount) => Math.max(amount, 0));
  if (weights.every((weight) => weight === 0)) {
    const figures = { line, activity, accountGroup, lastYear: basis.year - 1 };
    throw invalid(basis.year, `Line ${line}: ${basis.year - 1} has no outcome to follow.`, figures);
  }
  return weights;
}

export function invalid(year: number, message: string, figures: Record<string, string | number | null> = {}): Refusal {
  return new Refusal('BUDGET_INVALID', message, { figures: { year, ...figures }, clause: 'DEC-1' });
}
