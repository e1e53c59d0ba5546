import type { MappingRule } from './mapping-rule.entity.js';

export interface CodingKey {
  readonly account: string;
  /** '' where there is none. */
  readonly costCentre: string;
  /** '' where there is none. */
  readonly project: string;
}

/** Where the mapping puts a coding; '' where no rule says. */
export interface Mapped {
  readonly activity: string;
  readonly accountGroup: string;
}

export type Rule = Omit<MappingRule, 'id'>;

/**
 * Puts a coding in its activity and account group, in a month. Each of the two comes from the most particular rule that
 * gives it: a rule for the project before one for the cost centre, before one for accounts alone; then the one with more
 * digits, then the narrower range. Rules that would tie are refused when the mapping is set (`clashOf`).
 * The balance sheet has no activities: `withoutActivity` names its account groups.
 */
export function mapCoding(
  rules: readonly Rule[],
  withoutActivity: ReadonlySet<string>,
  coding: CodingKey,
  period: number,
): Mapped {
  const applying = rules.filter((rule) => applies(rule, coding, period)).toSorted(moreParticular);
  const accountGroup = applying.find((rule) => rule.accountGroup !== null)?.accountGroup ?? '';
  if (withoutActivity.has(accountGroup)) return { activity: '', accountGroup };
  return { activity: applying.find((rule) => rule.activity !== null)?.activity ?? '', accountGroup };
}

function applies(rule: Rule, { account, costCentre, project }: CodingKey, period: number): boolean {
  return (
    account.slice(0, rule.fromAccount.length) >= rule.fromAccount &&
    account.slice(0, rule.toAccount.length) <= rule.toAccount &&
    (rule.costCentre === null || rule.costCentre === costCentre) &&
    (rule.project === null || rule.project === project) &&
    period >= rule.fromPeriod &&
    (rule.toPeriod === null || period <= rule.toPeriod)
  );
}

/** How particular a rule is, most telling first. */
function particularity(rule: Rule): readonly number[] {
  const width = Number(rule.toAccount) - Number(rule.fromAccount);
  return [rule.project === null ? 0 : 1, rule.costCentre === null ? 0 : 1, rule.fromAccount.length, -width];
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

function clashes(one: Rule, other: Rule): boolean {
  const sameCoding = one.costCentre === other.costCentre && one.project === other.project;
  const sayDifferent =
    (one.activity !== null && other.activity !== null && one.activity !== other.activity) ||
    (one.accountGroup !== null && other.accountGroup !== null && one.accountGroup !== other.accountGroup);
  const sameAccounts = one.fromAccount <= other.toAccount && other.fromAccount <= one.toAccount;
  const sameTime = one.fromPeriod <= (other.toPeriod ?? 999912) && other.fromPeriod <= (one.toPeriod ?? 999912);
  return sameCoding && sayDifferent && moreParticular(one, other) === 0 && sameAccounts && sameTime;
}
