// Runs every random program of the tests at its full count and writes what came of it down: `npm run soak [NAME]`, where NAME is a
// part of the test file's path. RANDOM_SEED=… repeats a run. The same files run at a small count among the tests.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HISTORY = fileURLToPath(new URL('history.md', import.meta.url));
const git = (...words) => execFileSync('git', words, { encoding: 'utf8' }).trim();

const wanted = process.argv[2] ?? '';
const programs = git('grep', '-l', 'randomRuns(', '--', 'tests/*.test.ts').split('\n');
const files = programs.filter((file) => file.includes(wanted));
if (files.length === 0) throw new Error(`No random program is named like “${wanted}”: ${programs.join(', ')}.`);

const commit = git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') === '' ? '' : ' with changes');
let failed = false;
for (const file of files) {
  const folder = mkdtempSync(join(tmpdir(), 'fordela-soak-'));
  const [report, outcome] = [join(folder, 'runs.jsonl'), join(folder, 'outcome.json')];
  writeFileSync(report, '');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${outcome}`];
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', file, '--testTimeout=7200000', ...reporters];
  const started = Date.now();
  spawnSync(process.execPath, vitest, { stdio: 'inherit', env: { ...process.env, SOAK_REPORT: report } });
  const minutes = ((Date.now() - started) / 60_000).toFixed(1);
  const { numFailedTests, numTotalTests } = JSON.parse(readFileSync(outcome, 'utf8'));
  const failures = numTotalTests === 0 ? 1 : numFailedTests;
  failed ||= failures > 0;
  for (const line of readFileSync(report, 'utf8').trim().split('\n').filter(Boolean)) {
    const { name, seed, count } = JSON.parse(line);
    const day = new Date().toISOString().slice(0, 10);
    appendFileSync(HISTORY, `| ${day} | ${name} | ${seed} | ${count} | ${failures} | ${commit} | ${minutes} |\n`);
  }
  rmSync(folder, { recursive: true });
}
process.exitCode = failed ? 1 : 0;
