import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { openHouse } from '../../server/app.js';
import { kronorFromOre } from '../../server/money/kronor.js';
import type { Adjustment } from '../../server/scenarios/adjustment.js';
import type { ScenarioYear } from '../../server/scenarios/scenario-answer.js';
import type { ScenarioBasis } from '../../server/scenarios/scenario-basis.js';
import { TEST_NOW_MS } from '../support/databases.js';
import { randomRuns } from '../support/random-runs.js';
import { serve } from '../support/served.js';
import { items } from './arbitrary-scenarios.js';

type Bundle = typeof import('./pane-bundle-entry.js');

/** Less than the server lets one query ask for. */
const AT_ONCE = 20;
const BASE_YEAR = 2023;

const folder = mkdtempSync(join(tmpdir(), 'fordela-pane-answers-'));
let bundle: Bundle;
beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('pane-bundle-entry.ts', import.meta.url)),
        formats: ['es'],
        fileName: () => 'pane.mjs',
      },
    },
  });
  bundle = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'pane.mjs')).href);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Tried {
  readonly years: number;
  readonly adjustments: Adjustment[];
}

/** Most of one year; spans that reach out of the scenario too. */
const span = fc.option(fc.integer({ min: BASE_YEAR - 1, max: BASE_YEAR + 3 }), { nil: undefined, freq: 4 });
const scenarios: fc.Arbitrary<Tried> = fc
  .tuple(fc.constantFrom(1, 1, 1, 1, 1, 1, 2, 3), items(undefined, 4), fc.array(span, { minLength: 4, maxLength: 4 }))
  .map(([years, list, from]) => ({
    years,
    adjustments: list.map((item, index) => ({ ...item, ...(from[index] === undefined ? {} : { fromYear: from[index] }) })),
  }));

const ROWS = `year total rows { region { code } baseline scenario differencePercent kronorPerInhabitant
  steps { budget population participation key bounds rounding } heldBy { kind amount adjustment } }`;

/** What the server answers, in the pane's own words. */
const asAnswered = ({ year, totalOre, rows }: ScenarioYear): object => ({
  year,
  total: kronorFromOre(totalOre),
  rows: rows
    .map((row) => ({
      region: { code: row.regionCode },
      baseline: kronorFromOre(row.baselineOre),
      scenario: kronorFromOre(row.scenarioOre),
      differencePercent: row.differencePercent,
      kronorPerInhabitant: row.kronorPerInhabitant,
      steps: Object.fromEntries(Object.entries(row.steps).map(([step, amount]) => [step, kronorFromOre(amount)])),
      heldBy: row.heldBy && {
        kind: row.heldBy.kind,
        amount: kronorFromOre(row.heldBy.amountOre),
        adjustment: row.heldBy.adjustment,
      },
    }))
    .toSorted((one, other) => one.region.code.localeCompare(other.region.code)),
});

it('gives the server’s answers in the pane, to the öre, whatever is tried', { timeout: 1_800_000 }, async () => {
  const runs = randomRuns('the pane’s answers are the server’s', { tests: 1000, soak: 10_000 });
  const house = await openHouse({ kind: 'sqlite', path: join(folder, 'fordela.sqlite') }, () => TEST_NOW_MS, 'real');
  onTestFinished(() => house.close());
  const { graphql } = await serve({}, house);
  const bases = new Map<number, ScenarioBasis>();
  for (const years of [1, 2, 3]) {
    const { body } = await graphql(`{ scenarioBasis(baseYear: ${BASE_YEAR}, years: ${years}) { data } }`);
    bases.set(years, (body.data as { scenarioBasis: { data: ScenarioBasis } }).scenarioBasis.data);
  }
  const tried = fc.sample(scenarios, runs).map(({ years, adjustments }) => {
    const basis = bases.get(years) as ScenarioBasis;
    const { years: answer, refusal } = bundle.outcomeOf(basis, adjustments, undefined);
    const input = { baseYear: BASE_YEAR, years, adjustments: bundle.adjustmentInputs(adjustments) };
    return { input, answer, refusal };
  });
  const met = tried.filter(({ refusal }) => !refusal);
  const refused = tried.filter(({ refusal }) => refusal);
  expect(met.length).toBeGreaterThan(runs.numRuns / 4);
  expect(refused.length).toBeGreaterThan(runs.numRuns / 100);

  for (let from = 0; from < met.length; from += AT_ONCE) {
    const some = met.slice(from, from + AT_ONCE);
    const variables = Object.fromEntries(some.map(({ input }, index) => [`i${index}`, input]));
    const { body } = await graphql(
      `query (${some.map((_, index) => `$i${index}: WhatIfInput!`).join(' ')}) {
          ${some.map((_, index) => `a${index}: whatIf(input: $i${index}) { years { ${ROWS} } }`).join('\n')} }`,
      variables,
    );
    some.forEach(({ input, answer }, index) => {
      const answered = body.data?.[`a${index}`];
      expect(answered, JSON.stringify({ input, errors: body.errors })).toEqual({ years: answer.map(asAnswered) });
    });
  }
  for (const { input, refusal } of refused) {
    const { body } = await graphql('query ($input: WhatIfInput!) { whatIf(input: $input) { revision } }', { input });
    const { code, figures } = body.errors?.[0]?.extensions ?? {};
    expect({ code, figures }, JSON.stringify(input)).toEqual({
      code: refusal?.code,
      figures: JSON.parse(JSON.stringify(refusal?.figures)),
    });
  }
});
