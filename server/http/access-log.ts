import type { FastifyInstance } from 'fastify';
import { isHealthCheck } from './health.js';
import { pathOf } from './path-of.js';

/** One line for each request: its id, method, path without the query, status and milliseconds. Health checks only at debug. */
export function logAccess(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const path = pathOf(request.url);
    const level = isHealthCheck(request.url) && reply.statusCode < 500 ? 'debug' : 'info';
    request.log[level](
      {
        method: request.method,
        path,
        status: reply.statusCode,
        ms: Math.ceil(reply.elapsedTime),
        principal: request.principal?.id,
      },
      'request',
    );
  });
}
