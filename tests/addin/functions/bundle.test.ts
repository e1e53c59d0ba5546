import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';

/** Functions, client, both languages and the allocation: what a workbook loads before its first value. */
const LIMIT_BYTES = 15 * 1024;

it('stays small, and brings no calendar, database or GraphQL library along', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: fileURLToPath(new URL('bundle-entry.ts', import.meta.url)),
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []));
  const chunks = outputs.filter((each) => each.type === 'chunk');
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
  expect(modules.length).toBeGreaterThan(30);
  expect(modules.filter((id) => id.includes('node_modules'))).toEqual([]);
  expect(chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0)).toBeLessThan(LIMIT_BYTES);
});
