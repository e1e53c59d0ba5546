import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOrNone, lastDayOfMonth } from '../../server/agreement/calendar-day.js';
import { dayOfSerial, LAST_SERIAL, serialOfDay } from '../../server/agreement/excel-serial.js';
import { localDate } from '../../server/agreement/local-date.js';
import { cellPeriod, monthsOf, wholePeriod } from '../../server/cells/cell-period.js';

describe('a period in a cell', () => {
  it.each([
    [2026, 'year', 2026, '2026-12-31'],
    ['2026', 'year', 2026, '2026-12-31'],
    [' 2026 ', 'year', 2026, '2026-12-31'],
    [1000, 'year', 1000, '1000-12-31'],
    [9999, 'year', 9999, '9999-12-31'],
    ['2026-03', 'month', 2026, '2026-03-31'],
    ['2024-02', 'month', 2024, '2024-02-29'],
    ['2026M04', 'month', 2026, '2026-04-30'],
    ['2026Q1', 'quarter', 2026, '2026-03-31'],
    ['2026-Q1', 'quarter', 2026, '2026-03-31'],
    ['2026 q2', 'quarter', 2026, '2026-06-30'],
    ['2026K4', 'quarter', 2026, '2026-12-31'],
    ['2022-12-31', 'day', 2022, '2022-12-31'],
    ['2024-02-29', 'day', 2024, '2024-02-29'],
    [45292, 'day', 2024, '2024-01-01'], // Excel: =DATE(2024,1,1)
    [45291.999, 'day', 2023, '2023-12-31'], // the last minutes of the day
    ['45292', 'day', 2024, '2024-01-01'],
    [44926, 'day', 2022, '2022-12-31'],
    [10_000, 'day', 1927, '1927-05-18'], // Excel's own answer to =TEXT(10000;"yyyy-mm-dd")
    [LAST_SERIAL, 'day', 9999, '9999-12-31'],
  ])('reads %j as a %s of %i that ends on %s', (value, kind, year, lastDay) => {
    expect(cellPeriod(value)).toEqual({ kind, year, lastDay });
  });

  it.each([
    [0],
    [999],
    [-2026],
    [2026.5],
    [LAST_SERIAL + 1],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [''],
    ['26'],
    ['0026'],
    ['2026-00'],
    ['2026-13'],
    ['2026Q0'],
    ['2026Q5'],
    ['2023-02-29'],
    ['2100-02-29'],
    ['2026-04-31'],
    ['2026-1-1'],
    ['31/12/2026'],
    ['20261231'],
    ['=2026'],
    ['2026\n'.repeat(100)],
  ])('refuses %j', (value) => {
    expect(() => cellPeriod(value)).toThrow(expect.objectContaining({ code: 'DATE_INVALID' }));
  });

  it.each([
    ['2026 -1', 'year', 2025, '2025-12-31'],
    ['2026 +1', 'year', 2027, '2027-12-31'],
    ['2026 -1y', 'year', 2025, '2025-12-31'],
    ['2026 - 1 å', 'year', 2025, '2025-12-31'],
    ['2026-03 -1', 'month', 2026, '2026-02-28'],
    ['2026-01 -1', 'month', 2025, '2025-12-31'],
    ['2026-03 −13m', 'month', 2025, '2025-02-28'],
    ['2026-03 -1q', 'month', 2025, '2025-12-31'],
    ['2026-03 -1y', 'month', 2025, '2025-03-31'],
    ['2026K1 -1', 'quarter', 2025, '2025-12-31'],
    ['2026Q4 +1k', 'quarter', 2027, '2027-03-31'],
    ['2026-K2 –1Y', 'quarter', 2025, '2025-06-30'],
    ['2024-02-29 -1y', 'day', 2023, '2023-02-28'],
    ['2024-03-31 -1m', 'day', 2024, '2024-02-29'],
    ['45292 +1m', 'day', 2024, '2024-02-01'], // 1 January 2024, as Excel counts days
  ])('moves %j to a %s of %i that ends on %s', (value, kind, year, lastDay) => {
    expect(cellPeriod(value)).toEqual({ kind, year, lastDay });
  });

  it.each([
    ['2026-03 YTD', 2026, [1, 2, 3], undefined],
    ['2026-03 ytd', 2026, [1, 2, 3], undefined],
    ['2026K2 hittills', 2026, [1, 2, 3, 4, 5, 6], undefined],
    ['2026Q1YTD', 2026, [1, 2, 3], undefined],
    ['2026-04-15 YTD', 2026, [1, 2, 3, 4], undefined],
    ['2026-03 YTD -1y', 2025, [1, 2, 3], undefined],
    ['2026-01 YTD -1', 2025, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], undefined],
    ['2026K1 hittills -1å', 2025, [1, 2, 3], undefined],
    ['2026 YTD', 2026, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 2026],
    ['2026 hittills -1', 2025, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 2026],
  ])('reads %j as the months of %i to date', (value, year, months, countedIn) => {
    const period = cellPeriod(value);
    expect([period.year, monthsOf(period), period.countedIn]).toEqual([year, months, countedIn]);
    expect(() => wholePeriod(value)).toThrow(expect.objectContaining({ code: 'DATE_INVALID' }));
  });

  it.each([
    ['2026 -1m'],
    ['2026K1 -1m'],
    ['2026-03-31 -1'],
    ['2026 -1z'],
    ['2026 -1.5'],
    ['2026 --1'],
    ['2026-1'],
    ['2026 -1 YTD'],
    ['2026 YTD YTD'],
    ['YTD'],
    ['-1'],
    ['9999 +1'],
    ['1000 -1'],
    ['2026 - 1000'],
    ['2026-03 -1y -1y'],
  ])('refuses the offset or ending of %j', (value) => {
    expect(() => cellPeriod(value)).toThrow(expect.objectContaining({ code: 'DATE_INVALID' }));
  });

  it('goes there and back by months, quarters and years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.nat(999), (year, month, count) => {
        const start = `${year}-${String(month).padStart(2, '0')}`;
        for (const unit of ['m', 'k', 'å']) {
          const moved = cellPeriod(`${start} -${unit === 'å' ? count % 500 : count}${unit}`);
          const back = cellPeriod(`${moved.lastDay.slice(0, 7)} +${unit === 'å' ? count % 500 : count}${unit}`);
          expect(back).toEqual(cellPeriod(start));
        }
      }),
    );
  });

  it('shows no more than the start of a long text', () => {
    expect(() => cellPeriod('x'.repeat(10_000))).toThrow(expect.objectContaining({ figures: { value: 'x'.repeat(32) } }));
  });
});

