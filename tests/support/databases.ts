import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { afterEach, describe, inject } from 'vitest';
import { type House, openHouse } from '../../server/app.js';
import type { DatabaseAddress } from '../../server/config.js';
import type { SeedData } from '../../server/database/seed.js';
import { fillFromTemplate } from './database-templates.js';

/** The moment at which tests take place, unless they say otherwise: 22 November 2026, noon in Sweden. */
export const TEST_NOW_MS = Date.UTC(2026, 10, 22, 11);

export interface TestDatabase {
  readonly kind: DatabaseAddress['kind'];
  /** A new, empty database; taken away after the test. */
  address(): Promise<DatabaseAddress>;
  /** A migrated house on a new database, empty or with first data. */
  house(firstData?: SeedData): Promise<House>;
}

/** Runs the same tests on SQLite and on MariaDB. Every test opens databases of its own, so any order will do. */
export function onEachDatabase(title: string, define: (database: TestDatabase) => void): void {
  const mariadbUrl = inject('mariadbUrl');
  const kinds: DatabaseAddress['kind'][] = mariadbUrl === null ? ['sqlite'] : ['sqlite', 'mysql'];
  describe.each(kinds)(`${title} (%s)`, (kind) => {
    const cleanUps: (() => Promise<unknown> | unknown)[] = [];
    afterEach(async () => {
      for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
    });
    const address = async (): Promise<DatabaseAddress> => {
      if (kind === 'sqlite') {
        const folder = mkdtempSync(join(tmpdir(), 'fordela-test-'));
        cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
        return { kind, path: join(folder, 'fordela.sqlite') };
      }
      const name = `t_${randomUUID().replaceAll('-', '')}`;
      await statement(`${mariadbUrl}`, `CREATE DATABASE ${name}`);
      cleanUps.push(() => statement(`${mariadbUrl}`, `DROP DATABASE ${name}`));
      return { kind, url: `${mariadbUrl}/${name}` };
    };
    const house = async (firstData: SeedData = 'none'): Promise<House> => {
      const empty = await address();
      await fillFromTemplate({ folder: inject('templates'), now: TEST_NOW_MS }, empty, firstData);
      const opened = await openHouse(empty, () => TEST_NOW_MS, firstData);
      cleanUps.push(() => opened.close());
      return opened;
    };
    define({ kind, address, house });
  });
}

async function statement(url: string, sql: string): Promise<void> {
  const connection = await createConnection(url);
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}
