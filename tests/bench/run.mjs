// Builds every *.bench.ts of this folder as the server is built, and runs it with plain node: `npm run bench [NAME]`.
// The figures printed are of one run on one machine; what is to be compared stands side by side in the same run.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv[2] ?? '';
const files = (await readdir(folder)).filter((file) => file.endsWith('.bench.ts') && file.includes(wanted)).sort();
if (files.length === 0) throw new Error(`No benchmark is named like “${wanted}”.`);
const outDir = await mkdtemp(`${folder}.built-`);
try {
  for (const file of files) {
    await build({
      logLevel: 'error',
      build: { ssr: `${folder}${file}`, outDir, emptyOutDir: false, rollupOptions: { output: { entryFileNames: '[name].mjs' } } },
    });
    console.log(`\n# ${file}`);
    await import(`${outDir}/${file.replace(/\.ts$/, '.mjs')}`);
  }
} finally {
  await rm(outDir, { recursive: true });
}
