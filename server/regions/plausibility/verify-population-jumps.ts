import type { EntityManager } from 'typeorm';
import { readConsistently } from '../../changes/read-consistently.js';
import { type Finding, finding } from '../../changes/verify-finding.js';
import { loadPopulations } from '../load-populations.js';
import { countedDay } from './counted-day.js';
import { judgePopulation } from './judge-population.js';
import { loadAcceptedJumps } from './load-accepted-jumps.js';

/** Every step between two days that follow each other, in the versions in force. */
export function verifyPopulationJumps(reader: EntityManager): Promise<Finding> {
  const statement =
    'No region, and not the nation, moves further from one known day to the next than inhabitants do, unless it was accepted.';
  return finding('population-jumps', statement, async (tally) => {
    const { populations, accepted } = await readConsistently(reader, async () => {
      return { populations: await loadPopulations(reader), accepted: await loadAcceptedJumps(reader) };
    });
    const days = [...populations.values()].map(countedDay);
    for (const [index, day] of days.entries()) {
      const earlier = days[index - 1];
      tally.count();
      if (!earlier) continue;
      const { jumps } = judgePopulation(day, { earlier }, accepted);
      for (const { regionCode, heldAgainst, before, after, percent } of jumps) {
        const who = regionCode === null ? 'the nation' : `region ${regionCode}`;
        tally.violated(
          `${day.referenceDate} version ${day.version}: ${who} goes from ${before} on ${heldAgainst} to ${after}, ${percent} %`,
        );
      }
    }
  });
}
