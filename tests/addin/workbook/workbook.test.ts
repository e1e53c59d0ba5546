import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeEach, describe, expect, it } from 'vitest';
import { functionsJson } from '../../../addin/catalogue/functions-json.js';
import type { Language } from '../../../addin/locales/pane-texts.js';

import { type Host, installHost } from '../../../addin/workbench/host/install-host.js';
import { loadEngine } from '../../../addin/workbench/host/load-engine.js';
import type { ContributionTable } from '../../../addin/workbook/contribution-query.js';
import type { InsertPlace } from '../../../addin/workbook/insert-query.js';
import { asAnswer } from '../../../addin/workbook/operations.js';
import { WORKBOOK } from '../../../addin/workbook/workbook.js';
import { EXCEL_PROFILE } from '../../support/excel-profile.js';
import { settle } from '../workbench/open-workbook.js';
import { contributionRow, contributionTable } from './contribution-table.js';

let host: Host;

beforeEach(async () => {
  const wasm = createRequire(import.meta.url)
    .resolve('@ironcalc/wasm')
    .replace('wasm.js', 'wasm_bg.wasm');
  await loadEngine(readFileSync(wasm));
  host = installHost({ functions: [{ namespace: 'FORDELA', ...functionsJson('en') }], language: 'sv', profile: EXCEL_PROFILE });
});

const ASOF = new Date('2026-03-01T13:02:00Z');
const insert = (table: ContributionTable = contributionTable(), place: InsertPlace = 'activeCell', language: Language = 'sv') =>
  WORKBOOK.insert(
    { operation: 'contributionTable', variables: { year: table.year }, language },
    asAnswer('contributionTable', table, ASOF, language),
    place,
  );
const refreshed = (table: ContributionTable) => asAnswer('contributionTable', table, new Date('2026-03-02T08:00:00Z'), 'sv');

/** What an area of a sheet holds. */
const read = (
  address: string,
  what: 'values' | 'formulas' | 'numberFormat' | 'text' = 'values',
  sheet = 'Blad1',
): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load(what);
    await context.sync();
    return range[what];
  });
const write = (address: string, formulas: unknown[][]): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Blad1').getRange(address).formulas = formulas;
    await context.sync();
  });
const inTable = <T>(name: string, work: (table: Excel.Table, context: Excel.RequestContext) => T): Promise<T> =>
  Excel.run(async (context) => {
    const done = work(context.workbook.tables.getItem(name), context);
    await context.sync();
    return done;
  });
/** Lines at A1–A6, headings at row 7, regions at rows 8–10, totals at row 11. */
const BODY = 'A8:H10';
const names = async (): Promise<unknown[]> => (await read('B8:B10')).flat();

