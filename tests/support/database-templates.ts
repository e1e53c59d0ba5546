import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { openHouse } from '../../server/app.js';
import type { DatabaseAddress } from '../../server/config.js';
import type { SeedData } from '../../server/database/seed.js';

/** How a new database begins as a migrated one with its first data, without carrying out every migration again. */
export interface Templates {
  /** Where the run keeps them; each is made when it is first asked for. */
  readonly folder: string;
  readonly now: number;
}

/** Fills an empty database with what `openHouse` would have made of it. */
export async function fillFromTemplate(templates: Templates, address: DatabaseAddress, firstData: SeedData): Promise<void> {
  if (address.kind === 'sqlite') copyFileSync(await sqliteTemplate(templates, firstData), address.path);
  else await copyMariadb(templates, address.url, firstData);
}

/** Two processes may make the same one at once: the last to be ready stays. */
async function sqliteTemplate({ folder, now }: Templates, firstData: SeedData): Promise<string> {
  const path = join(folder, `${firstData}.sqlite`);
  if (existsSync(path)) return path;
  const making = join(folder, `${randomUUID()}.sqlite`);
  await (await openHouse({ kind: 'sqlite', path: making }, () => now, firstData)).close();
  renameSync(making, path);
  return path;
}

async function copyMariadb(templates: Templates, url: string, firstData: SeedData): Promise<void> {
  const connection = await createConnection({ uri: url, multipleStatements: true });
  try {
    await connection.query(await mariadbTemplate(templates, connection, url, firstData));
  } finally {
    await connection.end();
  }
}

/** The statements that make a copy; the template itself is a database that stays as long as the server does. */
async function mariadbTemplate(
  { folder, now }: Templates,
  connection: Connection,
  url: string,
  firstData: SeedData,
): Promise<string> {
  const path = join(folder, `${firstData}.sql`);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  const name = `template_${firstData}`;
  await connection.query('SELECT GET_LOCK(?, 100)', [name]);
  try {
    if (existsSync(path)) return readFileSync(path, 'utf8');
    await connection.query(`CREATE DATABASE ${name}`);
    await (await openHouse({ kind: 'mysql', url: url.replace(/[^/]+$/, name) }, () => now, firstData)).close();
    const statements = await statementsOf(connection, name);
    const making = join(folder, `${randomUUID()}.sql`);
    writeFileSync(making, statements);
    renameSync(making, path);
    return statements;
  } finally {
    await connection.query('SELECT RELEASE_LOCK(?)', [name]);
  }
}

async function statementsOf(connection: Connection, name: string): Promise<string> {
  const [tables] = await connection.query<RowDataPacket[]>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ? ORDER BY table_name',
    [name],
  );
  const statements: string[] = [];
  for (const { name: table } of tables) {
    const [[created]] = await connection.query<RowDataPacket[]>(`SHOW CREATE TABLE ${name}.\`${table}\``);
    const [[row]] = await connection.query<RowDataPacket[]>(`SELECT EXISTS(SELECT 1 FROM ${name}.\`${table}\`) AS held`);
    statements.push(String(created?.['Create Table']));
    if (Number(row?.held) > 0) statements.push(`INSERT INTO \`${table}\` SELECT * FROM ${name}.\`${table}\``);
  }
  return ['SET FOREIGN_KEY_CHECKS = 0', ...statements, 'SET FOREIGN_KEY_CHECKS = 1'].join(';\n');
}
