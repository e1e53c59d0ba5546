import type { EntityManager, EntityMetadata } from 'typeorm';
import { type Finding, finding, type Tally } from '../changes/verify-finding.js';
import { oreColumn } from '../money/ore.column.js';
import { MAX_ORE } from '../money/ore.js';

/** Every column that is declared to hold öre, in every table, also those of subjects yet to come. */
export function verifyAmounts(reader: EntityManager): Promise<Finding> {
  const statement = 'Every stored amount is a whole number of öre within ±10 000 000 000 000 kr.';
  return finding('amounts-whole-and-in-range', statement, async (tally) => {
    for (const entity of reader.connection.entityMetadatas) {
      for (const { databaseName, transformer } of entity.columns) {
        if (transformer === oreColumn.transformer) await checkColumn(reader, entity, databaseName, tally);
      }
    }
  });
}

async function checkColumn(reader: EntityManager, entity: EntityMetadata, column: string, tally: Tally): Promise<void> {
  const quote = (name: string): string => reader.connection.driver.escape(name);
  const [table, amount] = [quote(entity.tableName), quote(column)];
  const [all] = await reader.query<{ amounts: number | string }[]>(`SELECT COUNT(${amount}) AS amounts FROM ${table}`);
  tally.count(Number(all?.amounts));
  const keys = entity.primaryColumns.map(({ databaseName }) => databaseName);
  const notWhole = reader.connection.options.type === 'mysql' ? 'FALSE' : `typeof(${amount}) <> 'integer'`; // a BIGINT of MariaDB is whole
  const offending = await reader.query<Record<string, unknown>[]>(
    `SELECT ${keys.map(quote).join(', ')}, CAST(${amount} AS CHAR) AS offending_amount FROM ${table}
     WHERE ${amount} IS NOT NULL AND (${notWhole} OR ${amount} NOT BETWEEN -${MAX_ORE} AND ${MAX_ORE}) LIMIT 1000`,
  );
  for (const row of offending) {
    const place = keys.map((key) => `${key} ${String(row[key])}`).join(', ');
    tally.violated(`${entity.tableName}.${column}, ${place}: ${String(row.offending_amount)}`);
  }
}
