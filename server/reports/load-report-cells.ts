import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../agreement/local-date.js';
import type { BudgetVersion } from '../budget/budget.entity.js';
import { loadBudgetInForce, loadLines } from '../budget/load-budget.js';
import { type AccountGroup, AccountKind, isIncome, isOfResult } from '../ledger/account-group.entity.js';
import { loadAccountGroups } from '../ledger/load-account-groups.js';
import { MonthTotal } from '../ledger/month-total.entity.js';
import { addOre, type Ore, ore, ZERO_ORE } from '../money/ore.js';
import { type ReportCell, ReportSection } from './budget-versus-actual.js';

export interface ReportSources {
  readonly cells: readonly ReportCell[];
  /** The budget that counts; null where none is decided. */
  readonly version: BudgetVersion | null;
}

type Series = 'budget' | 'outcome' | 'lastYear';
type OpenCell = Omit<ReportCell, Series> & Record<Series, Ore[]>;

/**
 * Budget, outcome and last year's outcome by activity and account group, month by month: from the month totals alone, in
 * a fixed number of statements, however many vouchers there are. The balance sheet is left out.
 */
export async function loadReportCells(reader: EntityManager, year: number, asOf?: LocalDate): Promise<ReportSources> {
  const groups = new Map((await loadAccountGroups(reader)).map((group) => [group.code, group]));
  const totals = await reader.find(MonthTotal, { where: [{ year }, { year: year - 1 }] });
  const version = await loadBudgetInForce(reader, year, asOf);
  const lines = version ? await loadLines(reader, version.id) : [];
  const cells = new Map<string, OpenCell>();
  const add = (series: Series, activity: string, group: string, month: number, amount: Ore): void => {
    const cell = cellOf(cells, groups.get(group), activity, group);
    cell[series][month - 1] = addOre(cell[series][month - 1] ?? ZERO_ORE, amount);
  };
  for (const total of totals) {
    const group = groups.get(total.accountGroup);
    if (group && !isOfResult(group.kind)) continue;
    const amount = group && isIncome(group.kind) ? ore(-total.amountOre) : total.amountOre;
    add(total.year === year ? 'outcome' : 'lastYear', total.activity, total.accountGroup, total.month, amount);
  }
  for (const { activity, accountGroup, months } of lines) {
    months.forEach((amount, index) => {
      add('budget', activity ?? '', accountGroup, index + 1, amount);
    });
  }
  return { cells: [...cells.values()].toSorted(inOrder(groups)), version };
}

function cellOf(cells: Map<string, OpenCell>, group: AccountGroup | undefined, activity: string, code: string): OpenCell {
  const key = `${activity}\t${code}`;
  const known = cells.get(key);
  if (known) return known;
  const empty = (): Ore[] => new Array<Ore>(12).fill(ZERO_ORE);
  const made = { section: sectionOf(group), activity, accountGroup: code, budget: empty(), outcome: empty(), lastYear: empty() };
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
