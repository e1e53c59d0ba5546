import { expect, it } from 'vitest';
import { Role } from '../../server/access/principal.js';
import { localDate } from '../../server/agreement/local-date.js';
import { Refusal } from '../../server/agreement/refusal.js';
import type { House } from '../../server/app.js';
import type { CellArgument, CellFunction } from '../../server/cells/cell-function.js';
import { type AnsweredCell, loadCells } from '../../server/cells/load-cells.js';
import { setBudgetYear } from '../../server/financing/set-budget-year.js';
import { ore } from '../../server/money/ore.js';
import { confirmWithdrawal } from '../../server/regions/confirm-withdrawal.js';
import { registerWithdrawal } from '../../server/regions/register-withdrawal.js';
import { onEachDatabase, TEST_NOW_MS } from '../support/databases.js';
import { serve } from '../support/served.js';
import { countStatements } from './booked-year.js';

const OFFICE = { principal: { id: 'anna', name: 'Anna', role: Role.Office }, requestId: 'r1' };
const CELLS = 'query ($requests: [CellRequest!]!) { cells(requests: $requests) { values error { code message figures } } }';

type Row = readonly [CellFunction, ...CellArgument[]];

function ask(house: House, rows: readonly Row[], thisYear = 2026): Promise<readonly AnsweredCell[]> {
  const cells = rows.map(([name, ...list]) => ({ function: name, arguments: list }));
  return loadCells(house.database.reader.manager, cells, { ...OFFICE, today: localDate(`${thisYear}-06-30`) });
}

/** Single values, and refusals as [code, figures]. */
async function values(house: House, rows: readonly Row[], thisYear?: number): Promise<unknown[]> {
  const answered = await ask(house, rows, thisYear);
  return answered.map((each) => (each instanceof Error ? [each.code, each.figures] : each[0]?.[0]));
}

