import { describe, expect, it } from 'vitest';
import { parseBudgetRows, type SheetRow } from '../../../addin/workbook/parse-budget-rows.js';
import { BASIS, BLANK_ROW, CODES, PERSONNEL_ROW, TRAVEL, TRAVEL_ROW } from './budget-lines-examples.js';

const WORDS = { HAND: ['För hand', 'By hand'], EQUAL: ['Lika', 'Equal'], LAST_YEAR: ['Som i fjol', 'As last year'] };
const parse = (...rows: SheetRow[]) => parseBudgetRows(rows, BASIS.lines, WORDS, CODES);
const proposed = (row: SheetRow) => parse(row)[0]?.proposed;

describe('rows of a sheet as budget lines', () => {
  it('reads an untouched sheet as the lines it was begun with, and skips blank rows', () => {
    const lines = parse(PERSONNEL_ROW, BLANK_ROW, TRAVEL_ROW);
    expect(lines.map(({ row, number }) => [row, number])).toEqual([
      [0, 1],
      [2, 2],
    ]);
    expect(lines[0]?.proposed).toMatchObject({ profile: 'EQUAL', totalOre: 120_000, months: null });
    expect(lines[1]?.proposed).toEqual(TRAVEL);
  });

  it('skips the row of an activity that nobody filled in, but not a line that was emptied', () => {
    const offered = { ...BLANK_ROW, activity: 'ACT-3', profile: 'Lika' };
    expect(parse(offered)).toEqual([]);
    expect(parse({ ...offered, number: 1 })).toHaveLength(1);
    expect(parse({ ...offered, month2: 0 })).toHaveLength(1);
  });

  it('leaves the months to a profile that works them out, unless somebody changed one', () => {
    expect(proposed({ ...PERSONNEL_ROW, total: 2400 })).toMatchObject({ totalOre: 240_000, months: null });
    expect(proposed({ ...PERSONNEL_ROW, month3: 50 })?.months?.slice(0, 4)).toEqual([10_000, 10_000, 5000, 10_000]);
    expect(proposed({ ...PERSONNEL_ROW, profile: 'By hand' })?.months).toHaveLength(12);
  });

  it('takes a profile in either language, or the server’s word; left out, the months decide', () => {
    expect(proposed({ ...PERSONNEL_ROW, profile: ' as LAST year ' })?.profile).toBe('LAST_YEAR');
    expect(proposed({ ...PERSONNEL_ROW, profile: 'HAND' })?.profile).toBe('HAND');
    expect(proposed({ ...TRAVEL_ROW, profile: '' })?.profile).toBe('HAND');
    expect(proposed({ ...BLANK_ROW, activity: 'act-2', accountGroup: 'it', total: 5 })).toEqual({
      ...{ activity: 'ACT-2', accountGroup: 'IT', text: '', profile: 'EQUAL', totalOre: 500, months: null },
    });
  });

  it('takes a copied row for a new one', () => {
    const lines = parse(PERSONNEL_ROW, PERSONNEL_ROW);
    expect(lines.map(({ number }) => number)).toEqual([1, null]);
    expect(lines[1]?.proposed?.months).toBeNull(); // its months were worked out once, and will be again
  });

  it('names every cell of a row that cannot be read', () => {
    const [line] = parse({ ...TRAVEL_ROW, total: 'mycket', month2: 0.125, profile: 'ibland' });
    expect(line?.proposed).toBeNull();
    expect(line?.faults.map(({ column, code }) => [column, code])).toEqual([
      ['total', 'AMOUNT_NOT_A_NUMBER'],
      ['month2', 'AMOUNT_TOO_PRECISE'],
      ['profile', 'PROFILE_UNKNOWN'],
    ]);
  });
});
