import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startThrowawayMariadb } from './throwaway-mariadb.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the throwaway MariaDB without a database name, or null where mariadbd is not installed. */
    mariadbUrl: string | null;
    /** A folder of the run's own for databases that others begin as. */
    templates: string;
  }
}

/** Gives the tests a MariaDB of their own, and takes it away afterwards. */
export default async function startMariadb(project: TestProject): Promise<() => Promise<void>> {
  const templates = mkdtempSync(join(tmpdir(), 'fordela-templates-'));
  project.provide('templates', templates);
  const mariadb = await startThrowawayMariadb();
  project.provide('mariadbUrl', mariadb?.url ?? null);
  const stop = async (): Promise<void> => {
    rmSync(templates, { recursive: true, force: true });
    await mariadb?.stop();
  };
  if (mariadb) return stop;
  if (process.env.CI === 'true') throw new Error('mariadbd is missing: with CI=true the MariaDB tests must run');
  console.warn('mariadbd is not installed: tests run on SQLite only.');
  return stop;
}
