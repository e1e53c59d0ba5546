import type { EntityManager } from 'typeorm';
import { ore } from '../../money/ore.js';
import type { OpeningRow } from '../replace-opening-balances.js';
import { ImportQuestion, type Questions } from './import-question.js';

/** A year opens with what one source says: another source's balances in the place of them are asked about. */
export async function askForOpening(
  manager: EntityManager,
  questions: Questions,
  sourceId: number,
  year: number,
  given: readonly OpeningRow[] | undefined,
): Promise<void> {
  if (given === undefined) return;
  const others = await manager.query<{ account: string; amountOre: number | string; name: string }[]>(
    `SELECT b.account AS account, b.amount_ore AS amountOre, s.name AS name FROM opening_balance b
     JOIN ledger_source s ON s.id = b.source_id WHERE b.year = ? AND b.source_id <> ? AND s.example = FALSE ORDER BY b.account`,
    [year, sourceId],
  );
  const [first] = others;
  const now = new Map(given.map(({ account, amountOre }) => [account, amountOre]));
  const same =
    others.length === now.size && others.every(({ account, amountOre }) => now.get(account) === ore(Number(amountOre)));
  if (!first || same) return;
  questions.ask({
    ...{ accept: ImportQuestion.OVERLAP, alternatives: [] },
    figures: { year, accounts: others.length, source: first.name, openingBalances: true },
    message: `The opening balances of ${year} are those of “${first.name}” (${others.length} accounts); this file has others, which would replace them.`,
  });
}
