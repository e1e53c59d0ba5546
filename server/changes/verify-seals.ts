import type { EntityManager } from 'typeorm';
import { digestRows } from './digest-rows.js';
import { readConsistently } from './read-consistently.js';
import { digestOfSeals, lastBucketOf, sealsOf } from './seal-table.js';
import { SealWalk } from './seal-walk.js';
import { ROWS_IN_BUCKET, type SealedTable, sealedTables } from './sealed-tables.js';
import { type Finding, finding } from './verify-finding.js';

/**
 * Holds the rows of every sealed table against the digest that the hash-chained log has of them. A part of a table at a time and each at one
 * revision, so that servers may write meanwhile.
 */
export function verifySeals(reader: EntityManager): Promise<Finding> {
  const statement =
    'The rows of every table are those that the change log last sealed, and every change found them as the change before it had left them.';
  return finding('tables-as-sealed', statement, async (tally) => {
    const walk = new SealWalk(reader);
    for (const table of sealedTables(reader)) {
      for (const violation of await violationsOf(reader, walk, table, tally.count)) tally.violated(violation);
    }
    for (const violation of walk.violations) tally.violated(violation);
  });
}

async function violationsOf(
  reader: EntityManager,
  walk: SealWalk,
  table: SealedTable,
  count: () => void,
): Promise<readonly string[]> {
  const [sealed, violations] = await readConsistently(reader, async (revision) => {
    await walk.to(revision);
    const last = walk.last.get(table.name);
    const seals = await sealsOf(reader, table.name);
    if (!last)
      return [seals, seals.length > 0 ? [`${table.name}: it has seals, and the change log has none of it`] : []] as const;
    const holds = digestOfSeals(seals) === last.digest;
    return [
      seals,
      holds ? [] : [`${table.name}: its seals are not those of revision ${last.revision} (${last.operation})`],
    ] as const;
  });
  if (sealed.length === 0) return violations;
  const found = [...violations];
  for (let bucket = 0; bucket <= (await lastOf(reader, table)); bucket++) {
    count();
    const fault = await readConsistently(reader, async (revision) => {
      await walk.to(revision);
      return faultOf(reader, walk, table, bucket);
    });
    if (fault !== undefined) found.push(fault);
  }
  return found;
}

/** The last bucket that has rows or a seal. */
async function lastOf(reader: EntityManager, table: SealedTable): Promise<number> {
  const seals = await sealsOf(reader, table.name);
  return Math.max(seals.at(-1)?.bucket ?? 0, await lastBucketOf(reader, table));
}

async function faultOf(reader: EntityManager, walk: SealWalk, table: SealedTable, bucket: number): Promise<string | undefined> {
  const last = walk.last.get(table.name);
  const place = table.ascending
    ? `${table.name} with ${table.key[0]} ${bucket * ROWS_IN_BUCKET} to ${(bucket + 1) * ROWS_IN_BUCKET - 1}`
    : table.name;
  const sealed = `sealed at revision ${last?.revision} (${last?.operation})`;
  const seal = (await sealsOf(reader, table.name)).find((each) => each.bucket === bucket);
  if (!seal) return `${place}: rows that the change log has not ${sealed}`;
  const digest = await digestRows(reader, table, seal.columns.split(','), bucket);
  return digest === seal.digest ? undefined : `${place}: the rows are not those ${sealed}`;
}
