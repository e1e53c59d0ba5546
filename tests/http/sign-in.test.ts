import { request as rawRequest } from 'node:http';
import { expect, it } from 'vitest';
import { LaunchToken, sessionCookieName } from '../../server/access/launch-token.js';
import { isOwnHost } from '../../server/http/check-host.js';
import { serve, TEST_TOKEN } from '../support/served.js';

const HTML = { accept: 'text/html,application/xhtml+xml' };
const SESSION = new LaunchToken(TEST_TOKEN).session;

const sessionCookie = (origin: string, value = SESSION): string => `${sessionCookieName(Number(new URL(origin).port))}=${value}`;

it('turns the printed link into a cookie and goes on without the token', async () => {
  const { origin } = await serve();
  const response = await fetch(`${origin}/graphiql?token=${TEST_TOKEN}&lang=sv`, { headers: HTML, redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([302, '/graphiql?lang=sv']);
  expect(response.headers.get('set-cookie')).toBe(`${sessionCookie(origin)}; Path=/; HttpOnly; SameSite=Strict`);
});

it('shows whoever comes without a token the address that they came to', async () => {
  const { origin } = await serve();
  expect(await (await fetch(`${origin}/`, { headers: HTML })).text()).toContain(`<code>${origin}/?token=…</code>`);
});

it('answers GraphQL to the cookie and to the bearer token', async () => {
  const { graphql, origin } = await serve();
  const asNobody = { authorization: '' };
  expect((await graphql('{ revision }')).body).toEqual({ data: { revision: 0 } });
  expect((await graphql('{ revision }', {}, { ...asNobody, cookie: sessionCookie(origin) })).status).toBe(401);
});

it('lets the cookie in on its own', async () => {
  const { origin } = await serve();
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `other=1; ${sessionCookie(origin)}` },
    body: '{"query":"{ revision }"}',
  });
  expect(await response.json()).toEqual({ data: { revision: 0 } });
});

