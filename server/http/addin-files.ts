import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { addManifests } from './manifests.js';
import { OFFICE_POLICY, WORKBENCH_POLICY } from './security-headers.js';

/**
 * The add-in's own files below /addin/, and the workbench. Office fetches the former from outside any sign-in, so they are
 * open to everybody (docs/decisions/0009): they are code and texts, and every figure still asks for a token.
 */
export async function addAddinFiles(app: FastifyInstance, folder: string, origin: string | undefined): Promise<void> {
  if (!existsSync(join(folder, 'workbench.html'))) return; // not built: the pages say so
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/addin/assets/',
    decorateReply: false,
    index: false,
    immutable: true, // their names hold a hash of their content
    maxAge: '1y',
  });
  await app.register((scope) => addFilesForOffice(scope, folder));
  addManifests(app, join(folder, 'icons'), origin);
  app.get('/workbench', { helmet: WORKBENCH_POLICY }, (_request, reply) => sendFresh(reply, 'workbench.html', folder));
  app.get('/addin/taskpane.html', { helmet: OFFICE_POLICY }, (_request, reply) => sendFresh(reply, 'taskpane.html', folder));
  app.get('/addin/taskpane.js', (_request, reply) => sendFresh(reply, 'taskpane.js', folder));
}

/**
 * What Excel on the web fetches into a page of its own address, which a browser allows only with these headers. They hold
 * no figure, and are the same for everybody.
 */
async function addFilesForOffice(scope: FastifyInstance, folder: string): Promise<void> {
  scope.addHook('onSend', async (_request, reply) => {
    void reply.headers({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
  });
  await scope.register(fastifyStatic, {
    root: join(folder, 'icons'),
    prefix: '/addin/icons/',
    decorateReply: false,
    index: false,
    maxAge: '1d', // Office wants to keep them
  });
  for (const file of ['functions.en.json', 'functions.sv.json']) {
    scope.get(`/addin/${file}`, (_request, reply) => sendFresh(reply, file, folder));
  }
}

function sendFresh(reply: FastifyReply, file: string, folder: string): FastifyReply {
  return reply.header('cache-control', 'no-store').sendFile(file, folder, { cacheControl: false });
}
