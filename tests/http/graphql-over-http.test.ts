import { auditServer } from 'graphql-http';
import { expect, it } from 'vitest';
import { serve } from '../support/served.js';

it('passes all 61 audits of GraphQL over HTTP with CSRF prevention on', async () => {
  const { origin, app } = await serve();
  const results = await auditServer({
    url: `${origin}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${app.launchToken}`);
      headers.set('apollo-require-preflight', 'true');
      return fetch(url, { ...init, headers });
    },
  });
  expect(results.filter((result) => result.status !== 'ok').map(({ name, status }) => `${status}: ${name}`)).toEqual([]);
  expect(results).toHaveLength(61);
});

it('refuses what a page elsewhere could send without a preflight', async () => {
  const { origin, app } = await serve();
  const authorization = `Bearer ${app.launchToken}`;
  const asGet = await fetch(`${origin}/graphql?query={revision}`, { headers: { authorization } });
  expect(asGet.status).toBe(400);
  expect(await asGet.text()).toContain('CSRF');
  const asForm = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'text/plain' },
    body: '{"query":"{revision}"}',
  });
  expect(asForm.status).toBe(415);
});

it('answers a GET query that says it is no page’s', async () => {
  const { origin, app } = await serve();
  const headers = { authorization: `Bearer ${app.launchToken}`, 'apollo-require-preflight': '1' };
  const response = await fetch(`${origin}/graphql?query={revision}`, { headers });
  expect(await response.json()).toEqual({ data: { revision: 0 } });
});

it('sends a browser that visits the endpoint to GraphiQL, signed in or not', async () => {
  const { origin, app } = await serve();
  for (const authorization of [`Bearer ${app.launchToken}`, 'Bearer wrong']) {
    const response = await fetch(`${origin}/graphql`, { headers: { authorization, accept: 'text/html' }, redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/graphiql']);
  }
});
