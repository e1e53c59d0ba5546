import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AskError } from '../../../addin/api/ask-error.js';
import { type Client, createClient } from '../../../addin/api/client.js';
import { CellsDocument, PingDocument } from '../../../schema/generated/operations.js';
import { onEachDatabase } from '../../support/databases.js';
import { serve, TEST_TOKEN } from '../../support/served.js';

const cleanUps: (() => unknown)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

/** A server that answers as told. */
async function answering(listener: RequestListener): Promise<string> {
  const server = createHttpServer(listener);
  cleanUps.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function answer(status: number, body: string, type = 'application/json'): RequestListener {
  return (_request, response) => response.writeHead(status, { 'content-type': type }).end(body);
}

const WHY = { message: 'm', extensions: { code: 'POPULATION_UNKNOWN' } };
const PARTLY = JSON.stringify({
  errors: [{ ...WHY, path: ['contributionTable'] }],
  data: { revision: 1, contributionTable: null },
});
const DEEP = JSON.stringify({ errors: [{ ...WHY, path: ['years', 0, 'table'] }], data: { years: [{ table: null }] } });

async function failure(client: Client, signal?: AbortSignal): Promise<AskError> {
  const error = await client.ask(PingDocument, {}, { signal }).catch((each: unknown) => each);
  expect(error).toBeInstanceOf(AskError);
  return error as AskError;
}

describe('the client', () => {
  it.each([
    ['a log-in page of the network', 200, '<!doctype html><title>Sign in to Wi-Fi</title>', 'text/html', 'garbage', undefined],
    ['half an answer', 200, '{"data": {"revi', 'application/json', 'garbage', undefined],
    ['an empty answer', 200, '', 'application/json', 'garbage', undefined],
    ['JSON of something else', 200, '{"hello": "world"}', 'application/json', 'garbage', undefined],
    ['a list', 200, '[1, 2]', 'application/json', 'garbage', undefined],
    ['data that is null', 200, '{"data": null}', 'application/json', 'garbage', undefined],
    ['data that is a list', 200, '{"data": []}', 'application/json', 'garbage', undefined],
    ['data with a part that is null', 200, '{"data": {"revision": null}}', 'application/json', 'garbage', undefined],
    ['a part of an answer', 200, PARTLY, 'application/json', 'refused', 'POPULATION_UNKNOWN'],
    ['an answer with a refusal deep within', 200, DEEP, 'application/json', 'refused', 'POPULATION_UNKNOWN'],
    ['errors without a code', 200, '{"errors": [{"message": "x"}]}', 'application/json', 'garbage', undefined],
    ['errors that are no objects', 200, '{"errors": ["x"], "data": {"revision": 1}}', 'application/json', 'garbage', undefined],
    ['a missing page', 404, 'There is nothing here.', 'text/plain', 'garbage', undefined],
    ['a proxy whose server is gone', 502, '<html>Bad gateway</html>', 'text/html', 'fault', undefined],
    ['a masked fault', 200, error('INTERNAL_SERVER_ERROR'), 'application/json', 'fault', 'INTERNAL_SERVER_ERROR'],
    ['a server that took too long', 503, error('TIMEOUT'), 'application/json', 'timeout', 'TIMEOUT'],
    ['401 without a body', 401, '', 'text/plain', 'signed-out', 'UNAUTHENTICATED'],
    ['401 with a page', 401, '<html>', 'text/html', 'signed-out', 'UNAUTHENTICATED'],
    ['UNAUTHENTICATED with 200', 200, error('UNAUTHENTICATED'), 'application/json', 'signed-out', 'UNAUTHENTICATED'],
    ['a refusal', 200, error('FORBIDDEN'), 'application/json', 'refused', 'FORBIDDEN'],
    ['a refusal with 400', 400, error('QUERY_TOO_LARGE'), 'application/json', 'refused', 'QUERY_TOO_LARGE'],
    ['a refusal with 500', 500, error('BUSY'), 'application/json', 'refused', 'BUSY'],
  ])('takes %s for what it is', async (_title, status, body, type, kind, code) => {
    const client = createClient({ origin: await answering(answer(status, body, type)) });
    expect(await failure(client)).toMatchObject({ kind, code });
  });

  it('carries the figures of a refusal', async () => {
    const body = JSON.stringify({ errors: [{ message: 'm', extensions: { code: 'STALE', figures: { revision: 7 } } }] });
    const client = createClient({ origin: await answering(answer(200, body)) });
    expect(await failure(client)).toMatchObject({ figures: { revision: 7 }, message: 'm' });
  });

  it('carries the places of a refusal, whatever shape they come in', async () => {
    const known = { row: 3, column: 'total', value: 'ten', reason: 'r', code: 'STALE', figures: { a: 1 } };
    const offences = [known, { row: '3', reason: 7, figures: [] }, null, 'odd'];
    const body = JSON.stringify({ errors: [{ message: 'm', extensions: { code: 'IMPORT_REFUSED', offences } }] });
    const client = createClient({ origin: await answering(answer(200, body)) });
    expect((await failure(client)).offences).toEqual([known, { reason: '' }]);
  });

  it('knows that nobody listens', async () => {
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    expect(await failure(createClient({ origin: `http://127.0.0.1:${port}` }))).toMatchObject({ kind: 'offline' });
  });

  it('knows that the connection broke in the middle of an answer', async () => {
    const origin = await answering((_request, response) => {
      response.writeHead(200, { 'content-length': 1000 }).write('{"data":');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await failure(createClient({ origin }))).toMatchObject({ kind: 'offline' });
  });

  it.each([
    ['nothing', () => undefined],
    ['half an answer', (_request, response) => void response.writeHead(200).write('{')],
  ] as [string, RequestListener][])('gives up waiting for %s', async (_title, listener) => {
    const client = createClient({ origin: await answering(listener), timeoutMs: 60 });
    expect(await failure(client)).toMatchObject({ kind: 'timeout' });
  });

  it('gives up although fetch ignores its signal', async () => {
    const client = createClient({ origin: '', timeoutMs: 20, fetch: () => new Promise(() => undefined) });
    expect(await failure(client)).toMatchObject({ kind: 'timeout' });
  });

  it.each([
    ['before', 0],
    ['while', 30],
  ])('is cancelled %s it waits, and hangs up', async (_title, delayMs) => {
    let hungUp = false;
    const origin = await answering((request) =>
      request.socket.on('close', () => {
        hungUp = true;
      }),
    );
    const controller = new AbortController();
    if (delayMs === 0) controller.abort();
    else setTimeout(() => controller.abort(), delayMs);
    expect(await failure(createClient({ origin }), controller.signal)).toMatchObject({ kind: 'cancelled' });
    if (delayMs > 0) await expect.poll(() => hungUp).toBe(true);
  });

  it('leaves no timer and no listener behind', async () => {
    const signal = new AbortController().signal;
    let listeners = 0;
    const counted = new Proxy(signal, {
      get: (target, name) => {
        if (name === 'addEventListener') return () => listeners++;
        if (name === 'removeEventListener') return () => listeners--;
        return Reflect.get(target, name);
      },
    });
    const client = createClient({ origin: await answering(answer(200, '{"data":{"revision":1}}')) });
    expect(await client.ask(PingDocument, {}, { signal: counted })).toEqual({ revision: 1 });
    await Promise.resolve();
    expect(listeners).toBe(0);
  });

  it.each([
    ['an answer', async () => new Response('{"data":{"revision":1}}')],
    ['a failure', () => Promise.reject(new TypeError('network'))],
  ])('stops its clock after %s', async (_title, answerOnce) => {
    vi.useFakeTimers();
    cleanUps.push(() => vi.useRealTimers());
    await createClient({ origin: '', fetch: answerOnce as typeof fetch })
      .ask(PingDocument, {})
      .catch(() => undefined);
    await Promise.resolve();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('sends the token only where there is one, and cookies to its own server only', async () => {
    const sent: RequestInit[] = [];
    const fetching = async (_url: unknown, init?: RequestInit) => {
      sent.push(init ?? {});
      return new Response('{"data":{"revision":1}}');
    };
    const tokens = [undefined, 'secret'];
    const client = createClient({ origin: '', token: () => tokens[sent.length], fetch: fetching as typeof fetch });
    await client.ask(PingDocument, {});
    await client.ask(PingDocument, {});
    expect(sent.map(({ headers }) => (headers as Record<string, string>).authorization)).toEqual([undefined, 'Bearer secret']);
    expect(sent.map(({ credentials }) => credentials)).toEqual(['same-origin', 'same-origin']);
  });
});

onEachDatabase('the client and the server', (database) => {
  it('ask and answer, signed in and not', async () => {
    const { origin } = await serve({}, await database.house('real'));
    const client = createClient({ origin, token: () => TEST_TOKEN });
    const { cells } = await client.ask(CellsDocument, { requests: [{ function: 'CONTRIBUTION', arguments: ['12', 2023] }] });
    expect(cells).toEqual([{ values: [[1_344_215.63]], error: null }]);
    expect(await failure(createClient({ origin }))).toMatchObject({ kind: 'signed-out' });
    expect(await failure(createClient({ origin, token: () => 'wrong' }))).toMatchObject({ kind: 'signed-out' });
    const tooMany = Array.from({ length: 10_001 }, () => ({ function: 'STATUS' as const, arguments: [] }));
    await expect(client.ask(CellsDocument, { requests: tooMany })).rejects.toMatchObject({
      kind: 'refused',
      code: 'QUERY_TOO_LARGE',
      figures: { asked: 10_001 },
    });
  });
});

function error(code: string): string {
  return JSON.stringify({ errors: [{ message: code, extensions: { code } }] });
}
