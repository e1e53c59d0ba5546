import type { EntityManager } from 'typeorm';
import { type Finding, finding, type Tally } from '../changes/verify-finding.js';

/** Both databases keep references while they are told to; a restored dump or a session with the checks off is not. */
export function verifyForeignKeys(reader: EntityManager): Promise<Finding> {
  return finding('references', 'Every row that another row refers to is there.', async (tally) => {
    for (const reference of await referencesOf(reader)) await checkReference(reader, reference, tally);
  });
}

/** A foreign key as the database itself declares it. */
interface Reference {
  readonly from: string;
  readonly to: string;
  /** Pairs of columns, in order: [from, to]. */
  readonly columns: readonly (readonly [string, string])[];
}

interface DeclaredColumn {
  readonly keyName: string | number;
  readonly fromTable: string;
  readonly fromColumn: string;
  readonly toTable: string;
  readonly toColumn: string;
}

const OF_MYSQL = `SELECT constraint_name AS keyName, table_name AS fromTable, column_name AS fromColumn,
    referenced_table_name AS toTable, referenced_column_name AS toColumn
  FROM information_schema.key_column_usage
  WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL
  ORDER BY table_name, constraint_name, ordinal_position`;

const OF_SQLITE = `SELECT keys.id AS keyName, tables.name AS fromTable, keys."from" AS fromColumn,
    keys."table" AS toTable, keys."to" AS toColumn
  FROM sqlite_master AS tables, pragma_foreign_key_list(tables.name) AS keys
  WHERE tables.type = 'table' ORDER BY tables.name, keys.id, keys.seq`;

async function referencesOf(reader: EntityManager): Promise<Reference[]> {
  const declared = await reader.query<DeclaredColumn[]>(reader.connection.options.type === 'mysql' ? OF_MYSQL : OF_SQLITE);
  const keys = new Map<string, Reference>();
  for (const { keyName, fromTable: from, fromColumn, toTable: to, toColumn } of declared) {
    const key = `${from} ${keyName}`;
    keys.set(key, { from, to, columns: [...(keys.get(key)?.columns ?? []), [fromColumn, toColumn]] });
  }
  return [...keys.values()];
}

async function checkReference(reader: EntityManager, { from, to, columns }: Reference, tally: Tally): Promise<void> {
  const quote = (name: string): string => reader.connection.driver.escape(name);
  const [child, parent] = [quote(from), quote(to)];
  const isReferring = columns.map(([column]) => `child.${quote(column)} IS NOT NULL`).join(' AND ');
  const [all] = await reader.query<{ referring: number | string }[]>(
    `SELECT COUNT(*) AS referring FROM ${child} AS child WHERE ${isReferring}`,
  );
  tally.count(Number(all?.referring));
  const isSame = columns.map(([column, target]) => `parent.${quote(target)} = child.${quote(column)}`).join(' AND ');
  const orphans = await reader.query<Record<string, unknown>[]>(
    `SELECT DISTINCT ${columns.map(([column]) => `child.${quote(column)} AS ${quote(column)}`).join(', ')} FROM ${child} AS child
     WHERE ${isReferring} AND NOT EXISTS (SELECT 1 FROM ${parent} AS parent WHERE ${isSame}) LIMIT 1000`,
  );
  for (const orphan of orphans) {
    const shown = columns.map(([column]) => `${column} ${String(orphan[column])}`).join(', ');
    tally.violated(`${from} refers to ${shown}, which ${to} does not have`);
  }
}
