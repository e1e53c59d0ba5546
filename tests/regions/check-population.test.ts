import { describe, expect, it } from 'vitest';
import { type LocalDate, localDate } from '../../server/agreement/local-date.js';
import { checkPopulation, type PopulationFile } from '../../server/regions/check-population.js';
import { parsePopulationCsv } from '../../server/regions/population-csv.js';
import { bytesOf, csv2024, readCsv, TOTALS } from './population-files.js';
import { refusalOf } from './refusal-of.js';

const END_2024 = localDate('2024-12-31');
const END_2025 = localDate('2025-12-31');
const NONE: ReadonlyMap<LocalDate, number> = new Map();

describe('to 2024 the regions sum to the nation exactly', () => {
  it.each([1, -1])('so a sum %i off is refused with both figures', async (by) => {
    const bytes = csv2024((rows) => rows.map((row) => row.replace('2473307', String(2_473_307 + by))));
    const { code, offences } = await refusalOf(() => readCsv(bytes));
    expect(code).toBe('IMPORT_REFUSED');
    expect(offences).toMatchObject([
      {
        column: 'persons',
        value: String(10_587_710 + by),
        reason: `the 21 regions of 2024-12-31 sum to ${10_587_710 + by}, the nation has 10587710: ${by} apart, and figures to 2024 sum exactly`,
      },
    ]);
  });

  it('so a shift from one region to another is taken: only the sum can be checked', () => {
    const bytes = csv2024((rows) => rows.map((row) => row.replace('2473307', '2473306').replace('248620', '248621')));
    expect(readCsv(bytes)[0]?.persons.get('25')).toBe(248_621);
  });

  it('and the file’s own total is held against the published one, at its row', async () => {
    const { offences } = await refusalOf(() => readCsv(csv2024((rows) => [...rows, '00,2024,10587711'])));
    expect(offences).toMatchObject([
      {
        row: 23,
        column: 'persons',
        value: '10587711',
        reason: 'the file’s national total is not the published one, 10587710'.replace('’', "'"),
      },
    ]);
  });

  it('and a file’s own total is the check where none is known', async () => {
    expect(
      readCsv(
        csv2024((rows) => [...rows, '00,2024,10587710']),
        NONE,
      )[0]?.nationalTotal,
    ).toBe(10_587_710);
    expect(
      (
        await refusalOf(() =>
          readCsv(
            csv2024((rows) => [...rows, '00,2024,10587709']),
            NONE,
          ),
        )
      ).offences,
    ).toHaveLength(1);
  });

  it('and where no total is known the set says that nothing was compared', () => {
    const [set] = readCsv(csv2024(), NONE);
    expect([set?.nationalTotal, set?.note]).toEqual([null, 'Not compared with a national total, as none is known.']);
  });
});

