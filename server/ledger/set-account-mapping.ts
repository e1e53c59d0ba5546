import { type EntityManager, MoreThan } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import { Activity } from '../activities/activity.entity.js';
import { type Figure, Refusal } from '../agreement/refusal.js';
import { shownText } from '../agreement/shown-text.js';
import { Change } from '../changes/change.entity.js';
import type { Changes, Done, Outcome } from '../changes/changes.js';
import { AccountGroup } from './account-group.entity.js';
import { inOrder as byDimension } from './dimensions/dimension-pairs.js';
import { faultOfPairs } from './dimensions/fault-of-pairs.js';
import { clashOf, type Rule } from './map-coding.js';
import { byCode } from './mapping/activity-shares.js';
import { MappingRule } from './mapping-rule.entity.js';
import { remapMonths } from './update-month-totals.js';

export const MAX_RULES = 1000;
const MAX_DIMENSIONS = 20;
const MAX_SHARES = 100;
/** Percent with four decimals, and enough for a number of persons. */
const MAX_WEIGHT = 1_000_000;

const SUBJECT = 'account-mapping';

/**
 * Sets the whole account mapping. The months of every year are put where the new rules say, in the same transaction; the
 * vouchers stay as they are, and the change log has the mapping as it was.
 */
export async function setAccountMapping(
  changes: Changes,
  asking: Asking,
  given: readonly Rule[],
  expectedRevision?: number,
): Promise<Done<number>> {
  requireRole(asking.principal, Role.Office);
  const rules = checkedRules(given);
  const input = expectedRevision === undefined ? rules : { rules, expectedRevision };
  const request = { ...asking, operation: 'setAccountMapping', subject: SUBJECT, input };
  return changes.run(request, async (manager) => {
    if (expectedRevision !== undefined) await refuseStale(manager, expectedRevision);
    return replaceMapping(manager, (await loadAccountMapping(manager)).map(plain), rules);
  });
}

/** Adds rules to the mapping in force, as for accounts that are new; the others stay. Those that it has already are there once. */
export async function addAccountMapping(changes: Changes, asking: Asking, given: readonly Rule[]): Promise<Done<number>> {
  requireRole(asking.principal, Role.Office);
  const added = checkedRules(given);
  const request = { ...asking, operation: 'addAccountMapping', subject: SUBJECT, input: added };
  return changes.run(request, async (manager) => {
    const before = (await loadAccountMapping(manager)).map(plain);
    const known = new Set(before.map((rule) => JSON.stringify(rule)));
    return replaceMapping(
      manager,
      before,
      checkedRules([...before, ...added.filter((rule) => !known.has(JSON.stringify(rule)))]),
    );
  });
}

async function replaceMapping(manager: EntityManager, before: readonly Rule[], rules: readonly Rule[]): Promise<Outcome<number>> {
  await refuseUnknownCodes(manager, rules);
  if (JSON.stringify(before) === JSON.stringify(rules)) return { result: rules.length, unchanged: true };
  await manager.deleteAll(MappingRule);
  if (rules.length > 0)
    await manager.insert(
      MappingRule,
      rules.map((rule) => ({ id: uuid(), ...rule })),
    );
  await remapMonths(manager);
  return { result: rules.length, before, after: rules };
}

/** The change log tells whether the mapping has changed since a revision; other changes do not matter. */
async function refuseStale(manager: EntityManager, expectedRevision: number): Promise<void> {
  const later = await manager.maximum(Change, 'revision', { subject: SUBJECT, revision: MoreThan(expectedRevision) });
  if (later === null) return;
  throw new Refusal('STALE', `The account mapping was changed after the revision ${expectedRevision} that you saw.`, {
    figures: { expectedRevision, revision: Number(later) },
  });
}

/** The rules in the order of their accounts. */
export async function loadAccountMapping(reader: EntityManager): Promise<MappingRule[]> {
  return (await reader.find(MappingRule)).toSorted(inOrder);
}

/** In one way, whatever the order of its dimensions and activities. */
function plain({ fromAccount, toAccount, costCentre, project, dimensions, activities, ...rest }: Rule): Rule {
  const { accountGroup, fromPeriod, toPeriod } = rest;
  const lists = { dimensions: byDimension(dimensions), activities: byCode(activities) };
  return { fromAccount, toAccount, costCentre, project, ...lists, accountGroup, fromPeriod, toPeriod };
}

function figuresOf(rule: Rule): Figure {
  const { dimensions, activities, ...rest } = plain(rule);
  return { ...rest, dimensions: dimensions.map((pair) => ({ ...pair })), activities: activities.map((share) => ({ ...share })) };
}

