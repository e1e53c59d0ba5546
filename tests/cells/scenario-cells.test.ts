import { expect, it } from 'vitest';
import { Role } from '../../server/access/principal.js';
import { localDate } from '../../server/agreement/local-date.js';
import { Refusal } from '../../server/agreement/refusal.js';
import type { House } from '../../server/app.js';
import type { CellArgument } from '../../server/cells/cell-function.js';
import { CellFunction } from '../../server/cells/cell-function.js';
import { loadCells } from '../../server/cells/load-cells.js';
import { ore } from '../../server/money/ore.js';
import { REGION_NAMES } from '../../server/regions/region-names.js';
import { saveScenario } from '../../server/scenarios/save-scenario.js';
import { onEachDatabase } from '../support/databases.js';
import { countStatements } from './booked-year.js';

const ANNA = { principal: { id: 'anna', name: 'Anna', role: Role.Office }, requestId: 'r1' };
const BO = { principal: { id: 'bo', name: 'Bo', role: Role.Reader }, requestId: 'r2' };

type Asked = readonly [keyof typeof CellFunction, ...CellArgument[]];

function ask(house: House, cells: readonly Asked[], { principal } = ANNA) {
  const asked = cells.map(([name, ...list]) => ({ function: CellFunction[name], arguments: list }));
  return loadCells(house.database.reader.manager, asked, { today: localDate('2023-06-30'), principal });
}

const save = (house: House, name: string, totalOre: number) =>
  saveScenario(house.changes, ANNA, {
    ...{ name, baseYear: 2023, years: 1, note: '' },
    adjustments: [{ kind: 'total', amountOre: ore(totalOre) }],
  });

onEachDatabase('cells about scenarios', (database) => {
  it('answer a saved scenario by its name or id, and nobody else’s private one', async () => {
    const house = await database.house('real');
    const { result: id } = await save(house, 'Tolv', 1_200_000_000);
    // 1.2 × 10⁹ öre × 1 414 324 ÷ 10 521 556 inhabitants = 161 305 875.2 öre; 10⁹ öre give 134 421 562.7
    const [byName, byId, own, share, all, unknown, outside] = await ask(house, [
      ['CONTRIBUTION', 'Skåne', 2023, 'tolv'],
      ['CONTRIBUTION', '12', 2023, id],
      ['CONTRIBUTION', '12', 2023],
      ['SHARE', '12', 2023, 'Tolv'],
      ['CONTRIBUTIONS', 2023, 'Tolv'],
      ['CONTRIBUTION', '12', 2023, 'Elva'],
      ['CONTRIBUTION', '12', 2024, 'Tolv'],
    ]);
    expect([byName, byId, own]).toEqual([[[1_613_058.75]], [[1_613_058.75]], [[1_344_215.63]]]);
    expect(share).toEqual([[expect.closeTo(0.13442156, 8)]]);
    expect((all as (string | number)[][]).slice(1).reduce((sum, row) => sum + Math.round(Number(row[1]) * 100), 0)).toBe(
      1_200_000_000,
    );
    expect(unknown).toMatchObject({ code: 'SCENARIO_UNKNOWN', figures: { scenario: 'Elva' } });
    expect(outside).toMatchObject({ code: 'SCENARIO_INVALID', figures: { year: 2024, firstYear: 2023, lastYear: 2023 } });
    expect(await ask(house, [['CONTRIBUTION', '12', 2023, 'Tolv']], BO)).toMatchObject([{ code: 'SCENARIO_UNKNOWN' }]);
  });

  it('try a range of adjustments: what, value, region', async () => {
    const house = await database.house('real');
    const range = ['vad', 'värde', null, 'summa', 12_000_000, null, 'lämnar', 'Gotland', null, 'golv', null, null];
    const [answer, baseline] = await ask(house, [
      ['WHATIF', 2023, 3, ...range],
      ['WHATIF', 2023],
    ]);
    const rows = answer as (string | number)[][];
    expect(rows[0]).toEqual(['Region', 'Baseline', 'Scenario', 'Difference', 'Difference, %', 'Kronor per inhabitant']);
    expect(rows).toHaveLength(22);
    // Without Gotland’s 61 173 inhabitants: 1.2 × 10⁹ × 1 414 324 ÷ 10 460 383 = 162 249 202.5, one öre up by its remainder
    expect(rows.find(([name]) => name === 'Skåne')?.slice(0, 4)).toEqual(['Skåne', 1_344_215.63, 1_622_492.03, 278_276.4]);
    expect(rows.find(([name]) => name === 'Gotland')?.slice(0, 5)).toEqual(['Gotland', 58_140.64, 0, -58_140.64, -100]);
    expect(rows.slice(1).reduce((sum, row) => sum + Math.round(Number(row[2]) * 100), 0)).toBe(1_200_000_000);
    expect((baseline as (string | number)[][]).slice(1).every((row) => row[3] === 0)).toBe(true);
  });

  it.each([
    ['a word that is none', [2, 'summa', 1, 'sumna', 2], 'SCENARIO_INVALID', { row: 2, value: 'sumna' }],
    ['one column', [1, 'summa'], 'INPUT_INVALID', { allowed: 4 }],
    ['columns that are text', ['x', 'summa', 1], 'INPUT_INVALID', { columns: 'x' }],
    ['more floors than money', [2, 'golv', 1_000_000], 'FLOORS_ABOVE_TOTAL', { year: 2023 }],
  ] as const)('refuse %s, and leave the others alone', async (_title, range, code, figures) => {
    const house = await database.house('real');
    const [refused, other] = await ask(house, [
      ['WHATIF', 2023, ...range],
      ['CONTRIBUTION', '12', 2023],
    ]);
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({ code, figures });
    expect(other).toEqual([[1_344_215.63]]);
  });

  it('take as many statements for two thousand cells as for a few', async () => {
    const house = await database.house('real');
    for (const [name, total] of [
      ['Tolv', 12],
      ['Elva', 11],
      ['Nio', 9],
    ] as const)
      await save(house, name, total * 100_000_000);
    const few: Asked[] = [
      ['CONTRIBUTION', '12', 2023, 'Tolv'],
      ['WHATIF', 2023, 2, 'summa', 1_000_000],
    ];
    const many = REGION_NAMES.flatMap(({ code, shortName, officialName }) =>
      [code, shortName, officialName].flatMap((region) =>
        ['Tolv', 'Elva', 'Nio', 'TOLV', 'elva'].flatMap((scenario): Asked[] => [
          ['CONTRIBUTION', region, 2023, scenario],
          ['SHARE', region, '2023-05', scenario],
        ]),
      ),
    );
    const tried = Array.from({ length: 150 }, (_, n): Asked => ['WHATIF', 2023, 2, 'summa', 1_000_000 + n]);
    const ofFew = await countStatements(house, () => ask(house, few));
    const ofMany = await countStatements(house, () => ask(house, [...many, ...tried]));
    expect(ofMany).toBe(ofFew);
  });

  it('compute at most 200 different ranges in a request', async () => {
    const house = await database.house('real');
    const asked = Array.from({ length: 202 }, (_, n): Asked => ['WHATIF', 2023, 2, 'summa', 1_000_000 + (n % 201)]);
    const answers = await ask(house, asked);
    expect(answers[199]).toHaveLength(22);
    expect(answers[200]).toMatchObject({ code: 'QUERY_TOO_LARGE' });
    expect(answers[201]).toHaveLength(22); // the first one again
  });
});
