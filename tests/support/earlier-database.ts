import { DataSource } from 'typeorm';
import type { DatabaseAddress } from '../../server/config.js';
import { MIGRATIONS } from '../../server/database/migrations.js';
import { SnakeCaseNaming } from '../../server/database/naming.js';

/** A database with the tables of an earlier version: that of the migrations that are kept. Whoever opens it destroys it. */
export async function earlierDatabase(address: DatabaseAddress, isKept: (migration: string) => boolean): Promise<DataSource> {
  const migrations = MIGRATIONS.filter(({ name }) => isKept(name));
  const common = { migrations, migrationsTableName: 'migration', namingStrategy: new SnakeCaseNaming(), entities: [] };
  const data = new DataSource(
    address.kind === 'sqlite'
      ? { ...common, type: 'better-sqlite3', database: address.path }
      : { ...common, type: 'mysql', url: address.url, charset: 'utf8mb4_bin' },
  );
  await data.initialize();
  await data.runMigrations({ transaction: 'each' });
  return data;
}