it.each([
  { title: 'no token', shown: () => ({}) },
  { title: 'a wrong token', shown: () => ({ authorization: 'Bearer wrong' }) },
  { title: 'a wrong cookie', shown: (origin: string) => ({ cookie: sessionCookie(origin, 'wrong') }) },
  { title: 'the token as the cookie', shown: (origin: string) => ({ cookie: sessionCookie(origin, TEST_TOKEN) }) },
  { title: 'the cookie of a server on another port', shown: () => ({ cookie: sessionCookie('http://127.0.0.1:1') }) },
])('refuses GraphQL with $title, before it is read', async ({ shown }) => {
  const { origin } = await serve();
  const headers = shown(origin);
  for (const query of ['{ revision }', '{ __schema { types { name } } }', '{']) {
    const response = await fetch(`${origin}/graphql?token=${TEST_TOKEN}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
      body: JSON.stringify({ query }),
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      401,
      'application/graphql-response+json; charset=utf-8',
    ]);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  }
});

it('takes no token in the address of a query: it would stand in every log on the way', async () => {
  const { origin } = await serve();
  const response = await fetch(`${origin}/graphql?token=${TEST_TOKEN}&query={revision}`, {
    headers: { 'apollo-require-preflight': '1' },
    redirect: 'manual',
  });
  expect([response.status, response.headers.get('set-cookie')]).toEqual([401, null]);
});

it.each([
  '/',
  '/graphiql',
  '/schema.graphql',
  '/assets/x.js',
  '/nothing',
  '/health/',
  '/health/live/../../',
  '//graphql',
  '/graphql/',
])('keeps %s closed', async (path) => {
  const { origin } = await serve();
  expect(await statusOf(origin, path)).toBe(401);
});

it('shows a page in Swedish and English to a browser without a token, the browser’s language first', async () => {
  const { origin } = await serve();
  const swedish = await (await fetch(origin, { headers: { ...HTML, 'accept-language': 'sv-SE,sv;q=0.9,en;q=0.8' } })).text();
  expect(swedish).toContain('<html lang="sv">');
  expect(swedish.indexOf('Öppna länken')).toBeLessThan(swedish.indexOf('Open the link'));
  const english = await (await fetch(origin, { headers: { ...HTML, 'accept-language': 'de' } })).text();
  expect(english.indexOf('Open the link')).toBeLessThan(english.indexOf('Öppna länken'));
});

it('says that a token is wrong, and does not repeat it', async () => {
  const { origin } = await serve();
  const response = await fetch(`${origin}/?token=wrong-one`, { headers: HTML, redirect: 'manual' });
  expect([response.status, response.headers.get('set-cookie')]).toEqual([401, null]);
  const page = await response.text();
  expect(page).toContain('That token does not fit');
  expect(page).not.toContain('wrong-one');
});

it('leads nowhere else with a crafted link', async () => {
  const { origin } = await serve();
  for (const path of ['//elsewhere.example/', '/\\elsewhere.example/', '///elsewhere.example']) {
    const { location } = await raw(origin, `${path}?token=${TEST_TOKEN}`);
    expect(new URL(`${location}`, origin).origin).toBe(origin);
  }
});

it('writes neither token nor cookie nor query string to its log', async () => {
  const { origin, logLines, graphql } = await serve();
  await fetch(`${origin}/?token=${TEST_TOKEN}`, { redirect: 'manual' });
  await fetch(`${origin}/?token=almost-${TEST_TOKEN}`);
  await fetch(`${origin}/nothing?token=${TEST_TOKEN}&secret=hunter2`, { headers: { cookie: sessionCookie(origin) } });
  await graphql('{ nothing }', { secret: 'hunter2' });
  await fetch(`${origin}/graphql?token=${TEST_TOKEN}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TEST_TOKEN}` },
    body: '{"query": "hunter2',
  });
  const log = logLines.join('');
  expect(logLines.length).toBeGreaterThan(4);
  for (const secret of [TEST_TOKEN, SESSION, 'hunter2', '?token']) expect(log).not.toContain(secret);
  expect(log).toContain('"path":"/nothing"');
});

it.each([
  { host: '127.0.0.1:4000', own: true },
  { host: '127.0.0.1', own: true },
  { host: '127.8.9.1:80', own: true },
  { host: 'localhost:4000', own: true },
  { host: 'LOCALHOST', own: true },
  { host: '[::1]:4000', own: true },
  { host: 'elsewhere.example', own: false },
  { host: 'localhost.elsewhere.example:4000', own: false },
  { host: '127.0.0.1.elsewhere.example', own: false },
  { host: 'localhost@elsewhere.example', own: false },
  { host: '127.0.0.1:4000.elsewhere.example', own: false },
  { host: '[::1]elsewhere.example', own: false },
  { host: 'localhost:port', own: false },
  { host: '10.0.0.1:4000', own: false },
  { host: '0.0.0.0:4000', own: false },
  { host: '[::]:4000', own: false },
  { host: '', own: false },
  { host: undefined, own: false },
])('takes the host $host for its own: $own', ({ host, own }) => {
  expect(isOwnHost(host)).toBe(own);
});

it('answers 421 to another name, whatever is asked', async () => {
  const { origin } = await serve();
  for (const path of ['/', '/graphql', '/health/live', `/?token=${TEST_TOKEN}`]) {
    const { status, cookie } = await raw(origin, path, { host: 'elsewhere.example', authorization: `Bearer ${TEST_TOKEN}` });
    expect([status, cookie]).toEqual([421, undefined]);
  }
});

async function statusOf(origin: string, path: string): Promise<number> {
  return (await raw(origin, path)).status;
}

/** fetch tidies addresses and hosts up; this sends them as they are. */
function raw(origin: string, path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(origin);
  return new Promise<{ status: number; location?: string | undefined; cookie?: string[] | undefined }>((resolve, reject) => {
    rawRequest({ hostname, port, path, headers, agent: false }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, location: response.headers.location, cookie: response.headers['set-cookie'] });
    })
      .on('error', reject)
      .end();
  });
}
