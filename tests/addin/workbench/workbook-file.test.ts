import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { shiftCells } from '../../../addin/workbench/host/cell-operations.js';
import { copyFormula } from '../../../addin/workbench/host/formula/move-references.js';
import { addSheet, deleteSheet, renameSheet } from '../../../addin/workbench/host/sheet-operations.js';
import { createTable, setShowTotals } from '../../../addin/workbench/host/table-operations.js';
import { writeXlsx } from '../../../addin/workbench/host/xlsx/write-xlsx.js';
import { openWorkbook } from './open-workbook.js';

it('writes an .xlsx file with tables, formulas, hostile texts as text, and custom functions as values', async () => {
  const { workbook, enter, settle } = await openWorkbook();
  for (const [name, text] of Object.entries({
    A1: 'Region',
    B1: 'Belopp',
    A2: "'=HYPERLINK(1)",
    B2: '=DEMO.ADD(1,2)',
    D1: '=1+1',
  }))
    enter(name, text);
  workbook.edit(() =>
    setShowTotals(workbook, createTable(workbook, 's1', { row: 0, column: 0, rows: 2, columns: 2 }, true), true),
  );
  workbook.parts.push({ id: '{A}', xml: '<q xmlns="urn:q"/>' });
  await settle();
  const files = unzipSync(writeXlsx(workbook));
  const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  expect(text('xl/worksheets/sheet1.xml')).toContain(
    '<c r="A2" s="0" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(1)</t></is></c><c r="B2" s="0"><v>3</v></c>',
  );
  expect(text('xl/worksheets/sheet1.xml')).toContain('<f>1+1</f><v>2</v>');
  expect(text('xl/tables/table1.xml')).toContain('<tableColumn id="2" name="Belopp" totalsRowFunction="sum"/>');
  expect(text('customXml/item1.xml')).toBe('<q xmlns="urn:q"/>');
  expect(text('docProps/core.xml')).toContain('1 cells with FORDELA formulas');
});

it('lets formulas follow inserted and deleted rows', async () => {
  const { workbook, enter, value } = await openWorkbook();
  enter('A1', '1');
  enter('A2', '2');
  enter('B5', '=SUM(A1:A2)+A2');
  const rows = (row: number, insert: boolean) =>
    workbook.edit(() => shiftCells(workbook, 's1', { row, column: 0, rows: 1, columns: 16_384 }, 'down', insert));
  rows(1, true);
  expect([workbook.cell('s1', 5, 1)?.formula, value('B6')]).toEqual(['=SUM(A1:A3)+A3', 5]);
  rows(2, false);
  expect([workbook.cell('s1', 4, 1)?.formula, value('B5')]).toEqual(['=SUM(A1:A2)+#REF!', '#REF!']);
  workbook.undo();
  expect(value('B6')).toBe(5);
});

it('moves what is not fixed when a formula is copied', () => {
  expect(copyFormula('=SUM($A1:B$2,"A1")+Sheet2!C3', 2, 1)).toBe('=SUM($A3:C$2,"A1")+Sheet2!D5');
});

it('renames and deletes sheets in formulas, and takes it back', async () => {
  const { workbook, enter, value } = await openWorkbook();
  const other = workbook.edit(() => addSheet(workbook, 'Data'));
  workbook.enter(other.id, 0, 0, '7');
  enter('A1', '=Data!A1*2');
  workbook.edit(() => renameSheet(workbook, workbook.sheet(other.id), 'Data 2026'));
  expect([workbook.cell('s1', 0, 0)?.formula, value('A1')]).toEqual(["='Data 2026'!A1*2", 14]);
  workbook.edit(() => deleteSheet(workbook, workbook.sheet(other.id)));
  expect(value('A1')).toBe('#REF!');
  workbook.undo();
  expect(value('A1')).toBe(14);
});
