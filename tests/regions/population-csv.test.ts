import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../server/agreement/refusal.js';
import type { PopulationSet } from '../../server/regions/check-population.js';
import { NATIONAL_TOTALS } from '../../server/regions/national-totals.js';
import { parsePopulationCsv } from '../../server/regions/population-csv.js';
import { bytesOf, csv2024, HEADER, ROWS_2024, readCsv, TOTALS, utf8 } from './population-files.js';
import { refusalOf } from './refusal-of.js';

const NO_TOTALS = new Map<never, never>();

/** Every figure of a set as plain text, to compare two of them. */
function figures(sets: readonly PopulationSet[]): unknown {
  return sets.map((set) => [set.referenceDate, [...set.persons]]);
}

describe('the seed of SCB', () => {
  const sets = readCsv(bytesOf('server/database/seed/population.csv'));

  it('holds 15 whole sets, 31 December 2010 to 2024', () => {
    expect(sets.map(({ referenceDate }) => referenceDate)).toEqual(
      Array.from({ length: 15 }, (_, year) => `${2010 + year}-12-31`),
    );
    expect(sets.map(({ persons }) => persons.size)).toEqual(new Array(15).fill(21));
  });

  it.each([
    { referenceDate: '2022-12-31', region: '12', persons: 1_414_324, national: 10_521_556 },
    { referenceDate: '2024-12-31', region: '01', persons: 2_473_307, national: 10_587_710 },
  ])(
    'has $persons inhabitants of region $region on $referenceDate, and the nation $national',
    ({ referenceDate, region, persons, national }) => {
      const set = sets.find((one) => one.referenceDate === referenceDate);
      expect([set?.persons.get(region as '01'), set?.sumPersons, set?.nationalTotal]).toEqual([persons, national, national]);
      expect(set?.exactness).toBe('EXACT');
    },
  );

  it('sums to the published total of each of its years', () => {
    expect(NATIONAL_TOTALS.size).toBe(15);
    expect(
      readCsv(bytesOf('server/database/seed/population.csv'), NATIONAL_TOTALS).every(
        (set) => set.sumPersons === set.nationalTotal,
      ),
    ).toBe(true);
  });
});

describe('a CSV file is read', () => {
  const good = figures(readCsv(csv2024()));
  const swap = (from: RegExp | string, to: string) => csv2024((rows) => rows.map((row) => row.replace(from, to)));
  const semicolons = (rows: string[]) => rows.map((row) => row.replaceAll(',', ';'));

  it.each([
    { title: 'parted by semicolons', bytes: csv2024(semicolons, 'länskod;år;folkmängd') },
    { title: 'parted by tabs', bytes: csv2024((rows) => rows.map((row) => row.replaceAll(',', '\t')), 'kod\tår\tfolkmängd') },
    { title: 'with a byte order mark', bytes: csv2024((rows) => rows, `\ufeff${HEADER}`) },
    { title: 'in decomposed letters', bytes: csv2024((rows) => rows, 'la\u0308nskod,a\u030ar,folkma\u0308ngd') },
    { title: 'with Windows line ends', bytes: csv2024((rows) => rows.map((row) => `${row}\r`), `${HEADER}\r`) },
    {
      title: 'in Windows-1252',
      bytes: Uint8Array.from(Buffer.from(['länskod;år;folkmängd', ...semicolons([...ROWS_2024])].join('\n'), 'latin1')),
    },
    {
      title: 'in UTF-16, as Excel saves "Unicode text"',
      bytes: new Uint8Array(
        Buffer.from(
          `\ufeff${['kod\tår\tfolkmängd', ...ROWS_2024.map((row) => row.replaceAll(',', '\t'))].join('\r\n')}`,
          'utf16le',
        ),
      ),
    },
    { title: 'in any order of rows', bytes: csv2024((rows) => rows.reverse()) },
    { title: 'with quotes', bytes: csv2024((rows) => rows.map((row) => row.replace(/([^,]+)/g, '"$1"'))) },
    {
      title: 'with a date for the year',
      bytes: csv2024((rows) => rows.map((row) => row.replace('2024', '2024-12-31')), 'region_code,reference_date,population'),
    },
    { title: 'with codes that lost their zero', bytes: swap(/^0/, '') },
    { title: 'with blank rows', bytes: csv2024((rows) => rows.flatMap((row) => [row, '', ',,'])) },
    { title: 'with thousands parted by spaces', bytes: swap('2473307', '2 473 307') },
    { title: 'with thousands parted by no-break spaces', bytes: swap('2473307', '2\u00a0473\u00a0307') },
    { title: 'with two marks between thousands', bytes: swap('2473307', '2.473.307') },
    { title: 'with a decimal zero, as statistics programs write', bytes: swap('2473307', '2473307.0') },
    { title: 'with the nation as a row of its own', bytes: csv2024((rows) => ['00,2024,10587710', ...rows]) },
    { title: 'with the nation as "Riket"', bytes: csv2024((rows) => ['Riket,2024,10 587 710', ...rows], 'region,år,folkmängd') },
  ])('$title', ({ bytes }) => expect(figures(readCsv(bytes))).toEqual(good));

  it('with a name beside the code, which must agree', () => {
    const named = csv2024(
      (rows) => rows.map((row) => row.replace('12,', '12,Region Skåne,').replace(/^((?!12,)\d\d),/, '$1,$1,')),
      'region_code,region_name,year,population',
    );
    expect(figures(readCsv(named))).toEqual(good);
  });

  it('with several reference dates, which become one set each, in order of time', () => {
    const bytes = csv2024((rows) => [...rows, ...rows.map((row) => row.replace('2024', '1999'))]);
    expect(readCsv(bytes).map(({ referenceDate, nationalTotal }) => [referenceDate, nationalTotal])).toEqual([
      ['1999-12-31', null],
      ['2024-12-31', 10_587_710],
    ]);
  });
});

