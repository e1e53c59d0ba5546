import { type EntityManager, In, LessThan } from 'typeorm';
import { Change } from '../changes/change.entity.js';
import { type Finding, finding } from '../changes/verify-finding.js';
import { kronorFromOre } from '../money/kronor.js';
import { ContributionRow, ContributionVersion } from './contribution.entity.js';
import { previousAmountsOf } from './decide-contributions.js';
import { decidedTables } from './verify-decided-pages.js';

type Amounts = Readonly<Record<string, number>>;

/**
 * Holds what a decided table says of the year before against the version of that year that was in force at the decision, and
 * against the log's own entry, which decisions of earlier versions of Fordela do not have.
 */
export function verifyPreviousAmounts(reader: EntityManager): Promise<Finding> {
  const statement =
    'What a decided table says of the year before is what that year’s table in force at the decision said, and what the change log has.';
  return finding('decided-tables-previous', statement, async (tally) => {
    for await (const { version, rows, name } of decidedTables(reader)) {
      tally.count();
      const stored = previousAmountsOf(rows);
      const logged = await loggedAmounts(reader, version);
      const decided = await decidedBefore(reader, version);
      const expected = [...(logged ? [logged] : []), ...(decided || !logged ? [decided ?? {}] : [])];
      for (const { regionCode } of rows) {
        const other = expected.find((amounts) => amounts[regionCode] !== stored[regionCode]);
        if (!other) continue;
        const [shown, known] = [stored, other].map((amounts) =>
          amounts[regionCode] === undefined ? 'none' : `${amounts[regionCode]} kr`,
        );
        tally.violated(`${name}, region ${regionCode}: ${shown} the year before, at the decision it was ${known}`);
      }
    }
  });
}

/** Undefined where the decision's entry has none. */
async function loggedAmounts(reader: EntityManager, { revision }: ContributionVersion): Promise<Amounts | undefined> {
  const [entry] = await reader.findBy(Change, { revision: In([revision]) });
  const after: unknown = entry?.operation === 'decideContributions' ? JSON.parse(entry.after) : null;
  return (after as { previousAmounts?: Amounts } | null)?.previousAmounts;
}

/** By the year before's version that was in force at the decision; undefined where none was decided. */
async function decidedBefore(reader: EntityManager, { year, revision }: ContributionVersion): Promise<Amounts | undefined> {
  const before = await reader.findOne(ContributionVersion, {
    where: { year: year - 1, revision: LessThan(revision) },
    order: { version: 'DESC' },
  });
  if (!before) return undefined;
  const rows = await reader.findBy(ContributionRow, { versionId: before.id });
  return Object.fromEntries(rows.map(({ regionCode, amountOre }) => [regionCode, kronorFromOre(amountOre)]));
}
