import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { projectRoot } from '../../server/database/project-root.js';

/** A server of its own process, as `npm start` runs it. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly folder: string;
  stdout(): string;
  stderr(): string;
  /** The printed link, once it is printed. */
  link(): Promise<URL>;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

const cleanUps: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** What `npm test` builds before it runs the tests: the server, the pages and the add-in. */
export function refuseUnbuilt(): void {
  for (const file of ['server/main.js', 'web/index.html', 'addin/workbench.html']) {
    if (!existsSync(join(projectRoot(), 'dist', file))) throw new Error(`dist/${file} is missing: run “npm run build” first`);
  }
}

export interface StartOptions {
  /** Flags of node. */
  readonly node?: readonly string[];
  /** Where the program lies; this project, as it is built. */
  readonly installed?: string;
  /** Fills the folder that the server starts in. */
  readonly prepare?: (folder: string) => void;
}

/** Starts the built server under plain node, in a folder of its own, on a free port unless told otherwise; killed after the test. */
export function startServer(
  env: Readonly<Record<string, string>> = {},
  { node = [], installed = projectRoot(), prepare }: StartOptions = {},
): ServerProcess {
  const folder = mkdtempSync(join(tmpdir(), 'fordela-process-'));
  prepare?.(folder);
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [...node, join(installed, 'dist', 'server', 'main.js')], {
    cwd: folder,
    env: { PATH, HOME, PORT: '0', FORDELA_SEED: 'none', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  );
  cleanUps.push(async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  const link = (): Promise<URL> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = /http:\/\/\S+\?token=\S+/.exec(stdout)?.[0];
        if (found) resolve(new URL(found));
      };
      look();
      child.stdout.on('data', look);
      void ended.then((code) => reject(new Error(`The server ended with ${code}: ${stderr}`)));
    });
  return { child, folder, stdout: () => stdout, stderr: () => stderr, link, ended };
}
