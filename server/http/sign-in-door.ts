import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type LaunchToken, sessionCookieName } from '../access/launch-token.js';
import type { Principal } from '../access/principal.js';
import { Refusal } from '../agreement/refusal.js';
import { formatRefusal } from './format-error.js';
import { isHealthCheck } from './health.js';
import { isPageVisit } from './page-visit.js';
import { pathOf } from './path-of.js';
import { cookieOf, sessionCookie } from './session-cookie.js';
import { SIGN_IN_POLICY, signInPage } from './sign-in-page.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null only on what is open to everybody. */
    principal: Principal | null;
  }
}

/**
 * Lets in who shows the launch token, and nobody else, to everything but /health/* and the
 * add-in's own files. A page visited with `?token=` gets a cookie and goes
 * on to the same address without the token, so that the token stays in no history and no log.
 */
export function signInDoor(app: FastifyInstance, token: LaunchToken): void {
  app.decorateRequest('principal', null);
  app.addHook('onRequest', async (request, reply) => {
    const path = pathOf(request.url);
    if (isHealthCheck(request.url) || path.startsWith('/addin/')) return;
    if (isPage(request.method, path)) {
      const { token: shown } = request.query as { token?: unknown };
      if (typeof shown === 'string' && token.matches(shown)) return admit(request, reply, token);
      if (shown !== undefined) return refuse(request, reply, path, 'wrong');
    }
    request.principal = token.principalOf({
      authorization: request.headers.authorization,
      sessionCookie: cookieOf(request.headers.cookie, sessionCookieName(request.socket.localPort)),
    });
    if (!request.principal) return refuse(request, reply, path, 'missing');
  });
}

function isPage(method: string, path: string): boolean {
  return (method === 'GET' || method === 'HEAD') && path !== '/graphql';
}

function admit(request: FastifyRequest, reply: FastifyReply, token: LaunchToken): FastifyReply {
  const [path = '/', query = ''] = request.url.split('?', 2);
  const left = new URLSearchParams(query);
  left.delete('token');
  const target = path.replace(/^[/\\]+/, '/'); // “//elsewhere.example” would lead off this server
  return reply
    .header('set-cookie', sessionCookie(sessionCookieName(request.socket.localPort), token.session))
    .header('cache-control', 'no-store')
    .redirect(left.size > 0 ? `${target}?${left}` : target, 302);
}

/** 401, in the language of whoever asks: GraphQL, a page, or a line of text. */
function refuse(request: FastifyRequest, reply: FastifyReply, path: string, token: 'missing' | 'wrong'): FastifyReply {
  void reply.code(401).header('cache-control', 'no-store');
  const accept = request.headers.accept ?? '';
  if (path === '/graphql') {
    if (isPageVisit(request)) return reply.redirect('/graphiql', 303);
    const refusal = new Refusal(
      'UNAUTHENTICATED',
      'Sign in first: open the link that the server printed when it started, or send its token as “Authorization: Bearer …”.',
    );
    const type = accept.includes('application/graphql-response+json') ? 'application/graphql-response+json' : 'application/json';
    return reply
      .header('www-authenticate', 'Bearer realm="Fordela"')
      .type(`${type}; charset=utf-8`)
      .send(JSON.stringify({ errors: [formatRefusal(refusal)] }));
  }
  if (accept.includes('text/html')) {
    return reply
      .header('content-security-policy', SIGN_IN_POLICY)
      .type('text/html; charset=utf-8')
      .send(signInPage(request.headers['accept-language'], token, `${request.protocol}://${request.host}`));
  }
  return reply
    .header('www-authenticate', 'Bearer realm="Fordela"')
    .type('text/plain; charset=utf-8')
    .send(
      'Sign in first: open the link that the server printed when it started, or send its token as “Authorization: Bearer …”.\n',
    );
}
