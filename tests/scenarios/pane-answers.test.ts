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
const year = fc.option(fc.integer({ min: BASE_YEAR - 1, max: BASE_YEAR + 3 }), { nil: undefined, freq: 4 });
const span = fc.tuple(year, year).map(([fromYear, throughYear]) => {
  const isBackwards = fromYear !== undefined && throughYear !== undefined && throughYear < fromYear;
  return {
    ...(fromYear === undefined ? {} : { fromYear }),
    ...(throughYear === undefined || isBackwards ? {} : { throughYear }),
  };
});
const scenarios: fc.Arbitrary<Tried> = fc
  .tuple(fc.constantFrom(1, 1, 1, 1, 1, 1, 2, 3), items(undefined, 4), fc.array(span, { minLength: 4, maxLength: 4 }))
  .map(([years, list, spans]) => ({ years, adjustments: list.map((item, index) => ({ ...item, ...spans[index] })) }));

const ROWS = `year total rows { region { code } baseline scenario differencePercent kronorPerInhabitant
  steps { budget population participation key bounds rounding } heldBy { kind amount adjustment } }
  spread { payMore payLess unchanged leave join } withoutEffect { adjustment region { code } }`;

/** What the server answers, in the pane's own words. */
const asAnswered = ({ year, totalOre, rows, spread, withoutEffect }: ScenarioYear): object => ({
  year,
  total: kronorFromOre(totalOre),
  spread: {
    payMore: spread.payMore,
    payLess: spread.payLess,
    unchanged: spread.unchanged,
    leave: spread.leave,
    join: spread.join,
  },
  withoutEffect: withoutEffect.map(({ adjustment, regionCode }) => ({ adjustment, region: { code: regionCode } })),
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
  const drawn = fc.sample(scenarios, runs);
  const seen = { met: 0, refused: 0, both: 0, growing: 0 };
  for (let from = 0; from < drawn.length; from += AT_ONCE) {
    const some = drawn.slice(from, from + AT_ONCE).map(({ years, adjustments }) => {
      const { years: answers } = bundle.outcomeOf(bases.get(years) as ScenarioBasis, adjustments, undefined);
      const refused = answers.filter(({ refusal }) => refusal).length;
      seen.met += answers.length - refused;
      seen.refused += refused;
      if (refused > 0 && refused < answers.length) seen.both++;
      if (answers.length > 1 && adjustments.some((item) => item.kind === 'total' && 'growthPercent' in item)) seen.growing++;
      return { input: { baseYear: BASE_YEAR, years, adjustments: bundle.adjustmentInputs(adjustments) }, answers };
    });
    const variables = Object.fromEntries(some.map(({ input }, index) => [`i${index}`, input]));
    const { body } = await graphql(
      `query (${some.map((_, index) => `$i${index}: WhatIfInput!`).join(' ')}) {
          ${some.map((_, index) => `a${index}: whatIf(input: $i${index}) { years { ${ROWS} } }`).join('\n')} }`,
      variables,
    );
    some.forEach(({ input, answers }, index) => {
      const expected = answers.map(({ answer, refusal }) => (answer && !refusal ? asAnswered(answer) : null));
      const isMet = expected.some((year) => year !== null);
      expect(body.data?.[`a${index}`], JSON.stringify({ input, errors: body.errors })).toEqual(
        isMet ? { years: expected } : null,
      );
    });
    const refused = some.flatMap(({ answers }, index) => {
      const isMet = answers.some(({ refusal }) => !refusal);
      return (isMet ? answers : answers.slice(0, 1)).flatMap(({ refusal }, place) =>
        refusal
          ? [
              {
                path: isMet ? [`a${index}`, 'years', place] : [`a${index}`],
                code: refusal.code,
                figures: JSON.parse(JSON.stringify(refusal.figures)),
              },
            ]
          : [],
      );
    });
    const told = (body.errors ?? []).map(({ path, extensions }) => ({
      path,
      code: extensions.code,
      figures: extensions.figures,
    }));
    const byPath = (one: { path?: unknown }, other: { path?: unknown }) => (`${one.path}` < `${other.path}` ? -1 : 1);
    expect(told.toSorted(byPath)).toEqual(refused.toSorted(byPath));
  }
  expect(seen.met).toBeGreaterThan(runs.numRuns / 4);
  expect(seen.refused).toBeGreaterThan(runs.numRuns / 100);
  expect(seen.both).toBeGreaterThan(runs.numRuns / 200); // a year is refused, and another answered
  expect(seen.growing).toBeGreaterThan(runs.numRuns / 200);
});
