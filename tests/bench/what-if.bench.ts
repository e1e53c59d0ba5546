import { readFileSync } from 'node:fs';
import { Bench } from 'tinybench';
import { allocate } from '../../server/allocation/allocate.js';
import type { AllocationRequest } from '../../server/allocation/allocation-request.js';
import { fraction } from '../../server/allocation/fraction.js';
import { ore } from '../../server/money/ore.js';
import type { Adjustment } from '../../server/scenarios/adjustment.js';
import { evaluateScenario } from '../../server/scenarios/evaluate-scenario.js';
import type { BasisYear, ScenarioBasis } from '../../server/scenarios/scenario-basis.js';
import { largestTotalFor } from '../../server/scenarios/solve-backwards.js';

/**
 * What a scenario costs, as a number of plain allocations of the same size in the same run: a year holds a baseline, the
 * scenario, and a state to the öre for every step that moves. The milliseconds are of one machine, for information.
 */
const table = readFileSync('tests/fixtures/ok/skr-implied-population.csv', 'utf8').split('\n').slice(2, 23);
const regions: Record<string, number> = {};
for (const line of table) {
  const [code = '', , persons] = line.split(',');
  regions[code] = Number(persons);
}

/** Numbers that look random and are the same in every run (Park and Miller 1988). */
function drawn(count: number): Record<string, number> {
  let state = 1;
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      state = (state * 48_271) % 2_147_483_647;
      return [String(index).padStart(6, '0'), 1 + (state % 210)];
    }),
  );
}

function basisOf(persons: Record<string, number>, years: number): ScenarioBasis {
  const participants = Object.keys(persons);
  const year = (ahead: number): BasisYear => ({
    year: 2024 + ahead,
    budget: { basis: 'TOTAL', totalOre: ore(1_000_000_000) },
    unitOre: ore(1),
    method: 'LARGEST_REMAINDER',
    components: [{ measure: 'POPULATION', weight: 1 }],
    referenceDate: '2023-12-31',
    participants,
    previous: null,
    carriedForward: ahead > 0,
    status: 'PRELIMINARY',
  });
  const populations = ['2021-12-31', '2022-12-31', '2023-12-31'].map((referenceDate, older) => ({
    referenceDate,
    persons: Object.fromEntries(
      participants.map((code, index) => [code, (persons[code] as number) + ((index * 7 + older) % 11)]),
    ),
  }));
  return { year: 2024, years: Array.from({ length: years }, (_, ahead) => year(ahead)), populations };
}

const half = [
  { measure: 'POPULATION', weight: 1 },
  { measure: 'EQUAL', weight: 1 },
];

function scenariosOf(codes: readonly string[]): Record<string, Adjustment[]> {
  const [first = '', second = '', third = ''] = codes;
  return {
    'a slider of the total': [{ kind: 'total', percent: '3.1' }],
    'six kinds at once': [
      { kind: 'total', percent: '3.1' },
      { kind: 'participation', leaves: third },
      { kind: 'population', average: ['2021-12-31', '2022-12-31', '2023-12-31'] },
      { kind: 'key', components: half },
      { kind: 'bound', ceiling: { share: '0.3' } },
      { kind: 'group', regions: [first, second], ceiling: { share: '0.1' } },
    ],
  };
}

async function medianMs(run: () => unknown, timeMs: number): Promise<number> {
  const bench = new Bench({ time: timeMs, warmupTime: 200 });
  bench.add('it', run);
  await bench.run();
  const result = bench.tasks[0]?.result;
  if (result?.state !== 'completed') throw new Error('did not run to its end');
  return result.latency.p50;
}

for (const [size, persons, years] of [
  ['21 regions × 10 years', regions, 10],
  ['100 000 participants × 1 year', drawn(100_000), 1],
] as const) {
  const basis = basisOf(persons, years);
  const codes = Object.keys(persons);
  const request: AllocationRequest = {
    total: ore(1_000_000_000),
    unit: ore(1),
    method: 'LARGEST_REMAINDER',
    participants: codes.map((id) => ({ id, weight: fraction(persons[id] as number) })),
  };
  const plain = await medianMs(() => allocate(request), 800);
  console.log(`${size}: a plain allocation ${plain.toFixed(3)} ms`);
  for (const [name, adjustments] of Object.entries(scenariosOf(codes))) {
    const time = await medianMs(() => evaluateScenario(basis, adjustments), 1500);
    const ratio = time / years / plain;
    console.log(
      `  ${name.padEnd(24)}${time.toFixed(2).padStart(10)} ms in all ${(time / years).toFixed(3).padStart(10)} ms a year   ${ratio.toFixed(1)} × a plain allocation`,
    );
  }
}

const solved = basisOf(regions, 1);
const time = await medianMs(() => largestTotalFor(solved, [], { region: '09', atMostOre: ore(6_000_000) }), 1500);
console.log(`the largest total for a region of 21: ${time.toFixed(1)} ms`);
