import { describe, expect, it } from 'vitest';
import { localDate } from '../../server/agreement/local-date.js';
import { checkPopulation, type PopulationFile } from '../../server/regions/check-population.js';
import { parsePopulationJsonStat } from '../../server/regions/population-jsonstat.js';
import { referenceDateOfPeriod } from '../../server/regions/reference-date.js';
import { REGION_NAMES } from '../../server/regions/region-names.js';
import { bytesOf, ROWS_2024, utf8 } from './population-files.js';
import { refusalOf } from './refusal-of.js';

const PATH = 'tests/fixtures/ok/scb-tab6471-2026m01-04.json';
const CODES = REGION_NAMES.map(({ code }) => code);
const PERSONS = ROWS_2024.map((row) => Number(row.split(',')[2]));

interface Made {
  readonly ids?: string[];
  readonly size?: number[];
  readonly dimension?: Record<string, unknown>;
  readonly value?: unknown;
  readonly role?: unknown;
}

const variable = (label: string, index: unknown, labels: Record<string, string> = {}) => ({
  label,
  category: { index, label: labels },
});

/** A file in SCB's form, made up but for the figures of 31 December 2024: 21 regions × one year. */
function made({ ids = ['Region', 'Tid'], size = [21, 1], dimension = {}, value = PERSONS, role }: Made = {}): Uint8Array {
  const own = { Region: variable('region', CODES), Tid: variable('år', ['2024']), ...dimension };
  return utf8(JSON.stringify({ version: '2.0', class: 'dataset', id: ids, size, dimension: own, value, role }));
}

const summary = (file: PopulationFile) => [file.rows.length, file.rows[0], file.cellsPerRegion];

describe('SCB’s answer of 2026, by age without a total and by sex with one', () => {
  const file = parsePopulationJsonStat(bytesOf(PATH));
  const find = (regionCode: string, referenceDate: string) =>
    file.rows.find((row) => row.regionCode === regionCode && row.referenceDate === referenceDate)?.persons;

  it('holds 21 regions × 4 months, each the sum of 11 cells', () => {
    expect([file.rows.length, file.nationalRows.length, file.offences.length, file.cellsPerRegion]).toEqual([84, 0, 0, 11]);
  });

  // added by hand (in another language) over the 11 age groups of TotSa
  it.each([
    ['01', '2026-04-30', 2_488_908],
    ['09', '2026-04-30', 60_800],
    ['12', '2026-04-30', 1_433_424],
    ['25', '2026-04-30', 249_228],
  ])('region %s has on %s %i inhabitants', (code, date, persons) => expect(find(code, date)).toBe(persons));

  it('says in words that noisy cells were added', () => {
    expect(file.note).toBe(
      "Each region's figure is the sum of 11 published cells (11 categories of ålder), as the file has no total, and from 2025 each of them carries its own noise: prefer the published total.",
    );
  });

  it('makes four sets, of 31 January to 30 April, which sum as the cells do', () => {
    const sets = checkPopulation(file, new Map());
    expect(sets.map(({ referenceDate, sumPersons, exactness }) => [referenceDate, sumPersons, exactness])).toEqual([
      ['2026-01-31', 10_604_483, 'NOISE_PROTECTED'],
      ['2026-02-28', 10_604_103, 'NOISE_PROTECTED'],
      ['2026-03-31', 10_604_635, 'NOISE_PROTECTED'],
      ['2026-04-30', 10_605_724, 'NOISE_PROTECTED'],
    ]);
    expect(sets[0]?.note).toContain('sum of 11 published cells');
  });

  it('allows 464 persons between 231 cells of the regions and the nation’s one', async () => {
    const april = localDate('2026-04-30');
    expect(checkPopulation(file, new Map([[april, 10_605_724 - 464]]))).toHaveLength(4);
    expect((await refusalOf(() => checkPopulation(file, new Map([[april, 10_605_724 - 465]])))).code).toBe('IMPORT_REFUSED');
  });
});