describe('a file that is not such a CSV is refused as a whole', () => {
  it.each([
    { title: 'an empty file', text: '', says: 'empty' },
    { title: 'blank lines', text: '\n\n \n', says: 'empty' },
    { title: 'a header line only', text: `${HEADER}\n`, says: 'no rows' },
    { title: 'a web page', text: '<!DOCTYPE html><html><body>Logga in</body></html>', says: 'web page' },
    { title: 'JSON', text: '{"class":"dataset"}', says: 'JSON' },
    { title: 'broken quotes', text: `${HEADER}\n"01,2024,2473307\n`, says: 'not CSV' },
    { title: 'a quote inside a cell', text: `${HEADER}\n01,20"24,2473307\n`, says: 'not CSV' },
    { title: 'no column of inhabitants', text: 'region_code,year\n01,2024\n', says: 'inhabitants' },
    { title: 'no column of regions', text: 'year,population\n2024,1\n', says: 'region' },
    { title: 'no column of time', text: 'region_code,population\n01,1\n', says: 'year or day' },
    { title: 'two columns of inhabitants', text: 'region,year,population,folkmängd\n01,2024,1,2\n', says: 'Two columns' },
    { title: 'both a year and a date', text: 'region,year,date,population\n01,2024,2024-12-31,2\n', says: 'keep one' },
    { title: 'zero bytes', text: 'PK\u0003\u0004\0\0', says: 'not a text file' },
  ])('$title', async ({ text, says }) => {
    const refusal = await refusalOf(() => readCsv(utf8(text)));
    expect(refusal.code).toBe('FILE_MALFORMED');
    expect(refusal.message).toContain(says);
  });

  it('a file too large to be one', async () => {
    expect((await refusalOf(() => readCsv(new Uint8Array(2_000_001).fill(48)))).code).toBe('FILE_TOO_LARGE');
    expect((await refusalOf(() => readCsv(csv2024((rows) => new Array(20_001).fill(rows[0]))))).code).toBe('FILE_TOO_LARGE');
  });
});

