import { defineConfig } from 'vite';

/** The workbench with the demo add-in, to look at: `npx vite --config addin/workbench/dev/vite.config.ts`. */
export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  publicDir: false,
  optimizeDeps: { exclude: ['@ironcalc/wasm'] },
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
