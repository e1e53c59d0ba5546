import type { EntityManager } from 'typeorm';
import { MAX_ACCOUNT_NAME } from './account-name.entity.js';
import { bulkInsert } from './bulk-insert.js';
import { chooseNames, type SaidName } from './choose-names.js';
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
  const all = [...names].flatMap(([account, given]): SaidName[] => {
    const name = fittingName(given);
    if (!/^\d{1,10}$/.test(account) || name === '' || name === account) return [];
    return [said(account, name, ofYearThrough)];
  });
  const { replacing, renamed } = chooseNames(await loadKnown(manager), all);
  const values = replacing.flatMap(({ key: account, name, ofYearThrough: through }) => [account, name, through]);
  await bulkInsert(manager, 'account_name', ['account', 'name', 'of_year_through'], values, 'REPLACE');
  return { renamed, written: replacing.length > 0 };
}

async function loadKnown(manager: EntityManager): Promise<Map<string, SaidName>> {
  const known = await manager.query<{ account: string; name: string; ofYearThrough: string }[]>(
    'SELECT account, name, of_year_through AS ofYearThrough FROM account_name',
  );
  return new Map(known.map(({ account, name, ofYearThrough }) => [account, said(account, name, ofYearThrough)]));
}

export function said(key: string, name: string, ofYearThrough: string): SaidName {
  return { key, name, ofYearThrough, lettersLost: hasLostLetters(name) };
}

/** One line, cut to what the column holds by whole characters: no name is worth a refused import. */
export function fittingName(name: string): string {
  const line = name.replace(/\p{Cc}+/gu, ' ').trim();
  return line.length <= MAX_ACCOUNT_NAME ? line : [...line].slice(0, MAX_ACCOUNT_NAME).join('').trimEnd();
}