describe('from 2025 the noise may take the sum a little away', () => {
  // men + women of each region, two noisy cells a figure: 21 × 2 + 1 = 43 cells, so 86 persons. Sum: 10 605 544.
  const file: PopulationFile = {
    ...parsePopulationCsv(bytesOf('tests/fixtures/ok/population-2025-two-cells.csv')),
    cellsPerRegion: 2,
  };
  const check = (national: number) => checkPopulation(file, new Map([[END_2025, national]]));

  it('and the set says so', () => {
    const [set] = check(10_605_500);
    expect(set).toMatchObject({
      referenceDate: '2025-12-31',
      exactness: 'NOISE_PROTECTED',
      sumPersons: 10_605_544,
      nationalTotal: 10_605_500,
      cellsPerRegion: 2,
    });
    expect(set?.persons.get('01')).toBe(2_486_251);
    expect(set?.note).toBe(
      'SCB has added noise to these figures (Cell Key Method): the 21 regions sum to 10605544, the published national total is 10605500; 86 apart is allowed.',
    );
  });

  it.each([10_605_544 - 86, 10_605_544 + 86])('a nation of %i is within the tolerance', (national) => {
    expect(check(national)[0]?.nationalTotal).toBe(national);
  });

  it.each([10_605_544 - 87, 10_605_544 + 87])('a nation of %i is beyond it', async (national) => {
    const { code, offences } = await refusalOf(() => check(national));
    expect([code, offences[0]?.reason]).toEqual(['IMPORT_REFUSED', expect.stringContaining('the noise allows 86')]);
  });

  it('where each figure is one published cell, 44 persons are allowed (21 regions and the nation, 2 each)', async () => {
    const single = { ...file, cellsPerRegion: 1 };
    expect(checkPopulation(single, new Map([[END_2025, 10_605_500]]))).toHaveLength(1);
    expect((await refusalOf(() => checkPopulation(single, new Map([[END_2025, 10_605_499]])))).code).toBe('IMPORT_REFUSED');
  });

  it('the file’s own total may be some noise away from the known one, not more', async () => {
    const withTotal = (persons: number): PopulationFile => ({
      ...file,
      nationalRows: [{ row: 23, referenceDate: END_2025, persons }],
    });
    const known = new Map([[END_2025, 10_605_540]]);
    expect(checkPopulation(withTotal(10_605_546), known)[0]?.nationalTotal).toBe(10_605_540); // 2 cells + 1 cell: 6 persons
    expect((await refusalOf(() => checkPopulation(withTotal(10_605_547), known))).offences[0]?.row).toBe(23);
  });

  it('no total, no comparison, and the noise is named', () => {
    expect(checkPopulation(file, NONE)[0]?.note).toContain('noise');
  });
});

describe('only all 21 regions are a set', () => {
  it.each(['01', '14', '25'])('without region %s the file is refused', async (code) => {
    const { offences } = await refusalOf(() => readCsv(csv2024((rows) => rows.filter((row) => !row.startsWith(code)))));
    expect(offences).toMatchObject([
      { column: 'region', value: code, reason: expect.stringContaining('is missing for 2024-12-31') },
    ]);
  });

  it('with one of two years short, nothing is taken', async () => {
    const bytes = csv2024((rows) => [...rows, ...rows.slice(1).map((row) => row.replace('2024', '2022'))]);
    expect((await refusalOf(() => readCsv(bytes))).offences).toMatchObject([
      { value: '01', reason: expect.stringContaining('2022-12-31') },
    ]);
  });

  it('a nation alone is none', async () => {
    expect((await refusalOf(() => readCsv(csv2024(() => ['00,2024,10587710'])))).offences).toHaveLength(21);
  });

  it('a nation there twice is refused', async () => {
    const bytes = csv2024((rows) => ['00,2024,10587710', ...rows, '00,2024,10587710']);
    expect((await refusalOf(() => readCsv(bytes))).offences).toMatchObject([
      { row: 24, reason: 'the national total of 2024-12-31 is there twice' },
    ]);
  });
});

describe('figures that no reader has passed', () => {
  const good = parsePopulationCsv(csv2024());
  const first = (change: object): PopulationFile => ({
    ...good,
    rows: good.rows.map((row, at) => (at === 0 ? { ...row, ...change } : row)),
  });

  it.each([Number.NaN, -1, 0.5, Number.POSITIVE_INFINITY, 0, 20_000_001])('%d inhabitants are refused', async (persons) => {
    const { offences } = await refusalOf(() => checkPopulation(first({ persons }), NONE));
    expect(offences).toContainEqual(
      expect.objectContaining({
        row: 2,
        column: 'persons',
        value: String(persons),
        reason: 'not a number of inhabitants from 1 to 20 million',
      }),
    );
  });

  it('an unknown region is refused', async () => {
    const { offences } = await refusalOf(() => checkPopulation(first({ regionCode: '02' }), TOTALS));
    expect(offences).toContainEqual(
      expect.objectContaining({ row: 2, column: 'region', value: '02', reason: 'not one of the 21 regions' }),
    );
  });

  it('no figures are refused', async () => {
    expect((await refusalOf(() => checkPopulation({ ...good, rows: [] }, TOTALS))).offences).toMatchObject([
      { reason: 'the file has no figures' },
    ]);
  });

  it('the total of another day is not used', () => {
    expect(checkPopulation(good, new Map([[END_2025, 1]]))[0]?.referenceDate).toBe(END_2024);
  });
});
