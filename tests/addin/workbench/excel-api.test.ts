import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Host, installHost } from '../../../addin/workbench/host/install-host.js';
import { loadEngine } from '../../../addin/workbench/host/load-engine.js';
import { save } from '../../../addin/workbench/host/save.js';
import { resizeTable } from '../../../addin/workbench/host/table-operations.js';
import { EXCEL_PROFILE } from '../../support/excel-profile.js';
import { demoCatalogue } from './demo-add-in.js';
import { settle, shortcuts } from './open-workbook.js';

let host: Host;

beforeEach(async () => {
  await loadEngine(
    readFileSync(
      createRequire(import.meta.url)
        .resolve('@ironcalc/wasm')
        .replace('wasm.js', 'wasm_bg.wasm'),
    ),
  );
  host = installHost({ functions: [demoCatalogue], language: 'en', profile: EXCEL_PROFILE });
});

const insertTable = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B3').values = [
      ['Region', 'Belopp'],
      ['Skåne', 100.5],
      ['Gotland', 20],
    ];
    const table = sheet.tables.add('A1:B3', true);
    table.name = 'Bidrag';
    table.showTotals = true;
    await context.sync();
  });

describe('a proxy', () => {
  it('says PropertyNotLoaded until load and sync', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
      range.load('values,address');
      expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
      await context.sync();
      expect([range.values, range.address]).toEqual([[['']], 'Sheet1!A1']);
      expect(() => range.formulas).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  });

  it('reads the value of the moment it was loaded, in the order of the calls', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      range.load('values');
      range.getCell(0, 0).values = [[5]];
      await context.sync();
      expect(range.values).toEqual([['']]);
    });
  });

  it('is a null object where the name allows it, and ItemNotFound elsewhere', async () => {
    await Excel.run(async (context) => {
      const none = context.workbook.tables.getItemOrNullObject('Nowhere');
      none.load('name');
      expect(() => none.isNullObject).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
      await context.sync();
      expect(none.isNullObject).toBe(true);
      context.workbook.worksheets.getItem('Nowhere').load('name');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
  });

  it('refuses values of another size, and says what it does not have', async () => {
    await Excel.run(async (context) => {
      context.workbook.getActiveCell().values = [[1, 2]];
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
      expect(() => context.workbook.pivotTables).toThrow(expect.objectContaining({ code: 'NotImplemented' }));
    });
  });

  it('loads the items of collections along paths', async () => {
    await insertTable();
    await Excel.run(async (context) => {
      const { tables } = context.workbook;
      tables.load('items/name,items/columns/items/name,items/worksheet/name');
      const count = tables.getCount();
      expect(() => count.value).toThrow(expect.objectContaining({ code: 'ValueNotLoaded' }));
      await context.sync();
      expect(count.value).toBe(1);
      expect(
        tables.items.map((table) => [table.name, table.worksheet.name, table.columns.items.map(({ name }) => name)]),
      ).toEqual([['Bidrag', 'Sheet1', ['Region', 'Belopp']]]);
    });
  });
});

it('takes entries as Excel does: formulas, numbers and dates from text, and what begins with an apostrophe as text', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:F1');
    range.values = [['=1+1', "'=1+1", '007', "'007", '2026-03-01', '+1']];
    range.load('values,valueTypes,text,formulas');
    await context.sync();
    expect(range.values).toEqual([[2, '=1+1', 7, '007', 46082, 1]]);
    expect(range.valueTypes).toEqual([['Double', 'String', 'Double', 'String', 'Double', 'Double']]);
    expect(range.text[0]?.[4]).toBe('2026-03-01');
  });
});

describe('a table', () => {
  it('has a totals row that follows its column', async () => {
    await insertTable();
    const { value, enter } = shortcuts(host.workbook);
    expect([value('A4'), value('B4')]).toEqual(['Total', 120.5]);
    enter('D1', '=SUM(Bidrag[Belopp])+Bidrag[[#Totals],[Belopp]]');
    enter('B2', '1');
    expect([value('B4'), value('D1')]).toEqual([21, 42]);
  });

  it('grows in place, and its totals row moves to the new end', async () => {
    await insertTable();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Bidrag');
      const [first] = host.workbook.furniture.tables;
      if (first) resizeTable(host.workbook, first, { row: 0, column: 0, rows: 6, columns: 3 });
      table.getDataBodyRange().getCell(3, 1).values = [[7]];
      const all = table.getRange();
      all.load('address,values');
      await context.sync();
      expect(all.address).toBe('Sheet1!A1:C6');
      expect(all.values.at(-1)).toEqual(['Total', 127.5, '']);
      expect(all.values[0]).toEqual(['Region', 'Belopp', 'Column3']);
    });
  });

  it('is undone and redone as one step', async () => {
    await insertTable();
    const { value } = shortcuts(host.workbook);
    host.workbook.undo();
    expect([value('A1'), value('B4'), host.workbook.furniture.tables.length]).toEqual([null, null, 0]);
    host.workbook.redo();
    expect([value('A1'), value('B4'), host.workbook.furniture.tables.length]).toEqual(['Region', 120.5, 1]);
  });

  it('takes rows and columns, and moves what lies below', async () => {
    await insertTable();
    const { value, enter } = shortcuts(host.workbook);
    enter('A7', '=B4');
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Bidrag');
      table.rows.add(undefined, [['Halland', 9.5]]);
      table.columns.add(undefined, undefined, 'Andel');
      await context.sync();
    });
    expect([value('A4'), value('B5'), value('C1')]).toEqual(['Halland', 130, 'Andel']);
    expect(value('A8')).toBe(130);
  });
});

it('keeps custom XML parts, settings and answers through save and open, and asks nothing on opening in a browser', async () => {
  const { CustomFunctions } = globalThis;
  let asked = 0;
  CustomFunctions.associate('ADD', () => ++asked);
  await Excel.run(async (context) => {
    context.workbook.customXmlParts.add('<q xmlns="urn:fordela:queries"><one/></q>');
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').formulas = [['=DEMO.ADD(1,2)']];
    await context.sync();
  });
  Office.context.document.settings.set('seen', true);
  await settle(host.workbook);
  host.open(JSON.parse(JSON.stringify(save(host.workbook))));
  await settle(host.workbook);
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace('urn:fordela:queries');
    parts.load('items/id');
    await context.sync();
    const xml = parts.items[0]?.getXml();
    await context.sync();
    expect(xml?.value).toContain('<one/>');
  });
  expect([shortcuts(host.workbook).value('A1'), asked, Office.context.document.settings.get('seen')]).toEqual(
    EXCEL_PROFILE === 'desktop' ? [2, 2, true] : [1, 1, true],
  );
});
