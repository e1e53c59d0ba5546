import { describe, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.js';
import { serve } from '../support/served.js';

const ADJUSTMENTS = [
  { total: { amount: 12_000_000 } },
  { total: { growthPercent: '2.5' }, fromYear: 2023, throughYear: 2023 },
  { population: { given: [{ region: 'Gotland', persons: 70_000 }] } },
  { population: { growthPercent: '1.5', region: 'Skåne' }, fromYear: 2023 },
  {
    key: {
      components: [
        { measure: 'POPULATION', weight: '0.5' },
        { measure: 'EQUAL', weight: '0.5' },
      ],
      unit: 1,
    },
  },
  { bound: { floor: { amount: 50_000 }, ceiling: { perInhabitant: 3.25 } } },
  { group: { regions: ['Skåne', 'Halland'], ceiling: { share: '0.2' } } },
  { fixed: { region: 'Blekinge', amount: 300_000 } },
  { change: { maxFallPercent: '40' } },
  { phaseIn: 2 },
];

const SCENARIO = `id name version newestVersion baseYear years note own visibility adjustments {
  total { amount percent growthPercent rate } population { referenceDate average given { region persons } growthPercent region }
  participation { leaves notice joins } key { components { measure weight } measures { measure values { region value } } method unit }
  fixed { region amount } bound { floor { amount share perInhabitant } ceiling { amount share perInhabitant } regions }
  group { regions floor { amount } ceiling { amount share } } change { maxRisePercent maxFallPercent regions } phaseIn fromYear throughYear }`;

const STEPS = 'steps { budget population participation key bounds rounding }';

onEachDatabase('scenarios over GraphQL', (database) => {
  async function askAll() {
    const { graphql } = await serve({}, await database.house('real'));
    return async (query: string, variables: object = {}) => (await graphql(query, variables)).body;
  }

  async function open() {
    const { graphql } = await serve({}, await database.house('real'));
    return async <T>(query: string, variables: object = {}): Promise<T> => {
      const { body } = await graphql(query, variables);
      if (body.errors) throw new Error(JSON.stringify(body.errors));
      return Object.values(body.data ?? {})[0] as T;
    };
  }

  it('gives back every kind of adjustment as it was saved', async () => {
    const ask = await open();
    const saved = await ask<{ id: string; adjustments: object[] }>(
      `mutation ($adjustments: [AdjustmentInput!]!) { saveScenario(input: {name: "Allt", baseYear: 2023, adjustments: $adjustments}) { ${SCENARIO} } }`,
      { adjustments: ADJUSTMENTS },
    );
    const codes = JSON.parse(
      JSON.stringify(ADJUSTMENTS)
        .replaceAll('Gotland', '09')
        .replaceAll('Skåne', '12')
        .replaceAll('Halland', '13')
        .replaceAll('Blekinge', '10'),
    );
    expect(saved.adjustments).toMatchObject(codes);
    const again = await ask<{ adjustments: object[]; version: number }>(
      `mutation ($input: ScenarioInput!) { saveScenario(input: $input) { ${SCENARIO} } }`,
      { input: { id: saved.id, name: 'Allt', baseYear: 2023, adjustments: saved.adjustments } },
    );
    expect(again.version).toBe(1); // nothing was changed
  });

  it('says what would be paid, and why, without storing anything', async () => {
    const ask = await open();
    const { years } = await ask<{ years: { total: number; rows: WhatIfRow[] }[] }>(
      `{ whatIf(input: {baseYear: 2023, adjustments: [{total: {percent: "20"}}, {participation: {leaves: "Gotland"}}]}) {
        years { total baselineTotal rows { region { code } baseline scenario difference ${STEPS} } leaving { region { code } lastNoticeDay } } } }`,
    );
    const [year] = years;
    expect(year).toMatchObject({ total: 12_000_000, baselineTotal: 10_000_000 });
    expect(year).toMatchObject({ leaving: [{ region: { code: '09' }, lastNoticeDay: '2022-06-30' }] });
    const skane = year?.rows.find(({ region }) => region.code === '12');
    // 1.2 × 10⁹ öre × 1 414 324 ÷ 10 460 383 = 162 249 202.5…, one öre up; with Gotland 161 305 875.2, and 134 421 562.7 of ten million.
    expect(skane).toMatchObject({ baseline: 1_344_215.63, scenario: 1_622_492.03, difference: 278_276.4 });
    expect(skane?.steps).toEqual({ budget: 268_843.12, population: 0, participation: 9_433.28, key: 0, bounds: 0, rounding: 0 });
    expect(await ask('{ scenarios { name } }')).toEqual([]);
  });

  it('answers a contribution table for a scenario by id and by name', async () => {
    const ask = await open();
    const { id } = await ask<{ id: string }>(
      'mutation { saveScenario(input: {name: "Tolv", baseYear: 2023, years: 2, adjustments: [{total: {amount: 12000000}}]}) { id } }',
    );
    const table = (scenario: string, year = 2023) =>
      ask<{ status: string; total: number }>(
        `{ contributionTable(year: ${year}, scenario: "${scenario}") { status version total scenario { name version } rows { region { code } amount previousAmount } } }`,
      );
    const byName = await table('tolv');
    expect(byName).toMatchObject({ status: 'SCENARIO', version: 0, total: 12_000_000, scenario: { name: 'Tolv', version: 1 } });
    expect(byName).toMatchObject({
      rows: expect.arrayContaining([{ region: { code: '12' }, amount: 1_613_058.75, previousAmount: expect.any(Number) }]),
    });
    expect(await table(id)).toEqual(byName);
    expect(await table(id, 2024)).toMatchObject({
      rows: expect.arrayContaining([{ region: { code: '12' }, amount: 1_613_058.75, previousAmount: 1_613_058.75 }]),
    });
    await expect(table('Elva')).rejects.toThrow('SCENARIO_UNKNOWN');
    await expect(table(id, 2025)).rejects.toThrow('SCENARIO_INVALID');
  });

  it('compares saved and tried scenarios side by side', async () => {
    const ask = await open();
    const { id } = await ask<{ id: string }>(
      'mutation { saveScenario(input: {name: "Tolv", baseYear: 2023, adjustments: [{total: {amount: 12000000}}]}) { id } }',
    );
    const comparison = await ask<{ rows: { amounts: number[]; baseline: number }[] }>(
      `query ($id: ID!) { compareScenarios(year: 2023, scenarios: [{id: $id}, {name: "Utan Gotland", adjustments: [{participation: {leaves: "09"}}]}]) {
        baselineTotal scenarios { name version total } rows { region { code } baseline amounts differences } } }`,
      { id },
    );
    expect(comparison).toMatchObject({
      baselineTotal: 10_000_000,
      scenarios: [
        { name: 'Tolv', version: 1, total: 12_000_000 },
        { name: 'Utan Gotland', version: null, total: 10_000_000 },
      ],
    });
    expect(comparison.rows).toHaveLength(21);
    expect(comparison.rows).toContainEqual({
      region: { code: '09' },
      baseline: 58_140.64,
      amounts: [69_768.77, 0],
      differences: [11_628.13, -58_140.64],
    });
    await expect(ask('{ compareScenarios(year: 2023, scenarios: []) { year } }')).rejects.toThrow('SCENARIO_INVALID');
  });

  it('solves backwards, and tells how amounts answer', async () => {
    const ask = await open();
    // Gotland has 61 173 of 10 521 556 inhabitants: 60 000.00 kr of 10 319 804.72 kr, and 60 000.01 kr of an öre more.
    expect(
      await ask(
        '{ largestTotalFor(input: {baseYear: 2023, adjustments: []}, region: "Gotland", atMost: 60000) { total amount heldBy } }',
      ),
    ).toEqual({
      total: 10_319_804.72,
      amount: 60_000,
      heldBy: null,
    });
    // 10 000 000 kr ÷ 10 521 556 inhabitants = 0.95043… kr: 0.95 kr gives 9 995 478.20 kr and 0.96 kr 10 100 693.76 kr.
    expect(
      await ask('{ rateForTotal(input: {baseYear: 2023, adjustments: []}) { rate below { rate total } above { rate total } } }'),
    ).toEqual({
      rate: expect.closeTo(0.9504297653, 9),
      below: { rate: 0.95, total: 9_995_478.2 },
      above: { rate: 0.96, total: 10_100_693.76 },
    });
    const { sensitivity } = await ask<{ sensitivity: object[] }>(
      '{ whatIf(input: {baseYear: 2023, adjustments: []}) { sensitivity { region { code } perPercent perThousandInhabitants } } }',
    );
    expect(sensitivity).toHaveLength(21);
    // 10 100 000 kr × 1 414 324 ÷ 10 521 556 = 1 357 657.78 kr; 10 000 000 × 1 415 324 ÷ 10 522 556 = 1 345 038.22 kr
    expect(sensitivity).toContainEqual({ region: { code: '12' }, perPercent: 13_442.15, perThousandInhabitants: 822.59 });
    await expect(
      ask(
        '{ largestTotalFor(input: {baseYear: 2023, adjustments: [{bound: {floor: {amount: 70000}}}]}, region: "09", atMost: 60000) { total } }',
      ),
    ).rejects.toThrow('SCENARIO_INVALID');
  });

  describe('a year that cannot be met', () => {
    // 2024 carries 10 000 000 kr of 2023 forward; from 2024 on every region pays at least 500 000 kr: 21 × 500 000 = 10 500 000 kr.
    // In 2025 the total is 11 000 000 kr again.
    const adjustments = [
      { bound: { floor: { amount: 500_000 } }, fromYear: 2024 },
      { total: { amount: 11_000_000 }, fromYear: 2025 },
    ];

    it('is refused in its place, with its figures, and the others are answered', async () => {
      const ask = await askAll();
      const { data, errors } = await ask(
        'query ($input: WhatIfInput!) { revision whatIf(input: $input) { years { year total } sensitivity(year: 2024) { perPercent } } }',
        { input: { baseYear: 2023, years: 3, adjustments } },
      );
      expect(data).toMatchObject({
        revision: expect.any(Number),
        whatIf: { years: [{ year: 2023, total: 10_000_000 }, null, { year: 2025, total: 11_000_000 }], sensitivity: null },
      });
      const refused = { code: 'FLOORS_ABOVE_TOTAL', figures: { year: 2024, floors: 10_500_000, total: 10_000_000 } };
      expect(errors).toMatchObject([
        { path: ['whatIf', 'years', 1], extensions: refused },
        { path: ['whatIf', 'sensitivity'], extensions: refused },
      ]);
    });

    it('takes those along that start from it, with its refusal, and no others', async () => {
      const ask = await askAll();
      const limited = [...adjustments, { change: { maxRisePercent: '900' }, fromYear: 2025, throughYear: 2025 }];
      const { data, errors } = await ask('query ($input: WhatIfInput!) { whatIf(input: $input) { years { year } } }', {
        input: { baseYear: 2023, years: 4, adjustments: limited },
      });
      expect(data).toEqual({ whatIf: { years: [{ year: 2023 }, null, null, { year: 2026 }] } });
      expect(errors?.map(({ path, extensions }) => [path?.at(-1), extensions.code, extensions.figures?.year])).toEqual([
        [1, 'FLOORS_ABOVE_TOTAL', 2024],
        [2, 'FLOORS_ABOVE_TOTAL', 2024],
      ]);
    });

    it('does not keep a scenario from being saved, nor the other years’ tables from being read', async () => {
      const ask = await askAll();
      const input = { name: 'Golv', baseYear: 2023, years: 3, adjustments };
      const saved = await ask('mutation ($input: ScenarioInput!) { saveScenario(input: $input) { id } }', { input });
      expect(saved.errors).toBeUndefined();
      const { data, errors } = await ask(
        '{ now: contributionTable(year: 2023, scenario: "Golv") { total } later: contributionTable(year: 2025, scenario: "Golv") { total rows { previousAmount } } }',
      );
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({ now: { total: 10_000_000 }, later: { total: 11_000_000 } });
      expect(data?.later).toMatchObject({ rows: expect.arrayContaining([{ previousAmount: null }]) });
      const between = await ask('{ contributionTable(year: 2024, scenario: "Golv") { total } }');
      expect(between.errors?.[0]?.extensions.code).toBe('FLOORS_ABOVE_TOTAL');
      const none = await ask('mutation ($input: ScenarioInput!) { saveScenario(input: $input) { id } }', {
        input: { ...input, name: 'Inget', adjustments: [{ bound: { floor: { amount: 900_000 } } }] },
      });
      expect(none.errors?.[0]?.extensions).toMatchObject({ code: 'FLOORS_ABOVE_TOTAL', figures: { year: 2023 } });
    });

    it('leaves the other scenarios of a comparison theirs, with its name and one error', async () => {
      const ask = await askAll();
      const scenarios = [
        { name: 'Golv', adjustments: adjustments.slice(0, 1).map(({ bound }) => ({ bound })) },
        { name: 'Tolv', adjustments: [{ total: { amount: 12_000_000 } }] },
        { id: 'gone' },
      ];
      const query = `query ($scenarios: [ScenarioChoiceInput!]!) { compareScenarios(year: 2023, scenarios: $scenarios) {
        baselineTotal scenarios { name total } rows { region { code } amounts differences } } }`;
      const { data, errors } = await ask(query, { scenarios });
      expect(data?.compareScenarios).toMatchObject({
        baselineTotal: 10_000_000,
        scenarios: [
          { name: 'Golv', total: null },
          { name: 'Tolv', total: 12_000_000 },
          { name: 'gone', total: null },
        ],
        rows: expect.arrayContaining([
          { region: { code: '09' }, amounts: [null, 69_768.77, null], differences: [null, 11_628.13, null] },
        ]),
      });
      expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code])).toEqual([
        ['compareScenarios.scenarios.0.total', 'FLOORS_ABOVE_TOTAL'],
        ['compareScenarios.scenarios.2.total', 'SCENARIO_UNKNOWN'],
      ]);
      const none = await ask(query, { scenarios: [{ id: 'gone' }] });
      expect(none.errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code])).toEqual([
        ['compareScenarios', 'SCENARIO_UNKNOWN'],
      ]);
    });
  });

  it('grows a total every year, and says which adjustment changes nothing', async () => {
    const ask = await open();
    // 12 000 000 kr once 3 percent more: 12 360 000 each year; every year: × 1.03, × 1.03², × 1.03³
    const years = (total: string) =>
      ask<{ years: { total: number }[] }>(
        `{ whatIf(input: {baseYear: 2023, years: 4, adjustments: [{total: {amount: 12000000}}, {total: {${total}: "3"}, fromYear: 2024}]}) { years { total } } }`,
      );
    expect((await years('percent')).years.map(({ total }) => total)).toEqual([12_000_000, 12_360_000, 12_360_000, 12_360_000]);
    expect((await years('growthPercent')).years.map(({ total }) => total)).toEqual([
      12_000_000, 12_360_000, 12_730_800, 13_112_724,
    ]);
    const idle = await ask(
      '{ whatIf(input: {baseYear: 2023, adjustments: [{participation: {leaves: "09"}}, {participation: {leaves: "09"}}, {participation: {joins: "12"}}]}) { years { withoutEffect { adjustment region { code } } spread { payMore payLess leave join } } } }',
    );
    expect(idle).toEqual({
      years: [
        {
          withoutEffect: [
            { adjustment: 2, region: { code: '09' } },
            { adjustment: 3, region: { code: '12' } },
          ],
          spread: { payMore: 20, payLess: 0, leave: 1, join: 0 },
        },
      ],
    });
  });

  it.each([
    ['two things in one item', '[{total: {amount: 1}, phaseIn: 2}]', 'SCENARIO_INVALID'],
    ['an item that says nothing', '[{fromYear: 2023}]', 'SCENARIO_INVALID'],
    ['two totals in one', '[{total: {amount: 1, percent: "5"}}]', 'SCENARIO_INVALID'],
    [
      'a region twice',
      '[{population: {given: [{region: "09", persons: 1}, {region: "Gotland", persons: 2}]}}]',
      'SCENARIO_INVALID',
    ],
    ['a region that is none', '[{participation: {leaves: "Åland"}}]', 'REGION_UNKNOWN'],
    ['a day without a population', '[{population: {referenceDate: "1999-12-31"}}]', 'POPULATION_UNKNOWN'],
    ['a notice that comes too late', '[{participation: {leaves: "09", notice: "2022-07-01"}}]', 'WITHDRAWAL_INVALID'],
    ['a unit that makes another total', '[{key: {unit: 20000000}}, {total: {percent: "0"}}]', 'UNIT_TOO_COARSE'],
    ['a total that is a change and an index', '[{total: {growthPercent: "1", percent: "5"}}]', 'SCENARIO_INVALID'],
    ['ceilings below the total', '[{bound: {ceiling: {amount: 1000}}}]', 'CEILINGS_BELOW_TOTAL'],
  ])('refuses %s', async (_title, adjustments, code) => {
    const ask = await open();
    await expect(ask(`{ whatIf(input: {baseYear: 2023, adjustments: ${adjustments}}) { revision } }`)).rejects.toThrow(code);
  });
});

interface WhatIfRow {
  region: { code: string };
  steps: Record<string, number>;
}
