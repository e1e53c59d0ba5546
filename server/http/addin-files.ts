import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { OFFICE_POLICY, WORKBENCH_POLICY } from './security-headers.js';

/**
 * The add-in's own files below /addin/, and the workbench. Office fetches the former from outside any sign-in, so they are
 * open to everybody (docs/decisions/0009): they are code and texts, and every figure still asks for a token.
 */
export async function addAddinFiles(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'workbench.html'))) return; // not built: the pages say so
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/addin/assets/',
    decorateReply: false,
    index: false,
    immutable: true, // their names hold a hash of their content
    maxAge: '1y',
  });
  await app.register(fastifyStatic, { root: join(folder, 'icons'), prefix: '/addin/icons/', decorateReply: false, index: false });
  app.get('/workbench', { helmet: WORKBENCH_POLICY }, (_request, reply) => sendFresh(reply, 'workbench.html', folder));
  app.get('/addin/taskpane.html', { helmet: OFFICE_POLICY }, (_request, reply) => sendFresh(reply, 'taskpane.html', folder));
  for (const file of ['taskpane.js', 'functions.en.json', 'functions.sv.json']) {
    app.get(`/addin/${file}`, (_request, reply) => sendFresh(reply, file, folder));
  }
}

function sendFresh(reply: FastifyReply, file: string, folder: string): FastifyReply {
  return reply.header('cache-control', 'no-store').sendFile(file, folder, { cacheControl: false });
}
