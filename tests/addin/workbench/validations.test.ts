import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, expect, it } from 'vitest';
import { functionsJson } from '../../../addin/catalogue/functions-json.js';
import { shiftCells } from '../../../addin/workbench/host/cell-operations.js';
import { growTables } from '../../../addin/workbench/host/grow-table.js';
import { type Host, installHost } from '../../../addin/workbench/host/install-host.js';
import { listAt } from '../../../addin/workbench/host/validations.js';
import { writeXlsx } from '../../../addin/workbench/host/xlsx/write-xlsx.js';
import { openWorkbook } from './open-workbook.js';

let host: Host;
beforeEach(async () => {
  await openWorkbook(); // loads the engine
  host = installHost({ functions: [{ namespace: 'FORDELA', ...functionsJson('en') }], language: 'en' });
  await Excel.run(async (context) => {
    const lists = context.workbook.worksheets.add('My codes');
    lists.getRange('A1:A3').values = [['Personal'], ['Resor'], ['']];
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').values = [
      ['Grupp', 'Kr'],
      ['Resor', 1],
      ['Resor', 2],
    ];
    sheet.tables.add('A1:B3', true);
    sheet.getRange('A2:A3').dataValidation.rule = { list: { inCellDropDown: true, source: "='My codes'!$A$1:$A$3" } };
    sheet.getRange('B2').dataValidation.rule = { list: { inCellDropDown: true, source: 'ett,två' } };
    sheet.getRange('A2:A3').dataValidation.errorAlert = {
      showAlert: false,
      style: 'Information' as never,
      title: '',
      message: '',
    };
    sheet.freezePanes.freezeAt(sheet.getRange('A1'));
    await context.sync();
  });
});
const offered = (row: number, column = 0) => listAt(host.workbook, 's1', row, column);

it('offers the words of a list: of cells, or of the rule itself', () => {
  expect([offered(1), offered(2), offered(3)]).toEqual([['Personal', 'Resor'], ['Personal', 'Resor'], undefined]);
  expect(offered(1, 1)).toEqual(['ett', 'två']);
});

it('goes along with cells that are inserted, and on into a table’s new rows', () => {
  const { workbook } = host;
  workbook.edit(() => {
    workbook.enter('s1', 3, 1, '3');
    growTables(workbook, 's1', { row: 3, column: 1, rows: 1, columns: 1 });
  });
  expect(offered(3)).toEqual(['Personal', 'Resor']);
  workbook.edit(() => shiftCells(workbook, 's1', { row: 0, column: 0, rows: 2, columns: 2 }, 'down', true));
  expect([offered(1), offered(3), offered(5), offered(6)]).toEqual([
    undefined,
    ['Personal', 'Resor'],
    ['Personal', 'Resor'],
    undefined,
  ]);
  workbook.edit(() => shiftCells(workbook, 's1', { row: 3, column: 0, rows: 1, columns: 2 }, 'down', false));
  expect([offered(4), offered(5)]).toEqual([['Personal', 'Resor'], undefined]);
});

it('is written into the file, with the frozen panes', () => {
  const xml = strFromU8(unzipSync(writeXlsx(host.workbook))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(xml).toContain('<dataValidation type="list" allowBlank="1" sqref="A2:A3"><formula1>\'My codes\'!$A$1:$A$3</formula1>');
  expect(xml).toContain('showErrorMessage="1" sqref="B2"><formula1>&quot;ett,två&quot;</formula1>');
  expect(xml).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>');
});

it('refuses a list of words that Excel would', async () => {
  const tooLong = Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem('Sheet1').getRange('C1');
    dataValidation.rule = { list: { inCellDropDown: true, source: 'x,'.repeat(200) } };
    await context.sync();
  });
  await expect(tooLong).rejects.toMatchObject({ code: 'InvalidArgument' });
});