describe('an insertion', () => {
  it('writes lines, headings, exact figures and sums as a table', async () => {
    const { tableName, address } = await insert();
    expect({ tableName, address }).toEqual({ tableName: 'Bidrag_2026', address: 'Blad1!A7:H11' });
    expect((await read('A1:A6')).flat()[0]).toBe('Regionernas bidrag 2026');
    expect((await read('A6'))[0]?.[0]).toMatch(/^EXEMPEL/);
    expect((await read('A7:H7'))[0]).toEqual([
      'Kod',
      'Region',
      'Folkmängd',
      'Andel',
      'Bidrag',
      'Kr per invånare',
      'Föregående år',
      'Förändring',
    ]);
    expect(await read(BODY)).toEqual([
      ['01', 'Stockholm', 1000, 0.25, 5_000_000.25, 1, 5_000_000.25 - 10, 10],
      ['03', 'Uppsala', 1000, 0.25, 2_999_999.75, 1, 2_999_999.75 - 10, 10],
      ['04', 'Sörmland', 1000, 0.25, 2_000_000, 1, 2_000_000 - 10, 10],
    ]);
    expect((await read('A11:H11'))[0]).toEqual(['Summa', '', 3000, 0.75, 10_000_000, 10_000_000 / 3000, 9_999_970, 30]);
    expect((await read('E11', 'formulas'))[0]?.[0]).toMatch(/SUBTOTAL\(109,Bidrag_2026\[\[Bidrag\]\]\)/);
  });

  it('shows amounts to the öre, population in thousands, shares in percent as the pane says them and codes as text', async () => {
    await insert();
    expect((await read('A8:H8', 'numberFormat'))[0]).toEqual([
      '@',
      'General',
      '#,##0',
      '0.00 %',
      ...Array(4).fill('#,##0.00;[Red]-#,##0.00'),
    ]);
    expect((await read('C8:E8', 'text'))[0]?.map((text) => String(text).replace(/\s/g, ' '))).toEqual([
      '1 000',
      '25,00 %',
      '5 000 000,25',
    ]);
  });

  it('writes hostile names as text and negative amounts as numbers', async () => {
    const hostile = ['=1+1', '+46', '-2', '@SUM(A1)', '\t=1', '#N/A', 'SANT', "'x"];
    await insert(contributionTable({ rows: hostile.map((name, index) => contributionRow(`0${index + 1}`, name, -100.5)) }));
    expect((await read('B8:B15')).flat()).toEqual(hostile);
    expect((await read('B8:B15', 'formulas')).flat()).not.toContain('=1+1 evaluated');
    expect((await read('E8:E15')).flat()).toEqual(hostile.map(() => -100.5));
  });

  it.each([
    { title: 'a word', cell: 'H11', formula: 'mine' },
    { title: 'a formula that shows nothing', cell: 'C9', formula: '=""' },
    { title: 'a note where the lines would go', cell: 'A3', formula: 'mine' },
  ])('leaves $title in the way alone, writes nothing, and says where', async ({ cell, formula }) => {
    await write(cell, [[formula]]);
    await expect(insert()).rejects.toMatchObject({ code: 'AREA_OCCUPIED', figures: { address: 'Blad1!A1:H11', cell } });
    expect(await WORKBOOK.list()).toEqual([]);
    expect((await read('A1:H11', 'formulas')).flat().filter((each) => each !== '')).toEqual([formula]);
  });

  it('does not go into a blank part of another table', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('H2:I3').values = [
        ['a', 'b'],
        ['', ''],
      ];
      sheet.tables.add('H2:I3', true);
      sheet.getRange('H2:I2').values = [['', '']];
      await context.sync();
    }).catch(() => undefined);
    await expect(insert()).rejects.toMatchObject({ code: 'AREA_OCCUPIED' });
  });

  it('goes on a new sheet with a name that is free, as often as asked', async () => {
    await insert(undefined, 'newSheet');
    const second = await insert(undefined, 'newSheet');
    expect(second).toMatchObject({ tableName: 'Bidrag_2026_2', address: "'Bidrag 2026 2'!A7:H11" });
    expect((await WORKBOOK.list()).map(({ place }) => place?.sheet)).toEqual(['Bidrag 2026', 'Bidrag 2026 2']);
  });

  it.each(['activeCell', 'newSheet'] as const)('takes back what it wrote at the %s when Excel refuses halfway', async (place) => {
    Object.freeze(host.workbook.parts);
    await expect(insert(undefined, place)).rejects.toThrow();
    expect(host.workbook.furniture.tables).toEqual([]);
    expect(host.workbook.furniture.sheets.map(({ name }) => name)).toEqual(['Blad1']);
    expect((await read('A1:H12', 'formulas')).flat().join('')).toBe('');
    expect(host.workbook.furniture.names).toEqual([]);
  });

  it('speaks the language of its insertion', async () => {
    await insert(undefined, 'activeCell', 'en');
    expect((await read('A7:E7'))[0]).toEqual(['Code', 'Region', 'Population', 'Share', 'Contribution']);
  });

  it('keeps what was asked in the file, and no door to the server', async () => {
    await insert();
    const xml = JSON.stringify(host.workbook.parts);
    expect(xml).toContain('contributionTable');
    expect(xml).not.toMatch(/token|bearer|authorization|https?:\/\/(?!fordela\.example\/query)/i);
  });
});

