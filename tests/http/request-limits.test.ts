import { expect, it } from 'vitest';
import { buildFordelaSchema } from '../../server/http/build-schema.js';
import { serve } from '../support/served.js';

const schema = await buildFordelaSchema();

const list = (count: number, item: (n: number) => string) => Array.from({ length: count }, (_, n) => item(n)).join(' ');
const requests = (count: number, cell: object = { function: 'STATUS', arguments: [] }) =>
  Array.from({ length: count }, () => cell);
const month = { function: 'BUDGETVSACTUAL', arguments: [2025, 'MONTH', '2025-12-31'] };
const CELLS = 'query ($r: [CellRequest!]!)';
const one = '{values}';
const what = (years: number) => `whatIf(input: {baseYear: 2023, years: ${years}, adjustments: []}) { revision }`;
const participants = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `${n}`, weight: 1 }));
const SHARE = 'query ($i: AllocationInput!)';

it.each([
  {
    title: 'cells over aliases that share a variable',
    query: `${CELLS} { ${list(20, (n) => `a${n}: cells(requests: $r) ${one}`)} }`,
    variables: { r: requests(10_000) },
    expected: { measure: 'cells', asked: 200_000, allowed: 10_000 },
  },
  {
    title: 'cells over fragments within fragments',
    query: `${CELLS} { ...A ... on Query { b: cells(requests: $r) ${one} } } fragment A on Query { ...B } fragment B on Query { a: cells(requests: $r) ${one} }`,
    variables: { r: requests(5_001) },
    expected: { measure: 'cells', asked: 10_002, allowed: 10_000 },
  },
  {
    title: 'cells of a variable’s default beside a variable',
    query: `query ($r: [CellRequest!]!, $d: [CellRequest!]! = [{function: STATUS, arguments: []}]) { a: cells(requests: $r) ${one} b: cells(requests: $d) ${one} }`,
    variables: { r: requests(10_000) },
    expected: { measure: 'cells', asked: 10_001, allowed: 10_000 },
  },
  {
    title: 'reports by month, each a table of 37 rows in 12 columns, and its cell',
    query: `${CELLS} { cells(requests: $r) ${one} }`,
    variables: { r: requests(1_349, month) },
    expected: { measure: 'values', asked: 1_349 * (37 * 12 + 1), allowed: 600_000 },
  },
  {
    title: 'a table under several names',
    query: `${CELLS} { cells(requests: $r) { a: values b: values c: values } }`,
    variables: { r: requests(450, month) },
    expected: { measure: 'values', asked: 450 * (3 * 37 * 12 + 3), allowed: 600_000 },
  },
  {
    title: 'different scenarios of cells and of whatIf together',
    query: `${CELLS} { ${what(10)} cells(requests: $r) ${one} }`,
    variables: { r: Array.from({ length: 191 }, (_, n) => ({ function: 'WHATIF', arguments: [2023, 2, 'total', n] })) },
    expected: { measure: 'scenarioYears', asked: 201, allowed: 200 },
  },
  {
    title: 'years of what-if',
    query: `{ ${list(20, (n) => `a${n}: ${what(10)}`)} z: ${what(1)} }`,
    variables: {},
    expected: { measure: 'scenarioYears', asked: 201, allowed: 200 },
  },
  {
    title: 'sensitivity, which counts ten years each',
    query: `{ whatIf(input: {baseYear: 2023, years: 10, adjustments: []}) { ${list(20, (n) => `s${n}: sensitivity(year: 2023) { perPercent }`)} } }`,
    variables: {},
    expected: { measure: 'scenarioYears', asked: 210, allowed: 200 },
  },
  {
    title: 'solving backwards, which counts twenty years and its own',
    query: `{ ${list(10, (n) => `a${n}: largestTotalFor(input: {baseYear: 2023, adjustments: []}, region: "12", atMost: 1) { __typename }`)} }`,
    variables: {},
    expected: { measure: 'scenarioYears', asked: 210, allowed: 200 },
  },
  {
    title: 'rates, bases, comparisons and tables of scenarios',
    query: `{ ${list(10, (n) => `r${n}: rateForTotal(input: {baseYear: 2023, years: 10, adjustments: []}) { __typename }`)}
      ${list(9, (n) => `b${n}: scenarioBasis(baseYear: 2023, years: 10) { revision }`)}
      compareScenarios(year: 2023, scenarios: [${list(10, () => '{adjustments: []}')}]) { year }
      contributionTable(year: 2023, scenario: "x") { total } }`,
    variables: {},
    expected: { measure: 'scenarioYears', asked: 201, allowed: 200 },
  },
  {
    title: 'participants of allocations that share a variable',
    query: `${SHARE} { ${list(6, (n) => `a${n}: allocate(input: $i) { total }`)} }`,
    variables: { i: { total: 1, participants: participants(20_000) } },
    expected: { measure: 'participants', asked: 120_000, allowed: 100_000 },
  },
  {
    title: 'participants within an input of the text',
    query:
      'query ($p: [ParticipantInput!]!) { a: allocate(input: {total: 1, participants: $p}) { total } b: allocate(input: {total: 1, participants: $p}) { total } }',
    variables: { p: participants(50_001) },
    expected: { measure: 'participants', asked: 100_002, allowed: 100_000 },
  },
  {
    title: 'rows of an allocation under many names',
    query: `${SHARE} { allocate(input: $i) { ${list(20, (n) => `a${n}: rows { id amount }`)} } }`,
    variables: { i: { total: 1, participants: participants(10_001) } },
    expected: { measure: 'values', asked: 600_060, allowed: 600_000 },
  },
  {
    title: 'pages of vouchers and of changes together',
    query: `{ ${list(5, (n) => `v${n}: vouchers(year: 2025, first: 180) { pageInfo { hasNextPage } }`)} ${list(2, (n) => `c${n}: changes { pageInfo { endCursor } }`)} c: changes(first: 1) { edges { cursor } } }`,
    variables: {},
    expected: { measure: 'listed', asked: 1_001, allowed: 1_000 },
  },
  {
    title: 'a change’s long texts under many names',
    query: `{ changes(first: 200) { ${list(15, (n) => `e${n}: edges { node { before after } }`)} } }`,
    variables: {},
    // 200 changes, and of each 15 times its place, itself and two texts that count 101 each
    expected: { measure: 'values', asked: 200 * 15 * 204, allowed: 600_000 },
  },
  {
    title: 'reports',
    query: `{ ${list(13, (n) => `a${n}: budgetVsActual(year: 2025) { year }`)} ${list(13, (n) => `b${n}: annualFinancialStatement(year: 2025) { year }`)} }`,
    variables: {},
    expected: { measure: 'reports', asked: 26, allowed: 25 },
  },
  {
    title: 'files',
    query: `query ($f: FileInput!) { ${list(11, (n) => `a${n}: csvHeadings(file: $f) { __typename }`)} }`,
    variables: { f: { fileName: 'x.csv', text: 'a,b\n1,2\n' } },
    expected: { measure: 'files', asked: 11, allowed: 10 },
  },
])('refuses as a whole $title', async ({ query, variables, expected }) => {
  const { graphql, logLines } = await serve({ schema });
  for (const [accept, status] of [
    ['application/json', 200],
    ['application/graphql-response+json', 400],
  ] as const) {
    const answer = await graphql(query, variables, { accept });
    expect(answer.body.errors?.map(({ extensions }) => [extensions.code, extensions.figures])).toEqual([
      ['QUERY_TOO_LARGE', expected],
    ]);
    expect([answer.status, answer.body.data]).toEqual([status, undefined]);
  }
  expect(logLines.join('')).not.toContain('"level":"error"');
});

