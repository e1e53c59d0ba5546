import type { FastifyInstance } from 'fastify';
import { isLoopback } from '../config.js';

/**
 * Answers only to this machine's own names. A web page elsewhere can point its own name at 127.0.0.1 (DNS rebinding)
 * and would then pass for this server's own page; its requests still carry that name as Host, and stop here.
 */
export function checkHost(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (isOwnHost(request.headers.host)) return;
    return reply
      .code(421)
      .type('text/plain; charset=utf-8')
      .send(
        'This server answers to localhost, 127.0.0.1 and [::1] only. A proxy in front of it must send one of these as Host.\n',
      );
  });
}

export function isOwnHost(host: string | undefined): boolean {
  const name = /^(\[[\da-f:.]+\]|[^:[\]]+)(?::\d{1,5})?$/i.exec(host ?? '')?.[1];
  return name !== undefined && isLoopback(name.replace(/^\[|\]$/g, '').toLowerCase());
}