describe('a refresh', () => {
  let id = '';
  beforeEach(async () => {
    id = (await insert()).id;
  });

  it('brings new figures, lines and revision in place', async () => {
    const table = contributionTable({
      revision: 19,
      example: false,
      status: 'DECIDED',
      rows: contributionTable().rows.map((row) => ({ ...row, amount: row.amount + 0.01 })),
    });
    await WORKBOOK.apply(id, refreshed(table));
    expect((await read('E8:E10')).flat()).toEqual([5_000_000.26, 2_999_999.76, 2_000_000.01]);
    expect((await read('A6'))[0]?.[0]).toBe('');
    expect((await read('A5'))[0]?.[0]).toMatch(/revision 19$/);
    expect((await WORKBOOK.list())[0]?.definition).toMatchObject({ revision: 19, asOf: '2026-03-02T08:00:00.000Z' });
  });

  it('lets the user’s column, formulas and neighbours follow their regions when one leaves and one joins', async () => {
    await inTable('Bidrag_2026', (table) => table.columns.add(undefined, [['Anteckning'], ['S'], ['U'], ['D'], ['']]));
    await inTable('Bidrag_2026', (table) =>
      table.columns.add(undefined, [['Dubbelt'], ['=[@Bidrag]*2'], ['=[@Bidrag]*2'], ['=[@Bidrag]*2'], ['']]),
    );
    await write('A14', [['under tabellen']]);
    await write('L9', [['bredvid']]);
    const rows = [
      contributionRow('01', 'Stockholm', 100),
      contributionRow('02', 'Ny', 200),
      contributionRow('04', 'Sörmland', 400),
    ];
    const { removedRows } = await WORKBOOK.apply(id, refreshed(contributionTable({ rows })));
    expect(removedRows).toEqual(['Uppsala']);
    expect(await read('A8:B10')).toEqual([
      ['01', 'Stockholm'],
      ['02', 'Ny'],
      ['04', 'Sörmland'],
    ]);
    expect(await read('I8:J10')).toEqual([
      ['S', 200],
      ['', 400],
      ['D', 800],
    ]);
    expect((await read('A14'))[0]?.[0]).toBe('under tabellen');
    expect((await read('L9'))[0]?.[0]).toBe('bredvid');
    expect((await read('A9:E9', 'numberFormat'))[0]).toEqual(['@', 'General', '#,##0', '0.00 %', '#,##0.00;[Red]-#,##0.00']);
    expect((await read('E11'))[0]?.[0]).toBe(700);
  });

  it('moves what stands under the table down instead of writing over it', async () => {
    await write('A12', [['strax under']]);
    const rows = [
      ...contributionTable().rows,
      contributionRow('05', 'Östergötland', 500),
      contributionRow('06', 'Jönköping', 600),
    ];
    await WORKBOOK.apply(id, refreshed(contributionTable({ rows })));
    expect((await read('A8:B14')).map(([code]) => code)).toEqual(['01', '03', '04', '05', '06', 'Summa', 'strax under']);
  });

  it('keeps a renamed heading, a deleted column and the user’s order', async () => {
    await inTable('Bidrag_2026', (table) => {
      table.columns.getItem('Bidrag').name = 'Att betala';
    });
    await write('A8:B9', [
      ["'03", 'Uppsala'],
      ["'01", 'Stockholm'],
    ]);
    await WORKBOOK.apply(id, refreshed(contributionTable({ revision: 18 })));
    expect((await read('E7'))[0]?.[0]).toBe('Att betala');
    expect(await names()).toEqual(['Uppsala', 'Stockholm', 'Sörmland']);
    expect((await read('E8:E10')).flat()).toEqual([2_999_999.75, 5_000_000.25, 2_000_000]);
  });

  it('finds a renamed table', async () => {
    await inTable('Bidrag_2026', (table) => {
      table.name = 'Mina_bidrag';
    });
    await WORKBOOK.apply(id, refreshed(contributionTable({ revision: 18 })));
    expect((await WORKBOOK.list())[0]).toMatchObject({
      definition: { tableName: 'Mina_bidrag', revision: 18 },
      place: { tableName: 'Mina_bidrag' },
    });
  });

  it('leaves a line alone that the user rewrote, and finds the lines when rows were put in above', async () => {
    await write('A5', [['Till styrgruppen']]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').getRange('A1:H2').insert('Down');
      await context.sync();
    });
    await WORKBOOK.apply(id, refreshed(contributionTable({ revision: 21, example: false })));
    expect((await read('A1:A8')).flat()).toEqual([
      '',
      '',
      'Regionernas bidrag 2026',
      ...(await read('A4:A6')).flat(),
      'Till styrgruppen',
      '',
    ]);
    expect((await read('A8'))[0]?.[0]).toBe(''); // the example mark is gone, though a line above it is the user's
  });

  it('fills the right row with the user’s formula when a region above it leaves', async () => {
    await inTable('Bidrag_2026', (table) => table.columns.add(undefined, [['Dubbelt'], ['=E8*2'], ['=E9*2'], ['=E10*2'], ['']]));
    const rows = [
      contributionRow('03', 'Uppsala', 300),
      contributionRow('04', 'Sörmland', 400),
      contributionRow('05', 'Ny', 500),
    ];
    await WORKBOOK.apply(id, refreshed(contributionTable({ rows })));
    expect(await read('E8:I10', 'formulas').then((lines) => lines.map((line) => [line[0], line[4]]))).toEqual([
      [300, '=E8*2'],
      [400, '=E9*2'],
      [500, '=E10*2'],
    ]);
  });

  it('refuses when something below cannot be moved, and leaves everything as it was', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1');
      sheet.getRange('H14:J15').values = [
        ['a', 'b', 'c'],
        [1, 2, 3],
      ];
      sheet.tables.add('H14:J15', true);
      await context.sync();
    });
    const before = await read('A1:J16', 'formulas');
    const rows = [...contributionTable().rows, contributionRow('05', 'Östergötland', 500)];
    await expect(WORKBOOK.apply(id, refreshed(contributionTable({ rows })))).rejects.toMatchObject({
      code: 'NO_ROOM',
      figures: { table: 'Bidrag_2026' },
    });
    expect(await read('A1:J16', 'formulas')).toEqual(before);
  });

  it('says that the table is gone, and that a region stands twice, and changes nothing', async () => {
    await write('A9:B9', [["'01", 'Stockholm']]);
    await expect(WORKBOOK.apply(id, refreshed(contributionTable()))).rejects.toMatchObject({
      code: 'ROW_TWICE',
      figures: { table: 'Bidrag_2026', key: '01' },
    });
    await inTable('Bidrag_2026', (table) => table.delete());
    await expect(WORKBOOK.apply(id, refreshed(contributionTable()))).rejects.toMatchObject({ code: 'TABLE_MISSING' });
    expect((await WORKBOOK.list())[0]?.place).toBeNull();
    await expect(WORKBOOK.apply('nobody', refreshed(contributionTable()))).rejects.toMatchObject({ code: 'QUERY_UNKNOWN' });
  });
});

