import { expect, it } from 'vitest';
import { Role } from '../../server/access/principal.js';
import { localDate } from '../../server/agreement/local-date.js';
import type { House } from '../../server/app.js';
import type { CellArgument, CellFunction } from '../../server/cells/cell-function.js';
import { loadCells } from '../../server/cells/load-cells.js';
import { onEachDatabase } from '../support/databases.js';

const OFFICE = { principal: { id: 'anna', name: 'Anna', role: Role.Office }, today: localDate('2023-06-30') };

type Row = readonly [CellFunction, ...CellArgument[]];

async function values(house: House, rows: readonly Row[]): Promise<unknown[]> {
  const cells = rows.map(([name, ...list]) => ({ function: name, arguments: list }));
  const answered = await loadCells(house.database.reader.manager, cells, OFFICE);
  return answered.map((each) => (each instanceof Error ? [each.code, each.figures] : each));
}

/** A blank cell: left out on the web, 0 from Excel for Windows and Mac. */
const BLANKS: readonly CellArgument[] = [null, '', ' ', 0, -0, '0'];

onEachDatabase('a blank cell', (database) => {
  it.each<[CellFunction, number]>([
    ['CONTRIBUTION', 3],
    ['SHARE', 3],
    ['POPULATION', 2],
    ['CONTRIBUTIONS', 2],
    ['BUDGET', 3],
    ['ACTUAL', 2],
    ['BUDGETVSACTUAL', 3],
    ['WHATIF', 2],
  ])('is the default of %s however Excel hands it over, and so is an argument left out', async (name, count) => {
    const house = await database.house('real');
    const [leftOut, ...handed] = await values(house, [
      [name],
      ...BLANKS.map((blank): Row => [name, ...new Array<CellArgument>(count).fill(blank)]),
      ...BLANKS.map((blank): Row => [name, ...new Array<CellArgument>(count + 1).fill(blank)]),
    ]);
    for (const each of handed) expect(each).toEqual(leftOut);
  });

  it('is no region among others: 0 is not a county code', async () => {
    const house = await database.house('real');
    const [all, skane] = await values(house, [
      ['CONTRIBUTION', 0, 2023, 0],
      ['CONTRIBUTION', 12, 0],
    ]);
    expect([all, skane]).toEqual([[[10_000_000]], [[1_344_215.63]]]);
  });

  /** What each region would pay, of rows of what, value, region, year as Excel for Windows and for the web hand them over. */
  const tried = (...rows: CellArgument[][]): Row => ['WHATIF', 2023, 4, ...rows.flat()];

  it('makes a spare row of a model, and leaves region and year open, as 0 and as nothing', async () => {
    const house = await database.house('real');
    const [baseline, ...same] = await values(house, [
      tried(['summa', 12_000_000, null, null], [null, null, null, null], ['lämnar', 'Gotland', null, null]),
      tried(['summa', 12_000_000, 0, 0], [0, 0, 0, 0], ['lämnar', 'Gotland', 0, 0]),
      tried(['summa', 12_000_000, '', ''], ['', '', '', ''], ['lämnar', null, 'Gotland', '']),
      tried(['summa', 12_000_000, 0, 0], [0, 0, 0, 0], ['lämnar', 0, 'Gotland', 0]),
    ]);
    // without Gotland’s 61 173 inhabitants: 1.2 × 10⁹ × 1 414 324 ÷ 10 460 383 = 162 249 202.5 öre, one öre up
    const skane = (baseline as unknown[][]).find(([name]) => name === 'Skåne');
    expect(skane?.slice(0, 4)).toEqual(['Skåne', 1_344_215.63, 1_622_492.03, 278_276.4]);
    for (const each of same) expect(each).toEqual(baseline);
  });

  it('keeps a 0 that somebody wrote beside a word, where blank cells come as blank', async () => {
    const house = await database.house('real');
    const [fixed, text] = await values(house, [
      tried(['fast belopp', 0, 'Gotland', '']),
      tried(['fast belopp', '0', 'Gotland', 0]),
    ]);
    expect((fixed as unknown[][]).find(([name]) => name === 'Gotland')?.slice(0, 3)).toEqual(['Gotland', 58_140.64, 0]);
    expect(text).toEqual(fixed);
  });

  it.each<[string, CellArgument[][]]>([
    ['where another blank cell came as 0', [['fast belopp', 0, 'Gotland', 0]]],
    ['where nothing tells', [['fast belopp', 0, 'Gotland', 2023]]],
    [
      'where a blank row came as 0, and a formula gave an empty text',
      [
        ['fast belopp', 0, 'Gotland', ''],
        [0, 0, 0, 0],
      ],
    ],
  ])('is never taken for “fixed 0” %s: the row is named', async (_title, rows) => {
    const house = await database.house('real');
    expect(await values(house, [tried(...rows)])).toEqual([['ZERO_OR_BLANK', { row: 1, value: 'fast belopp' }]]);
  });

  it('leaves out a row whose value cannot be 0, such as a day or a unit', async () => {
    const house = await database.house('real');
    const [baseline, spare] = await values(house, [
      ['WHATIF', 2023],
      tried(['folkmängd', 0, 0, 0], ['enhet', 0, 0, 0], ['metod', 0, 0, 0], ['infasning år', 0, 0, 0], ['lämnar', 0, 0, 0]),
    ]);
    expect(spare).toEqual(baseline);
  });

  it('is no adjustment where the whole range is one blank cell', async () => {
    const house = await database.house('real');
    const [baseline, ...same] = await values(house, [
      ['WHATIF', 2023],
      ['WHATIF', 2023, 1, 0],
      ['WHATIF', 2023, 1, null],
    ]);
    for (const each of same) expect(each).toEqual(baseline);
  });
});
