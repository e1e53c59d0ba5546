import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FUNCTIONS, NAMESPACE } from '../../../addin/catalogue/functions.js';
import { MANIFEST } from '../../../addin/catalogue/manifest.js';
import { faultsOf, writeManifests } from '../../../addin/catalogue/manifest-command.js';
import { RIBBON, RIBBON_ACTIONS } from '../../../addin/catalogue/ribbon.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

let folder = '';
const printed: string[] = [];
const run = (...parameters: string[]): number => writeManifests(parameters, ROOT, (line) => printed.push(line));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordela-manifest-'));
  expect(run('--origin', 'https://fordela.example', '--out', folder)).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('writes everything that a deployment needs', () => {
  expect(readdirSync(folder).sort()).toEqual([
    ...['functions.en.json', 'functions.sv.json', 'icon-192.png', 'icon-outline.png', 'icons'],
    ...['manifest.json', 'manifest.sv.json', 'manifest.xml'],
  ]);
});

it('writes icons of the size that their name says', () => {
  for (const name of readdirSync(join(folder, 'icons'))) {
    const png = readFileSync(join(folder, 'icons', name));
    const size = Number(/\d+/.exec(name)?.[0] ?? 32); // the outline has 32
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', size, size]);
  }
});

it('describes every function of the catalogue in both languages and both manifests', () => {
  const ids = FUNCTIONS.map(({ id }) => id);
  const idsOf = (functions: readonly { id: string }[]): string[] => functions.map(({ id }) => id);
  expect(idsOf(JSON.parse(read('functions.en.json')).functions)).toEqual(ids);
  expect(idsOf(JSON.parse(read('functions.sv.json')).functions)).toEqual(ids);
  expect(idsOf(JSON.parse(read('manifest.json')).extensions[0].runtimes[0].customFunctions.functions)).toEqual(ids);
  expect(MANIFEST.namespace).toBe(NAMESPACE);
});

it('says in the unified manifest which functions can be cancelled, where its schema looks for it', () => {
  const [first] = JSON.parse(read('manifest.json')).extensions[0].runtimes[0].customFunctions.functions;
  expect(first).toMatchObject({ id: 'CONTRIBUTION', cancelable: true });
  expect(first).not.toHaveProperty('options');
});

it('says the version of the package', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(JSON.parse(read('manifest.json')).version).toBe(version);
  expect(read('manifest.xml')).toContain(`<Version>${version}</Version>`);
});

it('has a button for every action, and an action for every button', () => {
  expect(RIBBON.map(({ action }) => action).sort()).toEqual([...RIBBON_ACTIONS].sort());
});

it('finds a fault in any of the files', () => {
  const files = Object.fromEntries(
    ['manifest.xml', 'manifest.json', 'manifest.sv.json', 'functions.en.json', 'functions.sv.json'].map((name) => [
      name,
      read(name),
    ]),
  );
  expect(faultsOf(files)).toEqual([]);
  for (const name of Object.keys(files)) {
    const broken = { ...files, [name]: name.endsWith('.xml') ? '<OfficeApp/>' : '{}' };
    expect(faultsOf(broken).filter((fault) => fault.startsWith(name))).not.toEqual([]);
  }
});

it.each([
  { parameters: [], says: /Which server\?/ },
  { parameters: ['--origin', 'http://localhost:3000'], says: /https only/ },
  { parameters: ['--orgin', 'https://fordela.example'], says: /Unknown option/ },
])('says what is wrong with $parameters, and writes nothing', ({ parameters, says }) => {
  expect(run(...parameters)).toBe(2);
  expect(printed.at(-1)).toMatch(says);
});
