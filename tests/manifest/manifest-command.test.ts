import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FUNCTIONS, NAMESPACE } from '../../addin/catalogue/functions.js';
import { VERSION } from '../../addin/catalogue/version.js';
import { projectRoot } from '../../server/database/project-root.js';
import { MANIFEST } from '../../server/manifest/manifest.js';
import { RIBBON, RIBBON_ACTIONS } from '../../server/manifest/ribbon.js';
import { type Ended, fordela } from '../cli/run-command.js';
import { refuseUnbuilt } from '../support/server-process.js';

/** No database is there, and none is asked. */
const NOWHERE = { kind: 'sqlite', path: '/nowhere/fordela.sqlite' } as const;

let folder = '';
const run = (parameters: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  fordela(['manifest', ...parameters], NOWHERE, { env });
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

beforeAll(async () => {
  refuseUnbuilt();
  folder = mkdtempSync(join(tmpdir(), 'fordela-manifest-'));
  expect(await run(['--origin', 'https://fordela.example', '--out', folder])).toMatchObject({ code: 0, stderr: '' });
});
afterAll(() => rmSync(folder, { recursive: true }));

it('writes everything that is uploaded or hosted', () => {
  expect(readdirSync(folder).sort()).toEqual([
    ...['functions.en.json', 'functions.sv.json', 'icons'],
    ...['manifest.json', 'manifest.sv.json', 'manifest.xml', 'manifest.zip'],
  ]);
});

it('packs the unified manifest as it is uploaded: itself, its Swedish texts, and the icons that it names', () => {
  const packed = unzipSync(readFileSync(join(folder, 'manifest.zip')));
  const manifest = JSON.parse(strFromU8(packed['manifest.json'] ?? new Uint8Array()));
  const named = [manifest.icons.color, manifest.icons.outline, manifest.localizationInfo.additionalLanguages[0].file];
  expect(Object.keys(packed).sort()).toEqual([...named, 'manifest.json'].sort());
  expect(packed['icon-192.png']).toEqual(new Uint8Array(readFileSync(join(projectRoot(), 'addin/pages/icons/icon-192.png'))));
  expect(strFromU8(packed['manifest.sv.json'] ?? new Uint8Array())).toBe(read('manifest.sv.json'));
});

it('writes icons of the size that their name says, and every one that the manifests name', () => {
  const names = readdirSync(join(folder, 'icons'));
  for (const name of names) {
    const png = readFileSync(join(folder, 'icons', name));
    const size = Number(/\d+/.exec(name)?.[0] ?? 32); // the outline has 32
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', size, size]);
  }
  const named = `${read('manifest.xml')}${read('manifest.json')}`.matchAll(/icons\/([\w-]+\.png)/g);
  expect([...named].map(([, name]) => `${name}`).filter((name) => !names.includes(name))).toEqual([]);
});

it('describes every function of the catalogue in both languages', () => {
  const ids = FUNCTIONS.map(({ id }) => id);
  for (const language of ['en', 'sv']) {
    const { functions } = JSON.parse(read(`functions.${language}.json`));
    expect(functions.map(({ id }: { id: string }) => id)).toEqual(ids);
  }
  expect(MANIFEST.namespace).toBe(NAMESPACE);
});

it('prints the XML manifest where no folder is named, for the address of the environment too', async () => {
  expect(await run(['--origin', 'https://fordela.example'])).toEqual({ code: 0, stdout: read('manifest.xml'), stderr: '' });
  expect((await run([], { FORDELA_ORIGIN: 'https://fordela.example' })).stdout).toBe(read('manifest.xml'));
});

it('calls itself 1.0.0.0 whatever the program’s version is, which the pane shows', () => {
  expect(read('manifest.xml')).toContain('<Version>1.0.0.0</Version>');
  expect(JSON.parse(read('manifest.json')).version).toBe('1.0.0');
  expect(VERSION).toBe(JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')).version);
});

it('takes a higher version for an upload over an earlier one', async () => {
  const { stdout } = await run(['--origin', 'https://fordela.example', '--as-version', '1.4.2']);
  expect(stdout).toContain('<Version>1.4.2.0</Version>');
});

it('has a button for every action, and an action for every button', () => {
  expect(RIBBON.map(({ action }) => action).sort()).toEqual([...RIBBON_ACTIONS].sort());
});

it.each([
  { parameters: [], says: /Which server\?/ },
  { parameters: ['--origin', 'http://localhost:3000'], says: /https only/ },
  { parameters: ['--origin', 'https://fordela.example/excel'], says: /more than an origin/ },
  { parameters: ['--orgin', 'https://fordela.example'], says: /unknown option/ },
  {
    parameters: ['--origin', 'https://fordela.example', '--as-version', '0.9.0'],
    says: /below 1\.0.*manifest\.json: version 0\.9\.0 is below 1\.0/,
  },
  { parameters: ['--origin', 'https://fordela.example', '--as-version', '1.0'], says: /manifest\.json: “1\.0” is no version/ },
])('says what is wrong with $parameters, and writes nothing', async ({ parameters, says }) => {
  const { code, stdout, stderr } = await run(parameters);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(says);
});

it('names the setting where the environment’s address cannot be used', async () => {
  const { code, stderr } = await run([], { FORDELA_ORIGIN: 'http://fordela.example' });
  expect([code, stderr]).toEqual([78, expect.stringMatching(/FORDELA_ORIGIN: .*https only/)]);
});
