import type { EntityManager } from 'typeorm';
import { MAX_ACCOUNT_NAME } from './account-name.entity.js';
import { bulkInsert } from './bulk-insert.js';
import { chooseAccountNames, type NamedAccount } from './choose-account-names.js';
import { hasLostLetters } from './sie/detect-encoding.js';

/** What a file calls its accounts. */
export type AccountNames = ReadonlyMap<string, string>;

export interface StoredNames {
  /** Accounts that have a name now that they did not have before. */
  readonly renamed: number;
  /** Whether anything was written: also that a name still holds for a later year. */
  readonly written: boolean;
}

/**
 * Stores the names that an import says: two statements for up to a thousand of them. What it does not name keeps its name, and
 * what is no account of the ledger's, or is named by its number as our own exports do where there is no name, is passed over.
 */
export async function storeAccountNames(
  manager: EntityManager,
  names: AccountNames | undefined,
  ofYearThrough: string,
): Promise<StoredNames> {
  if (!names || names.size === 0) return { renamed: 0, written: false };
  const said = [...names].flatMap(([account, given]): NamedAccount[] => {
    const name = fitting(given);
    if (!/^\d{1,10}$/.test(account) || name === '' || name === account) return [];
    return [{ account, name, ofYearThrough, lettersLost: hasLostLetters(name) }];
  });
  const { replacing, renamed } = chooseAccountNames(await loadKnown(manager), said);
  const values = replacing.flatMap(({ account, name, ofYearThrough: through }) => [account, name, through]);
  await bulkInsert(manager, 'account_name', ['account', 'name', 'of_year_through'], values, 'REPLACE');
  return { renamed, written: replacing.length > 0 };
}

async function loadKnown(manager: EntityManager): Promise<Map<string, NamedAccount>> {
  const known = await manager.query<Omit<NamedAccount, 'lettersLost'>[]>(
    'SELECT account, name, of_year_through AS ofYearThrough FROM account_name',
  );
  return new Map(known.map((each) => [each.account, { ...each, lettersLost: hasLostLetters(each.name) }]));
}

/** One line, cut to what the column holds by whole characters: no name is worth a refused import. */
function fitting(name: string): string {
  const line = name.replace(/\p{Cc}+/gu, ' ').trim();
  return line.length <= MAX_ACCOUNT_NAME ? line : [...line].slice(0, MAX_ACCOUNT_NAME).join('').trimEnd();
}
