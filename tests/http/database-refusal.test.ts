import { Authorized, Query, Resolver } from 'type-graphql';
import { expect, it } from 'vitest';
import { databaseRefusal } from '../../server/database/database-refusal.js';
import { buildFordelaSchema } from '../../server/http/build-schema.js';
import { onEachDatabase } from '../support/databases.js';
import { serve } from '../support/served.js';

const fault = (fields: object, message = 'x') => Object.assign(new Error(message), fields);
let thrown: Error = fault({});

@Resolver()
class Asking {
  @Authorized()
  @Query(() => Boolean, { nullable: true })
  ask(): boolean {
    throw thrown;
  }

  @Authorized()
  @Query(() => Boolean, { nullable: true })
  answer(): boolean {
    return true;
  }
}

const schema = await buildFordelaSchema([Asking]);

it.each([
  { title: 'a pool whose queue is full', error: fault({}, 'Queue limit reached.'), code: 'BUSY' },
  { title: 'a server with all its connections taken', error: fault({ code: 'ER_CON_COUNT_ERROR' }), code: 'BUSY' },
  { title: 'a lock that was waited for too long', error: fault({ driverError: { errno: 1205 } }), code: undefined },
  { title: 'a lock that was waited for too long', error: fault({ driverError: fault({ errno: 1205 }) }), code: 'BUSY' },
  { title: 'a busy SQLite file', error: fault({ code: 'SQLITE_BUSY' }), code: 'BUSY' },
  { title: 'a server that is not there', error: fault({ code: 'ECONNREFUSED' }), code: 'DATABASE_UNAVAILABLE' },
  {
    title: 'a connection that was lost',
    error: fault({ driverError: fault({ code: 'PROTOCOL_CONNECTION_LOST' }) }),
    code: 'DATABASE_UNAVAILABLE',
  },
  {
    title: 'a connection that is closed',
    error: fault({}, "Can't add new command when connection is in closed state"),
    code: 'DATABASE_UNAVAILABLE',
  },
  { title: 'a table that is not there', error: fault({ code: 'ER_NO_SUCH_TABLE' }), code: undefined },
  { title: 'a fault of the program', error: new TypeError('x is not a function'), code: undefined },
])('knows $title', ({ error, code }) => {
  expect(databaseRefusal(error)?.code).toBe(code);
});

it.each([
  { error: fault({}, 'Queue limit reached.'), code: 'BUSY' },
  { error: fault({ code: 'ECONNREFUSED' }), code: 'DATABASE_UNAVAILABLE' },
])('answers $code with 503 and when to ask again, without a line at error level', async ({ error, code }) => {
  thrown = error;
  const { app, origin, logLines } = await serve({ schema });
  const send = (query: string) =>
    fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${app.launchToken}` },
      body: JSON.stringify({ query }),
    });
  const nothing = await send('{ ask }');
  expect([nothing.status, nothing.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await nothing.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  const partial = await send('{ ask answer }');
  expect([partial.status, partial.headers.get('retry-after')]).toEqual([200, '1']);
  expect(await partial.json()).toMatchObject({ data: { ask: null, answer: true } });
  expect(logLines.join('')).not.toContain('"level":"error"');
});

onEachDatabase('300 requests at once', (database) => {
  it('are answered, or told that the database is busy; none is a fault of the program', async () => {
    const house = await database.house('real');
    const { graphql, logLines } = await serve({}, house);
    const asked = Array.from({ length: 300 }, () => graphql('{ contributionTable(year: 2023) { total } }'));
    for (const { status, body } of await Promise.all(asked)) {
      if (status === 503) expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['BUSY']);
      else expect([status, body]).toEqual([200, { data: { contributionTable: { total: 10_000_000 } } }]);
    }
    expect(logLines.join('')).not.toContain('"level":"error"');
  });
});