describe('a row that cannot be right is named', () => {
  const withFirst = (cell: string) => csv2024((rows) => rows.map((row) => row.replace('01,2024,2473307', `01,2024,${cell}`)));

  it.each([
    ['', 'no number'],
    ['NaN', 'not a number'],
    ['-1', 'a negative number'],
    ['−1', 'a negative number'],
    ['1e3', 'not a number'],
    ['10.5', 'a fraction of a person'],
    ['"2473307,5"', 'a fraction of a person'],
    ['2473.307', 'a fraction of a person'],
    ['473.307', 'either thousands or decimals; write it without a mark'],
    ['"473,307"', 'either thousands or decimals; write it without a mark'],
    ['2 473307', 'not a number'],
    ['2 473.307', 'a fraction of a person'],
    ['24733O7', 'not a number'],
    ['0', 'no inhabitants'],
    ['20000001', 'more than 20 million'],
    ['Infinity', 'not a number'],
    ['0x10', 'not a number'],
    ['..', 'not a number'],
  ])('inhabitants written %j', async (cell, reason) => {
    const { code, offences } = await refusalOf(() => readCsv(withFirst(cell), NO_TOTALS));
    expect(code).toBe('IMPORT_REFUSED');
    expect(offences).toMatchObject([{ row: 2, column: 'population', value: cell.replaceAll('"', ''), reason }]);
  });

  it.each([
    { title: 'region 02', row: '02,2024,5', column: 'region_code', value: '02', reason: 'not one of the 21 regions' },
    { title: 'no region', row: ',2024,5', column: 'region_code', value: '', reason: 'no region' },
    {
      title: 'a second header line',
      row: HEADER,
      column: 'region_code',
      value: 'region_code',
      reason: 'not one of the 21 regions',
    },
    { title: 'a year of two digits', row: '01,24,5', column: 'year', value: '24', reason: 'not a year of four digits' },
    {
      title: 'a region that is there twice',
      row: '25,2024,5',
      column: 'region',
      value: '25',
      reason: 'this region is there twice for 2024-12-31',
    },
    { title: 'too few cells', row: '01,2024', column: undefined, value: undefined, reason: '2 cells where the header has 3' },
    {
      title: 'too many cells',
      row: '01,2024,2,473',
      column: undefined,
      value: undefined,
      reason: '4 cells where the header has 3',
    },
  ])('$title', async ({ row, column, value, reason }) => {
    const { offences } = await refusalOf(() => readCsv(csv2024((rows) => [...rows, row])));
    expect(offences).toContainEqual(
      expect.objectContaining({ row: 23, reason, ...(column === undefined ? {} : { column, value }) }),
    );
  });

  it('a day that does not exist', async () => {
    const bytes = utf8('region,date,population\n01,2023-02-29,5\n');
    const { offences } = await refusalOf(() => readCsv(bytes));
    expect(offences).toMatchObject([{ row: 2, column: 'date', value: '2023-02-29' }]);
  });

  it('a name that is not the code’s', async () => {
    const bytes = utf8('kod,namn,år,folkmängd\n12,Uppsala län,2024,5\n');
    const { offences } = await refusalOf(() => readCsv(bytes));
    expect(offences).toMatchObject([
      { row: 2, column: 'namn', value: 'Uppsala län', reason: 'this name and the code 12 are not the same region' },
    ]);
  });

  it('all of them at once, and the missing regions with them', async () => {
    const bytes = csv2024((rows) => rows.slice(1, -1).map((row) => row.replace('203351', 'x').replace(/^10,/, '11,')));
    const { offences, message, figures: counted } = await refusalOf(() => readCsv(bytes));
    expect(offences.map(({ row, value, reason }) => `${row ?? '–'} ${value}: ${reason}`)).toMatchInlineSnapshot(`
      [
        "6 x: not a number",
        "9 11: not one of the 21 regions",
        "– 01: Region Stockholm is missing for 2024-12-31",
        "– 10: Region Blekinge is missing for 2024-12-31",
        "– 25: Region Norrbotten is missing for 2024-12-31",
      ]
    `);
    expect(counted).toEqual({ places: offences.length });
    expect(message).toContain(`${offences.length} places`);
  });
});

it('one changed cell of the good file is refused, or changes nothing', () => {
  const good = figures(readCsv(csv2024()));
  const noise = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.integer({ min: -5, max: 3_000_000 }).map(String),
    fc.constantFrom(
      '',
      '02',
      '12',
      '00',
      'Riket',
      'skåne',
      '2023',
      '2024',
      '2025',
      '2 473 307',
      '1e6',
      'NaN',
      '"',
      '\n',
      ';',
      '\u00a0',
      '10587710',
    ),
  );
  const digit = fc.tuple(fc.nat(8), fc.nat(9)).map(
    ([at, to]) =>
      (cell: string) =>
        cell.slice(0, at) + to + cell.slice(at + 1),
  );
  const change = fc.oneof(
    noise.map((text) => () => text),
    digit,
  );
  fc.assert(
    fc.property(fc.nat(20), fc.nat(2), change, (at, column, corrupt) => {
      const bytes = csv2024((rows) => {
        const cells = (rows[at] ?? '').split(',');
        cells[column] = corrupt(cells[column] ?? '');
        rows[at] = cells.join(',');
        return rows;
      });
      try {
        expect(figures(readCsv(bytes))).toEqual(good);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        expect(['IMPORT_REFUSED', 'FILE_MALFORMED']).toContain(error.code);
      }
    }),
    { numRuns: 500 },
  );
});

it('random bytes are refused, never a fault', () => {
  const headed = fc.string({ unit: 'binary' }).map((text) => utf8(`${HEADER}\n${text}`));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), headed), (bytes) => {
      try {
        readCsv(bytes, TOTALS);
        throw new Error('random bytes made a population');
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }),
  );
});

it('the reader keeps the rows of the file, so that a broken figure is not also a missing region', () => {
  const { rows, offences } = parsePopulationCsv(utf8(`${HEADER}\n\n01,2024,x\n03,2024,5\n`));
  expect(rows).toEqual([
    { row: 3, regionCode: '01', referenceDate: '2024-12-31', persons: null },
    { row: 4, regionCode: '03', referenceDate: '2024-12-31', persons: 5 },
  ]);
  expect(offences).toMatchObject([{ row: 3, column: 'population', value: 'x', reason: 'not a number' }]);
});
