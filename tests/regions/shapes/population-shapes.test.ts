import { describe, expect, it } from 'vitest';
import { checkPopulation } from '../../../server/regions/check-population.js';
import { NATIONAL_TOTALS } from '../../../server/regions/national-totals.js';
import { readPopulationFile } from '../../../server/regions/read-population-file.js';
import { REGION_NAMES } from '../../../server/regions/region-names.js';
import { FIGURES_2025, type Figures, realFigures } from '../plausibility/broken-files.js';
import { utf8 } from '../population-files.js';
import { refusalOf } from '../refusal-of.js';

const read = (text: string) => readPopulationFile(utf8(text));
const setsOf = (text: string) =>
  checkPopulation(read(text), NATIONAL_TOTALS).map(({ referenceDate, persons }) => [referenceDate, [...persons]]);

const [Y23, Y24] = [realFigures(2023), realFigures(2024)];
const TWO_YEARS = [
  ['2023-12-31', Y23],
  ['2024-12-31', Y24],
];
const ONE_YEAR = [['2024-12-31', Y24]];

/** "01 Stockholms län", as PxWeb writes a region. */
const label = (code: string): string => `${code} ${REGION_NAMES.find((region) => region.code === code)?.countyName}`;
const persons = (figures: Figures, code: string): number => figures.find(([of]) => of === code)?.[1] ?? 0;
const wide = (header: string, cells: (code: string) => readonly (string | number)[], separator = ','): string =>
  [header, ...Y24.map(([code]) => [`"${label(code)}"`, ...cells(code)].join(separator)), ''].join('\r\n');

describe('what SCB’s site and API give is read', () => {
  it.each([
    {
      title: 'a column for each year',
      text: wide('"region","2023","2024"', (code) => [persons(Y23, code), persons(Y24, code)]),
      expected: TWO_YEARS,
    },
    {
      title: 'a column for each year, named for its content',
      text: wide('"region","Folkmängd 2023","Folkmängd 2024"', (code) => [persons(Y23, code), persons(Y24, code)]),
      expected: TWO_YEARS,
    },
    { title: 'one year', text: wide('"region","Folkmängd 2024"', (code) => [persons(Y24, code)]), expected: ONE_YEAR },
    {
      title: 'another content beside it, which is passed over',
      text: wide('"region","Folkmängd 2024","Folkökning 2024"', (code) => [persons(Y24, code), 17]),
      expected: ONE_YEAR,
    },
    {
      title: 'in English, separated by semicolons, with the sex that was not chosen',
      text: wide('"region";"sex";"Population 2024"', (code) => ['"total"', persons(Y24, code)], ';'),
      expected: ONE_YEAR,
    },
    {
      title: 'SCB’s codes',
      text: ['Region,Tid,BE0101N1', ...Y24.map(([code, count]) => `"${code}","2024",${count}`)].join('\n'),
      expected: ONE_YEAR,
    },
    {
      title: 'SCB’s codes with a column for each year',
      text: ['Region,BE0101N1 2024', ...Y24.map(([code, count]) => `${code},${count}`)].join('\n'),
      expected: ONE_YEAR,
    },
    {
      title: 'a title with commas and a blank line above the header',
      text: `"Folkmängd efter region, civilstånd, kön och år"\r\n\r\n${wide('"region","2024"', (code) => [persons(Y24, code)])}`,
      expected: ONE_YEAR,
    },
    {
      title: 'a title and a day above the header, separated by tabs',
      text: `Folkmängd; 31 december\nHämtat 2025-02-21, SCB\n${['region\tår\tfolkmängd', ...Y24.map(([code, count]) => `${label(code)}\t2024\t${count}`)].join('\n')}`,
      expected: ONE_YEAR,
    },
    {
      title: 'months',
      text: ['Region;Tid;BE0101N1', ...FIGURES_2025.map(([code, count]) => `${code};2025M12;${count}`)].join('\n'),
      expected: [['2025-12-31', FIGURES_2025]],
    },
    {
      title: 'a column for each month',
      text: ['region;2025M11;2025M12', ...FIGURES_2025.map(([code, count]) => `${code};${count + 1};${count}`)].join('\n'),
      expected: [
        ['2025-11-30', FIGURES_2025.map(([code, count]) => [code, count + 1])],
        ['2025-12-31', FIGURES_2025],
      ],
    },
    { title: 'PxWeb’s own JSON', text: pxWeb(), expected: TWO_YEARS },
    { title: 'PxWeb’s own JSON with a mark of its bytes', text: `\ufeff${pxWeb()}`, expected: TWO_YEARS },
    { title: 'JSON-stat 1', text: jsonStat1(), expected: TWO_YEARS },
  ])('$title', ({ text, expected }) => expect(setsOf(text)).toEqual(expected));

  it('the nation among them, which must then hold', async () => {
    const nation = (total: number) => `${wide('"region","2024"', (code) => [persons(Y24, code)])}"00 Riket",${total}\r\n`;
    expect(setsOf(nation(10_587_710))).toEqual(ONE_YEAR);
    expect((await refusalOf(() => setsOf(nation(10_587_711)))).offences).toMatchObject([{ row: 23, value: '10587711' }]);
  });
});

