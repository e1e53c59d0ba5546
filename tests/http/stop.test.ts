import { setTimeout as sleep } from 'node:timers/promises';
import { Authorized, Query, Resolver } from 'type-graphql';
import { expect, it } from 'vitest';
import { buildFordelaSchema } from '../../server/http/build-schema.js';
import { serve } from '../support/served.js';

@Resolver()
class Slow {
  @Authorized()
  @Query(() => Boolean)
  async slow(): Promise<boolean> {
    await sleep(300);
    return true;
  }

  @Authorized()
  @Query(() => Boolean)
  never(): Promise<boolean> {
    return new Promise(() => undefined);
  }
}

const served = async () => serve({ schema: await buildFordelaSchema([Slow]) });

it('lets a running query finish', async () => {
  const { app, graphql } = await served();
  const answer = graphql('{ slow }');
  await sleep(100);
  const asked = performance.now();
  await app.stop(5000);
  expect(performance.now() - asked).toBeLessThan(3000); // although the connection is kept alive
  expect((await answer).body).toEqual({ data: { slow: true } });
});

it('waits no longer than it may', async () => {
  const { app, graphql, logLines } = await served();
  const answer = graphql('{ never }').then(
    () => 'answered',
    () => 'cut',
  );
  await sleep(100);
  const asked = performance.now();
  await app.stop(200);
  expect(performance.now() - asked).toBeLessThan(2000);
  expect(await answer).toBe('cut');
  expect(logLines.join('')).toContain('Requests still run');
});
