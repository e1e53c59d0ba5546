import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dinero, allocate as dineroAllocate, toSnapshot } from 'dinero.js';
import { SEK } from 'dinero.js/currencies';
import { Bench } from 'tinybench';
import { allocate } from '../../server/allocation/allocate.js';
import type { AllocationRequest } from '../../server/allocation/allocation-request.js';
import { fraction } from '../../server/allocation/fraction.js';
import { largestRemainder } from '../../server/allocation/largest-remainder.js';
import { ore } from '../../server/money/ore.js';
import { lehmer } from './lehmer.js';

/**
 * Shares 10 000 000 kr to the öre, beside dinero.js and largest-remainder-round; everyone's input is made before the clock
 * starts. “Amounts alone” is what the peers do too; “whole request” also checks the request and its bounds and gives every
 * exact share in lowest terms. Then counts whose answers are the largest remainder method's.
 */
createRequire(import.meta.url)('largest-remainder-round'); // adds Array.prototype.spread

const TOTAL_ORE = 1_000_000_000;

interface Case {
  readonly totalOre: number;
  readonly weights: readonly number[];
}

const PEERS: Record<string, (prepared: Case) => () => readonly number[]> = {
  'fordela, amounts alone': ({ totalOre, weights }) => {
    const parties = weights.map((weight, index) => ({ id: idOf(index), weight: BigInt(weight) }));
    return () => largestRemainder(totalOre, parties);
  },
  'fordela, whole request': ({ totalOre, weights }) => {
    const request: AllocationRequest = {
      total: ore(totalOre),
      unit: ore(1),
      method: 'LARGEST_REMAINDER',
      participants: weights.map((weight, index) => ({ id: idOf(index), weight: fraction(weight) })),
    };
    return () => allocate(request).rows.map((row) => row.amount);
  },
  'dinero.js': ({ totalOre, weights }) => {
    const money = dinero({ amount: totalOre, currency: SEK });
    return () => dineroAllocate(money, weights).map((share) => toSnapshot(share).amount);
  },
  'largest-remainder-round': ({ totalOre, weights }) => {
    const spreadable = weights as unknown as { spread(total: number): number[] };
    return () => spreadable.spread(totalOre);
  },
};

function idOf(index: number): string {
  return String(index).padStart(6, '0');
}

/** By the definition, with nothing of the server's: whole parts or one more, and nobody passed over with more left over. */
function isLargestRemainder({ totalOre, weights }: Case, amounts: readonly number[]): boolean {
  const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  let [sum, leastRaised, mostPassedOver] = [0, all, -1n];
  for (const [index, amount] of amounts.entries()) {
    const product = BigInt(totalOre) * BigInt(weights[index] as number);
    const raise = amount - Number(product / all);
    const remainder = product % all;
    if (raise === 1) leastRaised = remainder < leastRaised ? remainder : leastRaised;
    else if (raise === 0) mostPassedOver = remainder > mostPassedOver ? remainder : mostPassedOver;
    else return false;
    sum += amount;
  }
  return sum === totalOre && leastRaised >= mostPassedOver;
}

function drawn(count: number, seed: number, limit = 1_000_000): number[] {
  const source = lehmer(seed);
  return Array.from({ length: count }, () => 1 + (source.next().value % limit));
}

const table = readFileSync('tests/fixtures/ok/skr-implied-population.csv', 'utf8');
const regions = table
  .split('\n')
  .slice(2, 23)
  .map((line) => Number(line.split(',')[2]));
/** The regions with their inhabitants, as many in 290 municipalities and 100 000 areas, and weights that need BigInt. */
const sizes: Record<string, readonly number[]> = {
  '21 regions': regions,
  '290 municipalities': drawn(290, 290, 72_000),
  '100 000 areas': drawn(100_000, 1, 210),
  '100 000 large weights': drawn(100_000, 1),
};

const measured = new Map<string, number>();
for (const [size, weights] of Object.entries(sizes)) {
  const bench = new Bench({ time: 1000, warmupTime: 300 });
  for (const [name, prepare] of Object.entries(PEERS)) bench.add(name, prepare({ totalOre: TOTAL_ORE, weights }));
  await bench.run();
  const medianMicroseconds = (name: string) => {
    const result = bench.getTask(name)?.result;
    if (result?.state !== 'completed') throw new Error(`${name} did not run to its end at ${size} parties`);
    return result.latency.p50 * 1000;
  };
  const peer = medianMicroseconds('dinero.js');
  for (const name of Object.keys(PEERS)) {
    const time = medianMicroseconds(name);
    measured.set(`${name} ${size}`, time);
    console.log(
      `${size.padEnd(22)} ${name.padEnd(24)}${time.toFixed(1).padStart(12)} µs  ${(time / peer).toFixed(2)} × dinero.js`,
    );
  }
}

const linearithmic = (100_000 * Math.log2(100_000)) / (21 * Math.log2(21));
console.log(`\ngrowth of the time from 21 regions to 100 000 areas; n log n grows ${linearithmic.toFixed(0)} ×`);
for (const name of Object.keys(PEERS)) {
  const growth = (measured.get(`${name} 100 000 areas`) as number) / (measured.get(`${name} 21 regions`) as number);
  console.log(`${name.padEnd(24)} ${growth.toFixed(0)} ×`);
}
console.log();

const cases: Case[] = [
  ...Object.values(sizes).map((weights) => ({ totalOre: TOTAL_ORE, weights })),
  ...drawn(500, 7, 1_000_000_000).map((totalOre, seed) => ({ totalOre, weights: drawn(21, seed + 1) })), // as regions are
  ...drawn(500, 8, 1000).map((totalOre, seed) => ({ totalOre, weights: drawn(21, seed + 1, 9) })), // ties
];
for (const [name, prepare] of Object.entries(PEERS)) {
  const right = cases.filter((each) => isLargestRemainder(each, prepare(each)())).length;
  const sums = cases.filter((each) => prepare(each)().reduce((sum, amount) => sum + amount, 0) === each.totalOre).length;
  console.log(`${name.padEnd(24)} exactly right in ${right} of ${cases.length}; sums to the total in ${sums}`);
}
