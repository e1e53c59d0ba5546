import type { GraphQLSchema } from 'graphql';
import type { House } from '../../../server/app.js';
import { INVARIANTS } from '../../../server/database/verify-invariants.js';
import { buildFordelaSchema } from '../../../server/http/build-schema.js';
import { createHttpApp } from '../../../server/http/create-app.js';
import { createLogger } from '../../../server/http/logger.js';
import { type Answer, type Ask, prepareBooks } from './office.js';

/** An app in this process, asked by HTTP requests that need no port. */
export interface RunningApp {
  readonly ask: Ask;
  /** What `verify` finds wrong with what is stored. */
  faults(): Promise<string[]>;
  stop(): Promise<void>;
}

let schema: Promise<GraphQLSchema> | undefined;

export async function runApp(house: House): Promise<RunningApp> {
  schema ??= buildFordelaSchema();
  const log = createLogger('silent', { write: () => undefined });
  const app = await createHttpApp(house, { log, launchToken: 'model', schema: await schema });
  const headers = { 'content-type': 'application/json', authorization: 'Bearer model', host: '127.0.0.1' };
  const ask: Ask = async (query, variables = {}) => {
    const payload = JSON.stringify({ query, variables });
    return (await app.http.inject({ method: 'POST', url: '/graphql', headers, payload })).json<Answer>();
  };
  await prepareBooks(ask);
  return {
    ask,
    faults: async () => {
      const found = [];
      for (const invariant of INVARIANTS) found.push(...(await invariant(house.database.reader.manager)).violations);
      return found;
    },
    stop: () => app.stop(10),
  };
}