it.each([
  {
    title: '10 000 cells in two fields',
    query: `${CELLS} { a: cells(requests: $r) ${one} b: cells(requests: $r) ${one} }`,
    variables: { r: requests(5_000) },
  },
  {
    title: '10 000 cells with every part of an error',
    query: `${CELLS} { cells(requests: $r) { values error { code message figures } } }`,
    variables: { r: requests(10_000) },
  },
  {
    title: '1 100 reports by month',
    query: `${CELLS} { cells(requests: $r) { values error { code } } }`,
    variables: { r: requests(1_100, month) },
  },
  { title: 'ten years of what-if, 20 times', query: `{ ${list(20, (n) => `a${n}: ${what(10)}`)} }`, variables: {} },
  {
    title: 'what a directive leaves out',
    query: `query ($r: [CellRequest!]!, $no: Boolean!) { a: cells(requests: $r) ${one} b: cells(requests: $r) @include(if: $no) ${one} c: cells(requests: $r) @skip(if: true) ${one} }`,
    variables: { r: requests(6_000), no: false },
  },
  {
    title: 'the same field twice, which is run once',
    query: `${CELLS} { cells(requests: $r) ${one} cells(requests: $r) ${one} }`,
    variables: { r: requests(6_000) },
  },
  {
    title: '1 000 vouchers',
    query: `{ ${list(5, (n) => `v${n}: vouchers(year: 2025, first: 200) { edges { node { date rowCount } } }`)} }`,
    variables: {},
  },
  {
    title: 'a page of vouchers with all their rows',
    query:
      '{ vouchers(year: 2025, first: 200) { edges { node { date series number text rows { account accountName activity accountGroup amount costCentre project text matches } } } } }',
    variables: {},
  },
])('answers $title', async ({ query, variables }) => {
  const { graphql } = await serve({ schema });
  const { body } = await graphql(query, variables);
  expect(body.errors?.map(({ extensions }) => extensions.code) ?? []).not.toContain('QUERY_TOO_LARGE');
});

it.each([
  {
    title: 'too many years',
    query: '{ whatIf(input: {baseYear: 2023, years: 1000000, adjustments: []}) { revision } }',
    code: 'SCENARIO_INVALID',
  },
  { title: 'too large a page', query: '{ changes(first: 100000) { edges { cursor } } }', code: 'INPUT_INVALID' },
  { title: 'a page of less than one', query: '{ vouchers(year: 2025, first: -5) { edges { cursor } } }', code: 'INPUT_INVALID' },
])('leaves $title to the field’s own words', async ({ query, code }) => {
  const { graphql } = await serve({ schema });
  const { body } = await graphql(query);
  expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
});

it.each([
  { r: null },
  { r: 'x' },
  { r: { function: 'STATUS', arguments: [] } },
  { r: [null, 7, 'x', {}, { function: {} }, { function: 'WHATIF', arguments: 7 }] },
  {},
])('does not stumble over variables that are no cells: %j', async (variables) => {
  const { graphql, logLines } = await serve({ schema });
  await graphql(`${CELLS} { cells(requests: $r) ${one} }`, variables);
  await graphql('query ($i: AllocationInput!) { allocate(input: $i) { total } }', { i: variables.r });
  await graphql('query ($i: WhatIfInput!) { whatIf(input: $i) { revision } }', { i: variables.r });
  expect(logLines.join('')).not.toContain('"level":"error"');
});
