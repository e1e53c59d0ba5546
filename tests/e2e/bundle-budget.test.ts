import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { projectRoot } from '../../server/database/project-root.js';
import { refuseUnbuilt } from '../support/server-process.js';

const BUDGET_BYTES = 120_000;
/** What is loaded when a tab is first chosen: what if, and what is read in. */
const LATER_BYTES = 70_000;
const ADDIN = join(projectRoot(), 'dist', 'addin');

/** Every script and style that a page of the add-in loads, and what those load in turn; `later` with what waits for a tab. */
function loadedBy(page: string, later = false): Set<string> {
  const imports = later
    ? /(?:from|import\s*\(?)\s*["'`]\.\/(?:assets\/)?([\w.-]+\.js)["'`]/g
    : /(?:from|import)\s*["'`]\.\/(?:assets\/)?([\w.-]+\.js)["'`]/g;
  const wanted = new Set<string>();
  const open = [...readFileSync(join(ADDIN, page), 'utf8').matchAll(/\/addin\/([\w./-]+\.(?:js|css))/g)].map(
    ([, file]) => `${file}`,
  );
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (wanted.has(file)) continue;
    wanted.add(file);
    const text = file.endsWith('.js') ? readFileSync(join(ADDIN, file), 'utf8') : '';
    for (const [, name] of text.matchAll(imports)) open.push(`assets/${name}`);
  }
  return wanted;
}

const gzipped = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(ADDIN, file))).length, 0);

beforeAll(refuseUnbuilt);

it('keeps pane and functions together within 120 kB, gzipped', () => {
  const files = [...loadedBy('taskpane.html')];
  const bytes = gzipped(files);
  expect(files.length).toBeGreaterThan(1);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThanOrEqual(BUDGET_BYTES);
});

it('loads the tabs of what if and of what is read in when they are chosen, and not before', () => {
  const atOnce = loadedBy('taskpane.html');
  const later = [...loadedBy('taskpane.html', true)].filter((file) => !atOnce.has(file));
  for (const tab of ['what-if-tab', 'submit-tab']) expect(later.some((file) => file.includes(tab))).toBe(true);
  expect(gzipped(later)).toBeLessThanOrEqual(LATER_BYTES);
});

it('loads the calculation engine in the workbench alone', () => {
  expect([...loadedBy('taskpane.html', true)].some((file) => readFileSync(join(ADDIN, file), 'utf8').includes('wasm_bg'))).toBe(
    false,
  );
  expect([...loadedBy('workbench.html', true)].some((file) => readFileSync(join(ADDIN, file), 'utf8').includes('wasm_bg'))).toBe(
    true,
  );
});
