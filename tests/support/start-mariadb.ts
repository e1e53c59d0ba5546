import type { TestProject } from 'vitest/node';
import { startThrowawayMariadb } from './throwaway-mariadb.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the throwaway MariaDB without a database name, or null where mariadbd is not installed. */
    mariadbUrl: string | null;
  }
}

/** Gives the tests a MariaDB of their own, and takes it away afterwards. */
export default async function startMariadb(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const mariadb = await startThrowawayMariadb();
  project.provide('mariadbUrl', mariadb?.url ?? null);
  if (mariadb) return mariadb.stop;
  if (process.env.CI === 'true') throw new Error('mariadbd is missing: with CI=true the MariaDB tests must run');
  console.warn('mariadbd is not installed: tests run on SQLite only.');
  return undefined;
}
