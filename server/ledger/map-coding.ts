import { type DimensionPair, pairsOf, pairsText } from './dimensions/dimension-pairs.js';
import { type ActivityShare, sameShares } from './mapping/activity-shares.js';
import type { MappingRule } from './mapping-rule.entity.js';

export interface CodingKey {
  readonly account: string;
  /** '' where there is none. */
  readonly costCentre: string;
  /** '' where there is none. */
  readonly project: string;
  /** The other dimensions, as `pairsText` writes them. */
  readonly dimensions: string;
}

/** Where the mapping puts a coding. */
export interface Mapped {
  /** Who has a part of it; none where no rule says. */
  readonly activities: readonly ActivityShare[];
  /** '' where no rule says. */
  readonly accountGroup: string;
}

export type Rule = Omit<MappingRule, 'id'>;

/**
 * Puts a coding in its activities and account group, in a month. Each of the two comes from the most particular rule that
 * gives it: a rule for the project before one for the cost centre, before one for other dimensions (more of them first, then the one with the
 * lower number), before one for accounts alone; then the one with more digits, then the narrower range. Rules that would tie are refused
 * when the mapping is set (`clashOf`), so that the order of the rules never matters.
 * The balance sheet has no activities: `withoutActivity` names its account groups.
 */
export function mapCoding(
  rules: readonly Rule[],
  withoutActivity: ReadonlySet<string>,
  coding: CodingKey,
  period: number,
): Mapped {
  const pairs = pairsOf(coding.dimensions);
  const applying = rules.filter((rule) => applies(rule, coding, pairs, period)).toSorted(moreParticular);
  const accountGroup = applying.find((rule) => rule.accountGroup !== null)?.accountGroup ?? '';
  if (withoutActivity.has(accountGroup)) return { activities: [], accountGroup };
  return { activities: applying.find((rule) => rule.activities.length > 0)?.activities ?? [], accountGroup };
}

function applies(
  rule: Rule,
  { account, costCentre, project }: CodingKey,
  pairs: readonly DimensionPair[],
  period: number,
): boolean {
  return (
    account.slice(0, rule.fromAccount.length) >= rule.fromAccount &&
    account.slice(0, rule.toAccount.length) <= rule.toAccount &&
    (rule.costCentre === null || rule.costCentre === costCentre) &&
    (rule.project === null || rule.project === project) &&
    rule.dimensions.every(({ dimension, object }) =>
      pairs.some((pair) => pair.dimension === dimension && pair.object === object),
    ) &&
    period >= rule.fromPeriod &&
    (rule.toPeriod === null || period <= rule.toPeriod)
  );
}

/** How particular a rule is, most telling first. */
function particularity(rule: Rule): readonly number[] {
  const width = Number(rule.toAccount) - Number(rule.fromAccount);
  const numbers = rule.dimensions.map(({ dimension }) => -dimension).toSorted((one, other) => other - one);
  const objects = [rule.project === null ? 0 : 1, rule.costCentre === null ? 0 : 1, numbers.length, ...numbers];
  return [...objects, rule.fromAccount.length, -width];
}

function moreParticular(one: Rule, other: Rule): number {
  const [left, right] = [particularity(one), particularity(other)];
  const at = left.findIndex((value, index) => value !== right[index]);
  return at === -1 ? 0 : (right[at] ?? 0) - (left[at] ?? 0);
}

/** Two rules that would both apply somewhere, equally particular, and say different things; undefined where there are none. */
export function clashOf(rules: readonly Rule[]): readonly [Rule, Rule] | undefined {
  for (const [index, one] of rules.entries()) {
    const other = rules.slice(index + 1).find((each) => clashes(one, each));
    if (other) return [one, other];
  }
  return undefined;
}

/** What is cheapest to tell comes first: of a thousand rules there are half a million pairs. */
function clashes(one: Rule, other: Rule): boolean {
  const sameAccounts = one.fromAccount <= other.toAccount && other.fromAccount <= one.toAccount;
  if (!sameAccounts || one.costCentre !== other.costCentre || one.project !== other.project) return false;
  const sameTime = one.fromPeriod <= (other.toPeriod ?? 999912) && other.fromPeriod <= (one.toPeriod ?? 999912);
  if (!sameTime || moreParticular(one, other) !== 0) return false;
  return pairsText(one.dimensions) === pairsText(other.dimensions) && sayDifferent(one, other);
}

function sayDifferent(one: Rule, other: Rule): boolean {
  const otherGroup = one.accountGroup !== null && other.accountGroup !== null && one.accountGroup !== other.accountGroup;
  return (
    otherGroup || (one.activities.length > 0 && other.activities.length > 0 && !sameShares(one.activities, other.activities))
  );
}
