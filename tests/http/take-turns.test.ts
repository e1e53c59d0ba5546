import { setImmediate } from 'node:timers/promises';
import { graphql } from 'graphql';
import { Authorized, Extensions, Query, Resolver } from 'type-graphql';
import { beforeEach, expect, it } from 'vitest';
import { Role } from '../../server/access/principal.js';
import { weighedBy } from '../../server/agreement/weight.js';
import { buildFordelaSchema } from '../../server/http/build-schema.js';
import { onEachDatabase } from '../support/databases.js';

let seen: string[] = [];
beforeEach(() => {
  seen = [];
});

@Resolver()
class Work {
  @Authorized()
  @Query(() => Boolean, { nullable: true })
  @Extensions(weighedBy(() => ({})))
  heavy(): boolean {
    seen.push('heavy');
    return true;
  }

  @Authorized()
  @Query(() => Boolean, { nullable: true })
  @Extensions(weighedBy(() => ({})))
  async slow(): Promise<boolean> {
    seen.push('slow begins');
    await setImmediate();
    await setImmediate();
    seen.push('slow ends');
    return true;
  }

  @Authorized()
  @Query(() => Boolean, { nullable: true })
  @Extensions(weighedBy(() => ({})))
  broken(): boolean {
    seen.push('broken');
    throw new Error('no');
  }

  @Authorized()
  @Query(() => Boolean, { nullable: true })
  @Extensions(weighedBy(() => ({}), { together: true }))
  batched(): boolean {
    seen.push('batched');
    return true;
  }

  @Authorized()
  @Query(() => Boolean, { nullable: true })
  light(): boolean {
    seen.push('light');
    return true;
  }
}

const schema = await buildFordelaSchema([Work]);
const principal = { id: 'a', name: 'A', role: Role.Office };

/** Runs a query while somebody else asks for every turn of the event loop. */
async function meanwhile(source: string): Promise<readonly string[]> {
  let running = true;
  const other = (async () => {
    while (running) {
      await setImmediate();
      if (running) seen.push('-');
    }
  })();
  const { data } = await graphql({ schema, source, contextValue: { principal } });
  running = false;
  await other;
  expect(Object.values(data ?? {})).not.toHaveLength(0);
  return seen;
}

it('serves others between the heavy root fields of a request', async () => {
  expect(await meanwhile('{ a: heavy b: heavy c: heavy }')).toEqual(['heavy', '-', 'heavy', '-', 'heavy']);
});

it('begins the next only when the one before is done, or has failed', async () => {
  const order = (await meanwhile('{ a: slow b: broken c: heavy d: slow }')).filter((each) => each !== '-');
  expect(order).toEqual(['slow begins', 'slow ends', 'broken', 'heavy', 'slow begins', 'slow ends']);
});

it('makes nothing light, and nothing that is answered together, wait', async () => {
  expect(await meanwhile('{ a: batched b: light c: batched d: light }')).toEqual(['batched', 'light', 'batched', 'light']);
});

it('does not make one request wait for another', async () => {
  await Promise.all(Array.from({ length: 3 }, () => graphql({ schema, source: '{ heavy }', contextValue: { principal } })));
  expect(seen).toEqual(['heavy', 'heavy', 'heavy']);
});

onEachDatabase('cells and contribution tables under many names', (database) => {
  it('are read with as many statements as under one', async () => {
    const house = await database.house('example');
    const real = await buildFordelaSchema();
    const reader = house.database.reader.manager;
    const statements = async (source: string): Promise<number> => {
      let count = 0;
      const logger = house.database.reader.logger;
      const counting = Object.create(logger) as typeof logger;
      counting.logQuery = () => void count++;
      Object.assign(house.database.reader, { logger: counting });
      const context = { principal, reader, now: house.now, changes: house.changes, loaders: new Map(), requestId: 'x' };
      const { errors } = await graphql({ schema: real, source, contextValue: context });
      expect(errors).toBeUndefined();
      Object.assign(house.database.reader, { logger });
      return count;
    };
    const cells = 'cells(requests: [{function: ACTUAL, arguments: [null, 2025]}]) { values }';
    const table = (year: number) => `contributionTable(year: ${year}) { total }`;
    const one = [await statements(`{ ${cells} }`), await statements(`{ ${table(2023)} }`)];
    expect(Math.min(...one)).toBeGreaterThan(0);
    expect(await statements(`{ a: ${cells} b: ${cells} c: ${cells} }`)).toBe(one[0]);
    expect(await statements(`{ a: ${table(2023)} b: ${table(2024)} c: ${table(2025)} }`)).toBe(one[1]);
  });
});