function inOrder(one: Rule, other: Rule): number {
  const [left, right] = [JSON.stringify(plain(one)), JSON.stringify(plain(other))];
  return left < right ? -1 : left > right ? 1 : 0;
}

function checkedRules(given: readonly Rule[]): Rule[] {
  if (given.length > MAX_RULES)
    throw invalid(`A mapping has at most ${MAX_RULES} rules.`, { rules: given.length, limit: MAX_RULES });
  for (const rule of given) {
    const fault = faultOf(rule) ?? faultOfDimensions(rule) ?? faultOfShares(rule);
    if (fault)
      throw invalid(`The rule for ${rule.fromAccount}–${rule.toAccount} ${fault}.`, {
        ...{ accounts: `${rule.fromAccount}–${rule.toAccount}`, rule: figuresOf(rule) },
      });
  }
  const clash = clashOf(given);
  if (clash) {
    const [one, other] = clash;
    const names = [one, other].map((rule) => `${rule.fromAccount}–${rule.toAccount}`);
    throw invalid(`The rules for ${names.join(' and ')} overlap and say different things.`, {
      ...{ clash: names.join(', '), rules: [figuresOf(one), figuresOf(other)] },
    });
  }
  return given.map(plain).toSorted(inOrder);
}

function faultOf({ fromAccount, toAccount, costCentre, project, activities, ...rest }: Rule): string | undefined {
  const { accountGroup, fromPeriod, toPeriod } = rest;
  const isAccount = (text: string): boolean => /^\d{1,10}$/.test(text);
  if (!isAccount(fromAccount) || !isAccount(toAccount) || fromAccount.length !== toAccount.length || fromAccount > toAccount) {
    return 'needs two accounts of as many digits, the lower first';
  }
  if (activities.length === 0 && accountGroup === null) return 'gives neither an activity nor an account group';
  const objects = [costCentre, project].filter((text) => text !== null);
  if (objects.some((text) => text === '' || text.length > 64)) return 'has a cost centre or project that is empty or too long';
  const isPeriod = (period: number): boolean => period >= 100_001 && period <= 999_912 && period % 100 >= 1 && period % 100 <= 12;
  if (!isPeriod(fromPeriod) || (toPeriod !== null && (!isPeriod(toPeriod) || toPeriod < fromPeriod)))
    return 'ends before it begins';
  return undefined;
}

function faultOfDimensions({ dimensions }: Rule): string | undefined {
  if (dimensions.length > MAX_DIMENSIONS) return `names ${dimensions.length} dimensions; at most ${MAX_DIMENSIONS} are taken`;
  const fault = faultOfPairs(dimensions);
  return fault && `names ${fault}`;
}

function faultOfShares({ activities }: Rule): string | undefined {
  if (activities.length > MAX_SHARES) return `has ${activities.length} activities; at most ${MAX_SHARES} share`;
  for (const [index, { code, weight }] of activities.entries()) {
    const shown = shownText(code);
    if (!Number.isInteger(weight) || weight < 1 || weight > MAX_WEIGHT)
      return `gives ${shown} the weight ${weight}; a weight is a whole number from 1 to ${MAX_WEIGHT}`;
    if (activities.slice(0, index).some((other) => other.code === code)) return `names the activity ${shown} twice`;
  }
  return undefined;
}

async function refuseUnknownCodes(manager: EntityManager, rules: readonly Rule[]): Promise<void> {
  const activities = new Set((await manager.find(Activity)).map(({ code }) => code));
  const groups = new Set((await manager.find(AccountGroup)).map(({ code }) => code));
  for (const { activities: shares, accountGroup } of rules) {
    for (const { code } of shares) refuseUnknown(activities, 'activity', code);
    refuseUnknown(groups, 'accountGroup', accountGroup);
  }
}

/** Refuses a code that is not in its list, with the list. */
export function refuseUnknown(known: ReadonlySet<string>, what: 'activity' | 'accountGroup', code: string | null): void {
  if (code === null || known.has(code)) return;
  const [refusal, name] =
    what === 'activity' ? (['ACTIVITY_UNKNOWN', 'activity'] as const) : (['ACCOUNT_GROUP_UNKNOWN', 'account group'] as const);
  const shown = shownText(code);
  throw new Refusal(refusal, `There is no ${name} “${shown}”.`, { figures: { [what]: shown, known: [...known] } });
}

function invalid(message: string, figures: Record<string, Figure>): Refusal {
  return new Refusal('MAPPING_INVALID', message, { figures });
}
