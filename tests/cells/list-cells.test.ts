import { expect, it } from 'vitest';
import { Role } from '../../server/access/principal.js';
import { localDate } from '../../server/agreement/local-date.js';
import type { House } from '../../server/app.js';
import type { CellArgument } from '../../server/cells/cell-function.js';
import { loadCells } from '../../server/cells/load-cells.js';
import { saveScenario } from '../../server/scenarios/save-scenario.js';
import { onEachDatabase } from '../support/databases.js';
import { countStatements } from './booked-year.js';

const ANNA = { principal: { id: 'anna', name: 'Anna', role: Role.Office }, requestId: 'r1' };
const BO = { principal: { id: 'bo', name: 'Bo', role: Role.Reader }, requestId: 'r2' };

async function list(house: House, kinds: readonly CellArgument[], { principal } = ANNA): Promise<unknown[]> {
  const asked = kinds.map((kind) => ({ function: 'LIST', arguments: [kind] }) as const);
  const answered = await loadCells(house.database.reader.manager, asked, { today: localDate('2023-06-30'), principal });
  return answered.map((each) => (each instanceof Error ? [each.code, each.figures] : each));
}

onEachDatabase('a list in a cell', (database) => {
  it('is of regions, activities, account groups or years, in either language and number, under headings', async () => {
    const house = await database.house('real');
    const [regions, inSwedish, one, activities, groups, years] = (await list(house, [
      ...['REGIONS', 'regioner', 'Region', 'aktiviteter', 'kontogrupper', 'år'],
    ])) as unknown[][][];
    expect(regions).toHaveLength(22);
    expect(regions?.slice(0, 3)).toEqual([
      ['Key', 'Name', 'Name in Swedish'],
      ['01', 'Stockholm', 'Stockholm'],
      ['03', 'Uppsala', 'Uppsala'],
    ]);
    expect([inSwedish, one]).toEqual([regions, regions]);
    expect(activities?.map(([code]) => code)).toContain('ACT-5');
    expect(groups?.map(([code]) => code)).toContain('TRAVEL');
    expect(groups?.map(([code]) => code)).not.toContain('ASSETS'); // the balance sheet is in no function
    expect(years?.slice(1).map(([year]) => year)).toContain(2023);
  });

  it('is of scenarios that the asker sees: their own, and those that are shared', async () => {
    const house = await database.house('real');
    const own = { name: 'Tolv', baseYear: 2023, years: 1, note: '', adjustments: [] };
    const { result: id } = await saveScenario(house.changes, ANNA, own);
    expect(await list(house, ['scenarier'])).toEqual([
      [
        ['Key', 'Name', 'Name in Swedish'],
        [id, 'Tolv', 'Tolv'],
      ],
    ]);
    expect(await list(house, ['SCENARIOS'], BO)).toEqual([[['Key', 'Name', 'Name in Swedish']]]);
  });

  it('tells what there are lists of where it is blank, and refuses another', async () => {
    const house = await database.house('real');
    const [kinds, blank, refused] = await list(house, [null, 0, 'konton']);
    expect((kinds as unknown[][]).slice(1).map(([key, , swedish]) => `${key} ${swedish}`)).toEqual([
      ...['REGIONS regioner', 'ACTIVITIES aktiviteter', 'ACCOUNT_GROUPS kontogrupper', 'YEARS år', 'SCENARIOS scenarier'],
    ]);
    expect(blank).toEqual(kinds);
    expect(refused).toEqual(['INPUT_INVALID', expect.objectContaining({ name: 'kind', value: 'konton' })]);
  });

  it('takes no more statements a thousand times than once', async () => {
    const house = await database.house('real');
    const once = await countStatements(house, () => list(house, ['YEARS', 'SCENARIOS', 'ACTIVITIES']));
    const often = Array.from(
      { length: 1000 },
      (_, index) => ['YEARS', 'år', 'scenarier', 'SCENARIOS', 'aktivitet'][index % 5] ?? '',
    );
    expect(await countStatements(house, () => list(house, often))).toBe(once);
  });
});
