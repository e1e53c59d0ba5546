import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { retryWhileBusy } from '../changes/retry-while-busy.js';
import type { DatabaseAddress } from '../config.js';
import { ENTITIES } from './entities.js';
import { migrate } from './migrate.js';
import { MIGRATIONS } from './migrations.js';
import { SnakeCaseNaming } from './naming.js';

/** The two ways into the database. Only `changes/` and migrations use the writer. */
export interface Database {
  readonly kind: DatabaseAddress['kind'];
  readonly writer: DataSource;
  readonly reader: DataSource;
  /** The names of the migrations that opening it ran, or that an earlier start ran and did not tell of. */
  readonly migrated: readonly string[];
  close(): Promise<void>;
}

/**
 * Opens the database and brings its tables up to date. On SQLite a second, read-only connection serves reads, since TypeORM shares one connection
 * between everybody and a read inside somebody's transaction would see what is not committed.
 */
export async function openDatabase(address: DatabaseAddress): Promise<Database> {
  const writer = await connect(address.kind === 'sqlite' ? sqlite(address.path, false) : mysql(address.url));
  try {
    if (address.kind === 'mysql') await isolateSnapshots(writer);
    const migrated = await migrate(writer);
    const reader = address.kind === 'sqlite' ? waiting(await connect(sqlite(address.path, true))) : writer;
    return {
      kind: address.kind,
      writer,
      reader,
      migrated,
      close: async () => {
        if (reader !== writer) await reader.destroy();
        await writer.destroy();
      },
    };
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}

/** Another process may hold the whole file for a moment, as when it makes or folds up its log. */
function connect(options: DataSourceOptions): Promise<DataSource> {
  return retryWhileBusy(() => new DataSource(options).initialize());
}

/** Every statement of a reader is a read of its own, so that the one that met a busy file can be asked again. */
function waiting(reader: DataSource): DataSource {
  const runner = reader.createQueryRunner(); // on SQLite the only one
  const query = runner.query.bind(runner) as (...asked: unknown[]) => Promise<unknown>;
  Object.assign(runner, { query: (...asked: unknown[]) => retryWhileBusy(() => query(...asked)) });
  return reader;
}

const COMMON = {
  entities: ENTITIES,
  migrations: MIGRATIONS,
  migrationsTableName: 'migration',
  synchronize: false,
  logging: false,
  namingStrategy: new SnakeCaseNaming(),
} as const;

function sqlite(path: string, readonly: boolean): DataSourceOptions {
  if (!readonly) makeFolder(dirname(path));
  return {
    ...COMMON,
    type: 'better-sqlite3',
    database: path,
    readonly,
    fileMustExist: readonly,
    timeout: 0, // the driver would wait for another process's write inside the event loop; `retryWhileBusy` waits beside it
    prepareDatabase: (db: Prepared) => {
      db.function('lower', { deterministic: true }, lowerCase);
      if (!readonly) {
        db.pragma('journal_mode = WAL');
        db.pragma('synchronous = FULL');
      }
      db.pragma('foreign_keys = ON');
    },
  };
}

interface Prepared {
  pragma(text: string): unknown;
  function(name: string, options: { readonly deterministic: boolean }, answer: (value: unknown) => unknown): unknown;
}

/** SQLite's own LOWER leaves Å, Ä and Ö as they are, where MariaDB's does not. */
function lowerCase(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** Node's own recursive mkdir never returns where a parent refuses with ENOENT, as /proc does (seen on Node 20). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // another server may have made it meanwhile
  }
}

function mysql(url: string): DataSourceOptions {
  return {
    ...COMMON,
    type: 'mysql',
    url,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    dateStrings: ['DATE'],
    bigNumberStrings: true,
    supportBigNumbers: true,
    poolSize: 10,
    extra: { connectTimeout: 10_000, waitForConnections: true, queueLimit: 200 },
  };
}

/**
 * MariaDB's REPEATABLE READ lets a transaction overwrite what it never read; with snapshot isolation it is told 1020
 * instead and runs again. Servers that do not know the setting rely on the head row's lock alone.
 */
async function isolateSnapshots(writer: DataSource): Promise<void> {
  const [known] = await writer.query("SHOW VARIABLES LIKE 'innodb_snapshot_isolation'");
  if (!known) return;
  const { pool } = writer.driver as unknown as { pool: { on(event: 'connection', set: (connection: Queryable) => void): void } };
  pool.on('connection', (connection) => connection.query('SET SESSION innodb_snapshot_isolation = ON', () => undefined));
}

interface Queryable {
  query(sql: string, done: () => void): void;
}
