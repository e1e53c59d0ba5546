import { randomInt } from 'node:crypto';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { type FastifyInstance, fastify } from 'fastify';
import { afterEach, expect, it } from 'vitest';
import { oneRequestATurn } from '../../server/http/limits/one-request-a-turn.js';
import { Turns } from '../../server/http/limits/turns.js';

const open: FastifyInstance[] = [];
afterEach(async () => {
  for (const app of open.splice(0)) await app.close();
});

/** Turns that are taken by hand. */
function byHand() {
  const due: (() => void)[] = [];
  const turns = new Turns((next) => void due.push(next));
  return { turns, due, turn: () => due.shift()?.() };
}

it('lets one in a turn, in the order in which they came, however many come meanwhile', () => {
  const { turns, turn, due } = byHand();
  const seen: number[] = [];
  turns.take(() => {
    seen.push(1);
    turns.take(() => seen.push(4)); // comes while the first is at work, after 2 and 3
  });
  turns.take(() => seen.push(2));
  turns.take(() => seen.push(3));
  const lengths = Array.from({ length: 5 }, () => {
    turn();
    return seen.length;
  });
  expect(seen).toEqual([1, 2, 3, 4]);
  expect([lengths, due]).toEqual([[1, 2, 3, 4, 4], []]);
});

it('passes over whom nobody waits for any more without taking a turn', () => {
  const { turns, turn } = byHand();
  const seen: number[] = [];
  const gone = [1, 3, 4, 6];
  for (let n = 1; n <= 6; n++) {
    turns.take(
      () => seen.push(n),
      () => gone.includes(n),
    );
  }
  for (let n = 1; n <= 2; n++) turn();
  expect(seen).toEqual([2, 5]);
});

it('goes on after one that throws', () => {
  const { turns, turn } = byHand();
  const seen: number[] = [];
  turns.take(() => {
    throw new Error('no');
  });
  turns.take(() => seen.push(2));
  expect(turn).toThrow('no');
  turn();
  expect(seen).toEqual([2]);
});

it('follows the order of arrival and one a turn over any coming and going', () => {
  const seed = randomInt(2 ** 31);
  let state = seed;
  const random = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const { turns, turn } = byHand();
  const [came, begun]: [number[], number[]] = [[], []];
  const gone = new Set<number>();
  for (let step = 0; step < 5_000; step++) {
    const before = begun.length;
    const doing = random(3);
    if (doing === 0) {
      came.push(step);
      turns.take(
        () => void begun.push(step),
        () => gone.has(step),
      );
    } else if (doing === 1) gone.add(came[random(came.length + 1)] ?? -1);
    else turn();
    expect(begun.length - before, `seed ${seed}`).toBeLessThanOrEqual(doing === 2 ? 1 : 0);
  }
  for (let left = came.length; left > 0; left--) turn();
  const neverGone = came.filter((each) => !gone.has(each));
  expect(
    begun.filter((each) => !gone.has(each)),
    `seed ${seed}`,
  ).toEqual(neverGone);
  expect(begun, `seed ${seed}`).toEqual(begun.toSorted((a, b) => a - b));
});

/** A server that notes in which order requests came, and which turn of the event loop each was handled in. */
async function watched(turns?: Turns) {
  const app = fastify();
  open.push(app);
  const [came, handled]: [string[], { name: string; turn: number }[]] = [[], []];
  let turn = 0;
  let counting = true;
  const count = (): void => {
    turn++;
    if (counting) setImmediate(count);
  };
  count();
  app.addHook('onClose', async () => {
    counting = false;
  });
  app.addHook('onRequest', (asked, _reply, done) => {
    came.push(asked.url);
    done();
  });
  oneRequestATurn(app, turns);
  app.all('*', (asked, reply) => {
    handled.push({ name: asked.url, turn });
    void reply.send('');
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return { app, came, handled, port: (app.server.address() as AddressInfo).port };
}

it('handles requests of many connections in the order of arrival, each in a turn of its own', async () => {
  const { came, handled, port } = await watched();
  const ask = (path: string, body?: string) =>
    new Promise<void>((resolve, reject) => {
      const asking = request({
        port,
        host: '127.0.0.1',
        path,
        method: body ? 'POST' : 'GET',
        headers: body ? { 'content-type': 'application/json' } : {},
      });
      asking.on('response', (answer) => answer.resume().on('end', resolve)).on('error', reject);
      asking.end(body);
    });
  await Promise.all(Array.from({ length: 120 }, (_, n) => ask(`/${n}`, n % 2 ? '{"a":1}' : undefined)));
  expect(handled.map(({ name }) => name)).toEqual(came);
  expect(new Set(handled.map(({ turn }) => turn)).size).toBe(120);
});

it('answers health checks at once, before those who wait', async () => {
  const { app, handled } = await watched();
  const answers: Promise<unknown>[] = Array.from({ length: 20 }, (_, n) => app.inject(`/${n}`));
  answers.push(app.inject('/health/live'), app.inject('/health/ready?from=compose'));
  await Promise.all(answers);
  expect(handled.slice(0, 3).map(({ name }) => name)).toContain('/health/live');
  expect(handled.slice(0, 3).map(({ name }) => name)).toContain('/health/ready?from=compose');
  expect(handled).toHaveLength(22);
});

it('does not begin what was given up while it waited', async () => {
  const { turns, turn } = byHand();
  const { app, came, handled, port } = await watched(turns);
  const closed: number[] = [];
  app.server.on('connection', (socket) => socket.on('close', () => void closed.push(1)));
  const sockets = [];
  for (let n = 1; n <= 3; n++) {
    const socket = connect(port, '127.0.0.1', () => socket.write(`GET /${n} HTTP/1.1\r\nHost: localhost\r\n\r\n`));
    sockets.push(socket);
    await expect.poll(() => came.length).toBe(n);
  }
  sockets[1]?.destroy();
  await expect.poll(() => closed.length).toBe(1);
  for (let n = 0; n < 3; n++) turn();
  await expect.poll(() => handled.map(({ name }) => name)).toEqual(['/1', '/3']);
  for (const socket of sockets) socket.destroy();
});
