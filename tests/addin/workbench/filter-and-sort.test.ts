import { beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../../../addin/workbench/host/install-host.js';
import { moveCells } from '../../../addin/workbench/host/move-cells.js';
import { onSheet, openHost, refusedWith, valuesOf } from './open-host.js';

let host: Host;
beforeEach(async () => {
  host = await openHost();
  await onSheet((sheet) => {
    sheet.getRange('A1:B5').values = [
      ['Region', 'Belopp'],
      ['Skåne', 10],
      ['Gotland', 2],
      ['Halland', 30],
      ['Blekinge', 4],
    ];
    const table = sheet.tables.add('A1:B5', true);
    table.name = 'Bidrag';
    table.showTotals = true;
  });
});
const inTable = (work: (table: Excel.Table, context: Excel.RequestContext) => unknown) =>
  onSheet((sheet, context) => work(sheet.tables.getItem('Bidrag'), context));
const regions = async () => (await valuesOf('A2:A5')).flat();

/** Hides Gotland and Blekinge. */
const filter = () => inTable((table) => table.columns.getItem('Region').filter.applyValuesFilter(['Skåne', 'Halland']));

describe('a filter', () => {
  beforeEach(filter);

  it('hides rows, is told by table.autoFilter, and the totals row counts what is visible', async () => {
    const read = await onSheet(async (sheet, context) => {
      const { autoFilter } = sheet.tables.getItem('Bidrag').load('autoFilter/isDataFiltered,autoFilter/criteria');
      const rows = ['A2:A2', 'A3:A3', 'A2:A3'].map((address) => sheet.getRange(address).load('rowHidden'));
      await context.sync();
      return {
        filtered: autoFilter.isDataFiltered,
        criteria: autoFilter.criteria,
        hidden: rows.map(({ rowHidden }) => rowHidden),
      };
    });
    expect(read).toEqual({
      filtered: true,
      criteria: [{ filterOn: 'Values', values: ['Skåne', 'Halland'] }, null],
      hidden: [false, true, null],
    });
    expect(await valuesOf('B6')).toEqual([[40]]); // 10 + 30
  });

  it('lets the first value of an array into every visible cell and into no other', async () => {
    await onSheet((sheet) => {
      sheet.getRange('B2:B5').values = [[100], [200], [300], [400]];
    });
    expect((await valuesOf('B2:B5')).flat()).toEqual([100, 2, 100, 4]);
  });

  it('lets a single cell be written, hidden or not', async () => {
    await onSheet((sheet) => {
      sheet.getRange('B3').values = [[7]];
    });
    expect(await valuesOf('B3')).toEqual([[7]]);
  });

  it.each<[string, (table: Excel.Table) => void]>([
    ['a row of the table', (table) => table.rows.getItemAt(0).delete()],
    ['cells of the table', (table) => table.getDataBodyRange().getRow(0).delete('Up')],
  ])('refuses to delete %s', async (_, work) => {
    await expect(inTable(work)).rejects.toEqual(refusedWith('InsertDeleteConflict'));
    expect(await regions()).toEqual(['Skåne', 'Gotland', 'Halland', 'Blekinge']);
  });

  it('hides what it hid, whatever is written, until it is applied again; cleared, everything shows', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A3').values = [['Halland']];
    });
    expect(await valuesOf('B6')).toEqual([[40]]);
    await inTable((table) => table.reapplyFilters());
    expect(await valuesOf('B6')).toEqual([[42]]);
    await inTable((table) => table.clearFilters());
    expect(await valuesOf('B6')).toEqual([[46]]);
  });

  it('stays with its column and its rows when columns and rows come before them, and is undone', async () => {
    await inTable((table) => table.columns.add(0, undefined, 'Nr'));
    await inTable((table) => table.rows.add(1, [['', 'Kalmar', 5]]));
    expect(await valuesOf('C7')).toEqual([[45]]);
    const criteria = await inTable(async (table, context) => {
      table.autoFilter.load('criteria');
      await context.sync();
      return table.autoFilter.criteria.map((each) => each?.values);
    });
    expect(criteria).toEqual([undefined, ['Skåne', 'Halland'], undefined]);
    for (let step = 0; step < 3; step++) host.workbook.undo();
    expect(await valuesOf('B6')).toEqual([[46]]);
    host.workbook.redo();
    expect(await valuesOf('B6')).toEqual([[40]]);
  });

  it.each([
    { criteria: { criterion1: '>4' }, sum: 40 },
    { criteria: { criterion1: '>=4', criterion2: '<30', operator: 'And' }, sum: 14 },
    { criteria: { criterion1: '=2', criterion2: '=4', operator: 'Or' }, sum: 6 },
    { criteria: { criterion1: '<>10' }, sum: 36 },
  ])('by conditions keeps those that meet them: $criteria', async ({ criteria, sum }) => {
    await inTable((table) => {
      table.clearFilters();
      table.columns.getItem('Belopp').filter.apply({ filterOn: 'Custom', ...criteria } as Excel.FilterCriteria);
    });
    expect(await valuesOf('B6')).toEqual([[sum]]);
  });
});

