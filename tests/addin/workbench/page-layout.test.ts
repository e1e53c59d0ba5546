import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { shiftCells } from '../../../addin/workbench/host/cell-operations.js';
import { createExcel } from '../../../addin/workbench/host/excel/create-excel.js';
import { renameSheet } from '../../../addin/workbench/host/sheet-operations.js';
import { writeXlsx } from '../../../addin/workbench/host/xlsx/write-xlsx.js';
import { setUpPage } from '../../../addin/workbook/set-up-page.js';
import { openWorkbook } from './open-workbook.js';

it('keeps a page’s set-up, which follows inserted rows and the sheet’s name into the file', async () => {
  const { workbook } = await openWorkbook();
  const excel = createExcel(() => workbook) as unknown as typeof Excel;
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    await setUpPage(context, sheet, { headings: sheet.getRange('A3:B3'), area: sheet.getRange('A1:B9') });
    const layout = sheet.pageLayout.load('orientation,paperSize,zoom');
    await context.sync();
    expect([layout.orientation, layout.paperSize, layout.zoom]).toEqual(['Landscape', 'A4', { horizontalFitToPages: 1 }]);
  });
  workbook.edit(() => shiftCells(workbook, 's1', { row: 0, column: 0, rows: 2, columns: 16_384 }, 'down', true));
  workbook.edit(() => renameSheet(workbook, workbook.sheet('s1'), 'Mitt blad'));
  const files = unzipSync(writeXlsx(workbook));
  const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  expect(text('xl/workbook.xml')).toContain(
    `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'Mitt blad'!$A$3:$B$11</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'Mitt blad'!$5:$5</definedName></definedNames>`,
  );
  const sheet = text('xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension');
  expect(sheet).toContain('<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/></worksheet>');
});
