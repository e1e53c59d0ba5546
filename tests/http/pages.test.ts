import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, TEST_TOKEN } from '../support/served.js';

let webFolder: string;
beforeAll(() => {
  webFolder = mkdtempSync(join(tmpdir(), 'fordela-web-'));
  mkdirSync(join(webFolder, 'assets'));
  writeFileSync(join(webFolder, 'index.html'), '<title>start</title>');
  writeFileSync(join(webFolder, 'graphiql.html'), '<title>graphiql</title>');
  writeFileSync(join(webFolder, 'secret.txt'), 'secret');
  writeFileSync(join(webFolder, 'assets', 'start-abc123.js'), '1');
});
afterAll(() => rmSync(webFolder, { recursive: true, force: true }));

const signedIn = { headers: { authorization: `Bearer ${TEST_TOKEN}` } };

it.each([
  { path: '/', title: 'start', inlineStyle: false },
  { path: '/?year=2023', title: 'start', inlineStyle: false },
  { path: '/graphiql', title: 'graphiql', inlineStyle: true },
])('shows $path under a policy that lets in nothing from elsewhere', async ({ path, title, inlineStyle }) => {
  const { origin } = await serve({ webFolder });
  const response = await fetch(`${origin}${path}`, signedIn);
  expect([response.status, await response.text()]).toEqual([200, `<title>${title}</title>`]);
  const policy = `${response.headers.get('content-security-policy')}`;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'self'(;|$)/);
  expect(policy.includes('unsafe-inline')).toBe(inlineStyle);
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(response.headers.get('x-frame-options')).toBe('DENY');
});

it('lets browsers keep files whose names hold a hash of their content', async () => {
  const { origin } = await serve({ webFolder });
  const response = await fetch(`${origin}/assets/start-abc123.js`, signedIn);
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
});

it.each(['/secret.txt', '/assets/../secret.txt', '/assets/%2e%2e/secret.txt', '/assets/', '/package.json', '/index.html'])(
  'gives out no other file: %s',
  async (path) => {
    const { origin } = await serve({ webFolder });
    const response = await fetch(`${origin}${path}`, signedIn);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret');
  },
);

it('gives the schema as text', async () => {
  const { origin } = await serve({ webFolder });
  const response = await fetch(`${origin}/schema.graphql`, signedIn);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await response.text()).toContain('type Query {');
});

it('says how to build the pages where they are missing', async () => {
  const { origin, graphql } = await serve({ webFolder: join(webFolder, 'nowhere') });
  const response = await fetch(origin, signedIn);
  expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('npm run build')]);
  expect((await graphql('{ revision }')).body).toEqual({ data: { revision: 0 } });
});
