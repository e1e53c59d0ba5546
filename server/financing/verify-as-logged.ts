import { type EntityManager, In } from 'typeorm';
import { Change } from '../changes/change.entity.js';
import { type Finding, finding } from '../changes/verify-finding.js';
import { kronorFromOre } from '../money/kronor.js';
import { decidedTables } from './verify-decided-pages.js';

/** Holds every decided amount against the hash-chained log, which a consistent edit of the tables would not reach. */
export function verifyAsLogged(reader: EntityManager): Promise<Finding> {
  const statement = 'The amounts of a decided table are those that the change log has at the revision of its decision.';
  return finding('decided-tables-as-logged', statement, async (tally) => {
    for await (const { version, rows, name } of decidedTables(reader)) {
      tally.count();
      const [entry] = await reader.findBy(Change, { revision: In([version.revision]) });
      const { year, version: number } = version;
      if (entry?.operation !== 'decideContributions' || entry.subject !== `budgetYear:${year}`) {
        tally.violated(`${name}: revision ${version.revision} of the change log is not its decision`);
        continue;
      }
      const logged = JSON.parse(entry.after) as { version?: unknown; amounts?: Record<string, unknown> };
      const amounts = Object.fromEntries(rows.map(({ regionCode, amountOre }) => [regionCode, kronorFromOre(amountOre)]));
      if (logged.version !== number) tally.violated(`${name}: the change log has version ${String(logged.version)}`);
      for (const code of new Set([...Object.keys(amounts), ...Object.keys(logged.amounts ?? {})])) {
        const [stored, decided] = [amounts[code], logged.amounts?.[code]];
        if (stored !== decided) {
          tally.violated(`${name}, region ${code}: ${stored ?? 'no row'} kr, decided were ${String(decided ?? 'none')} kr`);
        }
      }
    }
  });
}
