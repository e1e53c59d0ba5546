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
