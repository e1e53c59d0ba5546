import type { EntityManager } from 'typeorm';
import { type Finding, finding } from '../changes/verify-finding.js';
import { BudgetYear } from '../financing/budget-year.entity.js';
import { ContributionVersion } from '../financing/contribution.entity.js';
import type { ProposedTable } from '../financing/proposed-table.js';
import { shareText } from '../financing/proposed-table.js';
import { evaluateScenario } from './evaluate-scenario.js';
import type { ProposalInputs } from './proposal-inputs.js';

/** Computes every table that came from a scenario again, proposed and decided ones, from what it kept. */
export function verifyProposals(reader: EntityManager): Promise<Finding> {
  const statement = 'A table that was proposed from a scenario is what the inputs that it kept give today.';
  return finding('proposed-tables-recompute', statement, async (tally) => {
    const proposed = await reader.find(BudgetYear, { order: { year: 'ASC' } });
    const decided = await reader.find(ContributionVersion, { order: { year: 'ASC', version: 'ASC' } });
    for (const { year, proposed: table } of [...proposed, ...decided]) {
      if (!table) continue;
      tally.count();
      for (const violation of violationsOf(table))
        tally.violated(`${year}, proposed from “${table.scenario.name}”: ${violation}`);
    }
  });
}

function violationsOf({ rows, inputs }: ProposedTable): string[] {
  const { year, populations } = inputs as ProposalInputs;
  // what was stored stands, also where it was stored before its unit would have been refused
  const stored = { ...year, status: 'DECIDED' as const };
  const [answer] = evaluateScenario({ year: year.year, years: [stored], populations }, []);
  const again = new Map(answer?.rows.map((row) => [row.regionCode, row]));
  const differing = rows.filter(({ regionCode, persons, share, amountOre }) => {
    const row = again.get(regionCode);
    return row?.scenarioOre !== amountOre || row.persons !== persons || `${shareText(row.share)}` !== `${share}`;
  });
  const lost = answer ? answer.rows.length !== rows.length : true;
  return [
    ...(lost ? [`${rows.length} rows, computed again ${answer?.rows.length ?? 0}`] : []),
    ...differing.map(({ regionCode }) => `region ${regionCode} is not what it is computed again`),
  ];
}
