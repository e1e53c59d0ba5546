import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REGION_NAMES } from '../../server/regions/region-names.js';
import 'reflect-metadata';
import { createClient } from '../../addin/api/client.js';
import { type AskCells, createAskCells } from '../../addin/functions/ask-cells.js';
import { registerFunctions } from '../../addin/functions/register-functions.js';
import { openHouse } from '../../server/app.js';
import { createHttpApp } from '../../server/http/create-app.js';
import { createLogger } from '../../server/http/logger.js';
import { fakeExcel } from '../addin/functions/fake-excel.js';

/**
 * From the entry of 2 000 different cells to the last value, through the add-in's own functions and a real server on
 * 127.0.0.1 with an SQLite database: all in one batch, beside one request for each cell, as functions without a batch
 * would ask. Same cells, same client, same run. A browser lets six requests to a server run at a time.
 */
const CELLS = 2000;
const BROWSER_CONNECTIONS = 6;
const ROUNDS = 5;

const folder = mkdtempSync(join(tmpdir(), 'fordela-bench-'));
const house = await openHouse({ kind: 'sqlite', path: join(folder, 'fordela.sqlite') }, () => Date.UTC(2026, 10, 22), 'example');
const token = randomUUID();
const app = await createHttpApp(house, { log: createLogger('silent'), launchToken: token });
const origin = await app.http.listen({ host: '127.0.0.1', port: 0 });

let requests = 0;
const ask = createAskCells(
  createClient({
    origin,
    token: () => token,
    timeoutMs: 600_000,
    fetch: (...request) => {
      requests++;
      return fetch(...request);
    },
  }),
);

/** Two functions, 21 regions and the months of four years: every cell asks for something else. */
const REGIONS = REGION_NAMES.map(({ code }) => code);
const cells = Array.from({ length: CELLS }, (_, index) => {
  const month = Math.floor(index / (2 * REGIONS.length));
  const period = `${2022 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}`;
  return { id: index % 2 === 0 ? 'CONTRIBUTION' : 'SHARE', list: [REGIONS[(index >> 1) % REGIONS.length], period, null] };
});

const byBatch: number[] = [];
const oneByOne: number[] = [];
const sent = { byBatch: 0, oneByOne: 0 };
for (let round = 0; round < ROUNDS; round++) {
  requests = 0;
  byBatch.push(await entryToLastValue(ask));
  sent.byBatch = requests;
  requests = 0;
  oneByOne.push(await entryToLastValue(alone(ask)));
  sent.oneByOne = requests;
}
console.log(`${CELLS} cells, median of ${ROUNDS} rounds in turn`);
report('one batch', byBatch, sent.byBatch);
report('one request a cell', oneByOne, sent.oneByOne);
console.log(`${(median(oneByOne) / median(byBatch)).toFixed(1)} × as fast by batch`);

await app.stop(1000);
await house.close();
rmSync(folder, { recursive: true });

/** Milliseconds from the first call of a function to the last value, as Excel calls them: all in a row. */
async function entryToLastValue(asking: AskCells): Promise<number> {
  const excel = fakeExcel();
  registerFunctions({ customFunctions: excel.host, ask: asking, language: () => 'en', timeoutMs: 600_000 });
  const started = performance.now();
  const values = await Promise.all(cells.map(({ id, list }) => excel.cell(id, list)));
  const took = performance.now() - started;
  if (!values.every((value) => typeof value === 'number')) throw new Error('A cell has no value');
  return took;
}

/** The same questions, each in a request of its own, as many at a time as a browser allows. */
function alone(asking: AskCells): AskCells {
  return async (all, options) => {
    const answers = new Array<Awaited<ReturnType<AskCells>>>(all.length);
    let next = 0;
    const work = async (): Promise<void> => {
      for (let index = next++; index < all.length; index = next++) {
        answers[index] = await asking(all.slice(index, index + 1), options);
      }
    };
    await Promise.all(Array.from({ length: BROWSER_CONNECTIONS }, work));
    return { revision: answers[0]?.revision ?? 0, cells: answers.flatMap((answer) => answer.cells) };
  };
}

function report(name: string, times: readonly number[], count: number): void {
  const [least, most] = [Math.min(...times), Math.max(...times)];
  console.log(
    `${name.padEnd(20)}${median(times).toFixed(0).padStart(8)} ms  (${least.toFixed(0)} to ${most.toFixed(0)})  ${count} requests`,
  );
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] as number;
}
