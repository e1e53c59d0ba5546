import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { expect, it } from 'vitest';
import { Role } from '../../server/access/principal.js';
import type { RequestContext } from '../../server/access/request-context.js';
import { LocalDate } from '../../server/agreement/local-date.scalar.js';
import { Refusal } from '../../server/agreement/refusal.js';
import { buildFordelaSchema } from '../../server/http/build-schema.js';
import { Kronor } from '../../server/money/kronor.scalar.js';
import type { Ore } from '../../server/money/ore.js';
import { serve } from '../support/served.js';

@Resolver()
class Troubles {
  @Authorized()
  @Query(() => Kronor)
  echo(@Arg('amount', () => Kronor) amount: Ore): Ore {
    return amount;
  }

  @Authorized()
  @Query(() => LocalDate)
  day(@Arg('day', () => LocalDate) day: string): string {
    return day;
  }

  @Authorized()
  @Query(() => Boolean)
  async sql(@Ctx() { reader }: RequestContext): Promise<boolean> {
    await reader.query('SELECT secret FROM vault WHERE pin = 1234');
    return true;
  }

  @Authorized()
  @Query(() => Boolean)
  odd(): boolean {
    throw 'a thrown text with hunter2';
  }

  @Authorized(Role.Office)
  @Mutation(() => Boolean)
  refuse(): boolean {
    throw new Refusal('IMPORT_REFUSED', 'Two rows are wrong.', {
      figures: { rows: 2 },
      offences: [{ row: 3, column: 'persons', value: 'x', reason: 'not a number' }],
      clause: 'FIN-1',
    });
  }
}

const served = async () => serve({ schema: await buildFordelaSchema([Troubles]) });

it('shows a refusal with its code, figures, offences and clause', async () => {
  const { graphql } = await served();
  const { status, body } = await graphql('mutation { refuse }');
  expect(status).toBe(200);
  expect(body).toEqual({
    data: null,
    errors: [
      {
        message: 'Two rows are wrong.',
        path: ['refuse'],
        locations: [{ line: 1, column: 12 }],
        extensions: {
          code: 'IMPORT_REFUSED',
          figures: { rows: 2 },
          offences: [{ row: 3, column: 'persons', value: 'x', reason: 'not a number' }],
          clause: 'FIN-1',
        },
      },
    ],
  });
});

it.each([
  { title: 'an amount in a literal', query: '{ echo(amount: 0.001) }', variables: {}, code: 'AMOUNT_TOO_PRECISE' },
  {
    title: 'an amount in a variable',
    query: 'query ($amount: Kronor!) { echo(amount: $amount) }',
    variables: { amount: 0.001 },
    code: 'AMOUNT_TOO_PRECISE',
  },
  { title: 'a date in a literal', query: '{ day(day: "2023-02-29") }', variables: {}, code: 'DATE_INVALID' },
  {
    title: 'a date in a variable',
    query: 'query ($day: LocalDate!) { day(day: $day) }',
    variables: { day: 7 },
    code: 'DATE_INVALID',
  },
])('keeps the code of a refused scalar: $title', async ({ query, variables, code }) => {
  const { graphql } = await served();
  for (const accept of ['application/json', 'application/graphql-response+json']) {
    const { status, body } = await graphql(query, variables, { accept });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code, figures: expect.any(Object) });
    expect(body.data ?? null).toBeNull();
    expect(status).toBe(accept === 'application/json' ? 200 : 400);
  }
});

it.each([
  { title: 'a syntax error', query: '{', variables: {}, code: 'GRAPHQL_PARSE_FAILED' },
  { title: 'an unknown field', query: '{ nothing }', variables: {}, code: 'GRAPHQL_VALIDATION_FAILED' },
  { title: 'a missing variable', query: 'query ($a: Kronor!) { echo(amount: $a) }', variables: {}, code: 'BAD_USER_INPUT' },
  {
    title: 'an operation that is not there',
    query: 'query A { odd } query B { odd }',
    variables: {},
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
])('keeps Apollo’s code for $title', async ({ query, variables, code }) => {
  const { graphql } = await served();
  const { body } = await graphql(query, variables);
  expect(body.errors?.[0]?.extensions).toEqual({ code });
});

it.each([
  { query: '{ sql }', secrets: ['vault', 'SELECT', 'no such table', 'stack'] },
  { query: '{ odd }', secrets: ['hunter2', 'Unexpected error value'] },
])('masks what was not expected and logs it under the id that the asker is told: $query', async ({ query, secrets }) => {
  const { graphql, logLines } = await served();
  const { body } = await graphql(query);
  const [error] = body.errors ?? [];
  expect(error?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', errorId: expect.stringMatching(/^[\da-f-]{36}$/) });
  for (const secret of secrets) expect(JSON.stringify(body)).not.toContain(secret);
  expect(logLines.filter((line) => line.includes(`${error?.extensions.errorId}`))).toHaveLength(1);
});

it('says in GraphQL’s form that a body is not JSON or too large', async () => {
  const { origin, app } = await served();
  const send = (body: string) =>
    fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${app.launchToken}` },
      body,
    });
  const broken = await send('{"query": ');
  expect([broken.status, ((await broken.json()) as { errors: { extensions: unknown }[] }).errors[0]?.extensions]).toEqual([
    400,
    { code: 'BAD_REQUEST' },
  ]);
  const large = await send(JSON.stringify({ query: '{ odd }', variables: { x: 'x'.repeat(17 * 1024 * 1024) } }));
  expect([large.status, ((await large.json()) as { errors: { extensions: unknown }[] }).errors[0]?.extensions]).toEqual([
    413,
    { code: 'QUERY_TOO_LARGE', figures: { measure: 'bytes', allowed: 16_777_216 }, offences: [], clause: null },
  ]);
});

it('takes a body of 15 MiB', async () => {
  const { graphql } = await served();
  const { body } = await graphql('query ($amount: Kronor!) { echo(amount: $amount) }', {
    amount: 1.25,
    spare: 'x'.repeat(15 * 1024 * 1024),
  });
  expect(body).toEqual({ data: { echo: 1.25 } });
});
