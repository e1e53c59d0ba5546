import { randomInt } from 'node:crypto';
import { appendFileSync } from 'node:fs';

export interface RandomRuns {
  readonly seed: number;
  readonly numRuns: number;
}

/**
 * How often a random program runs: `tests` times among the tests, `soak` times in `npm run soak`, which keeps what came of it in
 * tests/soak/history.md. The seed is printed; RANDOM_SEED repeats a run. For fast-check's `assert` and `sample` as they are.
 */
export function randomRuns(name: string, size: { readonly tests: number; readonly soak: number }): RandomRuns {
  const report = process.env.SOAK_REPORT;
  const seed = Number(process.env.RANDOM_SEED ?? randomInt(2 ** 31));
  const numRuns = report ? size.soak : size.tests;
  console.log(`${name}: ${numRuns} runs, RANDOM_SEED=${seed}`);
  if (report) appendFileSync(report, `${JSON.stringify({ name, seed, count: numRuns })}\n`);
  return { seed, numRuns };
}
