import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { createConnection } from 'mysql2/promise';
import type { DatabaseAddress } from '../config.js';
import { DatabaseUnavailable } from './exit-code.js';
import { reasonOf } from './with-house.js';

const NAMES = 'SELECT name FROM migration';

/** The migrations that a database has had, read before opening it runs the others. None where it has no tables yet. */
export async function ranMigrations(address: DatabaseAddress): Promise<string[]> {
  try {
    return address.kind === 'sqlite' ? ofSqlite(address.path) : await ofMysql(address.url);
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string };
    if (code === 'ER_NO_SUCH_TABLE' || /no such table/.test(message)) return [];
    throw new DatabaseUnavailable(`The database does not open: ${reasonOf(error)}.`);
  }
}

function ofSqlite(path: string): string[] {
  if (!existsSync(path)) return [];
  const database = new Sqlite(path, { readonly: true });
  try {
    return (database.prepare(NAMES).all() as { name: string }[]).map(({ name }) => name);
  } finally {
    database.close();
  }
}

async function ofMysql(uri: string): Promise<string[]> {
  const connection = await createConnection({ uri, connectTimeout: 10_000 });
  try {
    const [rows] = await connection.query(NAMES);
    return (rows as { name: string }[]).map(({ name }) => name);
  } finally {
    await connection.end();
  }
}
