import { expect, it } from 'vitest';
import type { House } from '../../../server/app.js';
import type { SourceVoucher } from '../../../server/ledger/check-voucher.js';
import { importVouchers } from '../../../server/ledger/import-vouchers.js';
import { ImportKind } from '../../../server/ledger/imports/file-kind.js';
import { orderOfNumber } from '../../../server/ledger/imports/order-of-number.js';
import { nameOfNumber } from '../../../server/ledger/imports/voucher-matcher.js';
import { registerVoucher } from '../../../server/ledger/register-voucher.js';
import { onEachDatabase } from '../../support/databases.js';
import { serve } from '../../support/served.js';
import { statementsOf } from '../../support/statements.js';
import { day, OFFICE, rows, source, voucher } from '../ledger-examples.js';

const written = (numberAsWritten: string, date: string, text: string, series = 'A'): SourceVoucher => ({
  ...voucher(orderOfNumber(numberAsWritten), date, text, '8410 1', '1930 -1'),
  numberAsWritten,
  series,
});

/** Two that share the order 12 and not the number; one number on two days; one beyond what a small whole number is. */
const LEDGER = [
  written('12', '2026-01-12', 'Twelve'),
  written('LB25-012', '2026-01-13', 'Batch twelve'),
  written('LB25-00123', '2026-02-01', 'Batch'),
  written('7', '2026-03-07', 'March', 'B'),
  written('7', '2026-04-07', 'April', 'B'),
  written('2025000123', '2026-05-01', 'Long'),
  written('K-123', '2026-05-02', 'Another batch'),
];
const OTHER = [{ ...written('7', '2026-03-07', 'Elsewhere', 'B'), rows: rows('8500 1', '1940 -1') }]; // on accounts of its own

const REFUSED = [
  ['no such number', 'year: 2026, series: "A", number: 13', 'VOUCHER_UNKNOWN', { year: 2026, series: 'A', number: '13' }],
  ['letters that nothing is called', 'year: 2026, series: "A", number: "LB25-12"', 'VOUCHER_UNKNOWN', { number: 'LB25-12' }],
  ['another day', 'year: 2026, series: "B", number: 7, date: "2026-12-01"', 'VOUCHER_UNKNOWN', { candidates: [{}, {}, {}] }],
  ['another source', 'year: 2026, series: "A", number: 12, source: ""', 'VOUCHER_UNKNOWN', {}],
  ['no such series', 'year: 2026, series: "Q", number: 1', 'VOUCHER_UNKNOWN', { known: ['A', 'B', 'F'] }],
  ['a year without a ledger', 'year: 1999, series: "A", number: 1', 'LEDGER_UNKNOWN', { year: 1999 }],
  ['no year', 'year: 26, series: "A", number: 1', 'YEAR_INVALID', {}],
  ['a blank number', 'year: 2026, series: "A", number: " "', 'TEXT_INVALID', {}],
] as const;

onEachDatabase('one voucher', (database) => {
  async function booked(): Promise<House> {
    const house = await database.house();
    await importVouchers(house.changes, OFFICE, source(LEDGER, { repeatedNumbers: new Set([nameOfNumber('B', '7')]) }));
    await importVouchers(house.changes, OFFICE, source(OTHER, { source: 'Other', kind: ImportKind.LISTED_VOUCHERS }));
    await registerVoucher(house.changes, OFFICE, {
      series: 'F',
      date: day('2026-03-05'),
      text: 'Own',
      rows: rows('8410 1', '1930 -1'),
    });
    return house;
  }
  const FIELDS = '{ text date numberAsWritten rowCount rows { line } }';

  it('is found by its number as its file wrote it, or by its order', async () => {
    const { graphql } = await serve({}, await booked());
    const text = async (asked: string): Promise<unknown> =>
      ((await graphql(`{ voucher(year: 2026, ${asked}) { text } }`)).body.data?.voucher as { text: string } | null)?.text;
    expect(await text('series: "A", number: 12')).toBe('Twelve'); // what is written goes before the order
    expect(await text('series: "A", number: "12"')).toBe('Twelve');
    expect(await text('series: "A", number: "LB25-012"')).toBe('Batch twelve');
    expect(await text('series: "A", number: 12, date: "2026-01-13"')).toBe('Batch twelve');
    expect(await text('series: "A", number: 123')).toBe(undefined); // “LB25-00123” and “K-123” are both of that order
    expect(await text('series: "A", number: 2025000123')).toBe('Long');
    expect(await text('series: "A", number: "LB25-00123"')).toBe('Batch');
    expect(await text('series: "F", number: 1')).toBe('Own');
  });

  it('comes whole, with its rows in pages', async () => {
    const house = await booked();
    const { graphql } = await serve({}, house);
    expect((await graphql(`{ voucher(year: 2026, series: "A", number: 12) ${FIELDS} }`)).body).toEqual({
      data: {
        voucher: { text: 'Twelve', date: '2026-01-12', numberAsWritten: '12', rowCount: 2, rows: [{ line: 1 }, { line: 2 }] },
      },
    });
    const said = await statementsOf(house, () => graphql('{ voucher(year: 2026, series: "A", number: 12) { text } }'));
    expect(said.filter((sql) => sql.includes('voucher_row'))).toEqual([]);
  });

  it('is refused with the candidates where several have the number, each of which can be had', async () => {
    const { graphql } = await serve({}, await booked());
    const { body } = await graphql('{ voucher(year: 2026, series: "B", number: 7) { text } }');
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'VOUCHER_AMBIGUOUS',
      figures: { year: 2026, series: 'B', number: '7', vouchers: 3 },
    });
    const candidates = body.errors?.[0]?.extensions.figures?.candidates as {
      date: string;
      source: string;
      kind: string;
      text: string;
    }[];
    expect(candidates.map(({ text }) => text)).toEqual(['March', 'Elsewhere', 'April']);
    for (const { date, source: name, kind, text } of candidates) {
      const one = await graphql(
        'query ($date: LocalDate, $name: String, $kind: VoucherKind) { voucher(year: 2026, series: "B", number: 7, date: $date, source: $name, kind: $kind) { text } }',
        { date, name, kind },
      );
      expect(one.body).toEqual({ data: { voucher: { text } } });
    }
    const order = await graphql('{ voucher(year: 2026, series: "A", number: 123) { text } }');
    expect(order.body.errors?.[0]?.extensions).toMatchObject({ code: 'VOUCHER_AMBIGUOUS', figures: { vouchers: 2 } });
  });

  it('is refused where there is none, or nothing sensible is asked', async () => {
    const { graphql } = await serve({}, await booked());
    for (const [what, asked, code, figures] of REFUSED) {
      const { body } = await graphql(`{ voucher(${asked}) { text } }`);
      expect(body.data, what).toEqual({ voucher: null });
      expect(body.errors?.[0]?.extensions, what).toMatchObject({ code, figures });
    }
  });
});
