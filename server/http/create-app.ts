import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { LaunchToken } from '../access/launch-token.js';
import { projectRoot } from '../database/project-root.js';
import { logAccess } from './access-log.js';
import { addAddinFiles } from './addin-files.js';
import { answerErrors, BODY_LIMIT_BYTES, REQUEST_TIMEOUT_MS } from './answer-errors.js';
import { buildFordelaSchema } from './build-schema.js';
import { checkHost } from './check-host.js';
import { addGraphqlEndpoint, type Served } from './graphql-endpoint.js';
import { addHealth } from './health.js';
import { oneRequestATurn } from './limits/one-request-a-turn.js';
import type { Turns } from './limits/turns.js';
import { addPages } from './pages.js';
import { addSecurityHeaders } from './security-headers.js';
import { signInDoor } from './sign-in-door.js';

export interface AppOptions {
  readonly log: Logger;
  /** Undefined makes a new token. */
  readonly launchToken?: string | undefined;
  /** The public https address that the manifests lead to. */
  readonly origin?: string | undefined;
  /** The folder of the built pages. */
  readonly webFolder?: string;
  /** The folder of the built add-in. */
  readonly addinFolder?: string;
  readonly schema?: GraphQLSchema;
  /** In which order requests are begun; one a turn of the event loop where left out. */
  readonly turns?: Pick<Turns, 'take'>;
}

/** The server, not yet listening. */
export interface App {
  readonly http: FastifyInstance;
  readonly launchToken: string;
  /** From here on /health/ready says 503, so that a proxy sends nothing more. */
  beginStop(): void;
  /** Stops accepting, waits for what runs, and takes at most `limitMs` for it. The house stays open. */
  stop(limitMs: number): Promise<void>;
}

/** Builds the HTTP server around a house. Every request passes: headers, own host, sign-in, then its route. */
export async function createHttpApp(house: Served, options: AppOptions): Promise<App> {
  const { log } = options;
  const token = new LaunchToken(options.launchToken);
  const schema = options.schema ?? (await buildFordelaSchema());
  let stopping = false;

  const http = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true },
  });
  http.removeContentTypeParser('text/plain');
  answerErrors(http);
  oneRequestATurn(http, options.turns);
  logAccess(http);
  await addSecurityHeaders(http);
  checkHost(http);
  signInDoor(http, token);
  addHealth(http, house, () => stopping, log);
  await addGraphqlEndpoint(http, schema, house, log);
  await addPages(http, schema, options.webFolder ?? join(projectRoot(), 'dist', 'web'));
  await addAddinFiles(http, options.addinFolder ?? join(projectRoot(), 'dist', 'addin'), options.origin);

  const beginStop = (): void => {
    stopping = true;
  };
  return {
    http,
    launchToken: token.text,
    beginStop,
    stop: async (limitMs) => {
      beginStop();
      const late = setTimeout(() => {
        log.warn({ limitMs }, 'Requests still run; their connections are cut');
        http.server.closeAllConnections();
      }, limitMs);
      // a connection kept alive turns idle only once its answer is sent
      const idle = setInterval(() => http.server.closeIdleConnections(), 50);
      await http.close();
      clearInterval(idle);
      clearTimeout(late);
    },
  };
}
