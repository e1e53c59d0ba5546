import { expect, it } from 'vitest';
import { importVouchers } from '../../server/ledger/import-vouchers.js';
import { listVouchers, type VoucherPlace } from '../../server/ledger/list-vouchers.js';
import { setAccountMapping } from '../../server/ledger/set-account-mapping.js';
import { onEachDatabase } from '../support/databases.js';
import { MAPPING, OFFICE, source, voucher } from './ledger-examples.js';

onEachDatabase('the vouchers behind more than a hundred thousand rows', (database) => {
  it('come by date, page by page, and none without such a row', async () => {
    const house = await database.house();
    await setAccountMapping(house.changes, OFFICE, MAPPING);
    const bank = Array.from({ length: 50 }, (_, at) => `1930 ${at % 2 === 0 ? 1 : -1}`);
    const dateOf = (number: number): string => `2026-0${9 - (number % 9)}-15`;
    const many = Array.from({ length: 3300 }, (_, at) =>
      voucher(at + 1, dateOf(at + 1), 'Bank', ...(at % 3 === 0 ? ['8410 1', '8411 -1'] : bank)),
    );
    await importVouchers(house.changes, OFFICE, source(many));
    const expected = many
      .filter((_, at) => at % 3 !== 0)
      .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : one.number - other.number))
      .map(({ number }) => number);

    const page = async (after?: VoucherPlace) => {
      const filter = { year: 2026, accountGroup: 'ASSETS' };
      const { vouchers, hasNextPage } = await listVouchers(house.database.reader.manager, filter, { first: 200, after });
      return { numbers: vouchers.map(({ voucher: { number } }) => number), last: vouchers.at(-1)?.voucher, hasNextPage };
    };
    const first = await page();
    expect(first.numbers).toEqual(expected.slice(0, 200));
    const second = await page(first.last);
    expect(second.numbers).toEqual(expected.slice(200, 400));
    expect([first.hasNextPage, second.hasNextPage]).toEqual([true, true]);
  });
});
