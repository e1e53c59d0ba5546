import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeEach, expect, it } from 'vitest';
import { type Host, installHost } from '../../../addin/workbench/host/install-host.js';
import { loadEngine } from '../../../addin/workbench/host/load-engine.js';
import { goToOrDefineName } from '../../../addin/workbench/host/name-operations.js';
import { save } from '../../../addin/workbench/host/save.js';
import { EXCEL_PROFILE } from '../../support/excel-profile.js';
import { demoCatalogue } from './demo-add-in.js';
import { answerLater, open } from './named-range.js';

let host: Host;

beforeEach(async () => {
  const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm');
  await loadEngine(readFileSync(wasm.replace('wasm.js', 'wasm_bg.wasm')));
  host = installHost({ functions: [demoCatalogue], language: 'en', profile: EXCEL_PROFILE });
  answerLater(host);
});

it('a name over several cells is a range argument: text, numbers and blank cells come as by the address', async () => {
  const { enter, name, value, settle } = open(host);
  enter('A1', 'total');
  enter('B1', '12');
  enter('A2', 'leaves');
  await name('Changes', 'A1:B3');
  enter('D1', '=DEMO.SEEN(Changes)');
  enter('D2', '=DEMO.SEEN(A1:B3)');
  enter('D3', '=DEMO.TOTAL( changes )+SUM(Changes)');
  await settle();
  expect(value('D1')).toBe(
    EXCEL_PROFILE === 'desktop' ? '[["total",12],["leaves",0],[0,0]]' : '[["total",12],["leaves",""],["",""]]',
  );
  expect(value('D2')).toBe(value('D1'));
  expect(value('D3')).toBe(24);
});

it('is computed again when a cell under the name changes, and in the same batch as the others', async () => {
  const { enter, name, value, settle } = open(host);
  enter('A1', '1');
  await name('Nums', 'A1:A2');
  enter('C1', '=DEMO.TOTAL(Nums)');
  enter('C2', '=DEMO.ADD(DEMO.TOTAL(Nums),1)');
  await settle();
  expect([value('C1'), value('C2')]).toEqual([1, 2]);
  enter('A2', '41');
  await settle();
  expect([value('C1'), value('C2')]).toEqual([42, 43]);
});

it('is asked for each cell under the name where one cell is expected, and spills', async () => {
  const { enter, name, value, settle } = open(host);
  for (const [at, text] of ['1', '2', '3'].entries()) enter(`A${at + 1}`, text);
  await name('Nums', 'A1:A3');
  enter('C1', '=DEMO.ADD(Nums,10)');
  enter('E1', '=SUM(DEMO.ADD(Nums,10))');
  enter('F1', '=DEMO.TOTAL(FILTER(Nums,Nums>1))');
  await settle();
  expect([value('C1'), value('C2'), value('C3')]).toEqual([11, 12, 13]);
  expect([value('E1'), value('F1')]).toEqual([36, 5]);
});

it('means the cells wherever they stand: another sheet, or a name that comes after the formula', async () => {
  const { enter, name, value, settle } = open(host);
  enter('A1', '=DEMO.TOTAL(Later)+SUM(Later)');
  await settle();
  expect(value('A1')).toBe('#NAME?');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Anna's data");
    sheet.getRange('B2:B4').values = [[1], [2], [3]];
    context.workbook.names.add('Later', sheet.getRange('B2:B4'));
    await context.sync();
  });
  await settle();
  expect(value('A1')).toBe(12);
  await name('Ändringar_2023', 'B:B');
  enter('B1', '5');
  enter('A2', '=DEMO.TOTAL(Ändringar_2023)+SUM(ändringar_2023)');
  await settle();
  expect(value('A2')).toBe(10);
});

it('follows cells that are inserted, deleted, undone, and a name that is given other cells', async () => {
  const { enter, name, value, settle } = open(host);
  for (const [at, text] of ['1', '2', '3'].entries()) enter(`A${at + 1}`, text);
  await name('Nums', 'A1:A3');
  enter('C5', '=DEMO.TOTAL(Nums)');
  enter('C6', '=SUM(Nums)');
  await settle();
  const both = () => [value('C5'), value('C6')];
  expect(both()).toEqual([6, 6]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A2').insert('Down');
    sheet.getRange('A2').values = [[10]];
    await context.sync();
  });
  await settle();
  expect(both()).toEqual([16, 16]);
  host.workbook.undo();
  await settle();
  expect(both()).toEqual([6, 6]);
  await Excel.run(async (context) => {
    context.workbook.names.getItem('Nums').delete();
    await context.sync();
  });
  await settle();
  expect(both()).toEqual(['#NAME?', '#NAME?']);
  await name('Nums', 'A2:A3');
  await settle();
  expect(both()).toEqual([5, 5]);
});

it('shows #REF! in the call when the cells are gone, and the rest of the workbook stays', async () => {
  const { enter, value, settle } = open(host);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Data');
    sheet.getRange('A1:A2').values = [[1], [2]];
    context.workbook.names.add('Nums', sheet.getRange('A1:A2'));
    await context.sync();
  });
  enter('A1', '=DEMO.TOTAL(Nums)');
  await settle();
  expect(value('A1')).toBe(3);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Data').delete();
    await context.sync();
  });
  enter('A2', '7');
  await settle();
  expect([value('A1'), value('A2')]).toEqual(['#REF!', 7]);
});

it.skipIf(EXCEL_PROFILE === 'desktop')('asks nothing when a workbook with such a formula is opened again', async () => {
  const { enter, name, settle } = open(host);
  enter('A1', '1');
  await name('Nums', 'A1:A2');
  enter('C1', '=DEMO.TOTAL(Nums)');
  await settle();
  host.open(save(host.workbook));
  const again = open(host);
  const passes = host.workbook.bridge.passes;
  expect(again.value('C1')).toBe(1);
  again.enter('E1', 'touched');
  await again.settle();
  expect(host.workbook.bridge.passes).toBe(passes);
  again.enter('A2', '4');
  await again.settle();
  expect(again.value('C1')).toBe(5);
});

it('refuses a name that stands for a formula, and keeps nothing of it', async () => {
  const adding = Excel.run(async (context) => {
    context.workbook.names.add('Quarter', '=0.25');
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code: 'NotImplemented' });
  expect(host.workbook.furniture.names).toEqual([]);
});

it('is given in the name box to what is selected, led to by it from then on, and taken back by undo', async () => {
  const { enter, value, settle } = open(host);
  const { workbook } = host;
  const area = { row: 0, column: 0, rows: 2, columns: 1 };
  enter('A1', '1');
  enter('A2', '2');
  enter('C1', '=DEMO.TOTAL(Tal_i_år)');
  workbook.select({ sheet: 's1', area, row: 0, column: 0 });
  goToOrDefineName(workbook, 'Tal_i_år');
  await settle();
  expect(value('C1')).toBe(3);
  workbook.select({ sheet: 's1', area: { row: 8, column: 8, rows: 1, columns: 1 }, row: 8, column: 8 });
  goToOrDefineName(workbook, 'tal_I_ÅR');
  expect(workbook.selection.area).toEqual(area);
  for (const none of ['', 'two words', '2024', 'R1C1', 'c', 'TRUE', 'A1', '=A1']) goToOrDefineName(workbook, none);
  expect(workbook.furniture.names).toHaveLength(1);
  workbook.undo();
  await settle();
  expect([workbook.furniture.names.length, value('C1')]).toEqual([0, '#NAME?']);
});
