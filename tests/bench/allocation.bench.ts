import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dinero, allocate as dineroAllocate, toSnapshot } from 'dinero.js';
import { SEK } from 'dinero.js/currencies';
import { Bench } from 'tinybench';
import { allocate } from '../../server/allocation/allocate.js';
import type { AllocationRequest } from '../../server/allocation/allocation-request.js';
import { fraction } from '../../server/allocation/fraction.js';
import { ore } from '../../server/money/ore.js';

/**
 * Shares 10 000 000 kr to the öre, beside dinero.js and largest-remainder-round, which get plain numbers made before the
 * clock starts, as Fordela gets its request. Then counts whose answers are the largest remainder method's.
 */
createRequire(import.meta.url)('largest-remainder-round'); // adds Array.prototype.spread

const TOTAL_ORE = 1_000_000_000;

interface Case {
  readonly totalOre: number;
  readonly weights: readonly number[];
}

const PEERS: Record<string, (prepared: Case) => () => readonly number[]> = {
  fordela: ({ totalOre, weights }) => {
    const request: AllocationRequest = {
      total: ore(totalOre),
      unit: ore(1),
      method: 'LARGEST_REMAINDER',
      participants: weights.map((weight, index) => ({ id: String(index).padStart(6, '0'), weight: fraction(weight) })),
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

/** Numbers that look random and are the same in every run (Park and Miller 1988). */
function* lehmer(seed: number): Generator<number, never> {
  let state = seed;
  while (true) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
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
const sizes: Record<number, number[]> = { 21: regions, 290: drawn(290, 290), 100000: drawn(100_000, 1) };

const measured = new Map<number, number>();
for (const [size, weights] of Object.entries(sizes)) {
  const bench = new Bench({ time: 1000, warmupTime: 300 });
  for (const [name, prepare] of Object.entries(PEERS)) bench.add(name, prepare({ totalOre: TOTAL_ORE, weights }));
  await bench.run();
  const medianMicroseconds = (name: string) => {
    const result = bench.getTask(name)?.result;
    if (result?.state !== 'completed') throw new Error(`${name} did not run to its end at ${size} parties`);
    return result.latency.p50 * 1000;
  };
  const own = medianMicroseconds('fordela');
  measured.set(Number(size), own);
  for (const name of Object.keys(PEERS)) {
    const time = medianMicroseconds(name);
    console.log(
      `${size.padStart(6)} parties  ${name.padEnd(24)}${time.toFixed(1).padStart(12)} µs  ${(time / own).toFixed(2)} × Fordela’s time`,
    );
  }
}

const [small, large] = [measured.get(21) as number, measured.get(100_000) as number];
const linearithmic = (100_000 * Math.log2(100_000)) / (21 * Math.log2(21));
console.log(`growth from 21 to 100 000 parties: ${(large / small).toFixed(0)} ×; n log n would be ${linearithmic.toFixed(0)} ×`);

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
