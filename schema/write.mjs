import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { lineDiff } from '../dist/server/http/schema-text.js';
import { generateOperations } from './generate-operations.mjs';

// `npm run schema` writes the contract and the types of the add-in's operations; with `-- --check` it fails where the
// committed ones differ.
await import('../dist/server/http/print-schema.js');

const file = new URL('generated/operations.ts', import.meta.url);
const contract = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');
const text = await generateOperations(contract, new URL('operations/', import.meta.url));
if (process.argv.includes('--check')) {
  const diff = lineDiff(existsSync(file) ? readFileSync(file, 'utf8') : '', text);
  if (diff) {
    process.stderr.write(`schema/generated/operations.ts is out of date; run “npm run schema” and commit it.\n${diff}\n`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, text);
}
