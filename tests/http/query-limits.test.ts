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
  { title: '51 directives', query: `{ revision ${list(51, () => '@include(if: true)')} }`, measure: 'directives', asked: 51 },
])('refuses $title', async ({ query, measure, asked }) => {
  const { graphql } = await serve({ schema });
  const started = performance.now();
  const { body } = await graphql(query);
  expect(performance.now() - started).toBeLessThan(MAX_MS);
  expect(body.data).toBeUndefined();
  const refusal = body.errors?.find((error) => error.extensions.code === 'QUERY_TOO_LARGE');
  expect(refusal?.extensions.figures).toMatchObject({ measure, asked });
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
