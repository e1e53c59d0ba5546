import { MoreThan } from 'typeorm';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import { Refusal } from '../agreement/refusal.js';
import { requiredText } from '../agreement/required-text.js';
import type { Changes, Done } from '../changes/changes.js';
import { AccountGroup, type AccountKind } from './account-group.entity.js';
import { loadAccountGroups } from './load-account-groups.js';

export interface NewAccountGroup {
  readonly code: string;
  readonly name: string;
  readonly nameSv: string;
  readonly kind: AccountKind;
}

/** The list is closed and small: it is answered plainly, without pages. */
export const MAX_ACCOUNT_GROUPS = 200;

const CODE = /^[A-Z][A-Z0-9]*(?:[-_][A-Z0-9]+)*$/;

/** Adds an account group of the office's own, after the others of its kind. Its code and kind are never changed afterwards. */
export async function addAccountGroup(changes: Changes, asking: Asking, given: NewAccountGroup): Promise<Done<string>> {
  requireRole(asking.principal, Role.Office);
  const code = requiredText('code', given.code, 16);
  if (!CODE.test(code)) {
    throw invalid(`“${code}” is not a code: write capital letters, digits, “_” and hyphens, such as PREMISES.`, code);
  }
  const group = { code, ...checkedNames(given), kind: given.kind };
  const request = { ...asking, operation: 'addAccountGroup', subject: `account-group:${code}`, input: group };
  return changes.run(request, async (manager) => {
    const groups = await loadAccountGroups(manager);
    const known = groups.find((each) => each.code === code);
    if (known?.name === group.name && known.nameSv === group.nameSv && known.kind === group.kind) {
      return { result: code, unchanged: true };
    }
    if (known) throw invalid(`There is an account group ${code} already: ${known.name}.`, code);
    if (groups.length >= MAX_ACCOUNT_GROUPS) throw invalid(`There are ${MAX_ACCOUNT_GROUPS} account groups already.`, code);
    const last = (groups.findLast(({ kind }) => kind === group.kind) ?? groups.at(-1))?.position ?? 0;
    await manager.increment(AccountGroup, { position: MoreThan(last) }, 'position', 1);
    await manager.insert(AccountGroup, { ...group, position: last + 1 });
    return { result: code, before: null, after: group };
  });
}

/** Gives an account group other names; what is mapped and budgeted on it stays, since that goes by its code. */
export async function renameAccountGroup(
  changes: Changes,
  asking: Asking,
  given: Omit<NewAccountGroup, 'kind'>,
): Promise<Done<string>> {
  requireRole(asking.principal, Role.Office);
  const { code } = given;
  const names = checkedNames(given);
  const request = { ...asking, operation: 'renameAccountGroup', subject: `account-group:${code}`.slice(0, 190), input: names };
  return changes.run(request, async (manager) => {
    const groups = await loadAccountGroups(manager);
    const known = groups.find((each) => each.code === code);
    if (!known) {
      throw new Refusal('ACCOUNT_GROUP_UNKNOWN', `There is no account group “${code.slice(0, 60)}”.`, {
        figures: { accountGroup: code.slice(0, 60), known: groups.map((each) => each.code) },
      });
    }
    const before = { name: known.name, nameSv: known.nameSv };
    if (before.name === names.name && before.nameSv === names.nameSv) return { result: code, unchanged: true };
    await manager.update(AccountGroup, { code }, names);
    return { result: code, before, after: names };
  });
}

function checkedNames({ name, nameSv }: { readonly name: string; readonly nameSv: string }): { name: string; nameSv: string } {
  return { name: requiredText('name', name, 190), nameSv: requiredText('nameSv', nameSv, 190) };
}

function invalid(message: string, code: string): Refusal {
  return new Refusal('ACCOUNT_GROUP_INVALID', message, { figures: { code, limit: MAX_ACCOUNT_GROUPS } });
}