describe('the forms that JSON-stat may take', () => {
  const expected = [21, { regionCode: '01', referenceDate: '2024-12-31', persons: 2_473_307 }, 1];
  const twice = PERSONS.flatMap((persons) => [persons, 36_003]);

  it.each([
    { title: 'the index as a list', bytes: made() },
    {
      title: 'the index as an object',
      bytes: made({ dimension: { Region: variable('region', Object.fromEntries(CODES.map((code, at) => [code, at]))) } }),
    },
    { title: 'values as a sparse object', bytes: made({ value: Object.fromEntries(PERSONS.entries()) }) },
    { title: 'a single category without index', bytes: made({ dimension: { Tid: { category: { label: { 2024: '2024' } } } } }) },
    {
      title: 'variables known by role only',
      bytes: made({
        ids: ['geo', 'when'],
        role: { geo: ['geo'], time: ['when'] },
        dimension: { geo: variable('var', CODES), when: variable('när', ['2024']) },
      }),
    },
    {
      title: 'the population beside its growth',
      bytes: made({
        ids: ['Region', 'ContentsCode', 'Tid'],
        size: [21, 2, 1],
        value: twice,
        dimension: {
          ContentsCode: variable('tabellinnehåll', ['BE0101N1', 'BE0101N2'], { BE0101N1: 'Folkmängd', BE0101N2: 'Folkökning' }),
        },
      }),
    },
    {
      title: 'a total beside its parts',
      bytes: made({
        ids: ['Region', 'Kon', 'Tid'],
        size: [21, 2, 1],
        value: twice,
        dimension: { Kon: variable('kön', ['TotSa', '1'], { TotSa: 'totalt', 1: 'män' }) },
      }),
    },
    {
      title: 'a total by its text',
      bytes: made({
        ids: ['Region', 'Alder', 'Tid'],
        size: [21, 1, 1],
        dimension: { Alder: variable('ålder', ['x'], { x: 'Samtliga åldrar' }) },
      }),
    },
    { title: 'the time before the region', bytes: made({ ids: ['Tid', 'Region'], size: [1, 21] }) },
  ])('$title', ({ bytes }) => expect(summary(parsePopulationJsonStat(bytes))).toEqual(expected));

  it('the last variable is the fastest', () => {
    const two = made({
      size: [21, 2],
      dimension: { Tid: variable('år', ['2023', '2024']) },
      value: PERSONS.flatMap((persons, at) => [at + 1, persons]),
    });
    const { rows } = parsePopulationJsonStat(two);
    expect(rows.slice(0, 3).map(({ regionCode, referenceDate, persons }) => [regionCode, referenceDate, persons])).toEqual([
      ['01', '2023-12-31', 1],
      ['01', '2024-12-31', 2_473_307],
      ['03', '2023-12-31', 2],
    ]);
  });

  it('both sexes without a total are added, which is exact to 2024', () => {
    const sexes = { Kon: variable('kön', ['1', '2'], { 1: 'män', 2: 'kvinnor' }) };
    const file = parsePopulationJsonStat(
      made({
        ids: ['Region', 'Kon', 'Tid'],
        size: [21, 2, 1],
        dimension: sexes,
        value: PERSONS.flatMap((persons) => [persons - 7, 7]),
      }),
    );
    expect(summary(file)).toEqual([21, { regionCode: '01', referenceDate: '2024-12-31', persons: 2_473_307 }, 2]);
    expect(file.note).toBe(
      "Each region's figure is the sum of 2 published cells (2 categories of kön), as the file has no total.",
    );
  });

  it('the nation’s own cell is kept as the total to compare with', () => {
    const file = parsePopulationJsonStat(
      made({ size: [22, 1], dimension: { Region: variable('region', ['00', ...CODES]) }, value: [10_587_710, ...PERSONS] }),
    );
    expect(file.nationalRows).toEqual([{ referenceDate: '2024-12-31', persons: 10_587_710 }]);
    expect(checkPopulation(file, new Map())[0]?.note).toBe('The 21 regions sum to the national total exactly, 10587710.');
  });

  it.each([
    ['2024', '2024-12-31'],
    ['2024M02', '2024-02-29'],
    ['2025M02', '2025-02-28'],
    ['2026M04', '2026-04-30'],
  ])('the period %s is the day %s', (period, date) => expect(referenceDateOfPeriod(period)).toBe(date));
});

describe('parts that are not known to be everyone once each are never added', () => {
  it.each([
    { title: 'men only', codes: ['1'] },
    { title: 'men and a third', codes: ['1', '3'] },
    { title: 'ages with a gap', codes: ['0-9', '20+'] },
    { title: 'ages that overlap', codes: ['0-9', '5-9', '10+'] },
    { title: 'ages without an end', codes: ['0-9', '10-19'] },
    { title: 'ages without a start', codes: ['1-9', '10+'] },
    { title: 'something else', codes: ['OG', 'G'] },
  ])('$title', async ({ codes }) => {
    const bytes = made({
      ids: ['Region', 'V', 'Tid'],
      size: [21, codes.length, 1],
      dimension: { V: variable('urval', codes, { 1: 'män', 3: 'okänt' }) },
      value: new Array(21 * codes.length).fill(5),
    });
    const { code, figures } = await refusalOf(() => parsePopulationJsonStat(bytes));
    expect(code).toBe('FILE_MALFORMED');
    expect(figures).toMatchObject({ variable: 'V', categories: codes, problem: 'SPLIT_WITHOUT_TOTAL' });
  });

  it.each([
    { title: 'ten-year groups', codes: ['0-9', '10-19', '20-99', '100+10'] },
    { title: 'five-year groups, the first written −4', codes: ['-4', '5-9', '10+5'] },
    { title: 'single years, in any order', codes: ['1', '0', '2+'] },
  ])('but $title are', ({ codes }) => {
    const bytes = made({
      ids: ['Region', 'Alder', 'Tid'],
      size: [21, codes.length, 1],
      dimension: { Alder: variable('ålder', codes) },
      value: new Array(21 * codes.length).fill(5),
    });
    expect(parsePopulationJsonStat(bytes).rows[0]?.persons).toBe(5 * codes.length);
  });
});

