import type { EntityManager } from 'typeorm';
import { readConsistently } from '../changes/read-consistently.js';
import { type Finding, finding } from '../changes/verify-finding.js';
import { BudgetYear } from './budget-year.entity.js';
import { ContributionVersion } from './contribution.entity.js';

/** A year at a time: its decided versions and what the year itself says of them. */
export function verifyDecidedVersions(reader: EntityManager): Promise<Finding> {
  const statement =
    'A year’s decided versions are 1, 2, 3 … without gaps, the year knows the next, and only a decided year can be closed or corrected (DEC-1).';
  return finding('decided-versions', statement, async (tally) => {
    const years = await reader.query<{ year: number }[]>(
      'SELECT year FROM budget_year UNION SELECT year FROM contribution_version ORDER BY year',
    );
    for (const { year } of years) {
      tally.count();
      const violations = await readConsistently(reader, async () => violationsOf(reader, year));
      for (const violation of violations) tally.violated(violation);
    }
  });
}

async function violationsOf(reader: EntityManager, year: number): Promise<string[]> {
  const budgetYear = await reader.findOneBy(BudgetYear, { year });
  const versions = await reader.find(ContributionVersion, {
    select: { id: true, version: true },
    where: { year },
    order: { version: 'ASC' },
  });
  const numbers = versions.map(({ version }) => version);
  const violations: string[] = [];
  if (numbers.some((version, index) => version !== index + 1)) violations.push(`${year} has the versions ${numbers.join(', ')}`);
  if (!budgetYear) return [...violations, `${year} has decided tables and no budget`];
  const { nextVersion, open, correctionReason } = budgetYear;
  if (nextVersion !== (numbers.at(-1) ?? 0) + 1) {
    violations.push(`${year} expects version ${nextVersion} next, after ${numbers.at(-1) ?? 'none'}`);
  }
  if (!open && numbers.length === 0) violations.push(`${year} is closed and was never decided`);
  if ((open && numbers.length > 0) !== (correctionReason !== null)) {
    violations.push(`${year} ${open ? 'is open again without a reason' : 'is closed and has a reason to be open'}`);
  }
  return violations;
}