onEachDatabase('cells', (database) => {
  it('answers each function, by code or name, for a year, a month, a quarter or a date serial', async () => {
    const house = await database.house('real');
    // 10⁹ öre × 1 414 324 ÷ 10 521 556 = 134 421 562.742…, whose remainder is among those raised
    const skane = 1_344_215.63;
    expect(
      await values(house, [
        ['CONTRIBUTION', '12', 2023],
        ['CONTRIBUTION', 12, '2023'],
        ['CONTRIBUTION', 'Region Skåne', '2023-03'],
        ['CONTRIBUTION', ' skåne ', '2023Q1'],
        ['CONTRIBUTION', 'Skåne län', 45_000], // 15 March 2023
        ['CONTRIBUTION', null, 2023],
        ['CONTRIBUTION', '', 2023, null],
        ['SHARE', '12', 2023],
        ['SHARE', null, 2023],
        ['POPULATION', '12', 2022],
        ['POPULATION', '12', '2022-12-31'],
        ['POPULATION', '12', 44_926],
        ['POPULATION', '12', '2022Q4'],
        ['POPULATION', null, 2022],
      ]),
    ).toEqual([
      ...[skane, skane, skane, skane, skane, 10_000_000, 10_000_000],
      ...[1_414_324 / 10_521_556, 1, 1_414_324, 1_414_324, 1_414_324, 1_414_324, 10_521_556],
    ]);
  });

  it('takes this year and the newest population where the period is blank', async () => {
    const house = await database.house('example');
    expect(await values(house, [['CONTRIBUTION'], ['CONTRIBUTION', null, null], ['POPULATION']])).toEqual([
      11_500_000, 11_500_000, 10_587_710,
    ]);
    expect(await values(house, [['CONTRIBUTION'], ['POPULATION', '12', '']], 2023)).toEqual([10_000_000, 1_428_626]);
  });

  it('lists the contributions of a year under headings, by county code, summing to the total', async () => {
    const house = await database.house('real');
    const [table] = (await ask(house, [['CONTRIBUTIONS', 2023]])) as [readonly (readonly [string, number])[]];
    expect(table.slice(0, 2)).toEqual([
      ['Region', 'Contribution'],
      ['Stockholm', expect.any(Number)],
    ]);
    expect(table).toHaveLength(22);
    expect(table.find(([name]) => name === 'Skåne')).toEqual(['Skåne', 1_344_215.63]);
    // as Excel's SUM adds: doubles, text left out
    expect(table.slice(1).reduce((sum, [, amount]) => sum + Math.round(amount * 100), 0)).toBe(1_000_000_000);
  });

  it('gives 0 to a region that takes no part in the year', async () => {
    const house = await database.house('real');
    await setBudgetYear(house.changes, OFFICE, {
      ...{ year: 2028, totalOre: ore(1_000_000_000), unitOre: ore(1), method: 'LARGEST_REMAINDER', source: 'Test' },
      referenceDate: localDate('2022-12-31'),
    });
    await registerWithdrawal(house.changes, OFFICE, { region: '09', notifiedOn: localDate('2026-06-01'), reference: 'RS 1' });
    await confirmWithdrawal(house.changes, OFFICE, { region: '09', confirmedOn: localDate('2026-09-01') });
    expect(
      await values(house, [
        ['CONTRIBUTION', 'Gotland', 2028],
        ['SHARE', 'Gotland', 2028],
        ['CONTRIBUTION', null, 2028],
      ]),
    ).toEqual([0, 0, 10_000_000]);
    expect((await ask(house, [['CONTRIBUTIONS', 2028]]))[0]).toHaveLength(21);
  });

  it('tells the revision and the moment of its last change', async () => {
    const house = await database.house('real');
    const { revision } = (await serve({}, house).then(({ graphql }) => graphql('{ revision }'))).body.data as {
      revision: number;
    };
    expect(await ask(house, [['STATUS']])).toEqual([[[revision, new Date(TEST_NOW_MS).toISOString()]]]);
    expect(await ask(await database.house('none'), [['STATUS']])).toEqual([[[0, '']]]);
  });

  it.each<[string, Row, string, object]>([
    ['a year without a budget', ['CONTRIBUTION', '12', 1999], 'BUDGET_YEAR_UNKNOWN', { year: 1999 }],
    ['the first of years', ['CONTRIBUTION', '12', 1000], 'BUDGET_YEAR_UNKNOWN', { year: 1000 }],
    ['an unknown region', ['SHARE', 'Region Norrland', 2023], 'REGION_UNKNOWN', { asked: 'Region Norrland' }],
    ['a day that does not exist', ['POPULATION', '12', '2023-02-29'], 'DATE_INVALID', { value: '2023-02-29' }],
    ['a number that is no period', ['CONTRIBUTION', '12', 7], 'DATE_INVALID', { value: '7' }],
    ['a number that is no region', ['CONTRIBUTION', 2, 2023], 'REGION_UNKNOWN', { asked: '2' }],
    [
      'a population not imported',
      ['POPULATION', '12', '2023-06-30'],
      'POPULATION_UNKNOWN',
      { referenceDate: '2023-06-30', newest: '2024-12-31' },
    ],
    ['a scenario', ['CONTRIBUTION', '12', 2023, 'x'], 'SCENARIO_UNKNOWN', { scenario: 'x' }],
    ['a scenario of a table', ['CONTRIBUTIONS', 2023, 7], 'SCENARIO_UNKNOWN', { scenario: '7' }],
    ['one argument too many', ['SHARE', '12', 2023, null, 'x'], 'INPUT_INVALID', { argument: 4, arguments: 4, allowed: 3 }],
    ['an argument of STATUS', ['STATUS', false], 'INPUT_INVALID', { argument: 1, arguments: 1, allowed: 0 }],
    ['a truth value for a region', ['CONTRIBUTION', true, 2023], 'INPUT_INVALID', { argument: 1, name: 'region', value: true }],
  ])('refuses %s in its own cell alone', async (_title, row, code, figures) => {
    const house = await database.house('real');
    const answered = await ask(house, [['CONTRIBUTION', null, 2023], row, ['POPULATION', '12', 2022]]);
    expect(answered[1]).toMatchObject({ code, figures });
    expect([answered[0], answered[2]]).toEqual([[[10_000_000]], [[1_414_324]]]);
  });

  it('says that no population is known where none is', async () => {
    expect(await values(await database.house('none'), [['POPULATION', '12']])).toEqual([
      ['POPULATION_UNKNOWN', { referenceDate: null, newest: null }],
    ]);
  });

  it('runs as many statements for 9 000 cells of every year and day as for one of each kind', async () => {
    const house = await database.house('example');
    const few: Row[] = [['CONTRIBUTION', '12', 2023], ['POPULATION', '12', 2022], ['STATUS']];
    const many: Row[] = Array.from({ length: 3000 }, (_, index): Row[] => [
      ['CONTRIBUTION', 1, 1000 + index],
      ['POPULATION', null, 1500 + index],
      ['SHARE', '12', 45_292 + index],
    ]).flat();
    const [one, all] = [
      await countStatements(house, () => ask(house, few)),
      await countStatements(house, () => ask(house, [...many, ['STATUS']])),
    ];
    expect(one).toBeGreaterThan(5);
    expect(all).toBe(one);
    expect(all).toBeLessThan(20);
  });

  it('runs no statement about tables for cells that ask for none', async () => {
    const house = await database.house('real');
    expect(await countStatements(house, () => ask(house, []))).toBe(2); // the revision, before and after
  });

  it('answers over GraphQL in the order asked, values or error', async () => {
    const { graphql } = await serve({}, await database.house('example'));
    const requests = [
      { function: 'CONTRIBUTION', arguments: ['12', 2023] },
      { function: 'CONTRIBUTION', arguments: ['Norrland', 2023] },
      { function: 'CONTRIBUTION', arguments: [null, null, null] },
    ];
    const { body } = await graphql(CELLS, { requests });
    expect(body).toEqual({
      data: {
        cells: [
          { values: [[1_344_215.63]], error: null },
          {
            values: null,
            error: {
              code: 'REGION_UNKNOWN',
              message: '“Norrland” is not one of the 21 regions.',
              figures: { asked: 'Norrland', suggestions: expect.any(Array) },
            },
          },
          { values: [[11_500_000]], error: null },
        ],
      },
    });
  });

  it('answers 10 000 cells in one request, and refuses 10 001', async () => {
    const { graphql } = await serve({}, await database.house('real'));
    const requests = Array.from({ length: 10_000 }, (_, index) => ({
      function: 'CONTRIBUTION',
      arguments: [1 + (index % 25), 2023],
    }));
    const { body } = await graphql(CELLS, { requests });
    expect(body.data?.cells).toHaveLength(10_000);
    const refused = await graphql(CELLS, { requests: [...requests, requests[0]] });
    expect(refused.body.errors?.[0]?.extensions).toMatchObject({
      code: 'QUERY_TOO_LARGE',
      figures: { measure: 'cells', asked: 10_001, allowed: 10_000 },
    });
  });

  it('is not held up by 10 000 misspelt names: the first of them get suggestions', async () => {
    const house = await database.house('none');
    const started = performance.now();
    const answered = await ask(
      house,
      Array.from({ length: 10_000 }, (_, index): Row => ['POPULATION', `Region Skone${' '.repeat(index % 3)}${index}`]),
    );
    expect(performance.now() - started).toBeLessThan(2000); // 7 s with suggestions for all
    const suggested = answered.map((each) => (each instanceof Refusal ? (each.figures.suggestions as string[]).length : -1));
    expect(new Set(answered.map((each) => (each as Refusal).code))).toEqual(new Set(['REGION_UNKNOWN']));
    expect(suggested[0]).toBe(1);
    expect(suggested.at(-1)).toBe(0);
  });

  it('suggests the same to a whole column that holds the same slip', async () => {
    const answered = await values(
      await database.house('none'),
      Array.from({ length: 200 }, (): Row => ['SHARE', 'Skone', 2023]),
    );
    expect(new Set(answered.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify(['REGION_UNKNOWN', { asked: 'Skone', suggestions: ['Region Skåne'] }])]),
    );
  });

  it('refuses an argument that no spreadsheet has', async () => {
    const { graphql } = await serve({}, await database.house('none'));
    const { body } = await graphql(CELLS, { requests: [{ function: 'CONTRIBUTION', arguments: [['12']] }] });
    expect(body.errors?.[0]?.extensions.code).toBe('INPUT_INVALID');
  });

  it('answers nobody who is not signed in', async () => {
    const { graphql } = await serve({}, await database.house('none'));
    const { status } = await graphql(CELLS, { requests: [] }, { authorization: 'Bearer wrong' });
    expect(status).toBe(401);
  });
});
