import type { DataSource } from 'typeorm';

const TABLE = 'upgrade_under_way';

/**
 * The migrations of an upgrade that has not been told in the change log. They are noted before the first of them is run, so that the
 * next start tells of them where this one does not come so far: a migration may have deleted seals, and nothing else would say why.
 */
export async function markedUpgrade(writer: DataSource): Promise<string[]> {
  if (!(await hasMark(writer))) return [];
  return (await writer.query<{ name: string }[]>(`SELECT name FROM ${TABLE} ORDER BY name`)).map(({ name }) => name);
}

export async function markUpgrade(writer: DataSource, migrations: readonly string[]): Promise<void> {
  await writer.query(`CREATE TABLE IF NOT EXISTS ${TABLE} (name varchar(190) NOT NULL PRIMARY KEY)`);
  const known = new Set(await markedUpgrade(writer));
  for (const name of migrations) if (!known.has(name)) await writer.query(`INSERT INTO ${TABLE} (name) VALUES (?)`, [name]);
}

export async function unmarkUpgrade(writer: DataSource): Promise<void> {
  await writer.query(`DROP TABLE IF EXISTS ${TABLE}`);
}

async function hasMark(writer: DataSource): Promise<boolean> {
  const runner = writer.createQueryRunner();
  try {
    return await runner.hasTable(TABLE);
  } finally {
    await runner.release();
  }
}
