import type { EntityManager } from 'typeorm';
import { type Finding, finding, type Tally } from '../changes/verify-finding.js';
import { formatKronor } from '../money/format-kronor.js';
import { PopulationFigure } from '../regions/population.entity.js';
import { shareContributions } from './contribution-table.js';
import { proposedContributions } from './proposed-table.js';
import { decidedTables, type StoredTable } from './verify-decided-pages.js';

/**
 * Shares every decided table's money again, from the population version that it froze, and compares the rows. A table
 * that was proposed from a scenario is held against the proposal, which `verifyProposals` computes again.
 */
export function verifyRecomputation(reader: EntityManager): Promise<Finding> {
  const statement = 'A decided table is what its frozen budget, key and population give today: the same people, shares and öre.';
  return finding('decided-tables-recompute', statement, async (tally) => {
    for await (const table of decidedTables(reader)) {
      tally.count();
      const figures = await reader.findBy(PopulationFigure, { setId: table.version.populationSetId });
      compare(table, new Map(figures.map(({ regionCode, persons }) => [regionCode, persons])), tally);
    }
  });
}

function compare({ version, rows, name }: StoredTable, persons: ReadonlyMap<string, number>, tally: Tally): void {
  const participants = rows.map(({ regionCode }) => regionCode);
  if (participants.length === 0) {
    tally.violated(`${name} has no rows`);
    return;
  }
  const again = version.proposed
    ? proposedContributions(version.proposed)
    : shareContributions(version.year, version, participants, persons);
  rows.forEach(({ regionCode, persons: counted, amountOre, shareNumerator, shareDenominator }, index) => {
    const expected = again.rows[index];
    const place = `${name}, region ${regionCode}`;
    if (!expected) throw new RangeError(`${place} was not shared again`);
    if (counted !== expected.persons) {
      tally.violated(`${place}: ${counted} inhabitants, the population it rests on has ${expected.persons}`);
    }
    if (amountOre !== expected.amountOre) {
      tally.violated(`${place}: ${formatKronor(amountOre)} kr, computed again it is ${formatKronor(expected.amountOre)} kr`);
    }
    const { numerator, denominator } = expected.share;
    if (shareNumerator !== numerator.toString() || shareDenominator !== denominator.toString()) {
      tally.violated(`${place}: share ${shareNumerator}/${shareDenominator}, computed again it is ${numerator}/${denominator}`);
    }
  });
}
