import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import 'reflect-metadata';
import { openHouse } from '../../server/app.js';
import { createHttpApp } from '../../server/http/create-app.js';
import { Turns } from '../../server/http/limits/turns.js';
import { createLogger } from '../../server/http/logger.js';

/**
 * What the worst off of 200 connections waits for its first answer, where all of them ask without a pause: with one request a
 * turn of the event loop beside every request as soon as it is read, in turn in the same run. The connections are held by a
 * process of their own, until each has its first answer, and 30 s at most. Beside the time, which the machine's other work
 * stretches, stands what it does not: how many answers all others got before the last had its first; 199 is one each.
 * `npm run bench first-answers`; two minutes at most.
 */
const CONNECTIONS = 200;
const MOST_SECONDS = 30;
const ROUNDS = 2;
const TOKEN = 'a-token-that-is-only-for-this-bench';
const ASKING = 'FORDELA_BENCH_ASKING';
const BODY = JSON.stringify({ query: '{ contributionTable(year: 2023) { rows { region { code } amount } } }' });

interface Waits {
  /** Milliseconds until the last connection had its first answer; the whole time where one got none. */
  readonly worstFirst: number;
  /** Answers that others had before it. */
  readonly passedBy: number;
  readonly answersPerSecond: number;
}

const port = process.env[ASKING];
if (port === undefined) await compare();
else process.stdout.write(JSON.stringify(await askWithoutPause(Number(port))));

async function compare(): Promise<void> {
  const ways = { 'as soon as it is read': { take: (go: () => void) => go() }, 'one request a turn': new Turns() };
  const taken = new Map<string, Waits[]>(Object.keys(ways).map((way) => [way, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [way, turns] of Object.entries(ways)) taken.get(way)?.push(await serveAndAsk(turns));
  }
  console.log(`${CONNECTIONS} connections, ${ROUNDS} rounds in turn; of the connection that waits longest for its first answer`);
  for (const [way, rounds] of taken) {
    const cells = rounds.map(({ worstFirst, passedBy, answersPerSecond }) => {
      return `${worstFirst.toFixed(0).padStart(6)} ms, after ${String(passedBy).padStart(5)} answers to others, at ${answersPerSecond.toFixed(0).padStart(4)}/s`;
    });
    console.log(`${way.padEnd(24)}${cells.join('   |   ')}`);
  }
  for (const [what, pick] of [
    ['in time', (each: Waits) => each.worstFirst],
    ['in answers to others', (each: Waits) => each.passedBy],
  ] as const) {
    const [before = [], after = []] = [...taken.values()].map((rounds) => rounds.map(pick));
    console.log(
      `${before.map((each, round) => (each / (after[round] as number)).toFixed(1)).join(' and ')} × shorter a wait ${what}`,
    );
  }
}

async function serveAndAsk(turns: Pick<Turns, 'take'>): Promise<Waits> {
  const folder = mkdtempSync(join(tmpdir(), 'fordela-bench-'));
  const house = await openHouse(
    { kind: 'sqlite', path: join(folder, 'fordela.sqlite') },
    () => Date.UTC(2026, 10, 22),
    'example',
  );
  const app = await createHttpApp(house, { log: createLogger('silent'), launchToken: TOKEN, turns });
  await app.http.listen({ host: '127.0.0.1', port: 0 });
  const { port: own } = app.http.server.address() as { port: number };
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], {
    env: { ...process.env, [ASKING]: `${own}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of child.stdout) said += String(chunk);
  await app.stop(1000);
  await house.close();
  rmSync(folder, { recursive: true });
  return JSON.parse(said) as Waits;
}

async function askWithoutPause(own: number): Promise<Waits> {
  const began = performance.now();
  let [answers, served, passedBy, worstFirst] = [0, 0, 0, 0];
  await new Promise<void>((resolve, reject) => {
    setTimeout(resolve, MOST_SECONDS * 1000);
    const connection = async (): Promise<void> => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      for (let asked = 0; served < CONNECTIONS; asked++) {
        await ask(own, agent);
        if (asked === 0) {
          served++;
          [passedBy, worstFirst] = [answers, performance.now() - began];
          if (served === CONNECTIONS) resolve();
        }
        answers++;
      }
    };
    for (let index = 0; index < CONNECTIONS; index++) void connection().catch(reject);
  });
  const took = performance.now() - began;
  setTimeout(() => process.exit(0), 200); // whoever is still waiting
  const unserved = served < CONNECTIONS ? { passedBy: answers, worstFirst: took } : { passedBy, worstFirst };
  return { ...unserved, answersPerSecond: (answers / took) * 1000 };
}

function ask(own: number, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': BODY.length, authorization: `Bearer ${TOKEN}` };
    const asking = request({ host: '127.0.0.1', port: own, path: '/graphql', method: 'POST', agent, headers });
    asking.on('response', (answer) => answer.resume().on('end', resolve)).on('error', reject);
    asking.end(BODY);
  });
}
