import { beforeEach, describe, expect, it } from 'vitest';
import { parseArea } from '../../../addin/workbench/host/address.js';
import { deleteRows, growTables, insertRow } from '../../../addin/workbench/host/grow-table.js';
import { createTable, setShowTotals } from '../../../addin/workbench/host/table-operations.js';
import { openWorkbook } from './open-workbook.js';

type Opened = Awaited<ReturnType<typeof openWorkbook>>;
let opened: Opened;
const areaOf = (name: string) => parseArea(name) ?? { row: 0, column: 0, rows: 1, columns: 1 };

/** Three columns: a region, an amount, and twice the amount. */
beforeEach(async () => {
  opened = await openWorkbook();
  for (const [name = '', text = ''] of [
    ['A1', 'Region'],
    ['B1', 'Kr'],
    ['C1', 'Dubbelt'],
    ['A2', 'Skåne'],
    ['B2', '5'],
    ['C2', '=B2*2'],
    ['A3', 'Gotland'],
    ['B3', '7'],
  ]) {
    opened.enter(name, text);
  }
  opened.enter('C3', '=B3*2');
  createTable(opened.workbook, 's1', areaOf('A1:C3'), true);
});

/** As the page does it: the entry, and what grows by it, are one step. */
const type = (name: string, text: string): void =>
  opened.workbook.edit(() => {
    opened.enter(name, text);
    growTables(opened.workbook, 's1', areaOf(name));
  });
const table = () => {
  const [only] = opened.workbook.furniture.tables;
  if (!only) throw new Error('no table');
  return only;
};

describe('a table that a user writes beside', () => {
  it('takes in the row right under it, with its calculated column, and gives it back by undo in one step', () => {
    type('B4', '9');
    expect(table().area).toEqual(areaOf('A1:C4'));
    expect(opened.value('C4')).toBe(18); // 9 × 2
    opened.workbook.undo();
    expect([table().area, opened.value('B4'), opened.value('C4')]).toEqual([areaOf('A1:C3'), null, null]);
  });

  it('takes in the column right beside it, under a heading of its own', () => {
    opened.enter('E2', 'mine');
    type('D2', 'note');
    expect(table().area).toEqual(areaOf('A1:D3'));
    expect(opened.workbook.columnNames(table())).toEqual(['Region', 'Kr', 'Dubbelt', 'Column4']);
    expect([opened.value('D2'), opened.value('E2')]).toEqual(['note', 'mine']); // nothing is moved
  });

  it.each([
    ['two rows below', 'A5'],
    ['a column further on', 'E2'],
    ['below and beside at once', 'D4'],
  ])('stays as it is for an entry %s', (_where, name) => {
    type(name, 'x');
    expect(table().area).toEqual(areaOf('A1:C3'));
  });

  it('stays as it is where something else stands in the row, where it has a totals row, and for a deletion', () => {
    opened.enter('C4', 'total by hand');
    type('A4', 'x');
    expect(table().area).toEqual(areaOf('A1:C3'));
    opened.enter('A4', '');
    opened.enter('C4', '');
    type('A4', '');
    expect(table().area).toEqual(areaOf('A1:C3'));
    opened.workbook.edit(() => setShowTotals(opened.workbook, table(), true));
    type('A5', 'x');
    expect(table().area).toEqual(areaOf('A1:C4'));
  });
});

describe('rows of a table', () => {
  it('are inserted above one, or at the end above the totals, and the sum follows', () => {
    const { workbook } = opened;
    workbook.edit(() => setShowTotals(workbook, table(), true)); // C4 = 10 + 14
    expect(opened.value('C4')).toBe(24);
    const row = workbook.edit(() => insertRow(workbook, table()));
    expect(row).toBe(3);
    opened.enter('B4', '1');
    expect([opened.value('C4'), opened.value('C5')]).toEqual([2, 26]);
    workbook.edit(() => insertRow(workbook, table(), 0));
    opened.enter('B2', '3');
    expect([opened.value('C2'), opened.value('C6')]).toEqual([6, 32]);
  });

  it('are deleted in the table alone, of which one row is left, blank', () => {
    const { workbook } = opened;
    opened.enter('E3', 'mine');
    workbook.edit(() => deleteRows(workbook, table(), areaOf('A2:C2')));
    expect([table().area, opened.value('A2'), opened.value('E3')]).toEqual([areaOf('A1:C2'), 'Gotland', 'mine']);
    workbook.edit(() => deleteRows(workbook, table(), areaOf('A2:C2')));
    expect([table().area, opened.value('A2')]).toEqual([areaOf('A1:C2'), null]);
  });
});
