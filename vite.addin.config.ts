import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type Plugin } from 'vite';
import { FUNCTIONS } from './addin/catalogue/functions.js';
import { functionsJson } from './addin/catalogue/functions-json.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const OUT = path('dist/addin');

/** The add-in in dist/addin, served below /addin/: the pane for Excel, the workbench, functions.json and icons. */
export default defineConfig({
  root: path('addin/pages'),
  base: '/addin/',
  publicDir: false,
  plugins: [functionFiles(), earlyFunctions(), icons()],
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

/** The small script that the pane's page waits for before it loads the program, which is a module and comes later. */
function earlyFunctions(): Plugin {
  let fileName = '';
  return {
    name: 'fordela-early-functions',
    async buildStart() {
      const code = await earlyScript();
      fileName = `assets/early-functions-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`;
      this.emitFile({ type: 'asset', fileName, source: code });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace('<!-- functions early -->', `<script src="/addin/${fileName}"></script>`),
    },
  };
}

async function earlyScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { FORDELA_FUNCTION_IDS: JSON.stringify(FUNCTIONS.map(({ id }) => id)) },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: path('addin/pages/early-functions.ts'), output: { format: 'iife' } },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []));
  const [chunk, ...others] = outputs;
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error('The early functions are not one script');
  return chunk.code;
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
