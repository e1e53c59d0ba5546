import { beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../../../addin/workbench/host/install-host.js';
import { onSheet, openHost, refusedWith, valuesOf } from './open-host.js';

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

const insertTable = () =>
  onSheet((sheet) => {
    sheet.getRange('A1:B3').values = [
      ['Region', 'Belopp'],
      ['Skåne', 100.5],
      ['Gotland', 20],
    ];
    sheet.tables.add('A1:B3', true).name = 'Bidrag';
  });

describe('a protected sheet', () => {
  beforeEach(async () => {
    await insertTable();
    await onSheet((sheet) => sheet.protection.protect());
  });

  it.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    [
      'a value',
      (sheet) => {
        sheet.getRange('D9').values = [[1]];
      },
    ],
    [
      'a formula',
      (sheet) => {
        sheet.getRange('D9').formulas = [['=1']];
      },
    ],
    [
      'a look',
      (sheet) => {
        sheet.getRange('D9').format.font.bold = true;
      },
    ],
    ['a cleared cell', (sheet) => sheet.getRange('A1').clear()],
    ['cells put in', (sheet) => sheet.getRange('A1').insert('Down')],
    ['a table', (sheet) => sheet.tables.add('D1:E2', true)],
    ['a row', (sheet) => sheet.tables.getItem('Bidrag').rows.add(undefined, [['Halland', 1]])],
    ['a row less', (sheet) => sheet.tables.getItem('Bidrag').rows.getItemAt(0).delete()],
    [
      'a totals row',
      (sheet) => {
        sheet.tables.getItem('Bidrag').showTotals = true;
      },
    ],
    ['a table less', (sheet) => sheet.tables.getItem('Bidrag').delete()],
    ['a chart', (sheet) => sheet.charts.add('BarClustered', sheet.getRange('A1:B3'))],
    ['a second protection', (sheet) => sheet.protection.protect()],
  ])('refuses %s with AccessDenied and is as before', async (_, change) => {
    await expect(onSheet(change)).rejects.toEqual(refusedWith('AccessDenied'));
    expect(await valuesOf('A1:B3')).toEqual([
      ['Region', 'Belopp'],
      ['Skåne', 100.5],
      ['Gotland', 20],
    ]);
    expect(host.workbook.furniture.tables.map(({ area }) => area.rows)).toEqual([3]);
  });

  it('can be read, renamed and calculated, and written to again once it is open', async () => {
    const isProtected = await onSheet(async (sheet, context) => {
      sheet.name = 'Låst';
      sheet.getRange('A1').calculate();
      sheet.protection.load('protected');
      await context.sync();
      return sheet.protection.protected;
    });
    expect(isProtected).toBe(true);
    await onSheet((sheet) => {
      sheet.protection.unprotect();
      sheet.getRange('B2').values = [[7]];
    });
    expect(await valuesOf('B2')).toEqual([[7]]);
  });
});

describe('while a cell is being edited', () => {
  it('every batch is refused, one that only reads too, until the edit ends', async () => {
    host.workbook.beginCellEdit();
    await expect(valuesOf('A1')).rejects.toEqual(refusedWith('InvalidOperationInCellEditMode'));
    host.workbook.endCellEdit();
    expect(await valuesOf('A1')).toEqual([['']]);
  });

  it('a batch that asked for delay waits and is then done', async () => {
    host.workbook.beginCellEdit();
    const written = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [[5]];
      await context.sync();
    });
    await new Promise((wake) => setTimeout(wake, 5));
    expect(host.workbook.valueAt('s1', 0, 0)).toBe(null);
    host.workbook.endCellEdit();
    await written;
    expect(host.workbook.valueAt('s1', 0, 0)).toBe(5);
  });
});

describe('a row of a table', () => {
  beforeEach(insertTable);

  it.each([
    { title: 'too few cells', index: 0, values: [['Halland']] },
    { title: 'too many cells', index: 0, values: [['Halland', 1, 2]] },
    { title: 'a place behind the end', index: 99, values: [['Halland', 1]] },
  ])('is not added with $title', async ({ index, values }) => {
    await expect(
      onSheet((sheet) => {
        sheet.tables.getItem('Bidrag').rows.add(index, values);
      }),
    ).rejects.toEqual(refusedWith('InvalidArgument'));
    expect(await valuesOf('A1:A5')).toEqual([['Region'], ['Skåne'], ['Gotland'], [''], ['']]);
  });

  it('is added with its values at once, and a null leaves its cell blank', async () => {
    await onSheet((sheet) => {
      sheet.tables.getItem('Bidrag').rows.add(1, [
        ['Halland', 1],
        ['Blekinge', null as unknown as number],
      ]);
    });
    expect(await valuesOf('A1:B5')).toEqual([
      ['Region', 'Belopp'],
      ['Skåne', 100.5],
      ['Halland', 1],
      ['Blekinge', ''],
      ['Gotland', 20],
    ]);
  });

  it('is deleted by its place, which every Excel can', async () => {
    await onSheet((sheet) => sheet.tables.getItem('Bidrag').rows.getItemAt(0).delete());
    expect(await valuesOf('A1:B3')).toEqual([
      ['Region', 'Belopp'],
      ['Gotland', 20],
      ['', ''],
    ]);
    await expect(onSheet((sheet) => sheet.tables.getItem('Bidrag').rows.getItemAt(1).delete())).rejects.toEqual(
      refusedWith('InvalidArgument'),
    );
  });
});