describe('a file that is not such a dataset is refused', () => {
  it.each([
    { title: 'nothing', bytes: utf8('') },
    { title: 'a web page', bytes: utf8('<html></html>') },
    { title: 'a list', bytes: utf8('[]') },
    { title: 'null', bytes: utf8('null') },
    { title: 'JSON of another kind', bytes: utf8('{"region":"01"}') },
    { title: 'JSON-stat 1', bytes: utf8('{"dataset":{"dimension":{},"value":[]}}') },
    { title: 'a truncated answer', bytes: bytesOf(PATH).subarray(0, 9_000) },
    { title: 'bytes that are not UTF-8', bytes: Uint8Array.from([0x22, 0xff, 0x22]) },
    { title: 'one value too few', bytes: made({ value: PERSONS.slice(1) }) },
    { title: 'a value too many', bytes: made({ value: [...PERSONS, 1] }) },
    { title: 'a sparse value outside', bytes: made({ value: { 21: 5 } }) },
    { title: 'a value that is text', bytes: made({ value: PERSONS.map(String) }) },
    { title: 'no values', bytes: made({ value: 5 }) },
    { title: 'a size that is not the number of categories', bytes: made({ size: [20, 1], value: PERSONS.slice(1) }) },
    { title: 'a size too many', bytes: made({ size: [21, 1, 1] }) },
    { title: 'a variable there twice', bytes: made({ ids: ['Tid', 'Tid'], size: [1, 1], value: [5] }) },
    {
      title: 'two categories in one place',
      bytes: made({ dimension: { Region: variable('region', Object.fromEntries(CODES.map((code) => [code, 0]))) } }),
    },
    { title: 'no region', bytes: made({ ids: ['Tid'], size: [1], value: [5] }) },
    { title: 'no time', bytes: made({ ids: ['Region'], size: [21] }) },
    {
      title: 'the growth only',
      bytes: made({
        ids: ['Region', 'ContentsCode', 'Tid'],
        size: [21, 1, 1],
        dimension: { ContentsCode: variable('tabellinnehåll', ['BE0101N2'], { BE0101N2: 'Folkökning' }) },
      }),
    },
  ])('$title', async ({ bytes }) => expect((await refusalOf(() => parsePopulationJsonStat(bytes))).code).toBe('FILE_MALFORMED'));

  it('a file too large to be one', async () => {
    expect((await refusalOf(() => parsePopulationJsonStat(new Uint8Array(10_000_001)))).code).toBe('FILE_TOO_LARGE');
  });

  it('a period of another kind', async () => {
    const bytes = made({ dimension: { Tid: variable('kvartal', ['2024K4']) } });
    expect((await refusalOf(() => parsePopulationJsonStat(bytes))).code).toBe('DATE_INVALID');
  });
});

describe('a cell that cannot be right is named', () => {
  it.each([
    { title: 'no number', value: null, reason: 'no number' },
    { title: 'a negative number', value: -1, reason: '-1 is not a number of inhabitants' },
    { title: 'a fraction', value: 10.5, reason: '10.5 is not a number of inhabitants' },
    { title: 'nobody', value: 0, reason: 'no inhabitants' },
    { title: 'too many', value: 20_000_001, reason: 'more than 20 million' },
  ])('$title', async ({ value, reason }) => {
    const file = parsePopulationJsonStat(made({ value: [value, ...PERSONS.slice(1)] }));
    expect(file.offences).toMatchObject([{ column: 'Region', value: '01 2024', reason }]);
    expect((await refusalOf(() => checkPopulation(file, new Map()))).offences).toEqual(file.offences);
  });

  it('a hole among added cells', () => {
    const root = JSON.parse(new TextDecoder().decode(bytesOf(PATH))) as { value: (number | null)[] };
    root.value[0] = null; // Stockholm, age 0–9, all, January
    expect(parsePopulationJsonStat(utf8(JSON.stringify(root))).offences).toMatchObject([
      { column: 'Region', value: '01 2026M01', reason: 'no number' },
    ]);
  });

  it.each(['0114', '02', '1'])('region %s', (code) => {
    const bytes = made({ size: [22, 1], dimension: { Region: variable('region', [...CODES, code]) }, value: [...PERSONS, 5] });
    expect(parsePopulationJsonStat(bytes).offences).toMatchObject([
      { column: 'Region', value: code, reason: `${code}: not one of the 21 regions` },
    ]);
  });
});
