import { expect, it } from 'vitest';
import { serve, TEST_TOKEN } from '../support/served.js';

/** What differs from answer to answer. */
const OWN = ['connection', 'content-length', 'content-type', 'date', 'keep-alive', 'x-request-id', 'www-authenticate', 'vary'];

const headersOf = (response: Response) => Object.fromEntries([...response.headers].filter(([name]) => !OWN.includes(name)));

it('answers a query with the very headers of a page', async () => {
  const { origin } = await serve();
  const authorization = `Bearer ${TEST_TOKEN}`;
  const page = headersOf(await fetch(`${origin}/schema.graphql`, { headers: { authorization } }));
  expect(Object.keys(page)).toHaveLength(12); // eleven of security, and no-store
  const post = (init: RequestInit) => fetch(`${origin}/graphql`, { method: 'POST', ...init });
  const json = { authorization, 'content-type': 'application/json' };
  const answers = {
    query: await post({ headers: json, body: '{"query":"{ revision }"}' }),
    fault: await post({ headers: json, body: '{"query":"{"}' }),
    notJson: await post({ headers: json, body: '{' }),
    tooLong: await post({ headers: json, body: JSON.stringify({ query: ' '.repeat(300_000) }) }),
    signedOut: await post({ headers: { 'content-type': 'application/json' }, body: '{"query":"{ revision }"}' }),
    get: await fetch(`${origin}/graphql?query={revision}`, { headers: { authorization, 'apollo-require-preflight': '1' } }),
  };
  expect(Object.values(answers).map(({ status }) => status)).toEqual([200, 200, 400, 413, 401, 200]);
  for (const [name, answer] of Object.entries(answers)) expect({ name, ...headersOf(answer) }).toEqual({ name, ...page });
});

it('reads its own cookie among others, and no other', async () => {
  const { origin } = await serve();
  const visit = await fetch(`${origin}/?token=${TEST_TOKEN}`, { redirect: 'manual' });
  const [pair = '', ...attributes] = `${visit.headers.get('set-cookie')}`.split('; ');
  expect(attributes).toEqual(['Path=/', 'HttpOnly', 'SameSite=Strict']);
  const [name = '', value = ''] = pair.split('=');
  const ask = async (cookie: string) =>
    (
      await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: '{"query":"{ revision }"}',
      })
    ).status;
  for (const cookie of [pair, `a=b; ${pair}`, `${pair};a=b`, `a; =; ${pair} ; c=d=e`])
    expect(await ask(cookie), cookie).toBe(200);
  for (const cookie of [
    '',
    '=',
    ';;;',
    name,
    `${name}=`,
    `x${pair}`,
    `${name}x=${value}`,
    `${name}=${value}x`,
    `${name}=;${pair}`,
  ])
    expect(await ask(cookie), cookie).toBe(401);
});
