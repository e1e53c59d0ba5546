import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** The pages that the server serves from dist/web: everything from this server, nothing from elsewhere. */
export default defineConfig({
  root: path('server/http/pages'),
  publicDir: false,
  build: {
    outDir: path('dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // the pages' policy lets files of this server through, not data in the address
    chunkSizeWarningLimit: 5000, // the query editor, loaded by /graphiql alone
    rolldownOptions: {
      input: [path('server/http/pages/index.html'), path('server/http/pages/graphiql.html')],
      // React's libraries mark files for servers that render pages; ours does not
      onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
    },
  },
  worker: { format: 'es' },
});
