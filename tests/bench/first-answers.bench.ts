import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import 'reflect-metadata';
import { openHouse } from '../../server/app.js';
import { createHttpApp } from '../../server/http/create-app.js';
import { createLogger } from '../../server/http/logger.js';
import { Turns } from '../../server/http/turns.js';

/**
 * What the worst off of 200 connections waits for its first answer, where all of them ask without a pause: with one request a
 * turn of the event loop beside every request as soon as it is read, in turn in the same run. The connections are held by a
 * process of their own. `npm run bench first-answers`; about a minute.
 */
const CONNECTIONS = 200;
const SECONDS = 10;
const ROUNDS = 2;
const TOKEN = 'a-token-that-is-only-for-this-bench';
const ASKING = 'FORDELA_BENCH_ASKING';
const BODY = JSON.stringify({ query: '{ contributionTable(year: 2023) { rows { region { code } amount } } }' });

interface Waits {
  readonly answers: number;
  /** Milliseconds, of the connection that waited longest for its first answer; the whole length where one got none. */
  readonly worstFirst: number;
  readonly worstLater: number;
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
  console.log(`${CONNECTIONS} connections, ${SECONDS} s, ${ROUNDS} rounds in turn; milliseconds of the worst off`);
  for (const [way, rounds] of taken) {
    const cells = rounds.map(({ worstFirst, worstLater, answers }) => {
      return `first ${worstFirst.toFixed(0).padStart(6)}  later ${worstLater.toFixed(0).padStart(6)}  ${(answers / SECONDS).toFixed(0).padStart(5)}/s`;
    });
    console.log(`${way.padEnd(24)}${cells.join('   |   ')}`);
  }
  const [before = [], after = []] = [...taken.values()].map((rounds) => rounds.map(({ worstFirst }) => worstFirst));
  console.log(`${before.map((each, round) => (each / (after[round] as number)).toFixed(1)).join(' and ')} × shorter a wait`);
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
  const end = began + SECONDS * 1000;
  const firsts = new Array<number>(CONNECTIONS).fill(SECONDS * 1000);
  let [answers, worstLater] = [0, 0];
  const connection = async (index: number): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let asked = 0; performance.now() < end; asked++) {
      const since = performance.now();
      await ask(own, agent);
      const took = performance.now() - since;
      answers++;
      if (asked === 0) firsts[index] = took;
      else worstLater = Math.max(worstLater, took);
    }
    agent.destroy();
  };
  const all = Promise.all(Array.from({ length: CONNECTIONS }, (_, index) => connection(index)));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, SECONDS * 1000 + 500))]);
  setTimeout(() => process.exit(0), 500); // whoever is still waiting
  return { answers, worstFirst: Math.max(...firsts), worstLater };
}

function ask(own: number, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': BODY.length, authorization: `Bearer ${TOKEN}` };
    const asking = request({ host: '127.0.0.1', port: own, path: '/graphql', method: 'POST', agent, headers });
    asking.on('response', (answer) => answer.resume().on('end', resolve)).on('error', reject);
    asking.end(BODY);
  });
}
