import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import Sqlite from 'better-sqlite3';
import { createConnection } from 'mysql2/promise';

const TABLES = ['ledger_import', 'coding', 'voucher', 'voucher_row'] as const;

/** The ledger of an SQLite database as one file of tabs for each table, in order of the keys, as LOAD DATA reads it. */
export async function dumpLedger(database: string, folder: string): Promise<void> {
  const sqlite = new Sqlite(database, { readonly: true });
  for (const table of TABLES) {
    const rows = sqlite.prepare<[], unknown[]>(`SELECT * FROM ${table} ORDER BY 1, 2`).raw().iterate();
    await pipeline(Readable.from(lines(rows)), createWriteStream(fileOf(folder, table)));
  }
  sqlite.close();
}

function* lines(rows: Iterable<readonly unknown[]>): Generator<string> {
  let text = '';
  for (const row of rows) {
    text += `${row.map((value) => value ?? '\\N').join('\t')}\n`;
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  yield text;
}

function fileOf(folder: string, table: string): string {
  return `${folder}/${table}.tsv`;
}

/**
 * Seconds that sqlite3 itself takes for vouchers and rows, into the empty tables of a new database, with the same keys,
 * indexes, checks and safety, in one transaction. The rows come by `.import`. The vouchers, whose NULLs `.import` cannot
 * read, are copied from table to table, which is faster still.
 */
export function bulkLoadSqlite(empty: string, imported: string, folder: string): number {
  runSqlite(empty, [
    `ATTACH '${imported}' AS imported;`,
    'INSERT INTO ledger_import SELECT * FROM imported.ledger_import;',
    'INSERT INTO coding SELECT * FROM imported.coding;',
  ]);
  const began = performance.now();
  runSqlite(empty, [
    'PRAGMA foreign_keys = ON;',
    'PRAGMA synchronous = FULL;',
    `ATTACH '${imported}' AS imported;`,
    'BEGIN;',
    'INSERT INTO voucher SELECT * FROM imported.voucher ORDER BY id;',
    '.mode tabs',
    `.import ${fileOf(folder, 'voucher_row')} voucher_row`,
    'COMMIT;',
  ]);
  return (performance.now() - began) / 1000;
}

/** False where there is no sqlite3 on the command line. */
export function hasSqliteShell(): boolean {
  return spawnSync('sqlite3', ['--version']).status === 0;
}

function runSqlite(database: string, commands: readonly string[]): void {
  const { status, stderr } = spawnSync('sqlite3', ['-bail', database], { input: commands.join('\n'), encoding: 'utf8' });
  if (status !== 0) throw new Error(`sqlite3: ${stderr}`);
}

/** Seconds that LOAD DATA takes for vouchers and rows, into the empty tables of a new database, in one transaction. */
export async function bulkLoadMariadb(url: string, folder: string): Promise<number> {
  const connection = await createConnection({ uri: url, infileStreamFactory: (path) => createReadStream(path) });
  const load = (table: string) =>
    connection.query(`LOAD DATA LOCAL INFILE '${fileOf(folder, table)}' INTO TABLE ${table} CHARACTER SET utf8mb4`);
  await load('ledger_import');
  await load('coding');
  const began = performance.now();
  await connection.beginTransaction();
  await load('voucher');
  await load('voucher_row');
  await connection.commit();
  const seconds = (performance.now() - began) / 1000;
  await connection.end();
  return seconds;
}
