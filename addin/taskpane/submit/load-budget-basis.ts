import {
  BudgetLinesDocument,
  type BudgetLinesQuery,
  BudgetVersionsDocument,
  type BudgetVersionsQuery,
} from '../../../schema/generated/operations.js';
import { oreFromKronor } from '../../../server/money/kronor.js';
import type { Client } from '../../api/client.js';
import type { KnownLine, LinesBasis } from '../../workbook/budget-lines.js';
import type { BudgetCodes } from '../../workbook/find-code.js';

type Version = BudgetVersionsQuery['budgetVersions'][number];
type Line = BudgetLinesQuery['budget']['lines'][number];

/** The year's last version: the draft where there is one, else what is in force; with the codes that its lines may name. */
export async function loadBudgetBasis(client: Client, year: number): Promise<{ basis: LinesBasis; codes: BudgetCodes }> {
  for (let tried = 1; ; tried++) {
    const { budgetVersions, ...codes } = await client.ask(BudgetVersionsDocument, { year });
    const version = budgetVersions.at(-1);
    if (!version) return { codes, basis: { year, version: 0, decided: false, revision: 0, source: '', reason: '', lines: [] } };
    const { budget } = await client.ask(BudgetLinesDocument, { year, version: version.version });
    if (budget.revision === version.revision || tried === 3) return { codes, basis: asBasis(year, { ...version, ...budget }) };
  }
}

/** A version as the server answers it, in whole öre. */
export function asBasis(
  year: number,
  { version, status, revision, source, reason, example, lines }: Version & { lines: readonly Line[] },
): LinesBasis {
  return {
    ...{ year, version, revision, source, example, decided: status !== 'DRAFT', reason: reason ?? '' },
    lines: lines.map(asKnownLine),
  };
}

export function asKnownLine({ activity, accountGroup, text, profile, total, months }: Line): KnownLine {
  return { activity, accountGroup, text, profile, totalOre: oreFromKronor(total), months: months.map(oreFromKronor) };
}
