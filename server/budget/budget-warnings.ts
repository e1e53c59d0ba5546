import { type AccountGroup, isIncome } from '../ledger/account-group.entity.js';
import { formatKronor } from '../money/format-kronor.js';
import { type Ore, ZERO_ORE } from '../money/ore.js';
import type { PlannedLine } from './plan-lines.js';

/** What a line holds that is allowed, and is likely a mistake. */
export enum BudgetWarningCode {
  INCOME_NEGATIVE = 'INCOME_NEGATIVE',
}

export interface BudgetWarning {
  readonly code: BudgetWarningCode;
  /** From 1. */
  readonly line: number;
  readonly accountGroup: string;
  readonly amountOre: Ore;
  readonly text: string;
}

/**
 * Income that is budgeted below 0: in SIE income is credit, negative, and becomes positive here, so a program that writes it
 * positive turns the contributions into money paid out.
 */
export function budgetWarnings(lines: readonly PlannedLine[], groups: readonly AccountGroup[]): BudgetWarning[] {
  const income = new Set(groups.filter(({ kind }) => isIncome(kind)).map(({ code }) => code));
  return lines.flatMap(({ accountGroup, totalOre: amountOre }, index) => {
    if (!income.has(accountGroup) || amountOre >= ZERO_ORE) return [];
    const amount = formatKronor(amountOre, 'plain');
    const text = `Line ${index + 1}: the income ${accountGroup} is ${amount} kr, negative. Check the signs: income is written positive here, and negative in a SIE file.`;
    return [{ code: BudgetWarningCode.INCOME_NEGATIVE, line: index + 1, accountGroup, amountOre, text }];
  });
}
