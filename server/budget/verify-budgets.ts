import type { EntityManager } from 'typeorm';
import { Change } from '../changes/change.entity.js';
import { readConsistently } from '../changes/read-consistently.js';
import { type Finding, finding } from '../changes/verify-finding.js';
import { sumOre } from '../money/ore.js';
import type { BudgetVersion } from './budget.entity.js';
import { loadBudgetVersions, loadLines } from './load-budget.js';
import { loggedLines } from './set-budget-draft.js';

/** A year at a time, a version at a time. */
export function verifyBudgets(reader: EntityManager): Promise<Finding> {
  const statement =
    'A budget line’s months sum to it; a year’s versions are 1, 2, 3 …, only the last may be a draft, and what is decided is as the change log has it (DEC-1).';
  return finding('budgets', statement, async (tally) => {
    const years = await reader.query<{ year: number }[]>('SELECT DISTINCT year FROM budget_version ORDER BY year');
    for (const { year } of years) {
      const violations = await readConsistently(reader, () => violationsOf(reader, year));
      tally.count();
      for (const violation of violations) tally.violated(violation);
    }
  });
}

async function violationsOf(reader: EntityManager, year: number): Promise<string[]> {
  const versions = await loadBudgetVersions(reader, year);
  const violations: string[] = [];
  for (const [index, version] of versions.entries()) {
    const name = `${year} version ${version.version}`;
    if (version.version !== index + 1) violations.push(`${name} is number ${index + 1} in order`);
    if (version.decidedOn === null && index < versions.length - 1) violations.push(`${name} is a draft before another version`);
    const lines = await loadLines(reader, version.id);
    lines.forEach(({ months, totalOre }, at) => {
      if (sumOre(months) !== totalOre) violations.push(`${name}, line ${at + 1}: the months do not sum to it`);
    });
    if (version.decidedOn !== null && !(await isAsLogged(reader, version, loggedLines(lines)))) {
      violations.push(`${name} is not as the change log has it at revision ${version.revision}`);
    }
  }
  return violations;
}

async function isAsLogged(
  reader: EntityManager,
  { revision, year, version, example }: BudgetVersion,
  lines: unknown[],
): Promise<boolean> {
  const entry = await reader.findOneBy(Change, { revision });
  if (entry?.operation !== 'decideBudget' || entry.subject !== `budget:${year}`) return false;
  const logged = JSON.parse(entry.after) as { version?: unknown; example?: unknown; lines?: unknown };
  // what was decided before examples were told apart does not say
  if ((logged.example ?? false) !== example) return false;
  return logged.version === version && JSON.stringify(logged.lines) === JSON.stringify(lines);
}
