import { type Ore, subtractOre, sumOre } from '../../server/money/ore.js';
import type { KnownLine } from './budget-lines.js';
import { type BudgetCodes, isIncome } from './find-code.js';

/** A budget's income, its costs and what is left, in öre. Law: result = income − costs; a line is income or cost, never both. */
export interface BudgetSums {
  readonly income: Ore;
  readonly costs: Ore;
  readonly result: Ore;
}

export function budgetSums(lines: readonly Pick<KnownLine, 'accountGroup' | 'totalOre'>[], codes: BudgetCodes): BudgetSums {
  const incomeCodes = new Set(codes.accountGroups.filter(isIncome).map(({ code }) => code));
  const sumOf = (ofIncome: boolean): Ore =>
    sumOre(lines.filter(({ accountGroup }) => incomeCodes.has(accountGroup) === ofIncome).map(({ totalOre }) => totalOre));
  const [income, costs] = [sumOf(true), sumOf(false)];
  return { income, costs, result: subtractOre(income, costs) };
}