describe('a date serial of the 1900 system', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [36_526, '2000-01-01'],
    [45_351, '2024-02-29'],
  ])('%i is %s, and back', (serial, day) => {
    expect(dayOfSerial(serial)).toBe(day);
    expect(serialOfDay(day)).toBe(serial);
  });

  it('has no day for 60, Excel’s 29 February 1900, nor for what is below 1', () => {
    expect([60, 60.5, 0, 0.9, -1].map(dayOfSerial)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('goes there and back for every serial, one day a step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: LAST_SERIAL - 1 }), (serial) => {
        const day = dayOfSerial(serial) as string;
        expect(serialOfDay(day)).toBe(serial);
        expect(day < (dayOfSerial(serial + 1) as string)).toBe(true);
        expect(localDate(day)).toBe(day);
      }),
    );
  });
});

describe('a day of the calendar', () => {
  const shape = fc.record({
    year: fc.integer({ min: 1000, max: 9999 }),
    month: fc.integer({ min: 0, max: 13 }),
    day: fc.integer({ min: 0, max: 32 }),
  });

  it('exists exactly where the server’s own calendar says so', () => {
    fc.assert(
      fc.property(shape, ({ year, month, day }) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        let known: string | undefined;
        try {
          known = localDate(text);
        } catch {
          known = undefined;
        }
        expect(dayOrNone(year, month, day)).toBe(known);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [1900, 2, '1900-02-28'],
    [2000, 2, '2000-02-29'],
    [2026, 11, '2026-11-30'],
    [2026, 12, '2026-12-31'],
  ])('%i month %i ends on %s', (year, month, day) => expect(lastDayOfMonth(year, month)).toBe(day));
});
