import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Offence } from '../../server/agreement/refusal.js';
import { type House, openHouse } from '../../server/app.js';
import type { App, AppOptions } from '../../server/http/create-app.js';
import { createHttpApp } from '../../server/http/create-app.js';
import { createLogger } from '../../server/http/logger.js';
import { TEST_NOW_MS } from './databases.js';

export const TEST_TOKEN = 'test-token';

/** A real server on 127.0.0.1, and what it wrote to its log. */
export interface ServedHouse {
  readonly app: App;
  readonly origin: string;
  readonly logLines: string[];
  graphql(query: string, variables?: object, headers?: Record<string, string>): Promise<{ status: number; body: GraphqlBody }>;
}

export interface GraphqlBody {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: {
      readonly offences?: readonly Offence[];
      readonly code: string;
      readonly errorId?: string;
      readonly figures?: Record<string, unknown>;
    };
  }[];
}

const cleanUps: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** Serves a house on a free port of 127.0.0.1 until the end of the test; without one, a new house on an empty SQLite database. */
export async function serve(options: Partial<AppOptions> = {}, house?: House): Promise<ServedHouse> {
  const logLines: string[] = [];
  const log = createLogger('trace', { write: (line) => void logLines.push(line) });
  const app = await createHttpApp(house ?? (await emptyHouse()), { log, launchToken: TEST_TOKEN, ...options });
  cleanUps.push(() => app.stop(1000));
  const origin = await app.http.listen({ host: '127.0.0.1', port: 0 });
  return {
    app,
    origin,
    logLines,
    graphql: async (query, variables = {}, headers = {}) => {
      const response = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${app.launchToken}`, ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, body: (await response.json()) as GraphqlBody };
    },
  };
}

async function emptyHouse(): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'fordela-http-'));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  const house = await openHouse({ kind: 'sqlite', path: join(folder, 'fordela.sqlite') }, () => TEST_NOW_MS);
  cleanUps.push(() => house.close());
  return house;
}
