import type { EntityManager } from 'typeorm';
import { Refusal } from '../agreement/refusal.js';
import type { Ore } from '../money/ore.js';
import { bulkInsert } from './bulk-insert.js';
import { OpeningBalance } from './ledger-import.entity.js';

export interface OpeningRow {
  readonly account: string;
  /** Debit positive, credit negative. */
  readonly amountOre: Ore;
}

const MAX_ACCOUNTS = 20_000;

/** Stores what accounts held when a year began; answers whether that is new. A source that does not say changes nothing. */
export async function replaceOpeningBalances(
  manager: EntityManager,
  year: number,
  given: readonly OpeningRow[] | undefined,
  sourceId: number | null,
): Promise<boolean> {
  if (given === undefined) return false;
  const balances = new Map(given.map(({ account, amountOre }) => [account, amountOre]));
  const wrong = given.find(({ account }) => !/^\d{1,10}$/.test(account));
  if (wrong || balances.size !== given.length || given.length > MAX_ACCOUNTS) {
    throw new Refusal(
      'IMPORT_REFUSED',
      `The opening balances of ${year} name an account twice, too many, or what is no account.`,
      {
        figures: {
          year,
          places: 1,
          problem: 'OPENING_ACCOUNTS',
          accounts: given.length,
          limit: MAX_ACCOUNTS,
          account: wrong?.account ?? null,
        },
      },
    );
  }
  const before = await manager.findBy(OpeningBalance, { year });
  const same = before.length === balances.size && before.every(({ account, amountOre }) => balances.get(account) === amountOre);
  if (same) return false;
  await manager.delete(OpeningBalance, { year });
  const values = [...balances].flatMap(([account, amountOre]) => [year, account, amountOre, sourceId]);
  await bulkInsert(manager, 'opening_balance', ['year', 'account', 'amount_ore', 'source_id'], values);
  return true;
}
