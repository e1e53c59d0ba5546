import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext } from '../access/request-context.js';
import type { Changes } from '../changes/changes.js';
import type { Database } from '../database/open-database.js';
import { REQUEST_TIMEOUT_MS } from './answer-errors.js';
import { errorFormatter } from './format-error.js';
import { legacyJsonStatus } from './legacy-json-status.js';
import { checkDocument, refusedDocuments } from './limits/check-document.js';
import { Deadline } from './limits/deadline.js';
import { QUERY_LIMITS, queryTooLarge } from './limits/query-limits.js';
import { weighRequest } from './limits/weigh-request.js';
import { isPageVisit } from './page-visit.js';
import { retryAfter } from './retry-after.js';

/** What the server asks: the data and its one write path. */
export interface Served {
  readonly database: Database;
  readonly changes: Changes;
  readonly now: () => number;
}

/** POST and GET /graphql, as GraphQL over HTTP says. */
export async function addGraphqlEndpoint(app: FastifyInstance, schema: GraphQLSchema, house: Served, log: Logger): Promise<void> {
  const apollo = new ApolloServer<RequestContext>({
    schema,
    csrfPrevention: true,
    introspection: true, // whoever gets here is signed in
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: errorFormatter(log),
    parseOptions: { maxTokens: QUERY_LIMITS.tokens },
    validationRules: [refusedDocuments],
    logger: log,
    plugins: [
      checkDocument,
      weighRequest,
      retryAfter,
      legacyJsonStatus,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  const deadline = new Deadline(REQUEST_TIMEOUT_MS);
  app.addHook('onClose', async () => {
    deadline.stop();
    await apollo.stop();
  });

  const handle = fastifyApolloHandler(apollo, { context: async (request) => requestContext(house, request) });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    helmet: false,
    config: { constantHeaders: true },
    handler: async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      if (isPageVisit(request)) return reply.redirect('/graphiql', 303);
      refuseLongQuery(request);
      return deadline.within(Promise.resolve(handle.call(app, request, reply)));
    },
  });
}

/** Before anything reads it: a megabyte of comment takes seconds, though it is no word. */
function refuseLongQuery({ body, query }: FastifyRequest): void {
  const { query: text } = { ...(query as object), ...(body as object | null) } as { query?: unknown };
  if (typeof text === 'string' && text.length > QUERY_LIMITS.characters) throw queryTooLarge('characters', text.length);
}

function requestContext(house: Served, request: FastifyRequest): RequestContext {
  return {
    principal: request.principal,
    requestId: request.id,
    reader: house.database.reader.manager,
    changes: house.changes,
    now: house.now,
    loaders: new Map(),
  };
}
