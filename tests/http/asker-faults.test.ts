import { GraphQLScalarType } from 'graphql';
import { expect, it } from 'vitest';
import { buildFordelaSchema } from '../../server/http/build-schema.js';
import { serve } from '../support/served.js';

const schema = await buildFordelaSchema();

/** A question with a variable of each scalar that is read from outside. */
const QUESTIONS = {
  Kronor: 'query ($x: Kronor!) { rateForTotal(input: {baseYear: 2023, adjustments: []}, total: $x) { __typename } }',
  LocalDate: 'query ($x: LocalDate) { populations(referenceDate: $x) { version } }',
  Decimal: 'query ($x: Decimal!) { allocate(input: {total: 1, participants: [{id: "a", weight: $x}]}) { total } }',
  CellArgument: 'query ($x: CellArgument) { cells(requests: [{function: STATUS, arguments: [$x]}]) { values } }',
  Int: 'query ($x: Int!) { annualFinancialStatement(year: $x) { __typename } }',
  ID: 'query ($x: ID!) { scenario(id: $x) { name } }',
  String: 'query ($x: String!) { region(name: $x) { code } }',
  Boolean: 'query ($x: Boolean!) { scenarios(archived: $x) { name } }',
} as const;

/** Scalars that are only ever answered. */
const ANSWERED = ['CellValue', 'Figures', 'Float', 'ScenarioBasisData'];

const asked = async (query: string, variables: object = {}) => {
  const { graphql, logLines } = await serve({ schema });
  const { body } = await graphql(query, variables);
  return { body, codes: body.errors?.map(({ extensions }) => extensions.code) ?? [], log: logLines.join('') };
};

it('tries every scalar that there is', () => {
  const scalars = Object.values(schema.getTypeMap()).filter((type) => type instanceof GraphQLScalarType);
  expect(scalars.map(({ name }) => name).sort()).toEqual([...Object.keys(QUESTIONS), ...ANSWERED].sort());
});

it.each([49, 50, 51, 60])('says of %i bad amounts of the variables that they are the asker’s', async (count) => {
  const query = 'query ($r: [CellRequest!]!) { cells(requests: $r) { values } }';
  const { codes, log } = await asked(query, {
    r: Array.from({ length: count }, () => ({ function: 'STATUS', arguments: [{}] })),
  });
  expect(codes.slice(0, 50)).toEqual(Array.from({ length: Math.min(count, 50) }, () => 'INPUT_INVALID'));
  expect(codes.slice(50)).toEqual(count > 50 ? ['BAD_USER_INPUT'] : []);
  expect(log).not.toContain('"level":"error"');
});

it('says of a subscription that there is none', async () => {
  const { body, codes, log } = await asked('subscription { revision }');
  expect(codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  expect(body.errors?.[0]?.message).toBe('There are no operations of the kind “subscription” here.');
  expect(log).not.toContain('"level":"error"');
});

it('says of an argument that a variable leaves null that it is the asker’s', async () => {
  const { codes, log } = await asked('query ($first: Int) { changes(first: $first) { edges { cursor } } }', { first: null });
  expect(codes).toEqual(['BAD_USER_INPUT']);
  expect(log).not.toContain('"level":"error"');
});

it.each(Object.entries(QUESTIONS))('takes JSON nested 50 000 deep in %s for the asker’s fault', async (_scalar, query) => {
  const { app, origin, logLines } = await serve({ schema });
  for (const deep of ['['.repeat(50_000) + ']'.repeat(50_000), `${'{"a":'.repeat(50_000)}0${'}'.repeat(50_000)}`]) {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${app.launchToken}` },
      body: `{"query":${JSON.stringify(query)},"variables":{"x":${deep}}}`,
    });
    const text = await response.text();
    expect(text).not.toContain('INTERNAL_SERVER_ERROR');
    expect(text).toContain('"errors"');
    expect(text.length).toBeLessThan(1500);
  }
  expect(logLines.join('')).not.toContain('"level":"error"');
});

it.each(Object.entries(QUESTIONS))('does not send a megabyte in %s back', async (scalar, query) => {
  const { body, codes } = await asked(query, { x: scalar === 'Boolean' ? 'x'.repeat(1_000_000) : `${'7'.repeat(1_000_000)}x` });
  expect(JSON.stringify(body).length).toBeLessThan(1500);
  expect(codes).not.toContain('INTERNAL_SERVER_ERROR');
});

it.each([
  { title: 'an operation’s name', query: 'query A { revision }', variables: {}, operationName: 'x'.repeat(1_000_000) },
  { title: 'a cursor of changes', query: 'query ($x: String) { changes(after: $x) { edges { cursor } } }' },
  { title: 'a cursor of vouchers', query: 'query ($x: String) { vouchers(year: 2025, after: $x) { edges { cursor } } }' },
  {
    title: 'a participant’s id',
    query:
      'query ($x: String!) { allocate(input: {total: 1, participants: [{id: $x, weight: 1}, {id: $x, weight: 1}]}) { total } }',
  },
  {
    title: 'a measure’s name',
    query:
      'query ($x: String!) { allocate(input: {total: 1, components: [{measure: $x, weight: 1}], participants: [{id: "a", measures: [{name: $x, value: 1}, {name: $x, value: 1}]}]}) { total } }',
  },
  { title: 'a scenario', query: 'query ($x: ID!) { contributionTable(year: 2023, scenario: $x) { total } }' },
])('does not send $title of a megabyte back', async ({ query, operationName }) => {
  const { app, origin } = await serve({ schema });
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${app.launchToken}` },
    body: JSON.stringify({ query, variables: { x: 'x'.repeat(1_000_000) }, operationName }),
  });
  const text = await response.text();
  expect(text).toContain('"errors"');
  expect(text.length).toBeLessThan(1500);
});
