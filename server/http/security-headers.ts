import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set together with `helmet: false`. */
    constantHeaders?: boolean;
  }
}

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

/** The workbench runs its calculation engine as WebAssembly, and nothing else that is not a script of this server. */
export const WORKBENCH_POLICY = {
  contentSecurityPolicy: { useDefaults: false, directives: { ...STRICT, 'script-src': ["'self'", "'wasm-unsafe-eval'"] } },
};

/**
 * What the query endpoint answers with: the headers of every other page, written down, since working them out anew is a tenth
 * of a small answer's time. A test holds them against a page's.
 */
export const CONSTANT_HEADERS: Readonly<Record<string, string>> = Object.freeze({
  'content-security-policy': Object.entries(STRICT)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join(';'),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
});

/**
 * Where Office shows an add-in's pane: every page above it in the frame has to be one of these, Excel's own, SharePoint's, OneDrive's
 * or Teams'. docs/excel.md prints the policy for those who host the files themselves, and a test holds the two together.
 */
const OFFICE_HOSTS = [
  'https://*.office.com',
  'https://*.officeapps.live.com',
  'https://*.office365.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
];

export const OFFICE_POLICY = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      ...STRICT,
      'script-src': ["'self'", 'https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'],
      'connect-src': ["'self'", 'https://*.microsoft.com', 'https://*.office.com'],
      'frame-ancestors': ["'self'", ...OFFICE_HOSTS],
    },
  },
  xFrameOptions: false, // frame-ancestors says it
  crossOriginOpenerPolicy: false, // Office's frame has to reach its own window
} as const;

export async function addSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: STRICT },
    strictTransportSecurity: false, // plain HTTP on this machine; a proxy in front adds it
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.config.constantHeaders) void reply.headers(CONSTANT_HEADERS);
    done();
  });
}
