import { type FastifyInstance, fastify } from 'fastify';
import { expect, it } from 'vitest';
import { answerErrors } from '../../server/http/answer-errors.js';

function withRoute(answer: () => Promise<unknown>): FastifyInstance {
  const app = fastify({ handlerTimeout: 50 });
  answerErrors(app);
  app.get('/', answer);
  return app;
}

it('masks a fault outside GraphQL', async () => {
  const app = withRoute(async () => {
    throw Object.assign(new Error('hunter2'), { statusCode: 418 });
  });
  const response = await app.inject('/');
  expect(response.statusCode).toBe(500);
  expect(response.body).not.toContain('hunter2');
  expect(response.json().errors[0].extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', errorId: expect.any(String) });
});

it('gives up on a request that takes too long', async () => {
  const app = withRoute(() => new Promise(() => undefined));
  const response = await app.inject('/');
  expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([503, 'TIMEOUT']);
});
