import type { FastifyRequest } from 'fastify';

/** Whether somebody typed the address of the endpoint into a browser, where a program would ask a question. */
export function isPageVisit(request: FastifyRequest): boolean {
  const { query } = request.query as { query?: unknown };
  return request.method === 'GET' && query === undefined && (request.headers.accept ?? '').includes('text/html');
}
