import type { EntityManager } from 'typeorm';
import { operationalYear } from '../agreement/local-date.js';
import { BudgetYear } from './budget-year.entity.js';
import { unknownYear } from './load-contribution-tables.js';

/** Every year that has a budget, oldest first. */
export function loadBudgetYears(reader: EntityManager): Promise<BudgetYear[]> {
  return reader.find(BudgetYear, { order: { year: 'ASC' } });
}

export async function loadBudgetYear(reader: EntityManager, year: number): Promise<BudgetYear> {
  const budgetYear = await reader.findOneBy(BudgetYear, { year: operationalYear(year).year });
  if (!budgetYear) throw unknownYear(year);
  return budgetYear;
}