describe('letting go', () => {
  it('freezes a table: it stays and is held no more', async () => {
    const { id } = await insert();
    await WORKBOOK.freeze(id);
    expect(await WORKBOOK.list()).toEqual([]);
    expect((await read('E11'))[0]?.[0]).toBe(10_000_000);
    expect(host.workbook.furniture.names).toEqual([]);
  });

  it('removes a table with its lines, and nothing of the user’s', async () => {
    const { id } = await insert();
    await write('A1', [['Till styrgruppen']]);
    await write('J3', [['mitt']]);
    await WORKBOOK.remove(id);
    expect(await WORKBOOK.list()).toEqual([]);
    expect((await read('A1:J12', 'formulas')).flat().filter((each) => each !== '')).toEqual(['Till styrgruppen', 'mitt']);
  });
});

describe('our formulas', () => {
  const associate = (answer: unknown): void => {
    CustomFunctions.associate('SHARE', () => answer);
    CustomFunctions.associate('CONTRIBUTIONS', () => [
      ['Region', 'Bidrag'],
      ['=1', 5],
    ]);
  };

  it('become the values they show, spilled and combined ones too; others and errors stay', async () => {
    associate(0.25);
    CustomFunctions.associate('POPULATION', () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);
    });
    await write('A1:A5', [
      ['=FORDELA.SHARE("01")*2'],
      ['=FORDELA.POPULATION("01")'],
      ['=1+1'],
      ['="FORDELA.SHARE(1)"'],
      ['=FORDELA.CONTRIBUTIONS(2026)'],
    ]);
    await settle(host.workbook);
    expect(await WORKBOOK.freezeFormulas()).toEqual({ frozen: 2, left: ['Blad1!A2'], protectedSheets: [] });
    expect(await read('A1:B6', 'formulas')).toEqual([
      [0.5, ''],
      ['=FORDELA.POPULATION("01")', ''],
      ['=1+1', ''],
      ['="FORDELA.SHARE(1)"', ''],
      ['Region', 'Bidrag'],
      ['=1', 5],
    ]);
    expect((await read('A6'))[0]?.[0]).toBe('=1');
  });

  it('are entered again, under their own name', async () => {
    associate(0.25);
    await write('A1:A2', [['=FORDELA.SHARE("01")'], ['=1+1']]);
    await settle(host.workbook);
    expect(await WORKBOOK.repairFormulas()).toEqual({ repaired: 1, protectedSheets: [] });
    await settle(host.workbook);
    expect((await read('A1:A2')).flat()).toEqual([0.25, 2]);
  });

  it('ask again when they are marked', async () => {
    associate(0.25);
    await write('A1', [['=FORDELA.SHARE("01")']]);
    await settle(host.workbook);
    CustomFunctions.associate('SHARE', () => 0.5);
    expect(await WORKBOOK.askFormulas('workbook')).toBe(1);
    await settle(host.workbook);
    expect((await read('A1'))[0]?.[0]).toBe(0.5);
  });
});
