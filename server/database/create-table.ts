import type { QueryRunner } from 'typeorm';

/**
 * Runs a CREATE TABLE or CREATE INDEX that both databases understand. MariaDB commits each such statement at once, so
 * a migration may be cut off half-way: every statement says IF NOT EXISTS and can be run again.
 * Text is compared byte by byte on both databases.
 */
export async function createTable(runner: QueryRunner, sql: string): Promise<void> {
  const mysql = runner.connection.options.type === 'mysql';
  await runner.query(mysql ? `${sql} ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin` : sql);
}

/** A column of whole öre: the CHECK keeps out fractions and amounts beyond 10¹⁵ öre, whoever writes. */
export function oreColumnSql(name: string, nullable = false): string {
  return `${name} BIGINT ${nullable ? 'NULL' : 'NOT NULL'} CHECK (${name} = ROUND(${name}) AND ${name} BETWEEN -1000000000000000 AND 1000000000000000)`;
}
