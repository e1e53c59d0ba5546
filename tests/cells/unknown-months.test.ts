import { expect, it } from 'vitest';
import type { LocalDate } from '../../server/agreement/local-date.js';
import type { House } from '../../server/app.js';
import { importVouchers } from '../../server/ledger/import-vouchers.js';
import { registerVoucher } from '../../server/ledger/register-voucher.js';
import { setAccountMapping } from '../../server/ledger/set-account-mapping.js';
import { day, MAPPING, OFFICE, rows, source, voucher } from '../ledger/ledger-examples.js';
import { onEachDatabase } from '../support/databases.js';
import { ask, type Row } from './booked-year.js';

/** 10 kr of travel a month through October 2026, exported on 3 November. */
async function toOctober(house: House): Promise<House> {
  await setAccountMapping(house.changes, OFFICE, MAPPING);
  const months = Array.from({ length: 10 }, (_, index) => {
    return voucher(index + 1, `2026-${String(index + 1).padStart(2, '0')}-02`, 'Train', '5510/500 10', '1930 -10');
  });
  await importVouchers(house.changes, OFFICE, source(months, { exportedOn: day('2026-11-03') }));
  return house;
}

const incomplete = (...months: number[]) => ({
  code: 'LEDGER_INCOMPLETE',
  figures: { year: 2026, ledgerThrough: '2026-10-31', months },
});

onEachDatabase('what is booked in a period', (database) => {
  it.each<[string, Row[2] | null, string, number | ReturnType<typeof incomplete>]>([
    ['a month that nobody has booked', '2026-11', '2026-11-27', incomplete(11)],
    ['such a month once it has ended', '2026-11', '2026-12-01', incomplete(11)],
    ['a month to come', '2026-12', '2026-11-27', incomplete(12)],
    ['a day of one', '2026-12-24', '2026-11-27', incomplete(12)],
    ['the last month that is held', '2026-10', '2026-11-27', 10],
    ['a quarter that is going on: so far', '2026Q4', '2026-11-27', 10],
    ['a quarter that is over, and held in part', '2026Q4', '2027-01-05', incomplete(11, 12)],
    ['a quarter that is held', '2026K3', '2027-01-05', 30],
    ['the year that is going on: so far', 2026, '2026-11-27', 100],
    ['a blank period: this year so far', null, '2026-11-27', 100],
    ['the year that is over, and held in part', 2026, '2027-01-05', incomplete(11, 12)],
  ])('is a figure, or refused and never 0: %s', async (_title, period, today, expected) => {
    const house = await toOctober(await database.house());
    const [answer] = await ask(house, [['ACTUAL', null, period as string]], today as LocalDate);
    if (typeof expected === 'number') expect(answer).toEqual([[expected]]);
    else expect(answer).toMatchObject(expected);
  });

  it('is what has been booked so far in a month that is going on, and refused once it has ended without an export', async () => {
    const house = await toOctober(await database.house());
    const own = { series: 'M', date: day('2026-11-09'), text: 'Taxi', rows: rows('5510/500 7', '1930 -7') };
    await registerVoucher(house.changes, OFFICE, own);
    const november: Row[] = [['ACTUAL', null, '2026-11']];
    expect(await ask(house, november, day('2026-11-27'))).toEqual([[[7]]]);
    expect(await ask(house, november, day('2026-12-01'))).toMatchObject([incomplete(11)]);
  });

  it('says that not even January is held where nothing is', async () => {
    const house = await database.house();
    await importVouchers(
      house.changes,
      OFFICE,
      source([voucher(1, '2026-01-02', 'Fee', '8410 1', '1930 -1')], { exportedOn: day('2026-01-20') }),
    );
    const [answer] = await ask(house, [['ACTUAL', null, '2026Q1']], day('2026-04-01'));
    expect(answer).toMatchObject({ code: 'LEDGER_INCOMPLETE', figures: { year: 2026, ledgerThrough: null, months: [1, 2, 3] } });
  });
});
