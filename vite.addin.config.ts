import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { functionsJson } from './addin/catalogue/functions-json.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const OUT = path('dist/addin');

/** The add-in in dist/addin, served below /addin/: the pane for Excel, the workbench, functions.json and icons. */
export default defineConfig({
  root: path('addin/pages'),
  base: '/addin/',
  publicDir: false,
  plugins: [functionFiles(), icons()],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [path('addin/pages/taskpane.html'), path('addin/pages/workbench.html')],
      // the manifests name the pane's script, so its address cannot change with its content
      output: { entryFileNames: ({ name }) => (name === 'taskpane' ? 'taskpane.js' : 'assets/[name]-[hash].js') },
    },
  },
  worker: { format: 'es' },
});

/** functions.json, once for each language, from the same catalogue that the code is registered by. */
function functionFiles(): Plugin {
  return {
    name: 'fordela-functions-json',
    generateBundle() {
      for (const language of ['en', 'sv'] as const) {
        this.emitFile({
          type: 'asset',
          fileName: `functions.${language}.json`,
          source: JSON.stringify(functionsJson(language), null, 2),
        });
      }
    },
  };
}

function icons(): Plugin {
  return {
    name: 'fordela-icons',
    closeBundle() {
      mkdirSync(join(OUT, 'icons'), { recursive: true });
      for (const file of readdirSync(path('addin/pages/icons')).filter((name) => name.endsWith('.png'))) {
        copyFileSync(path(`addin/pages/icons/${file}`), join(OUT, 'icons', file));
      }
    },
  };
}
