import type { EntityManager } from 'typeorm';
import { Coding } from '../ledger/coding.entity.js';
import { loadAccountGroups } from '../ledger/load-account-groups.js';
import { MappingRule } from '../ledger/mapping-rule.entity.js';
import { type BudgetAmounts, budgetSieAmounts } from './budget-sie-amounts.js';
import { loadBudgetInForce, loadLines } from './load-budget.js';

/** The budget that the steering group has decided for a year, as SIE says it; none where nothing is decided (a draft never counts). */
export async function budgetInForceAsSie(reader: EntityManager, year: number): Promise<BudgetAmounts> {
  const version = await loadBudgetInForce(reader, year);
  if (!version) return { amounts: [], homeless: [] };
  const [lines, rules, groups, codings] = [
    await loadLines(reader, version.id),
    await reader.find(MappingRule),
    await loadAccountGroups(reader),
    await reader.find(Coding),
  ];
  return budgetSieAmounts(lines, { year, rules, groups, codings });
}
