import { beforeEach, describe, expect, it } from 'vitest';
import { formulaFault } from '../../../addin/workbench/host/formula/check-formula.js';
import type { Host } from '../../../addin/workbench/host/install-host.js';
import { onSheet, openHost, refusedWith, valuesOf } from './open-host.js';
import { settle } from './open-workbook.js';

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

describe('a formula', () => {
  const faults = [
    '=SUM((',
    '=1+',
    '=SUM(1,2',
    '=(1',
    '=1)',
    '="x',
    '=1 2',
    '==1',
    '=SUM(1 2)',
    '=1,2',
    '=*1',
    '=IF(1;2',
    `=LEN("${'x'.repeat(256)}")`,
    `=${'1+'.repeat(4500)}1`,
    `=${'ABS('.repeat(65)}1${')'.repeat(65)}`,
  ];

  it.each(faults.map((formula) => [formula.slice(0, 20), formula]))(
    'is refused, and nothing behind it in the batch is done: %s',
    async (_, formula) => {
      const batch = onSheet((sheet) => {
        sheet.getRange('A1').values = [['before']];
        sheet.getRange('B1').formulas = [[formula]];
        sheet.getRange('C1').values = [['after']];
      });
      await expect(batch).rejects.toEqual(refusedWith('InvalidArgument'));
      expect(await valuesOf('A1:C1')).toEqual([['before', '', '']]);
    },
  );

  it.each([
    '=SUM(,1)',
    '=DEMO.ADD(1,)',
    '=-+1%',
    '=A1<>B1',
    '=A1>=2',
    '=A1# ',
    '=@A1:B2',
    '={1,2;3,4}',
    "='x y'!A1+Sheet1!$B$2",
    "='C:\\x\\[a.xlsx]Sheet1'!A1",
    '=[2]!_xldudf_FORDELA_ACTUAL(1)',
    '=Table1[[#Totals],[a b]]+Table1[@x]',
    '=LAMBDA(x,x)(1)',
    '=IF(A1="",1,2)&"a""b"',
    '=SUM(A1:B2 B1:C3)',
    '=A:A',
    '=1E+5',
    '=#N/A',
    '=RAND()',
  ])('is one: %s', (formula) => {
    expect(formulaFault(formula)).toBeUndefined();
  });

  it('that the engine could not bear is refused, and the workbook goes on', async () => {
    const long = onSheet((sheet) => {
      sheet.getRange('A1').formulas = [[`=${'1+'.repeat(2000)}1`]];
    });
    await expect(long).rejects.toEqual(refusedWith('InvalidArgument'));
    await onSheet((sheet) => {
      sheet.getRange('A2').formulas = [['=1+1']];
    });
    expect(await valuesOf('A2')).toEqual([[2]]);
  });
});

const refused: [string, string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown][] = [
  [
    'InvalidArgument',
    'a text of 32 768 characters',
    (sheet) => Object.assign(sheet.getRange('A1'), { values: [['x'.repeat(32_768)]] }),
  ],
  [
    'InvalidArgument',
    'a number format with a colour in Swedish',
    (sheet) => Object.assign(sheet.getRange('A1'), { numberFormat: [['[Röd]0']] }),
  ],
  [
    'InvalidArgument',
    'a number format of five sections',
    (sheet) => Object.assign(sheet.getRange('A1'), { numberFormat: [['0;0;0;@;0']] }),
  ],
  [
    'InvalidArgument',
    'a number format with an open quote',
    (sheet) => Object.assign(sheet.getRange('A1'), { numberFormat: [['0 "kr']] }),
  ],
  ['InvalidArgument', 'the third column of two', (sheet) => sheet.getRange('A1:B2').getColumn(2)],
  ['InvalidArgument', 'a row before the first', (sheet) => sheet.getRange('A5:B6').getRow(-1)],
  ['InvalidArgument', 'a place beyond the last column', (sheet) => sheet.getRange('XFD1').getOffsetRange(0, 1)],
  ['InvalidArgument', 'a cell before the first', (sheet) => sheet.getCell(-1, 0)],
  ['InvalidArgument', 'a chart of no known type', (sheet) => sheet.charts.add('Bars' as 'Pie', sheet.getRange('A1:B2'))],
  [
    'InvalidArgument',
    'a conditional format of no known type',
    (sheet) => sheet.getRange('A1').conditionalFormats.add('Bars' as 'DataBar'),
  ],
  ['InvalidArgument', 'the sheet that Excel keeps for itself', (_, { workbook }) => workbook.worksheets.add('History')],
  ['InvalidArgument', 'the same in Swedish', (_, { workbook }) => workbook.worksheets.add('historik')],
  ['InvalidArgument', 'a table named c', (sheet) => Object.assign(sheet.tables.add('A1:B2', true), { name: 'c' })],
  ['InvalidArgument', 'a name like R1C1 in Swedish', (sheet, { workbook }) => workbook.names.add('R1K1', sheet.getRange('A1'))],
];

