import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '../../server/database/project-root.js';
import { manifestFiles } from '../../server/manifest/manifest-files.js';
import { refuseUnbuilt, startServer } from '../support/server-process.js';

const ROOT = projectRoot();
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const { 'manifest.xml': XML } = manifestFiles({ origin: 'https://fordela.example' });

/** What is left after `npm run build` and `npm prune --omit=dev`, in the folders that the image copies, where nothing of a developer is near. */
let installed = '';

interface LockedPackage {
  readonly dev?: boolean;
  readonly optional?: boolean;
}

beforeAll(() => {
  refuseUnbuilt();
  installed = mkdtempSync(join(tmpdir(), 'fordela-install-'));
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> };
  const kept = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  // a package within another is copied with it where that one is kept
  const outer = kept.map(([path]) => path).filter((path) => path.lastIndexOf('node_modules/') === 0);
  mkdirSync(join(installed, 'node_modules'));
  for (const path of outer) link(path);
  for (const [, path = ''] of read('Dockerfile').matchAll(/^COPY --from=build \/app\/(\S+) \S+$/gm))
    if (path !== 'node_modules') link(path);
});
afterAll(() => rmSync(installed, { recursive: true, force: true }));

/** Hard links where both folders are on one disk, else a copy. */
function link(path: string): void {
  const [from, to] = [join(ROOT, path), join(installed, path)];
  mkdirSync(dirname(to), { recursive: true });
  if (spawnSync('cp', ['-al', from, dirname(to)], { stdio: 'ignore' }).status !== 0)
    cpSync(from, to, { recursive: true, force: true });
}

it('has none of what only developers need', () => {
  for (const name of ['vite', 'ajv-draft-04', 'vitest', '@microsoft/app-manifest', 'typescript'])
    expect(() => readFileSync(join(installed, 'node_modules', name, 'package.json')), name).toThrow();
});

it('prints the manifest by command, and writes what is uploaded', () => {
  const run = (...parameters: string[]): string =>
    execFileSync(process.execPath, [join(installed, 'dist/server/cli/main.js'), 'manifest', ...parameters], {
      cwd: installed,
      env: { PATH: process.env.PATH, NODE_ENV: 'production' },
      encoding: 'utf8',
    });
  expect(run('--origin', 'https://fordela.example')).toBe(XML);
  expect(run('--origin', 'https://fordela.example', '--out', 'manifests')).toContain('manifest.zip');
  expect(readFileSync(join(installed, 'manifests/manifest.xml'), 'utf8')).toBe(XML);
});

it('serves the manifest, the pane and the functions for its public address', async () => {
  const env = { FORDELA_ORIGIN: 'https://fordela.example', NODE_ENV: 'production' };
  const { origin } = await startServer(env, { installed }).link();
  expect(await (await fetch(`${origin}/addin/manifest.xml`)).text()).toBe(XML);
  for (const path of ['manifest.json', 'manifest.zip', 'taskpane.html', 'functions.sv.json', 'icons/icon-32.png'])
    expect([path, (await fetch(`${origin}/addin/${path}`)).status]).toEqual([path, 200]);
});

it('is built in an image that is given everything the build names', () => {
  const isGiven = (name: string): boolean => read('.dockerignore').split('\n').includes(`!${name}`);
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = Object.entries(scripts)
    .filter(([name]) => name.startsWith('build'))
    .flatMap(([, script]) => script.match(/[\w.-]+\.(?:json|config\.ts)/g) ?? []);
  expect(named).toContain('vite.addin.config.ts');
  expect([...named, 'vite.config.ts', 'addin', 'server', 'schema'].filter((name) => !isGiven(name))).toEqual([]);
});
