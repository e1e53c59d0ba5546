import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance } from 'fastify';
import { Refusal } from '../agreement/refusal.js';
import { formatRefusal, maskedError } from './format-error.js';
import { pathOf } from './sign-in-door.js';

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
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
      const figures = { measure: 'bytes', allowed: BODY_LIMIT_BYTES };
      const refusal = new Refusal('QUERY_TOO_LARGE', `The request is larger than ${BODY_LIMIT_BYTES} bytes.`, { figures });
      return reply.send(JSON.stringify({ errors: [formatRefusal(refusal)] }));
    }
    if (error.code === 'FST_ERR_HANDLER_TIMEOUT') {
      request.log.warn({ path: pathOf(request.url) }, 'A request took too long');
      const message = `No answer within ${REQUEST_TIMEOUT_MS / 1000} s.`;
      return reply.send(JSON.stringify({ errors: [{ message, extensions: { code: 'TIMEOUT' } }] }));
    }
    if (status >= 400 && status < 500 && error.code?.startsWith('FST_')) {
      return reply.send(JSON.stringify({ errors: [{ message: error.message, extensions: { code: 'BAD_REQUEST' } }] }));
    }
    const errorId = randomUUID();
    request.log.error({ errorId, err: error }, 'A request failed unexpectedly');
    return reply.code(500).send(JSON.stringify({ errors: [maskedError(errorId)] }));
  });
}
