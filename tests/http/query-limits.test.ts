import type { GraphQLSchema } from 'graphql';
import { getIntrospectionQuery } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { buildFordelaSchema } from '../../server/http/build-schema.js';
import { serve } from '../support/served.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildFordelaSchema();
});

const list = (count: number, item: (n: number) => string) => Array.from({ length: count }, (_, n) => item(n)).join(' ');
const MAX_MS = 1500; // generous: what must not happen takes minutes

it.each([
  { title: '101 aliases', query: `{ ${list(101, (n) => `a${n}: __typename`)} }`, measure: 'rootFields', asked: 101 },
  { title: '51 aliases of a root field', query: `{ ${list(51, (n) => `a${n}: revision`)} }`, measure: 'rootFields', asked: 51 },
  { title: '500 copies of a field', query: `{ ${list(500, () => 'revision')} }`, measure: 'copies', asked: 500 },
  {
    title: '500 copies of a field further in',
    query: `{ changes { edges { node { ${list(500, () => 'hash')} } } } }`,
    measure: 'copies',
    asked: 500,
  },
  {
    title: 'copies spread over fragments',
    query: `{ ${list(21, () => '...F')} } fragment F on Query { revision }`,
    measure: 'copies',
    asked: 21,
  },
  {
    title: 'a fragment bomb',
    query: `{ ...F0 } ${list(100, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F100 on Query { revision }`,
    measure: 'fields',
    asked: Number.MAX_SAFE_INTEGER,
  },
  {
    title: 'a fragment bomb under one field',
    query: `{ changes { edges { node { ...F0 } } } } ${list(30, (n) => `fragment F${n} on Change { ${list(10, () => `...F${n + 1}`)} }`)} fragment F30 on Change { hash }`,
    measure: 'fields',
    asked: Number.MAX_SAFE_INTEGER,
  },
  {
    title: '21 levels',
    query: `{ __schema { types { fields { type { ${'ofType { '.repeat(17)}name${' }'.repeat(21)} }`,
    measure: 'depth',
    asked: 22,
  },
  {
    title: '5 000 fields that are not there, without looking for what they might have been',
    query: `{ changes { edges { node { ${list(5_000, (n) => `hsah${n}`)} } } } }`,
    measure: 'fields',
    asked: 5_003,
  },
  {
    title: '5 000 arguments of a field that are not there, each a field of its own',
    query: `{ changes { edges { node { ${list(2_000, (n) => `a${n}: hash(x: ${n})`)} } } } }`,
    measure: 'fields',
    asked: 2_003,
  },
  { title: '51 directives', query: `{ revision ${list(51, () => '@include(if: true)')} }`, measure: 'directives', asked: 51 },
])('refuses $title', async ({ query, measure, asked }) => {
  const { graphql } = await serve({ schema });
  const started = performance.now();
  const { body } = await graphql(query);
  expect(performance.now() - started).toBeLessThan(MAX_MS);
  expect(body.data).toBeUndefined();
  expect(body.errors?.map(({ extensions }) => [extensions.code, extensions.figures])).toEqual([
    ['QUERY_TOO_LARGE', { measure, asked, allowed: expect.any(Number) }],
  ]);
});

it.each([
  { title: 'a document of a million signs', query: `{ ${list(200_000, (n) => `a${n}: revision`)} }` },
  { title: 'nesting beyond the stack', query: `${'{ a '.repeat(9_000)}${'}'.repeat(9_000)}` },
  {
    title: 'a list in a list in a list …',
    query: `{ changes(first: ${'['.repeat(9_000)}${']'.repeat(9_000)}) { edges { cursor } } }`,
  },
  {
    title: '2 500 fragments in a row',
    query: `{ ...F0 } ${list(2_500, (n) => `fragment F${n} on Query { ...F${n + 1} }`)} fragment F2500 on Query { revision }`,
  },
  {
    title: 'conflicting copies in many fragments',
    query: `{ ${list(900, (n) => `...F${n}`)} } ${list(900, (n) => `fragment F${n} on Query { a: revision b: revision c: revision }`)}`,
  },
])('stays quick before $title', async ({ query }) => {
  const { graphql } = await serve({ schema });
  const started = performance.now();
  const { body } = await graphql(query);
  expect(performance.now() - started).toBeLessThan(MAX_MS);
  expect(body.errors?.map((error) => error.extensions.code)).not.toContain('INTERNAL_SERVER_ERROR');
});

it.each([
  { title: 'a comment', query: `{ revision } #${'x'.repeat(15_000_000)}` },
  { title: 'a block text', query: `{ region(name: """${'x\n'.repeat(3_000_000)}""") { code } }` },
  { title: 'a text', query: `{ region(name: "${'x'.repeat(262_200)}") { code } }` },
  { title: 'spaces', query: `{ revision }${' '.repeat(262_200)}` },
])('refuses $title beyond 262 144 characters before it reads it', async ({ query }) => {
  const { graphql, logLines } = await serve({ schema });
  const { status, body } = await graphql(query);
  expect(status).toBe(413);
  expect(body.errors?.map(({ extensions }) => [extensions.code, extensions.figures])).toEqual([
    ['QUERY_TOO_LARGE', { measure: 'characters', asked: query.length, allowed: 262_144 }],
  ]);
  expect(logLines.join('')).not.toContain('"level":"error"');
});

it('reads 262 144 characters', async () => {
  const { graphql } = await serve({ schema });
  const { body } = await graphql(`{ revision }${' '.repeat(262_144 - 12)}`);
  expect(body).toEqual({ data: { revision: 0 } });
});

it('lets through what GraphiQL asks about the schema', async () => {
  const { graphql } = await serve({ schema });
  const { body } = await graphql(
    getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true, specifiedByUrl: true }),
  );
  expect(body.errors).toBeUndefined();
});

it('lets through 50 root fields', async () => {
  const { graphql } = await serve({ schema });
  const { body } = await graphql(`{ ${list(50, (n) => `a${n}: revision`)} }`);
  expect(Object.keys(body.data ?? {})).toHaveLength(50);
});
