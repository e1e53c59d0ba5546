import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { schemaText } from './schema-text.js';
import { EDITOR_POLICY } from './security-headers.js';

/** The pages that `npm run build` makes: the address, the file, and whether it holds the query editor. */
const PAGES = [
  { path: '/', file: 'index.html', editor: false },
  { path: '/graphiql', file: 'graphiql.html', editor: true },
] as const;

/** The start page, GraphiQL, their files, and the schema as text. */
export async function addPages(app: FastifyInstance, schema: GraphQLSchema, webFolder: string): Promise<void> {
  const sdl = schemaText(schema);
  app.get('/schema.graphql', async (_request, reply) =>
    reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(sdl),
  );

  if (!existsSync(join(webFolder, 'index.html'))) {
    for (const { path } of PAGES) {
      app.get(path, async (_request, reply) =>
        reply
          .code(503)
          .type('text/plain; charset=utf-8')
          .send('The pages are not built yet: run “npm run build” and start again.\n'),
      );
    }
    return;
  }
  await app.register(fastifyStatic, {
    root: join(webFolder, 'assets'),
    prefix: '/assets/',
    decorateReply: true,
    index: false,
    immutable: true, // their names hold a hash of their content
    maxAge: '1y',
  });
  for (const { path, file, editor } of PAGES) {
    app.get(path, editor ? { helmet: EDITOR_POLICY } : {}, async (_request, reply) =>
      reply.header('cache-control', 'no-store').sendFile(file, webFolder, { cacheControl: false }),
    );
  }
}
