import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../server/agreement/local-date.js';
import { heldMonths, type ImportOfYear } from '../../../server/ledger/held/held-months.js';

/** An import of the whole of 2026, or of the days given. */
function of(exportedOn: string | null, first = '2026-01-01', last = '2026-12-31'): ImportOfYear {
  return { first, last, exportedOn } as ImportOfYear;
}

function through(
  imports: readonly ImportOfYear[],
  lastImportedOn: string | null,
  booked: readonly number[],
  today: string,
): number {
  const ledger = { year: 2026, imports, lastImportedOn: lastImportedOn as LocalDate | null, bookedMonths: new Set(booked) };
  return heldMonths(ledger, today as LocalDate).through;
}

const TO_OCTOBER = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('the months of 2026 that a ledger with imports holds', () => {
  it.each<[string, readonly ImportOfYear[], string | null, number]>([
    ['through the last month with a voucher', [of('2026-11-27')], '2026-10-28', 10],
    ['no month that nobody has booked, though the export could hold it', [of('2026-12-05')], '2026-10-28', 10],
    ['no month that had not ended when it was exported', [of('2026-11-20')], '2026-11-19', 10],
    ['a month that ends on the day of the export', [of('2026-10-31')], '2026-10-30', 10],
    ['not a month a day before its end', [of('2026-10-30')], '2026-10-30', 9],
    ['a month without vouchers before one with', [of('2026-09-04')], '2026-08-15', 8],
    ['nothing where it was exported in January', [of('2026-01-20')], '2026-01-15', 0],
    ['nothing where nothing is booked yet', [of('2026-11-27')], null, 0],
    ['no December that was exported before it was booked', [of('2027-01-04')], '2026-11-30', 11],
    ['December once it is booked', [of('2027-01-12')], '2026-12-31', 12],
    ['the whole year, empty months too, from the day the report on it is due (REP-1)', [of('2027-03-31')], '2026-10-28', 12],
    ['no empty month the day before that', [of('2027-03-30')], '2026-10-28', 10],
    ['the vouchers of an example, which was never exported', [of(null)], '2026-10-31', 10],
    ['what the newest import can hold, not an older one', [of('2026-11-20'), of('2026-09-15')], '2026-09-14', 8],
    ['nothing of an example that an export has replaced', [of(null), of('2026-03-05')], '2026-03-03', 2],
    [
      'each part of a broken year by the file that covers it',
      [of('2026-05-10', '2026-01-01', '2026-04-30'), of('2026-11-20', '2026-05-01')],
      '2026-11-18',
      10,
    ],
    [
      'the end of an accounting year that had ended when it was exported',
      [of('2026-05-10', '2026-01-01', '2026-04-30')],
      '2026-04-30',
      4,
    ],
    ['nothing where the year’s beginning is in a file that is not imported', [of('2026-11-20', '2026-05-01')], '2026-11-18', 0],
    [
      'a month that two files share',
      [of('2026-05-20', '2026-01-01', '2026-04-14'), of('2026-07-02', '2026-04-15')],
      '2026-06-30',
      6,
    ],
  ])('are %s', (_title, imports, lastImportedOn, months) => {
    expect(through(imports, lastImportedOn, TO_OCTOBER, '2027-06-01')).toBe(months);
  });

  it('do not grow by what the office books by hand beside them', () => {
    expect(through([of('2026-12-05')], '2026-10-28', [...TO_OCTOBER, 11, 12], '2026-12-31')).toBe(10);
  });
});

describe('the months of 2026 that a ledger kept by hand holds', () => {
  it.each<[string, readonly number[], string, number]>([
    ['through the last month with a voucher', [1, 2, 3], '2026-11-27', 3],
    ['not the month that is going on', [1, 2, 3], '2026-03-30', 2],
    ['not a month booked ahead', [1, 2, 3, 12], '2026-06-15', 5],
    ['none in a year without a voucher', [], '2026-11-27', 0],
    ['none in a year without a voucher, however long ago', [], '2028-11-27', 0],
    ['the whole year once the report on it is due', [1, 2, 3], '2027-03-31', 12],
  ])('are %s', (_title, booked, today, months) => {
    expect(through([], null, booked, today)).toBe(months);
  });
});
