import type { Client } from '../../api/client.js';
import type { LinesBasis } from '../../workbook/budget-lines.js';
import type { BudgetCodes } from '../../workbook/find-code.js';
import { type LinesMerge, mergeBudgetLines } from '../../workbook/merge-budget-lines.js';
import type { BudgetSheetRows } from '../../workbook/read-budget-sheet.js';
import { readLines } from './check-budget-sheet.js';
import { loadBudgetBasis } from './load-budget-basis.js';

/** A sheet held against the version that somebody else has stored since it was begun. */
export interface Comparison {
  readonly theirs: LinesBasis;
  readonly codes: BudgetCodes;
  readonly merge: LinesMerge;
}

export async function compareWithTheirs(
  client: Client,
  { definition: { basis }, rows }: Pick<BudgetSheetRows, 'definition' | 'rows'>,
): Promise<Comparison> {
  const { basis: theirs, codes } = await loadBudgetBasis(client, basis.year);
  const { lines } = await readLines(client, { basis, rows });
  return { theirs, codes, merge: mergeBudgetLines(basis.lines, theirs.lines, lines) };
}