describe('sorting', () => {
  it('moves the rows, formulas with them, and leaves the totals row', async () => {
    await onSheet((sheet) => {
      sheet.getRange('C1:C2').values = [['Dubbelt'], ['']];
      sheet.getRange('D2').formulas = [['=B2*2']];
    });
    await inTable((table) => table.sort.apply([{ key: 1, ascending: false }]));
    expect(await regions()).toEqual(['Halland', 'Skåne', 'Blekinge', 'Gotland']);
    expect(await valuesOf('B6')).toEqual([[46]]);
  });

  it('puts blanks last either way and leaves hidden rows where they are', async () => {
    await onSheet((sheet) => {
      sheet.getRange('B2').values = [['']];
    });
    await inTable((table) => table.sort.apply([{ key: 1 }]));
    expect(await regions()).toEqual(['Gotland', 'Blekinge', 'Halland', 'Skåne']);
    await inTable((table) => table.columns.getItem('Region').filter.applyValuesFilter(['Gotland', 'Halland', 'Skåne']));
    await inTable((table) => table.sort.apply([{ key: 1, ascending: false }]));
    expect(await regions()).toEqual(['Halland', 'Blekinge', 'Gotland', 'Skåne']);
  });
});

describe('cut and paste', () => {
  const area = { row: 0, column: 0, rows: 6, columns: 2 };

  it('moves a whole table with its name and filter, and formulas that point to it follow', async () => {
    await filter();
    await onSheet((sheet) => {
      sheet.getRange('D1:D2').formulas = [['=B2'], ['=SUM(Bidrag[Belopp])']];
    });
    moveCells(host.workbook, { sheet: 's1', area }, { sheet: 's1', row: 9, column: 3 });
    expect(await valuesOf('D1:D2')).toEqual([[10], [46]]);
    expect(await valuesOf('D10:E15')).toEqual([
      ['Region', 'Belopp'],
      ['Skåne', 10],
      ['Gotland', 2],
      ['Halland', 30],
      ['Blekinge', 4],
      ['Total', 40],
    ]);
    expect((await valuesOf('A1:B6')).flat().join('')).toBe('');
    const { workbook } = host;
    expect(workbook.furniture.tables.map(({ name, area: { row, column } }) => [name, row, column])).toEqual([['Bidrag', 9, 3]]);
    expect(workbook.cell('s1', 0, 3)?.formula).toBe('=E11');
    workbook.undo();
    expect(await valuesOf('B6')).toEqual([[40]]);
  });

  it('moves it to another sheet', async () => {
    await onSheet((sheet, { workbook }) => {
      workbook.worksheets.add('Annat blad');
      sheet.getRange('D1').formulas = [['=B2']];
    });
    const other = host.workbook.sheetNamed('Annat blad')?.id ?? '';
    moveCells(host.workbook, { sheet: 's1', area }, { sheet: other, row: 0, column: 0 });
    expect(await valuesOf('D1')).toEqual([[10]]);
    expect(host.workbook.cell('s1', 0, 3)?.formula).toBe("='Annat blad'!B2");
    expect(host.workbook.furniture.tables[0]?.sheet).toBe(other);
  });

  it('refuses to tear the headings from a table', () => {
    const torn = () => moveCells(host.workbook, { sheet: 's1', area: { ...area, rows: 2 } }, { sheet: 's1', row: 20, column: 0 });
    expect(torn).toThrow(refusedWith('InvalidArgument'));
  });
});

it('gives a column a number that stays with it, whatever comes, goes or is renamed beside it', async () => {
  const ids = () =>
    inTable(async (table, context) => {
      table.columns.load('items/id,items/name');
      await context.sync();
      return table.columns.items.map(({ id, name }) => [id, name]);
    });
  await inTable((table) => table.columns.add(1, undefined, 'Ny'));
  await inTable((table) => {
    table.columns.getItem('Belopp').name = 'Att betala';
  });
  expect(await ids()).toEqual([
    [1, 'Region'],
    [3, 'Ny'],
    [2, 'Att betala'],
  ]);
  await inTable((table) => table.columns.getItem('Region').delete());
  expect(await ids()).toEqual([
    [3, 'Ny'],
    [2, 'Att betala'],
  ]);
});