describe('what is missing is never 0, and is named', () => {
  const gotland = (cell: string) =>
    wide('"region","2023","2024"', (code) => [persons(Y23, code), code === '09' ? cell : persons(Y24, code)]);

  it.each([
    ['".."', '..', 'not a number'],
    ['"."', '.', 'not a number'],
    ['', '', 'no number'],
    ['"-"', '-', 'not a number'],
    ['0', '0', 'no inhabitants'],
  ])('in a column for a year: %s', async (cell, value, reason) => {
    const { code, offences } = await refusalOf(() => setsOf(gotland(cell)));
    expect(code).toBe('IMPORT_REFUSED');
    expect(offences).toMatchObject([{ row: 9, column: '2024', value, reason }]);
  });

  it('under a title, by the line of the file', async () => {
    const { offences } = await refusalOf(() => setsOf(`"Folkmängd efter region och år"\r\n\r\n${gotland('".."')}`));
    expect(offences).toMatchObject([{ row: 11, column: '2024' }]);
  });

  it.each(['..', '.', '-', ''])('in PxWeb’s JSON: “%s”', async (figure) => {
    const { offences } = await refusalOf(() =>
      setsOf(pxWeb((code, year) => (code === '09' && year === 2024 ? figure : undefined))),
    );
    expect(offences).toMatchObject([{ column: 'Region', value: '09 2024', reason: 'no number' }]);
  });

  it('in JSON-stat 1: null', async () => {
    const { offences } = await refusalOf(() => setsOf(jsonStat1(null)));
    expect(offences).toMatchObject([{ column: 'Region', value: '25 2024', reason: 'no number' }]);
  });
});

