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
import { errorFormatter } from './format-error.js';
import { legacyJsonStatus } from './legacy-json-status.js';
import { isPageVisit } from './page-visit.js';
import { QUERY_LIMITS, queryLimits } from './query-limits.js';

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
    validationRules: [queryLimits],
    logger: log,
    plugins: [
      legacyJsonStatus,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());

  const handle = fastifyApolloHandler(apollo, { context: async (request) => requestContext(house, request) });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      if (isPageVisit(request)) return reply.redirect('/graphiql', 303);
      return handle.call(app, request, reply);
    },
  });
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
