import { addOre, type Ore, subtractOre, sumOre, ZERO_ORE } from '../../money/ore.js';
import type { SieBalance, SiePeriodAmount } from './sie-file.js';
import { yearAccount, yearOutcomes } from './year-outcome.js';

/** How a vendor writes an account's period amounts with and without objects (docs/decisions/0011). */
export type ObjectHabit =
  /** Only {}: the whole amount. */
  | 'TOTALS_ONLY'
  /** Only objects: together the whole amount. */
  | 'OBJECTS_ONLY'
  /** {} is the whole amount, and the objects say the same again. */
  | 'TOTAL_AND_EQUAL_OBJECTS'
  /** {} is the whole amount, and the objects are a part of it. */
  | 'TOTAL_AND_SOME_OBJECTS'
  /** {} is what has no object; the whole amount is both together. */
  | 'REST_WITHOUT_OBJECT'
  /** Nothing in the file decides; no amount is chosen. */
  | 'UNRECONCILABLE';

export interface AccountHabit {
  readonly year: number;
  readonly account: string;
  readonly habit: ObjectHabit;
  /** What decided: the account's own rows, its year's outcome, or the other accounts of the file. */
  readonly decidedBy: 'ROWS' | 'OUTCOME' | 'FILE' | 'NOTHING';
  /** The sum of the rows with {}, and of those with objects, in öre. */
  readonly withoutObjectOre: Ore;
  readonly withObjectsOre: Ore;
  /** By #RES or #UB − #IB, where it was given and the file has it. */
  readonly outcomeOre: Ore | null;
  /** The sum of the amounts chosen; where it is not the outcome, the file contradicts itself. */
  readonly chosenOre: Ore;
}

export interface ReconciledAmounts {
  /** Rows that may be added: each amount once. Rows of unreconcilable accounts are not among them. */
  readonly amounts: readonly SiePeriodAmount[];
  readonly habits: readonly AccountHabit[];
  readonly unreconcilable: readonly AccountHabit[];
  /** What {} means beside objects in this file, where it is one thing throughout: evidence for its #PBUDGET. */
  readonly emptyListMeans: EmptyListMeaning | null;
}

/** Beside objects, {} is the whole amount or the rest. */
export type EmptyListMeaning = 'TOTAL' | 'REST';

export interface ReconcileEvidence {
  /** The file's year balances, for #PSALDO. #PBUDGET has none: a budget is not an outcome. */
  readonly balances?: readonly SieBalance[];
  /** What {} means in the same file's #PSALDO. */
  readonly emptyListMeans?: EmptyListMeaning | null;
}

/**
 * Chooses, account by account, which rows of #PSALDO or #PBUDGET make up the amount, so that nothing is counted twice.
 *
 * An account with only {} or only objects decides itself. One with both is held to its year's outcome: {} alone equals it, or
 * {} and objects together. Where no outcome is there, or it fits neither or both, the other accounts of the file decide if they agree;
 * failing that, objects that equal {} in every month are the same money told again. What is left is unreconcilable, and
 * is named instead of guessed.
 * Objects of several dimensions in rows of their own ({1 "Nord"} and {6 "0001"}) are views of the same money: the dimension with
 * the smallest number is kept, and if the views differ and there is no {} the account is unreconcilable.
 * Law: per account the chosen amounts sum to {} (a total), to {} + objects (a rest), or to the objects alone.
 */
export function reconcileObjects(rows: readonly SiePeriodAmount[], evidence: ReconcileEvidence = {}): ReconciledAmounts {
  const outcomes = yearOutcomes(evidence.balances ?? []);
  const groups = [...groupBy(rows, ({ year, account }) => yearAccount(year, account)).entries()].map(([key, group]) =>
    summed(group, outcomes.get(key) ?? null),
  );
  const own = groups.map((group) => byItself(group));
  const emptyListMeans = evidence.emptyListMeans ?? agreedMeaning(own);
  const decided = own.map((one) => one.verdict ?? byFile(one.group, emptyListMeans));
  const habits = decided.map(({ habit, decidedBy }, index) => described(groups[index] as Group, habit, decidedBy));
  return {
    amounts: decided.flatMap(({ habit }, index) => chosen(groups[index] as Group, habit)),
    habits,
    unreconcilable: habits.filter(({ habit }) => habit === 'UNRECONCILABLE'),
    emptyListMeans: agreedMeaning(own) ?? evidence.emptyListMeans ?? null,
  };
}

/** The rows of one account in one year. */
interface Group {
  readonly year: number;
  readonly account: string;
  readonly plain: readonly SiePeriodAmount[];
  /** With objects, one dimension (or combination) only. */
  readonly split: readonly SiePeriodAmount[];
  /** Dimensions that tell the same money differently. */
  readonly viewsDiffer: boolean;
  readonly outcomeOre: Ore | null;
}

interface Verdict {
  readonly habit: ObjectHabit;
  readonly decidedBy: AccountHabit['decidedBy'];
}

function summed(rows: readonly SiePeriodAmount[], outcomeOre: Ore | null): Group {
  const plain = rows.filter(({ objects }) => objects.length === 0);
  const views = [
    ...groupBy(
      rows.filter(({ objects }) => objects.length > 0),
      dimensionsOf,
    ).entries(),
  ]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([, view]) => view);
  const [split = [], ...others] = views;
  const viewsDiffer = others.some((view) => !equalByPeriod(view, split));
  const { year, account } = rows[0] as SiePeriodAmount;
  return { year, account, plain, split, viewsDiffer, outcomeOre };
}

