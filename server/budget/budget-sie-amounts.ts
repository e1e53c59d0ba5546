import { type AccountGroup, isIncome, isOfResult } from '../ledger/account-group.entity.js';
import { allPairs, pairsText } from '../ledger/dimensions/dimension-pairs.js';
import { type CodingKey, type Mapped, mapCoding, type Rule } from '../ledger/map-coding.js';
import { shareAmount } from '../ledger/mapping/activity-shares.js';
import type { SieObjectRef, SiePeriodAmount } from '../ledger/sie/sie-file.js';
import { addOre, type Ore, ore, sumOre, ZERO_ORE } from '../money/ore.js';
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
 * puts in its place alone, one of the ledger's before one that only the rules name, and then the smallest. Amounts that are the parts of one by the
 * weights of a rule stand together on a coding that those activities share. An account has one set of dimensions throughout.
 * Law: amounts and homeless sum to the budget, and `sieBudgetLines` makes the same months of the amounts.
 */
export function budgetSieAmounts(lines: readonly PlannedLine[], { year, rules, groups, codings }: BudgetPlaces): BudgetAmounts {
  const withoutActivity = new Set(groups.filter(({ kind }) => !isOfResult(kind)).map(({ code }) => code));
  const income = new Set(groups.filter(({ kind }) => isIncome(kind)).map(({ code }) => code));
  const candidates = [...codings.toSorted(byCoding), ...codingsOfRules(rules).toSorted(byCoding)];
  const [amounts, homeless]: [SiePeriodAmount[], BudgetAmounts['homeless'][number][]] = [[], []];
  const sums = sumsByPlace(lines);
  const shapes = new Map<string, string>();
  const fits = (coding: CodingKey): boolean => (shapes.get(coding.account) ?? shapeOf(coding)) === shapeOf(coding);
  for (let month = 1; month <= 12; month++) {
    const period = `${year}-${String(month).padStart(2, '0')}`;
    const mapped = candidates.map((coding) => ({ coding, place: mapCoding(rules, withoutActivity, coding, year * 100 + month) }));
    const codingsOf = new Map<string, CodingKey[]>();
    for (const { coding, place } of mapped) {
      if (place.activities.length > 1) continue;
      const key = keyOf({ activity: place.activities[0]?.code ?? '', accountGroup: place.accountGroup });
      const known = codingsOf.get(key);
      if (known) known.push(coding);
      else codingsOf.set(key, [coding]);
    }
    const put = (coding: CodingKey, accountGroup: string, amountOre: Ore): void => {
      shapes.set(coding.account, shapeOf(coding));
      const signedOre = income.has(accountGroup) ? ore(-amountOre) : amountOre;
      amounts.push({ year: 0, period, ...objectsOf(coding), amountOre: signedOre });
    };
    const left = new Map<string, PlaceAmount>();
    for (const [key, { activity, accountGroup, months }] of sums) {
      const amountOre = months[month - 1] ?? ZERO_ORE;
      if (amountOre === ZERO_ORE) continue;
      const found = codingsOf.get(key)?.find(fits);
      if (found) put(found, accountGroup, amountOre);
      else left.set(key, { activity, accountGroup, amountOre });
    }
    for (const { coding, place } of mapped) {
      const wholeOre = place.activities.length < 2 || left.size === 0 ? undefined : sharedWhole(left, place);
      if (wholeOre === undefined || !fits(coding)) continue;
      put(coding, place.accountGroup, wholeOre);
      for (const { code: activity } of place.activities) left.delete(keyOf({ activity, accountGroup: place.accountGroup }));
    }
    homeless.push(...left.values());
  }
  return { amounts, homeless };
}

interface PlaceAmount {
  readonly activity: string;
  readonly accountGroup: string;
  readonly amountOre: Ore;
}

/** What the activities of a shared place have together, if its weights make these very amounts of it. */
function sharedWhole(left: ReadonlyMap<string, PlaceAmount>, { activities, accountGroup }: Mapped): Ore | undefined {
  const own = activities.map(({ code: activity }) => left.get(keyOf({ activity, accountGroup }))?.amountOre ?? ZERO_ORE);
  const wholeOre = sumOre(own);
  if (wholeOre === ZERO_ORE) return undefined;
  return shareAmount(wholeOre, activities).every((part, index) => part === own[index]) ? wholeOre : undefined;
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
function shapeOf(coding: CodingKey): string {
  return allPairs(coding)
    .map(({ dimension }) => dimension)
    .join(' ');
}

/** The first and last account of every rule, with all the objects that a rule names, and without. */
function codingsOfRules(rules: readonly Rule[]): CodingKey[] {
  const accounts = [
    ...new Set(rules.flatMap(({ fromAccount, toAccount }) => [fromAccount.padEnd(4, '0'), toAccount.padEnd(4, '9')])),
  ];
  const objects = new Map(
    rules.map(({ costCentre, project, dimensions }) => {
      const named = { costCentre: costCentre ?? '', project: project ?? '', dimensions: pairsText(dimensions) };
      return [JSON.stringify(named), named];
    }),
  );
  const none = { costCentre: '', project: '', dimensions: '' };
  objects.set(JSON.stringify(none), none);
  return accounts.flatMap((account) => [...objects.values()].map((object) => ({ account, ...object })));
}

function objectsOf(coding: CodingKey): { account: string; objects: SieObjectRef[] } {
  const objects = allPairs(coding).map(({ dimension, object: id }) => ({ dimension, id }));
  return { account: coding.account, objects };
}

function keyOf({ activity, accountGroup }: { readonly activity: string; readonly accountGroup: string }): string {
  return `${activity}\t${accountGroup}`;
}

function byCoding(one: CodingKey, other: CodingKey): number {
  const [left, right] = [one, other].map(({ account, costCentre, project, dimensions }) => {
    return `${account}\t${project}\t${costCentre}\t${dimensions}`;
  });
  return `${left}` < `${right}` ? -1 : 1;
}
