import { type EntityManager, In } from 'typeorm';
import { AccountName } from './account-name.entity.js';

/** The names of these accounts, where the ledger knows any: one statement. */
export async function loadAccountNames(reader: EntityManager, accounts: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const found = await reader.findBy(AccountName, { account: In([...new Set(accounts)]) });
  return new Map(found.map(({ account, name }) => [account, name]));
}
