import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { readConfig } from '../config.js';
import { projectRoot } from '../database/project-root.js';
import { OriginRefused } from '../manifest/manifest-addresses.js';
import { type ManifestFiles, manifestFaults, manifestFiles, manifestPackage } from '../manifest/manifest-files.js';
import { COLOR_ICON, OUTLINE_ICON } from '../manifest/manifest-json.js';
import { UsageError } from './exit-code.js';
import type { Terminal } from './terminal.js';

/** `fordela manifest`: what Office is told of the add-in, for the address that people reach the server at. Asks no database. */
export function addManifest(program: Command, terminal: Terminal): void {
  program
    .command('manifest')
    .summary('write what Office is told of the add-in')
    .description(
      'Prints the add-in’s XML manifest, or writes everything that is uploaded or hosted into a folder. Refuses what Office would.',
    )
    .option('--origin <address>', 'the server’s public https address; FORDELA_ORIGIN where left out')
    .option(
      '--as-version <number>',
      'what the manifests call themselves, where an upload over an earlier one needs a higher number',
    )
    .option(
      '--out <folder>',
      'write manifest.xml, the unified manifest as zip and its parts, functions’ descriptions and icons there',
    )
    .addHelpText(
      'after',
      `
A running server offers the same at /addin/manifest.xml and /addin/manifest.zip. How to roll it out: docs/excel.md.

Examples:
  npm run --silent fordela -- manifest --origin https://fordela.example > manifest.xml
  npm run fordela -- manifest --origin https://fordela.example --out manifests`,
    )
    .action(({ origin, asVersion, out }: { origin?: string; asVersion?: string; out?: string }) => {
      const files = filesFor(origin ?? readConfig(terminal.env).origin, asVersion);
      const faults = manifestFaults(files);
      if (faults.length > 0) throw new UsageError(`Office would refuse these manifests. ${faults.join('; ')}`);
      if (out === undefined) terminal.stdout.write(files['manifest.xml']);
      else terminal.stdout.write(`Written to ${out}: ${writeAll(out, files).join(', ')}\n`);
    });
}

function filesFor(origin: string | undefined, version: string | undefined): ManifestFiles {
  if (origin === undefined) throw new UsageError('Which server? Write --origin https://fordela.example, or set FORDELA_ORIGIN.');
  try {
    return manifestFiles({ origin, ...(version === undefined ? {} : { version }) });
  } catch (error) {
    throw error instanceof OriginRefused ? new UsageError(error.message) : error;
  }
}

function writeAll(folder: string, files: ManifestFiles): string[] {
  const built = join(projectRoot(), 'dist', 'addin');
  const icons = join(built, 'icons');
  if (!existsSync(icons)) throw new UsageError('The add-in is not built yet: run “npm run build” first.');
  mkdirSync(join(folder, 'icons'), { recursive: true });
  for (const icon of readdirSync(icons)) copyFileSync(join(icons, icon), join(folder, 'icons', icon));
  const functions = ['functions.en.json', 'functions.sv.json'];
  for (const name of functions) copyFileSync(join(built, name), join(folder, name));
  const [color, outline] = [readFileSync(join(icons, COLOR_ICON)), readFileSync(join(icons, OUTLINE_ICON))];
  const zip = manifestPackage(files, { [COLOR_ICON]: color, [OUTLINE_ICON]: outline });
  const written = Object.entries({ ...files, 'manifest.zip': zip });
  for (const [name, content] of written) writeFileSync(join(folder, name), content);
  return [...written.map(([name]) => name), ...functions, 'icons'];
}
