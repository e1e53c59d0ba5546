import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Scripts, styles and connections of this server only, and nothing inline. */
const STRICT = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** The query editor (Monaco) writes its style into the page and works in threads of its own. */
export const EDITOR_POLICY = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      ...STRICT,
      'style-src': ["'self'", "'unsafe-inline'"],
      'font-src': ["'self'", 'data:'],
      'worker-src': ["'self'"],
    },
  },
};

export async function addSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: STRICT },
    strictTransportSecurity: false, // plain HTTP on this machine; a proxy in front adds it
    xFrameOptions: { action: 'deny' },
  });
}
