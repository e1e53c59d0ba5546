import { describe, expect, it } from 'vitest';
import { strayRows } from '../../../addin/workbook/stray-rows.js';

/** A table of two columns and three rows at B2:C4, on a sheet whose cells begin at A1. */
const TABLE = { rowIndex: 1, columnIndex: 1, rowCount: 3, columnCount: 2 };
const sheet = (...rows: unknown[][]) => ({ rowIndex: 0, columnIndex: 0, values: rows });
const HEAD = [
  ['', '', '', '', ''],
  ['', 'Aktivitet', 'Summa', '', ''],
  ['', 'ACT-1', 5, '', ''],
  ['', 'ACT-2', 6, '', ''],
];

describe('filled rows next to a table', () => {
  it('are found right under it and further down, where they hold an amount', () => {
    expect(strayRows(sheet(...HEAD, ['', 'ACT-3', '', '', ''], ['', '', 7, '', '']), TABLE)).toEqual([
      { sheetRow: 5, place: 'under' },
      { sheetRow: 6, place: 'under' },
    ]);
    const further = [
      ['', ' ', '', '', ''],
      ['', 'a remark', '', '', ''],
      ['', 'ACT-3', 7, '', ''],
    ];
    expect(strayRows(sheet(...HEAD, ...further), TABLE)).toEqual([{ sheetRow: 7, place: 'further' }]);
  });

  it('are found right beside it, and not a column further on, above it, or under another column', () => {
    const beside = HEAD.map((row, index) => (index === 3 ? ['', 'ACT-2', 6, 'x', ''] : row));
    expect(strayRows(sheet(...beside), TABLE)).toEqual([{ sheetRow: 4, place: 'beside' }]);
    const left = HEAD.map((row, index) => (index === 2 ? [9, 'ACT-1', 5, '', ''] : row));
    expect(strayRows(sheet(...left), TABLE)).toEqual([{ sheetRow: 3, place: 'beside' }]);
    const away = [['title', '', '', '', 'x'], ...HEAD.slice(1).map((row) => [...row.slice(0, 4), 'x']), [1, '', '', 2, 3]];
    expect(strayRows(sheet(...away), TABLE)).toEqual([]);
  });

  it('are told by the sheet’s rows, wherever its first filled cell stands', () => {
    const values = [
      ['Aktivitet', 'Summa'],
      ['ACT-1', 5],
      ['ACT-2', 6],
      ['ACT-3', 7],
    ];
    expect(strayRows({ rowIndex: 1, columnIndex: 1, values }, TABLE)).toEqual([{ sheetRow: 5, place: 'under' }]);
  });
});
