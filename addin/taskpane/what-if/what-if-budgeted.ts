import { BudgetLinesDocument, BudgetVersionsDocument } from '../../../schema/generated/operations.js';
import { oreFromKronor } from '../../../server/money/kronor.js';
import { type Ore, sumOre } from '../../../server/money/ore.js';
import type { Pane } from '../pane.js';

/** What the year's operating budget counts on from the regions: its draft where there is one, else the version in force. Undefined without a budget. */
export async function budgetedContributions({ services }: Pane, year: number): Promise<Ore | undefined> {
  const { budgetVersions } = await services.client.ask(BudgetVersionsDocument, { year });
  const version = budgetVersions.at(-1)?.version;
  if (version === undefined) return undefined;
  const { budget } = await services.client.ask(BudgetLinesDocument, { year, version });
  const lines = (budget?.lines ?? []).filter(({ accountGroup }) => accountGroup === 'CONTRIBUTIONS');
  return lines.length === 0 ? undefined : sumOre(lines.map(({ total }) => oreFromKronor(total)));
}
