import { type AccountGroup, AccountKind, isIncome, isOfResult } from '../ledger/account-group.entity.js';
import { ReportSection } from '../ledger/report-section.js';
import { addOre, type Ore, ore, ZERO_ORE } from '../money/ore.js';
import type { ReportCell } from './budget-versus-actual.js';

/** What was booked in a month by activity and account group, '' for none: debit positive, as the ledger has it. */
export interface BookedMonth {
  readonly year: number;
  readonly month: number;
  readonly activity: string;
  readonly accountGroup: string;
  readonly amountOre: Ore;
}

/** A budget's twelve months of an activity and account group: income and costs both positive. */
export interface BudgetedMonths {
  readonly activity: string | null;
  readonly accountGroup: string;
  readonly months: readonly Ore[];
}

type Series = 'budget' | 'outcome' | 'lastYear';
type OpenCell = Omit<ReportCell, Series> & Record<Series, Ore[]>;

/**
 * Budget, outcome and last year's outcome by activity and account group, month by month: income turned positive, the
 * balance sheet left out, and what the mapping does not place in a section of its own. Other years' months are left out.
 */
export function reportCells(
  year: number,
  accountGroups: readonly AccountGroup[],
  booked: readonly BookedMonth[],
  budgeted: readonly BudgetedMonths[],
): ReportCell[] {
  const groups = new Map(accountGroups.map((group) => [group.code, group]));
  const cells = new Map<string, OpenCell>();
  const add = (series: Series, activity: string, group: string, month: number, amount: Ore): void => {
    const cell = cellOf(cells, groups.get(group), activity, group);
    cell[series][month - 1] = addOre(cell[series][month - 1] ?? ZERO_ORE, amount);
  };
  for (const total of booked) {
    if (total.year !== year && total.year !== year - 1) continue;
    const group = groups.get(total.accountGroup);
    if (group && !isOfResult(group.kind)) continue;
    const amount = group && isIncome(group.kind) ? ore(-total.amountOre) : total.amountOre;
    add(total.year === year ? 'outcome' : 'lastYear', total.activity, total.accountGroup, total.month, amount);
  }
  for (const { activity, accountGroup, months } of budgeted) {
    months.forEach((amount, index) => {
      add('budget', activity ?? '', accountGroup, index + 1, amount);
    });
  }
  return [...cells.values()].toSorted(inOrder(groups));
}

function cellOf(cells: Map<string, OpenCell>, group: AccountGroup | undefined, activity: string, code: string): OpenCell {
  const key = `${activity}\t${code}`;
  const known = cells.get(key);
  if (known) return known;
  const empty = (): Ore[] => new Array<Ore>(12).fill(ZERO_ORE);
  const isContribution = group?.kind === AccountKind.CONTRIBUTION;
  const series = { budget: empty(), outcome: empty(), lastYear: empty() };
  const made = { section: sectionOf(group), activity, accountGroup: code, isContribution, ...series };
  cells.set(key, made);
  return made;
}

function sectionOf(group: AccountGroup | undefined): ReportSection {
  if (!group) return ReportSection.UNMAPPED;
  return group.kind === AccountKind.COST ? ReportSection.COST : ReportSection.INCOME;
}

/** By activity, those without one last; then by the account groups' own order. */
function inOrder(groups: ReadonlyMap<string, AccountGroup>): (one: ReportCell, other: ReportCell) => number {
  const place = ({ activity, accountGroup }: ReportCell): string =>
    `${activity === '' ? '~' : activity}\t${String(groups.get(accountGroup)?.position ?? 999).padStart(9, '0')}\t${accountGroup}`;
  return (one, other) => (place(one) < place(other) ? -1 : 1);
}
