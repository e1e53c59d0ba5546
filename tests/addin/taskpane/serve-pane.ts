import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

/** What a deployment allows the pane, apart from Office.js's address; `wasm-unsafe-eval` is for the workbench's engine alone. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'";

/** The pane, built as a deployment builds it. */
export async function buildPane(): Promise<{ readonly folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'fordela-pane-'));
  const root = fileURLToPath(new URL('page', import.meta.url));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    mode: 'production',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Serves a built pane with `/graphql` answered by a real server; `origin` may change, and is `undefined` while it is out of reach. */
export async function servePane(
  folder: string,
  server: { origin: string | undefined },
): Promise<{ readonly address: string; close(): void }> {
  const http: Server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    if (path === '/graphql') {
      if (server.origin === undefined) return void request.socket.destroy();
      const body = await new Response(request as unknown as ReadableStream).text();
      const { authorization = '' } = request.headers;
      const headers = {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(authorization && { authorization }),
      };
      const answer = await fetch(`${server.origin}/graphql`, { method: 'POST', headers, body });
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(await answer.text());
      return;
    }
    const file = path === '/' ? '/index.html' : path;
    try {
      const content = readFileSync(join(folder, file));
      response
        .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain', 'content-security-policy': POLICY })
        .end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  const address = http.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { address: `http://127.0.0.1:${port}/`, close: () => void http.close(() => undefined).closeAllConnections() };
}
