import 'reflect-metadata';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../database/project-root.js';
import { buildFordelaSchema } from './build-schema.js';
import { lineDiff, schemaText } from './schema-text.js';

// `npm run schema` writes the contract; `npm run schema -- --check` fails where the committed one differs.
const file = join(projectRoot(), 'schema', 'schema.graphql');
const text = schemaText(await buildFordelaSchema());
if (process.argv.includes('--check')) {
  const diff = lineDiff(existsSync(file) ? readFileSync(file, 'utf8') : '', text);
  if (diff) {
    process.stderr.write(`schema/schema.graphql is not what the code says; run “npm run schema” and commit it.\n${diff}\n`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, text);
}
