// biome-ignore-all lint/style/noRestrictedImports: a developer's command, run by Node and never loaded by Excel
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { functionsJson } from './functions-json.js';
import { OriginRefused } from './manifest-addresses.js';
import { manifestFiles } from './manifest-files.js';
import { jsonFaults } from './manifest-json-check.js';
import { xmlFaults } from './manifest-rules.js';
import { VERSION } from './manifest-version.js';

const USAGE = 'npm run manifest -- --origin https://fordela.example [--out DIR]';

/** Writes the manifests, the functions' descriptions and the icons of a deployment; answers the exit code. */
export function writeManifests(parameters: readonly string[], root: string, print: (line: string) => void): number {
  try {
    const { values } = parseArgs({ args: [...parameters], options: { origin: { type: 'string' }, out: { type: 'string' } } });
    if (values.origin === undefined) return fail(print, `Which server? ${USAGE}`);
    const functions = { en: functionsJson('en'), sv: functionsJson('sv') };
    const files = manifestFiles({ origin: values.origin, version: VERSION, functions });
    const faults = faultsOf(files);
    if (faults.length > 0) return fail(print, `Office would refuse these manifests:\n${faults.join('\n')}`);
    const folder = values.out ?? join(root, 'dist/manifest');
    writeAll(folder, files, join(root, 'addin/pages/icons'));
    print(`Written to ${folder} for ${values.origin}: ${Object.keys(files).join(', ')} and the icons.`);
    return 0;
  } catch (error) {
    if (error instanceof OriginRefused || isArgumentFault(error)) return fail(print, `${(error as Error).message}\n${USAGE}`);
    throw error;
  }
}

function fail(print: (line: string) => void, line: string): number {
  print(line);
  return 2;
}

const isArgumentFault = (error: unknown): boolean =>
  error instanceof TypeError && String(Reflect.get(error, 'code')).startsWith('ERR_PARSE_ARGS');

/** What Office would refuse in the text files of a deployment, by file. */
export function faultsOf(files: Readonly<Record<string, string>>): string[] {
  const read = (name: string): unknown => JSON.parse(files[name] ?? 'null');
  const checks: readonly [string, string[]][] = [
    ['manifest.xml', xmlFaults(files['manifest.xml'] ?? '')],
    ['manifest.json', jsonFaults('manifest', read('manifest.json'))],
    ['manifest.sv.json', jsonFaults('texts', read('manifest.sv.json'))],
    ['functions.en.json', jsonFaults('functions', read('functions.en.json'))],
    ['functions.sv.json', jsonFaults('functions', read('functions.sv.json'))],
  ];
  return checks.flatMap(([name, faults]) => faults.map((fault) => `${name}: ${fault}`));
}

function writeAll(folder: string, files: Readonly<Record<string, string>>, icons: string): void {
  mkdirSync(join(folder, 'icons'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  for (const icon of readdirSync(icons).filter((name) => name.endsWith('.png'))) {
    copyFileSync(join(icons, icon), join(folder, 'icons', icon));
    // the unified manifest is packed with the icons it names beside it
    if (icon === 'icon-192.png' || icon === 'icon-outline.png') copyFileSync(join(icons, icon), join(folder, icon));
  }
}
