import { type AccountGroup, isIncome, isOfResult } from '../ledger/account-group.entity.js';
import { type CodingKey, mapCoding, type Rule } from '../ledger/map-coding.js';
import type { SieObjectRef, SiePeriodAmount } from '../ledger/sie/sie-file.js';
import { addOre, type Ore, ore, ZERO_ORE } from '../money/ore.js';
import type { PlannedLine } from './plan-lines.js';

export interface BudgetPlaces {
  readonly year: number;
  readonly rules: readonly Rule[];
  readonly groups: readonly AccountGroup[];
  /** The codings that the ledger uses; a budget is said by them where it can be. */
  readonly codings: readonly CodingKey[];
}

export interface BudgetAmounts {
  /** Debit positive, as SIE has it: income is negative. */
  readonly amounts: readonly SiePeriodAmount[];
  /** What no coding is mapped to in a month, so that SIE has no account for it. */
  readonly homeless: readonly { readonly activity: string; readonly accountGroup: string; readonly amountOre: Ore }[];
}

/**
 * A budget by activity and account group as #PBUDGET, which goes by account and object: each amount stands on a coding that the mapping in force
 * puts in its place, one of the ledger's before one that only the rules name, and then the smallest. An account has one set of dimensions throughout.
 * Law: amounts and homeless sum to the budget, and `sieBudgetLines` makes the same months of the amounts.
 */
export function budgetSieAmounts(lines: readonly PlannedLine[], { year, rules, groups, codings }: BudgetPlaces): BudgetAmounts {
  const withoutActivity = new Set(groups.filter(({ kind }) => !isOfResult(kind)).map(({ code }) => code));
  const income = new Set(groups.filter(({ kind }) => isIncome(kind)).map(({ code }) => code));
  const candidates = [...codings.toSorted(byCoding), ...codingsOfRules(rules).toSorted(byCoding)];
  const [amounts, homeless]: [SiePeriodAmount[], BudgetAmounts['homeless'][number][]] = [[], []];
  const sums = sumsByPlace(lines);
  const shapes = new Map<string, string>();
  for (let month = 1; month <= 12; month++) {
    const codingsOf = new Map<string, CodingKey[]>();
    for (const coding of candidates) {
      const key = keyOf(mapCoding(rules, withoutActivity, coding, year * 100 + month));
      const known = codingsOf.get(key);
      if (known) known.push(coding);
      else codingsOf.set(key, [coding]);
    }
    for (const { activity, accountGroup, months } of sums.values()) {
      const amountOre = months[month - 1] ?? ZERO_ORE;
      if (amountOre === ZERO_ORE) continue;
      const mapped = codingsOf.get(keyOf({ activity, accountGroup })) ?? [];
      const coding = mapped.find((each) => (shapes.get(each.account) ?? shapeOf(each)) === shapeOf(each));
      if (!coding) {
        homeless.push({ activity, accountGroup, amountOre });
        continue;
      }
      shapes.set(coding.account, shapeOf(coding));
      const signedOre = income.has(accountGroup) ? ore(-amountOre) : amountOre;
      const period = `${year}-${String(month).padStart(2, '0')}`;
      amounts.push({ year: 0, period, ...objectsOf(coding), amountOre: signedOre });
    }
  }
  return { amounts, homeless };
}

interface PlaceSums {
  readonly activity: string;
  readonly accountGroup: string;
  readonly months: readonly Ore[];
}

function sumsByPlace(lines: readonly PlannedLine[]): ReadonlyMap<string, PlaceSums> {
  const sums = new Map<string, PlaceSums>();
  for (const { activity, accountGroup, months } of lines) {
    const place = { activity: activity ?? '', accountGroup };
    const known = sums.get(keyOf(place))?.months;
    sums.set(keyOf(place), { ...place, months: months.map((amount, index) => addOre(known?.[index] ?? ZERO_ORE, amount)) });
  }
  return sums;
}

/** Which objects it has: amounts of one account with and without objects, or with others, would leave open what holds what (decision 0011). */
function shapeOf({ costCentre, project }: CodingKey): string {
  return `${costCentre === '' ? '' : '1'} ${project === '' ? '' : '6'}`;
}

/** The first and last account of every rule, with every cost centre or project that a rule names, and without. */
function codingsOfRules(rules: readonly Rule[]): CodingKey[] {
  const accounts = [
    ...new Set(rules.flatMap(({ fromAccount, toAccount }) => [fromAccount.padEnd(4, '0'), toAccount.padEnd(4, '9')])),
  ];
  const objects = new Map(
    rules.map(({ costCentre, project }) => [
      `${costCentre ?? ''}\t${project ?? ''}`,
      { costCentre: costCentre ?? '', project: project ?? '' },
    ]),
  );
  objects.set('\t', { costCentre: '', project: '' });
  return accounts.flatMap((account) => [...objects.values()].map((object) => ({ account, ...object })));
}

function objectsOf({ account, costCentre, project }: CodingKey): { account: string; objects: SieObjectRef[] } {
  const objects = [
    ...(costCentre === '' ? [] : [{ dimension: 1, id: costCentre }]),
    ...(project === '' ? [] : [{ dimension: 6, id: project }]),
  ];
  return { account, objects };
}

function keyOf({ activity, accountGroup }: { readonly activity: string; readonly accountGroup: string }): string {
  return `${activity}\t${accountGroup}`;
}

function byCoding(one: CodingKey, other: CodingKey): number {
  const [left, right] = [one, other].map(({ account, costCentre, project }) => `${account}\t${project}\t${costCentre}`);
  return `${left}` < `${right}` ? -1 : 1;
}
