import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openHouse } from '../../server/app.js';
import { projectRoot } from '../../server/database/project-root.js';
import { createHttpApp } from '../../server/http/create-app.js';
import { createLogger } from '../../server/http/logger.js';

/**
 * How long `/health/live` takes while another process holds the write lock of the SQLite database for ten seconds and a mutation waits
 * for it, beside the same server at rest. One question after the other, ten milliseconds apart.
 */
const HELD_MS = 10_000;
const PAUSE_MS = 10;

const folder = mkdtempSync(join(tmpdir(), 'fordela-bench-'));
const path = join(folder, 'fordela.sqlite');
const house = await openHouse({ kind: 'sqlite', path }, Date.now, 'real');
const launchToken = randomUUID();
const app = await createHttpApp(house, { log: createLogger('silent'), launchToken });
const origin = await app.http.listen({ host: '127.0.0.1', port: 0 });

const atRest = await liveFor(HELD_MS);
const holder = spawn(process.execPath, [join(projectRoot(), 'tests/support/lock-holder.mjs'), path], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
await once(holder.stdout, 'data');
const mutation = addActivity();
const whileHeld = await liveFor(HELD_MS);
holder.stdin.end('release\n');
const answer = await mutation;

console.log(`at rest:         ${shown(atRest)}`);
console.log(`lock held 10 s:  ${shown(whileHeld)}`);
console.log(`the mutation:    ${answer}`);

await app.stop(1000);
await house.close();
rmSync(folder, { recursive: true });

async function liveFor(ms: number): Promise<number[]> {
  const taken: number[] = [];
  for (const end = performance.now() + ms; performance.now() < end; await sleep(PAUSE_MS)) {
    const began = performance.now();
    await (await fetch(`${origin}/health/live`)).text();
    taken.push(performance.now() - began);
  }
  return taken.sort((one, other) => one - other);
}

async function addActivity(): Promise<string> {
  const began = performance.now();
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${launchToken}` },
    body: JSON.stringify({
      query: 'mutation { addActivity(input: { code: "OWN-1", name: "Own", nameSv: "Egen" }) { activities { code } } }',
    }),
  });
  const { errors } = (await response.json()) as { errors?: readonly { message: string }[] };
  return `${errors ? errors[0]?.message : 'done'} after ${((performance.now() - began) / 1000).toFixed(1)} s`;
}

function shown(sorted: readonly number[]): string {
  const at = (part: number): string => `${(sorted[Math.ceil(part * sorted.length) - 1] ?? 0).toFixed(1)} ms`;
  return `${sorted.length} answers, median ${at(0.5)}, 99th percentile ${at(0.99)}, slowest ${at(1)}`;
}
