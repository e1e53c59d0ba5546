import { type FastifyInstance, fastify } from 'fastify';
import { expect, it } from 'vitest';
import { answerErrors } from '../../server/http/answer-errors.js';
import { Deadline } from '../../server/http/limits/deadline.js';

function withRoute(answer: () => Promise<unknown>): FastifyInstance {
  const app = fastify();
  answerErrors(app);
  app.get('/', answer);
  return app;
}

it('masks a fault outside GraphQL', async () => {
  const app = withRoute(async () => {
    throw Object.assign(new Error('hunter2'), { statusCode: 507 });
  });
  const response = await app.inject('/');
  expect(response.statusCode).toBe(500);
  expect(response.body).not.toContain('hunter2');
  expect(response.json().errors[0].extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', errorId: expect.any(String) });
});

it('keeps a status that tells the asker’s fault, whoever threw it, but not the text', async () => {
  const app = withRoute(async () => {
    throw Object.assign(new Error('no file /home/hunter2'), { statusCode: 403 });
  });
  const response = await app.inject('/');
  expect(response.statusCode).toBe(403);
  expect(response.body).not.toContain('hunter2');
  expect(response.json().errors[0].extensions).toEqual({ code: 'BAD_REQUEST' });
});

it('says that the database is busy, and when to ask again', async () => {
  const app = withRoute(async () => {
    throw new Error('Queue limit reached.');
  });
  const response = await app.inject('/');
  expect([response.statusCode, response.headers['retry-after']]).toEqual([503, '1']);
  expect(response.json().errors[0].extensions.code).toBe('BUSY');
});

it('gives up on what takes too long, and leaves alone what does not', async () => {
  let now = 0;
  const deadline = new Deadline(50, () => now);
  const app = withRoute(() => deadline.within(new Promise(() => undefined)));
  const early = app.inject('/');
  await app.ready();
  await new Promise(setImmediate);
  now = 30;
  const other = deadline.within(Promise.resolve().then(() => new Promise((resolve) => setImmediate(() => resolve('in time')))));
  now = 51;
  deadline.look();
  const response = await early;
  expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([503, 'TIMEOUT']);
  expect(await other).toBe('in time');
  deadline.stop();
});
