import { beforeAll, expect, it } from 'vitest';
import { serve } from '../support/served.js';
import { refuseUnbuilt } from '../support/server-process.js';

beforeAll(refuseUnbuilt);

it.each([
  '/addin/taskpane.html',
  '/addin/taskpane.js',
  '/addin/functions.en.json',
  '/addin/functions.sv.json',
  '/addin/icons/icon-32.png',
])('serves %s to Office, which cannot sign in', async (path) => {
  const { origin } = await serve();
  expect((await fetch(`${origin}${path}`)).status).toBe(200);
});

it.each(['/addin/functions.en.json', '/addin/functions.sv.json', '/addin/icons/icon-32.png'])(
  'lets Excel on the web fetch %s from its own address, with no cookie and nobody named',
  async (path) => {
    const { origin } = await serve();
    const response = await fetch(`${origin}${path}`, { headers: { origin: 'https://excel.officeapps.live.com' } });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('set-cookie')).toBeNull();
  },
);

it('lets Office keep the icons for a day, and nothing that changes with a version', async () => {
  const { origin } = await serve();
  const kept = async (path: string) => (await fetch(`${origin}${path}`)).headers.get('cache-control');
  expect(await kept('/addin/icons/icon-80.png')).toBe('public, max-age=86400');
  expect(await kept('/addin/functions.sv.json')).toBe('no-store');
  expect(await kept('/addin/taskpane.html')).toBe('no-store');
});

it.each(['/addin/taskpane.html', '/addin/taskpane.js', '/schema.graphql', '/addin/manifest.xml'])(
  'lets no page elsewhere read %s',
  async (path) => {
    const { origin, app } = await serve();
    const headers = { origin: 'https://excel.officeapps.live.com', authorization: `Bearer ${app.launchToken}` };
    const response = await fetch(`${origin}${path}`, { headers });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  },
);

it.each([
  '/',
  '/workbench',
  '/graphiql',
  '/schema.graphql',
  '/graphql',
  '/addin',
  '/addin/../workbench',
  '/addin/%2e%2e/graphiql',
  '/nothing',
])('keeps %s behind the door', async (path) => {
  const { origin } = await serve();
  expect((await fetch(`${origin}${path}`, { redirect: 'manual' })).status).toBe(401);
});

it.each([
  '/addin/nothing.js',
  '/addin/assets/..%2ftaskpane.html',
  '/addin/icons/..%2f..%2fserver%2fmain.js',
  '/addin//etc/passwd',
  '/addin/assets/..%2f..%2f..%2fpackage.json',
  '/addin/assets/%00.js',
  '/addin/assets/..%5c..%5cpackage.json',
])('has nothing else at %s, which is the asker’s fault and no line in the error log', async (path) => {
  const { origin, logLines } = await serve();
  const response = await fetch(`${origin}${path}`);
  expect(Math.floor(response.status / 100)).toBe(4);
  expect(await response.text()).not.toMatch(/errorId|\/dist\//);
  expect(logLines.join('')).not.toContain('"level":"error"');
});

it('lets the pane alone be framed, and only by Office; the workbench calculates in WebAssembly', async () => {
  const { origin, app } = await serve();
  const policy = async (path: string): Promise<string> => {
    const response = await fetch(`${origin}${path}`, { headers: { authorization: `Bearer ${app.launchToken}` } });
    return `${response.headers.get('content-security-policy')} | ${response.headers.get('x-frame-options')}`;
  };
  expect(await policy('/addin/taskpane.html')).toMatch(/frame-ancestors 'self' https:\/\/\*\.office\.com .*\| null/);
  expect(await policy('/workbench')).toMatch(/script-src 'self' 'wasm-unsafe-eval';.*frame-ancestors 'none'.*\| DENY/);
  expect(await policy('/')).not.toContain('unsafe');
});
