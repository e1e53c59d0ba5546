import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Two copies of graphql would not know each other's types; this pins the one that every package gets.
const resolve = {
  alias: [{ find: /^graphql$/, replacement: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) }],
};
const common = {
  setupFiles: ['tests/support/reflect-metadata.ts'],
  pool: 'forks' as const,
  testTimeout: 180_000,
  hookTimeout: 180_000,
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { shuffle: true },
    projects: [
      {
        resolve,
        test: { ...common, name: 'all', include: ['tests/**/*.test.ts'], globalSetup: ['tests/support/start-mariadb.ts'] },
      },
      // what works on a workbook, again in the Excel of Windows and Mac (tests/support/excel-profile.ts)
      {
        resolve,
        test: {
          ...common,
          name: 'desktop',
          include: ['tests/addin/workbook/**/*.test.ts', 'tests/addin/workbench/**/*.test.ts'],
          exclude: ['**/print.test.ts'], // it is LibreOffice that prints
          env: { EXCEL_PROFILE: 'desktop' },
        },
      },
    ],
  },
});
