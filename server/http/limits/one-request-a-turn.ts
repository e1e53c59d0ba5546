import type { FastifyInstance } from 'fastify';
import { isHealthCheck } from '../health.js';
import { Turns } from './turns.js';

/**
 * Begins one request in each turn of the event loop, in the order of arrival (docs/decisions/0023). Whether the process lives and is
 * ready is said at once, also while many wait; what nobody waits for any more is not begun.
 */
export function oneRequestATurn(app: FastifyInstance, turns: Pick<Turns, 'take'> = new Turns()): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (isHealthCheck(request.url)) return done();
    turns.take(done, () => request.raw.socket.destroyed === true);
  });
}
