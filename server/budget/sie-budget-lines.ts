import type { Offence } from '../agreement/refusal.js';
import { type AccountGroup, isIncome, isOfResult } from '../ledger/account-group.entity.js';
import { pairsOf } from '../ledger/dimensions/dimension-pairs.js';
import { mapCoding, type Rule } from '../ledger/map-coding.js';
import { shareAmount } from '../ledger/mapping/activity-shares.js';
import { type CodedObjects, codingOfObjects } from '../ledger/sie/coding-of-objects.js';
import { type AccountHabit, reconcileObjects } from '../ledger/sie/reconcile-objects.js';
import type { SieFile, SiePeriodAmount } from '../ledger/sie/sie-file.js';
import { formatKronor } from '../money/format-kronor.js';
import { addOre, type Ore, ore, ZERO_ORE } from '../money/ore.js';
import { BudgetProfile } from './budget.entity.js';
import type { ProposedLine } from './plan-lines.js';

export interface BudgetMapping {
  readonly year: number;
  readonly rules: readonly Rule[];
  /** In the order that budgets are shown in. */
  readonly groups: readonly AccountGroup[];
}

export interface SieBudgetLines {
  readonly lines: readonly ProposedLine[];
  /** Every amount that has no place in the budget, by account; nothing may be stored while there is one. */
  readonly offences: readonly Offence[];
}

/**
 * The budget of a SIE file's own year (#PBUDGET 0) as lines by activity and account group, with their months by hand. Amounts with
 * and without objects are reconciled first (docs/decisions/0011); what several activities share is shared month by month, as an outcome is.
 * Law: lines and offences together hold every amount of the file's year; in SIE's signs the lines sum to what was chosen.
 */
export function sieBudgetLines(
  file: Pick<SieFile, 'budget' | 'periodBalances' | 'balances'>,
  mapping: BudgetMapping,
): SieBudgetLines {
  const { emptyListMeans } = reconcileObjects(file.periodBalances, { balances: file.balances });
  const own = file.budget.filter(({ year }) => year === 0);
  const { amounts, unreconcilable } = reconcileObjects(own, { emptyListMeans });
  const lines = new Lines(mapping);
  const homeless = new Homeless();
  for (const amount of amounts) {
    if (amount.amountOre === ZERO_ORE) continue;
    const problem = lines.add(amount);
    if (problem) homeless.add(amount, problem);
  }
  return { lines: lines.all(), offences: [...unreconcilable.map(contradiction), ...homeless.offences()] };
}

class Lines {
  private readonly months = new Map<string, Ore[]>();
  private readonly groups: ReadonlyMap<string, AccountGroup>;
  private readonly withoutActivity: ReadonlySet<string>;

  constructor(private readonly mapping: BudgetMapping) {
    this.groups = new Map(mapping.groups.map((group) => [group.code, group]));
    this.withoutActivity = new Set(mapping.groups.filter(({ kind }) => !isOfResult(kind)).map(({ code }) => code));
  }

  /** Adds an amount to its line; answers why it has none. */
  add({ period, account, objects, amountOre }: SiePeriodAmount): string | undefined {
    const { year, rules } = this.mapping;
    const month = Number(period.slice(5));
    if (period.slice(0, 4) !== String(year)) return `is budgeted outside ${year}`;
    const coding = codingOfObjects(objects);
    const place = mapCoding(rules, this.withoutActivity, { account, ...coding }, year * 100 + month);
    const group = this.groups.get(place.accountGroup);
    const where = placeWords(coding);
    if (!group) return `has no account group by the mapping${where}`;
    if (!isOfResult(group.kind)) return `is mapped to ${group.code}, the balance sheet, which is not budgeted`;
    if (!isIncome(group.kind) && place.activities.length === 0) return `is a cost without an activity by the mapping${where}`;
    const positiveOre = isIncome(group.kind) ? ore(-amountOre) : amountOre;
    const [only] = place.activities;
    if (place.activities.length < 2) this.addTo(only?.code ?? '', group.code, month, positiveOre);
    else {
      const parts = shareAmount(positiveOre, place.activities);
      for (const [index, { code }] of place.activities.entries()) this.addTo(code, group.code, month, parts[index] ?? ZERO_ORE);
    }
    return undefined;
  }

  private addTo(activity: string, accountGroup: string, month: number, amountOre: Ore): void {
    const key = `${activity}\t${accountGroup}`;
    const months = this.months.get(key) ?? new Array<Ore>(12).fill(ZERO_ORE);
    months[month - 1] = addOre(months[month - 1] ?? ZERO_ORE, amountOre);
    this.months.set(key, months);
  }

  /** By activity, then in the order of the account groups; income that belongs to no activity first. */
  all(): ProposedLine[] {
    const order = new Map(this.mapping.groups.map(({ code }, index) => [code, index]));
    return [...this.months]
      .map(([key, months]) => {
        const [activity = '', accountGroup = ''] = key.split('\t');
        return { activity: activity || null, accountGroup, text: '', profile: BudgetProfile.HAND, totalOre: null, months };
      })
      .filter(({ months }) => months.some((amount) => amount !== ZERO_ORE))
      .toSorted((one, other) => {
        const [left, right] = [one.activity ?? '', other.activity ?? ''];
        if (left !== right) return left < right ? -1 : 1;
        return (order.get(one.accountGroup) ?? 0) - (order.get(other.accountGroup) ?? 0);
      });
  }
}

/** What has no place, summed by account and reason. */
class Homeless {
  private readonly sums = new Map<string, { account: string; problem: string; amountOre: Ore; months: Set<string> }>();

  add({ account, period, amountOre }: SiePeriodAmount, problem: string): void {
    const key = `${account}\t${problem}`;
    const sum = this.sums.get(key) ?? { account, problem, amountOre: ZERO_ORE, months: new Set() };
    sum.amountOre = addOre(sum.amountOre, amountOre);
    sum.months.add(period);
    this.sums.set(key, sum);
  }

  offences(): Offence[] {
    return [...this.sums.values()]
      .toSorted((one, other) => (one.account < other.account ? -1 : one.account > other.account ? 1 : 0))
      .map(({ account, problem, amountOre, months }) => {
        const amount = `${formatKronor(amountOre, 'plain')} kr in ${months.size} ${months.size === 1 ? 'month' : 'months'}`;
        return { column: 'account', value: account, reason: `${problem}: ${amount}, debit positive` };
      });
  }
}

function placeWords({ costCentre, project, dimensions }: CodedObjects): string {
  const others = pairsOf(dimensions).map(({ dimension, object }) => `, dimension ${dimension} ${object}`);
  return [costCentre && `, cost centre ${costCentre}`, project && `, project ${project}`, ...others].join('');
}

function contradiction({ account, withoutObjectOre, withObjectsOre }: AccountHabit): Offence {
  const [total, parts] = [withoutObjectOre, withObjectsOre].map((amount) => formatKronor(amount, 'plain'));
  const reason = `says ${total} kr without objects and ${parts} kr with objects, and the file does not tell whether the one holds the other`;
  return { column: 'account', value: account, reason };
}
