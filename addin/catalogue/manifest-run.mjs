import { runnerImport } from 'vite';

// biome-ignore lint/style/noRestrictedImports: a developer's command, run by Node and never loaded by Excel
const { fileURLToPath } = await import('node:url');
const root = fileURLToPath(new URL('../..', import.meta.url));
const { module } = await runnerImport(new URL('manifest-command.ts', import.meta.url).pathname, {
  root,
  configFile: false,
  logLevel: 'error',
});
process.exitCode = module.writeManifests(process.argv.slice(2), root, console.log);
