import { request } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { freePort } from '../support/free-port.js';
import { refuseUnbuilt, startServer } from '../support/server-process.js';

beforeAll(refuseUnbuilt);

it('prints a link that signs in, and answers', async () => {
  const server = startServer();
  const link = await server.link();
  expect(link.hostname).toBe('127.0.0.1');
  const visit = await fetch(link, { redirect: 'manual' });
  const cookie = `${visit.headers.get('set-cookie')?.split(';')[0]}`;
  expect([visit.status, visit.headers.get('location')]).toEqual([302, '/']);
  const answer = await fetch(new URL('/graphql', link), {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: '{"query":"{ revision }"}',
  });
  expect(await answer.json()).toEqual({ data: { revision: 0 } });
  expect(await (await fetch(new URL('/health/ready', link))).json()).toEqual({ status: 'ready' });
});

it('writes its log as JSON lines on stderr, without the token', async () => {
  const server = startServer({ FORDELA_LAUNCH_TOKEN: 'fixed-token', LOG_LEVEL: 'trace' });
  const link = await server.link();
  expect(link.searchParams.get('token')).toBe('fixed-token');
  await fetch(link, { redirect: 'manual' });
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  const lines = server.stderr().trim().split('\n');
  expect(lines.map((line) => JSON.parse(line) as object)).toContainEqual(
    expect.objectContaining({
      level: 'info',
      method: 'GET',
      path: '/',
      status: 302,
      reqId: expect.any(String),
      ms: expect.any(Number),
    }),
  );
  expect(server.stderr()).not.toContain('fixed-token');
});

it('finishes what runs, takes nothing more and ends with 0 when asked to stop', async () => {
  const server = startServer({ FORDELA_LAUNCH_TOKEN: 'fixed-token' });
  const link = await server.link();
  const running = halfSentQuery(link);
  await running.accepted;
  server.child.kill('SIGTERM');
  await refusesConnections(link);
  running.sendTheRest();
  expect(await running.answer).toEqual([200, '{"data":{"revision":0}}\n']);
  expect(await server.ended).toBe(0);
});

it('ends at once on the second signal', async () => {
  const server = startServer({ FORDELA_LAUNCH_TOKEN: 'fixed-token' });
  const link = await server.link();
  const running = halfSentQuery(link);
  running.answer.catch(() => undefined);
  await running.accepted;
  server.child.kill('SIGINT');
  await refusesConnections(link);
  const asked = performance.now();
  server.child.kill('SIGINT');
  expect(await server.ended).toBe(130);
  expect(performance.now() - asked).toBeLessThan(2000);
});

it('says in one line that its port is taken', async () => {
  const port = await freePort();
  const holder = createServer().listen(port, '127.0.0.1');
  try {
    const server = startServer({ PORT: `${port}`, LOG_LEVEL: 'silent' });
    expect(await server.ended).toBe(69);
    expect(server.stderr()).toBe(
      `fordela: PORT=${port} on 127.0.0.1 is taken by another process. Set PORT to a free one, or stop that process.\n`,
    );
    expect(server.stdout()).toBe('');
  } finally {
    holder.close();
  }
});

it.each([
  { title: 'a port that is none', env: { PORT: '70000' }, code: 78, line: /^fordela: PORT=70000: a port is [^\n]*\n$/ },
  { title: 'an open address', env: { HOST: '0.0.0.0' }, code: 78, line: /^fordela: HOST=0\.0\.0\.0: [^\n]*\n$/ },
  {
    title: 'a database of another kind',
    env: { DATABASE_URL: 'postgres://u:hunter2@h/d' },
    code: 78,
    line: /^fordela: DATABASE_URL: [^\n]*\n$/,
  },
  {
    title: 'a database that does not answer',
    env: { DATABASE_URL: 'mysql://u:hunter2@127.0.0.1:9/d' },
    code: 69,
    line: /^fordela: The database does not open: [^\n]*ECONNREFUSED[^\n]*\n$/,
  },
  {
    title: 'a database file that cannot be made',
    env: { DATABASE_URL: 'sqlite:/dev/null/x.sqlite' },
    code: 69,
    line: /^fordela: The database does not open: [^\n]+\n$/,
  },
])('ends with one clear line and its own code on $title', async ({ env, code, line }) => {
  const server = startServer({ ...env, LOG_LEVEL: 'silent' } as Record<string, string>);
  expect(await server.ended).toBe(code);
  expect(server.stderr()).toMatch(line);
  expect(server.stderr()).not.toContain('hunter2');
});

/** A query whose body is sent in two parts, so that it runs for as long as the test wants. */
function halfSentQuery(link: URL) {
  const body = '{"query":"{ revision }"}';
  const sent = request(new URL('/graphql', link), {
    method: 'POST',
    agent: false,
    headers: {
      authorization: `Bearer ${link.searchParams.get('token')}`,
      'content-type': 'application/json',
      'content-length': body.length,
      expect: '100-continue',
    },
  });
  const accepted = new Promise<void>((resolve) => sent.once('continue', resolve));
  const answer = new Promise<[number | undefined, string]>((resolve, reject) => {
    sent.once('error', reject);
    sent.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.once('end', () => resolve([response.statusCode, text]));
    });
  });
  sent.write(body.slice(0, 10));
  return { accepted, answer, sendTheRest: () => sent.end(body.slice(10)) };
}

async function refusesConnections(link: URL): Promise<void> {
  for (let tried = 0; tried < 100; tried++) {
    const refused = await fetch(new URL('/health/live', link), { headers: { connection: 'close' } }).then(
      () => false,
      () => true,
    );
    if (refused) return;
    await sleep(50);
  }
  throw new Error('The server still takes connections');
}
