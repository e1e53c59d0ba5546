import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance } from 'fastify';
import { Refusal } from '../agreement/refusal.js';
import { databaseRefusal } from '../database/database-refusal.js';
import { formatRefusal, maskedError } from './format-error.js';
import { Late } from './limits/deadline.js';
import { pathOf } from './path-of.js';
import { RETRY_AFTER_S } from './retry-after.js';

export const BODY_LIMIT_BYTES = 16 * 1024 * 1024; // an allocation among 100 000 participants is about 8 MiB
export const REQUEST_TIMEOUT_MS = 60_000;

/**
 * Errors outside GraphQL: an unknown address is not repeated (it may hold a token), what the asker did wrong is said,
 * and the rest is masked and logged under an id.
 */
export function answerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .header('cache-control', 'no-store')
      .type('text/plain; charset=utf-8')
      .send('There is nothing here. The start page is at /.\n'),
  );
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    void reply.code(status).header('cache-control', 'no-store').type('application/json; charset=utf-8');
    if (error instanceof Refusal || error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
      const refusal = error instanceof Refusal ? error : bodyTooLarge();
      void reply.code(413);
      return reply.send(JSON.stringify({ errors: [formatRefusal(refusal)] }));
    }
    if (error instanceof Late) {
      request.log.warn({ path: pathOf(request.url) }, 'A request took too long');
      return reply.send(JSON.stringify({ errors: [{ message: error.message, extensions: { code: 'TIMEOUT' } }] }));
    }
    const refusal = databaseRefusal(error);
    if (refusal) {
      return reply
        .code(503)
        .header('retry-after', RETRY_AFTER_S)
        .send(JSON.stringify({ errors: [formatRefusal(refusal)] }));
    }
    if (status >= 400 && status < 500) {
      // other libraries' texts may name a path of this machine
      const message = error.code?.startsWith('FST_') ? error.message : `The request cannot be answered (${status}).`;
      return reply.send(JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] }));
    }
    const errorId = randomUUID();
    request.log.error({ errorId, err: error }, 'A request failed unexpectedly');
    return reply.code(500).send(JSON.stringify({ errors: [maskedError(errorId)] }));
  });
}

function bodyTooLarge(): Refusal {
  const figures = { measure: 'bytes', allowed: BODY_LIMIT_BYTES };
  return new Refusal('QUERY_TOO_LARGE', `The request is larger than ${BODY_LIMIT_BYTES} bytes.`, { figures });
}
