import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ManifestFiles, manifestFiles, manifestPackage } from '../manifest/manifest-files.js';
import { COLOR_ICON, OUTLINE_ICON, SWEDISH_FILE } from '../manifest/manifest-json.js';

const TYPES = {
  'manifest.xml': 'application/xml; charset=utf-8',
  'manifest.json': 'application/json; charset=utf-8',
  [SWEDISH_FILE]: 'application/json; charset=utf-8',
} as const satisfies Record<keyof ManifestFiles, string>;

/**
 * The add-in's manifests, for whoever rolls it out: both kinds, and the unified one as the zip that is uploaded. Made for the
 * public address that the server was told; without one for the address asked, and then marked for trying only.
 */
export function addManifests(app: FastifyInstance, icons: string, origin: string | undefined): void {
  const fixed = origin === undefined ? undefined : manifestFiles({ origin });
  const filesFor = (request: FastifyRequest): ManifestFiles =>
    fixed ?? manifestFiles({ origin: `https://${hostAsked(request)}`, trial: true });
  const fresh = (reply: FastifyReply): FastifyReply => reply.header('cache-control', 'no-store');

  for (const name of ['manifest.xml', 'manifest.json', SWEDISH_FILE] as const) {
    app.get(`/addin/${name}`, (request, reply) => fresh(reply).type(TYPES[name]).send(filesFor(request)[name]));
  }
  const packed = {
    [COLOR_ICON]: readFileSync(join(icons, COLOR_ICON)),
    [OUTLINE_ICON]: readFileSync(join(icons, OUTLINE_ICON)),
  };
  app.get('/addin/manifest.zip', (request, reply) =>
    fresh(reply)
      .type('application/zip')
      .header('content-disposition', 'attachment; filename="fordela-manifest.zip"')
      .send(Buffer.from(manifestPackage(filesFor(request), packed))),
  );
}

/** The host and port that the asker wrote: a proxy in front sends this server's own as Host, and theirs beside it. */
function hostAsked({ headers }: FastifyRequest): string {
  const hosts = [headers['x-forwarded-host'], headers.host];
  const isHost = (host: unknown): host is string =>
    typeof host === 'string' && /^[^\s/?#@\\]+$/.test(host) && URL.canParse(`https://${host}`);
  return hosts.find(isHost) ?? 'localhost';
}
