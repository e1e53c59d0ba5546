import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createConnection } from 'mysql2/promise';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the throwaway MariaDB without a database name, or null where mariadbd is not installed. */
    mariadbUrl: string | null;
  }
}

const START_TIMEOUT_MS = 60_000;

/** Starts a MariaDB of the tests' own (own data, own port, own process) and takes it away afterwards. */
export default async function startMariadb(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (spawnSync('mariadbd', ['--version']).error) {
    if (process.env.CI === 'true') throw new Error('mariadbd is missing: with CI=true the MariaDB tests must run');
    console.warn('mariadbd is not installed: tests run on SQLite only.');
    project.provide('mariadbUrl', null);
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'fordela-mariadb-'));
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  await promisify(execFile)('mariadb-install-db', [
    '--no-defaults',
    `--datadir=${folder}/data`,
    `--tmpdir=${folder}`, // two runs at once would tidy up each other's files
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...user,
  ]);
  const port = await freePort();
  const server = spawn(
    'mariadbd',
    [
      '--no-defaults',
      `--datadir=${folder}/data`,
      `--tmpdir=${folder}`,
      `--socket=${folder}/socket`,
      `--pid-file=${folder}/pid`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--innodb-flush-log-at-trx-commit=0',
      '--max-connections=300',
      ...user,
    ],
    { stdio: 'ignore' },
  );
  const url = `mysql://root@127.0.0.1:${port}`;
  await answers(url);
  project.provide('mariadbUrl', url);
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}

async function answers(url: string): Promise<void> {
  const until = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      await (await createConnection(url)).end();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(100);
    }
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
