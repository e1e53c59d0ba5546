import { beforeAll, expect, it } from 'vitest';
import { startSeededServer } from '../support/seeded-server.js';
import { refuseUnbuilt } from '../support/server-process.js';

beforeAll(refuseUnbuilt);

/** As a container of 1 GiB would leave it beside another process. */
const HEAP = ['--max-old-space-size=512'];
const TOKEN = 'a-token-that-is-only-for-this-test';

const list = (count: number, item: (n: number) => string) => Array.from({ length: count }, (_, n) => item(n)).join(' ');
const reports = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    function: 'BUDGETVSACTUAL',
    arguments: [2025, 'MONTH', `2025-${String(1 + (n % 12)).padStart(2, '0')}-28`],
  }));
const VARIABLE = 'query ($r: [CellRequest!]!)';

async function startedServer() {
  const server = await startSeededServer('example', { FORDELA_LAUNCH_TOKEN: TOKEN, LOG_LEVEL: 'warn' }, HEAP);
  const { origin } = await server.link();
  const ask = async (query: string, variables: object = {}) => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, text: await response.text() };
  };
  return { server, origin, ask };
}

it('refuses 20 × 10 000 reports with the figures in a heap of 512 MB, and answers others meanwhile', {
  timeout: 120_000,
}, async () => {
  const { server, origin, ask } = await startedServer();
  const attack = `${VARIABLE} { ${list(20, (n) => `a${n}: cells(requests: $r) { values error { code message figures } }`)} }`;
  const variables = { r: reports(10_000) };
  const attacks = Array.from({ length: 5 }, () => ask(attack, variables));
  const others = Array.from({ length: 20 }, () => ask('{ contributionTable(year: 2023) { total } }'));
  const health = fetch(`${origin}/health/ready`);
  for (const { text } of await Promise.all(attacks)) {
    expect(JSON.parse(text)).toEqual({
      errors: [
        {
          message: 'The request asks for 200000 cells; at most 10000 go together.',
          extensions: {
            code: 'QUERY_TOO_LARGE',
            figures: { measure: 'cells', asked: 200_000, allowed: 10_000 },
            offences: [],
            clause: null,
          },
        },
      ],
    });
  }
  for (const { text } of await Promise.all(others))
    expect(JSON.parse(text)).toEqual({ data: { contributionTable: { total: 10_000_000 } } });
  expect((await health).status).toBe(200);
  expect([server.child.exitCode, server.stderr()]).toEqual([null, '']);
});

it('carries the largest requests that it takes, ten at a time, in a heap of 512 MB', { timeout: 240_000 }, async () => {
  const { server, ask } = await startedServer();
  const largest = [
    ask(`${VARIABLE} { cells(requests: $r) { values } }`, { r: reports(1_120) }),
    ask(`${VARIABLE} { ${list(20, (n) => `a${n}: cells(requests: $r) { values error { code } }`)} }`, { r: reports(50) }),
    ask(`${VARIABLE} { cells(requests: $r) { values error { code message figures } } }`, {
      r: Array.from({ length: 10_000 }, (_, n) => ({ function: 'ACTUAL', arguments: [`no such activity ${n}`, 2025] })),
    }),
    ask(`${VARIABLE} { cells(requests: $r) { values } }`, {
      r: Array.from({ length: 10_000 }, () => ({ function: 'CONTRIBUTIONS', arguments: [2023] })),
    }),
    ask('query ($i: AllocationInput!) { allocate(input: $i) { rows { id amount exactShare { numerator denominator } } } }', {
      i: { total: 1_000_000, participants: Array.from({ length: 100_000 }, (_, n) => ({ id: `${n}`, weight: 1 + (n % 97) })) },
    }),
    ask(
      `{ ${list(20, (n) => `a${n}: whatIf(input: {baseYear: 2023, years: 10, adjustments: []}) { years { rows { scenario steps { budget } } } }`)} }`,
    ),
    ask(`{ ${list(2, (n) => `a${n}: vouchers(year: 2025, first: 200) { edges { node { rows { account amount text } } } }`)} }`),
    ask(`{ ${list(5, (n) => `a${n}: changes(first: 200) { edges { node { before after } } }`)} }`),
    ask(`{ ${list(25, (n) => `a${n}: budgetVsActual(year: 2025, by: MONTH) { rows { key budget outcomeToDate } }`)} }`),
    ask('{ revision }'),
  ];
  for (const { status, text } of await Promise.all(largest)) {
    expect([status, text.slice(0, 8)]).toEqual([200, '{"data":']);
    expect(text.length).toBeLessThan(16 * 1024 * 1024);
  }
  expect([server.child.exitCode, server.stderr()]).toEqual([null, '']);
});