describe('what could mean two things is refused, with what was found', () => {
  const of = (header: string, row: string) => `${header}\n${row}\n`;

  it.each([
    { title: 'the same year twice', text: of('region,2024,Folkmängd 2024', '01,1,2'), says: 'Two columns hold the same period' },
    { title: 'a year and a column of years', text: of('region,år,2024', '01,2024,1'), says: 'keep one of the two' },
    { title: 'years and a column of inhabitants', text: of('region,2023,folkmängd', '01,1,2'), says: 'keep one of the two' },
    {
      title: 'a year and what SCB calls time',
      text: of('region,år,Tid,folkmängd', '01,2024,2024,2'),
      says: 'Two columns could be the year',
    },
    { title: 'growth alone', text: of('region,Folkökning 2024', '01,1'), says: 'No column holds the inhabitants' },
    { title: 'a month that there is not', text: of('region,2025M13', '01,1'), says: 'No column holds the inhabitants' },
    { title: 'a title alone', text: 'Folkmängd efter region\n', says: 'No column says which region' },
    { title: 'a list in JSON', text: '[1]', says: 'JSON' },
    { title: 'other JSON', text: '{"a":{"b":1}}', says: 'neither JSON-stat' },
    { title: 'two datasets', text: JSON.stringify({ a: { dimension: {} }, b: { dimension: {} } }), says: 'one dataset' },
    {
      title: 'columns without contents',
      text: JSON.stringify({ columns: [{ code: 'Region', type: 'd' }], data: [] }),
      says: 'no content',
    },
    {
      title: 'a row with a value too few',
      text: JSON.stringify({ ...JSON.parse(pxWeb()), data: [{ key: ['01', '2024'], values: [] }] }),
      says: 'Row 1',
    },
    { title: 'a word for a figure', text: pxWeb((code) => (code === '09' ? 'x' : undefined)), says: '09, 2023 has “x”' },
  ])('$title', async ({ text, says }) => {
    const { code, message } = await refusalOf(() => setsOf(text));
    expect(code).toBe('FILE_MALFORMED');
    expect(message).toContain(says);
  });

  it('a region that is there twice, as where men and women have a row each', async () => {
    const text =
      wide('"region","kön","2024"', (code) => ['män', persons(Y24, code)]) + wide('', (code) => ['kvinnor', persons(Y24, code)]);
    const { offences } = await refusalOf(() => setsOf(text));
    expect(offences.filter(({ reason }) => reason === 'this region is there twice for 2024-12-31')).toHaveLength(21);
  });

  it('the same row twice in PxWeb’s JSON', async () => {
    const { columns, data } = JSON.parse(pxWeb()) as { columns: object[]; data: object[] };
    const { message } = await refusalOf(() => setsOf(JSON.stringify({ columns, data: [...data, data[0]] })));
    expect(message).toBe('The row 01, 2023 is there twice.');
  });
});

/** What PxWeb gives as "JSON": codes and texts, a row for each region and year, with the growth as a second content. */
function pxWeb(other: (code: string, year: number) => string | undefined = () => undefined): string {
  const row = (year: number, figures: Figures) =>
    figures.map(([code, count]) => ({ key: [code, `${year}`], values: [other(code, year) ?? `${count}`, '-'] }));
  return JSON.stringify({
    columns: [
      { code: 'Region', text: 'region', type: 'd' },
      { code: 'Tid', text: 'år', type: 't' },
      { code: 'BE0101N1', text: 'Folkmängd', type: 'c' },
      { code: 'BE0101N2', text: 'Folkökning', type: 'c' },
    ],
    comments: [],
    data: [...row(2023, Y23), ...row(2024, Y24)],
  });
}

/** What PxWeb gives as "JSON-stat": version 1, with the variables' order and sizes among the variables. */
function jsonStat1(last: number | null = persons(Y24, '25')): string {
  const codes = Y24.map(([code]) => code);
  const value = codes.flatMap((code) => [persons(Y23, code), code === '25' ? last : persons(Y24, code)]);
  const index = Object.fromEntries(codes.map((code, at) => [code, at]));
  const text = Object.fromEntries(codes.map((code) => [code, label(code)]));
  return JSON.stringify({
    dataset: {
      dimension: {
        Region: { label: 'region', category: { index, label: text } },
        ContentsCode: { label: 'tabellinnehåll', category: { index: { BE0101N1: 0 }, label: { BE0101N1: 'Folkmängd' } } },
        Tid: { label: 'år', category: { index: { 2023: 0, 2024: 1 }, label: { 2023: '2023', 2024: '2024' } } },
        id: ['Region', 'ContentsCode', 'Tid'],
        size: [21, 1, 2],
        role: { metric: ['ContentsCode'], time: ['Tid'] },
      },
      label: 'Folkmängd efter region, tabellinnehåll och år',
      source: 'SCB',
      value,
    },
  });
}