/** "0001" or "0001 0006": so that 6 sorts before 20. */
function dimensionsOf({ objects }: SiePeriodAmount): string {
  return objects
    .map(({ dimension }) => String(dimension).padStart(6, '0'))
    .toSorted()
    .join(' ');
}

function byItself(group: Group): { readonly group: Group; readonly verdict: Verdict | null } {
  const { plain, split, outcomeOre } = group;
  if (split.length === 0) return { group, verdict: { habit: 'TOTALS_ONLY', decidedBy: 'ROWS' } };
  if (plain.length === 0) {
    const habit = group.viewsDiffer ? 'UNRECONCILABLE' : 'OBJECTS_ONLY';
    return { group, verdict: { habit, decidedBy: group.viewsDiffer ? 'NOTHING' : 'ROWS' } };
  }
  const totalOre = sumOf(plain);
  const bothOre = addOre(totalOre, sumOf(split));
  if (outcomeOre === null || totalOre === bothOre) return { group, verdict: null };
  if (totalOre === outcomeOre) return { group, verdict: { habit: totalHabit(group), decidedBy: 'OUTCOME' } };
  if (bothOre === outcomeOre && !group.viewsDiffer)
    return { group, verdict: { habit: 'REST_WITHOUT_OBJECT', decidedBy: 'OUTCOME' } };
  return { group, verdict: null };
}

function totalHabit({ plain, split }: Group): ObjectHabit {
  return equalByPeriod(plain, split) ? 'TOTAL_AND_EQUAL_OBJECTS' : 'TOTAL_AND_SOME_OBJECTS';
}

function byFile(group: Group, means: EmptyListMeaning | null): Verdict {
  if (means === 'TOTAL') return { habit: totalHabit(group), decidedBy: 'FILE' };
  if (means === 'REST' && !group.viewsDiffer) return { habit: 'REST_WITHOUT_OBJECT', decidedBy: 'FILE' };
  if (equalByPeriod(group.plain, group.split)) return { habit: 'TOTAL_AND_EQUAL_OBJECTS', decidedBy: 'ROWS' };
  return { habit: 'UNRECONCILABLE', decidedBy: 'NOTHING' };
}

/** What {} means beside objects, if every account that its outcome decides says the same. */
function agreedMeaning(own: readonly { readonly verdict: Verdict | null }[]): EmptyListMeaning | null {
  const meanings = new Set(
    own
      .filter(({ verdict }) => verdict?.decidedBy === 'OUTCOME')
      .map(({ verdict }) => (verdict?.habit === 'REST_WITHOUT_OBJECT' ? 'REST' : 'TOTAL')),
  );
  const [meaning] = meanings;
  return meanings.size === 1 && meaning !== undefined ? meaning : null;
}

function chosen({ year, account, plain, split }: Group, habit: ObjectHabit): readonly SiePeriodAmount[] {
  switch (habit) {
    case 'TOTALS_ONLY':
      return plain;
    case 'OBJECTS_ONLY':
    case 'TOTAL_AND_EQUAL_OBJECTS':
      return split;
    case 'REST_WITHOUT_OBJECT':
      return [...plain, ...split];
    case 'TOTAL_AND_SOME_OBJECTS':
      return [
        ...split,
        ...restByPeriod(plain, split).map(([period, amountOre]) => ({ year, period, account, objects: [], amountOre })),
      ];
    case 'UNRECONCILABLE':
      return [];
  }
}

/** What of each month's total has no object, in öre; months without such a rest are left out. */
function restByPeriod(plain: readonly SiePeriodAmount[], split: readonly SiePeriodAmount[]): [string, Ore][] {
  const [totals, parts] = [byPeriod(plain), byPeriod(split)];
  return [...new Set([...totals.keys(), ...parts.keys()])]
    .toSorted()
    .map((period): [string, Ore] => [period, subtractOre(totals.get(period) ?? ZERO_ORE, parts.get(period) ?? ZERO_ORE)])
    .filter(([, amountOre]) => amountOre !== ZERO_ORE);
}

function equalByPeriod(left: readonly SiePeriodAmount[], right: readonly SiePeriodAmount[]): boolean {
  return restByPeriod(left, right).length === 0;
}

function byPeriod(rows: readonly SiePeriodAmount[]): ReadonlyMap<string, Ore> {
  const sums = new Map<string, Ore>();
  for (const { period, amountOre } of rows) sums.set(period, addOre(sums.get(period) ?? ZERO_ORE, amountOre));
  return sums;
}

function sumOf(rows: readonly SiePeriodAmount[]): Ore {
  return sumOre(rows.map(({ amountOre }) => amountOre));
}

function described(group: Group, habit: ObjectHabit, decidedBy: AccountHabit['decidedBy']): AccountHabit {
  const { year, account, plain, split, outcomeOre } = group;
  return {
    year,
    account,
    habit,
    decidedBy,
    withoutObjectOre: sumOf(plain),
    withObjectsOre: sumOf(split),
    outcomeOre,
    chosenOre: sumOf(chosen(group, habit)),
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