it.each(refused)('%s: %s', async (code, _, work) => {
  await expect(onSheet(work)).rejects.toEqual(refusedWith(code));
});

it('a table and a name cannot be called the same', async () => {
  await onSheet((sheet, { workbook }) => {
    workbook.names.add('Summan', sheet.getRange('A9'));
    sheet.tables.add('A1:B2', true).name = 'Bidrag';
  });
  const named = onSheet((sheet, { workbook }) => workbook.names.add('bidrag', sheet.getRange('A9')));
  await expect(named).rejects.toEqual(refusedWith('ItemAlreadyExists'));
  const table = onSheet((sheet) => {
    sheet.tables.getItem('Bidrag').name = 'SUMMAN';
  });
  await expect(table).rejects.toEqual(refusedWith('ItemAlreadyExists'));
});

it('a hidden sheet cannot be activated', async () => {
  const work = onSheet((sheet, { workbook }) => {
    workbook.worksheets.add('Annat');
    sheet.visibility = 'Hidden';
    sheet.activate();
  });
  await expect(work).rejects.toEqual(refusedWith('InvalidOperation'));
});

it('a heading is cut at 255 characters', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1').values = [['x'.repeat(300)]];
    sheet.tables.add('A1:A2', true);
  });
  expect((await valuesOf('A1'))[0]?.[0]).toBe('x'.repeat(255));
});

it('a table cannot be made over what a formula spills', async () => {
  CustomFunctions.associate('TABLE', () => [
    [1, 2],
    [3, 4],
  ]);
  await onSheet((sheet) => {
    sheet.getRange('A2').formulas = [['=DEMO.TABLE(2)']];
  });
  await settle(host.workbook);
  await expect(onSheet((sheet) => sheet.tables.add('A1:B3', true))).rejects.toEqual(refusedWith('InvalidOperation'));
});

describe('in a browser', () => {
  const write = (megabytes: number) =>
    onSheet((sheet) => {
      sheet.getRange(`A1:A${megabytes * 40}`).values = Array.from({ length: megabytes * 40 }, () => ['x'.repeat(26_000)]);
    });

  it('a request or an answer of more than 5 MB is refused, on the desktop neither is', async () => {
    await openHost({ profile: 'web' });
    await expect(write(6)).rejects.toEqual(refusedWith('RequestPayloadSizeLimitExceeded'));
    expect(await valuesOf('A1')).toEqual([['']]);
    await write(3);
    await onSheet((sheet) => {
      for (const at of [200, 400])
        sheet.getRange(`A${at}:A${at + 119}`).values = Array.from({ length: 120 }, () => ['x'.repeat(20_000)]);
    });
    await expect(valuesOf('A1:A600')).rejects.toEqual(refusedWith('ResponsePayloadSizeLimitExceeded'));
    await openHost({ profile: 'desktop' });
    await write(6);
    expect(await valuesOf('A1:A240')).toHaveLength(240);
  });
});

it('the values of more than five million cells are null', async () => {
  expect(await valuesOf('A1:J500001')).toBeNull();
});
