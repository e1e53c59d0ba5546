import { expect, it } from 'vitest';
import type { House } from '../../../server/app.js';
import { importVouchers } from '../../../server/ledger/import-vouchers.js';
import { setAccountMapping } from '../../../server/ledger/set-account-mapping.js';
import { onEachDatabase } from '../../support/databases.js';
import { type GraphqlBody, serve } from '../../support/served.js';
import { statementsOf } from '../../support/statements.js';
import { MAPPING, OFFICE, source, voucher } from '../ledger-examples.js';

/** Salaries of 1 199 people, each of as many öre as the number of the row, and every hundredth of ACT-5; then the bank. */
const SALARIES = Array.from({ length: 1199 }, (_, at) => `4010/${(at + 1) % 100 === 0 ? 500 : 100} ${(at + 1) / 100}`);
const LONG = voucher(1, '2026-01-25', 'Löner', ...SALARIES, '1930 -7194'); // 1 + … + 1 199 = 719 400 öre
const SHORT = voucher(2, '2026-01-26', 'Avgift', '8410 1', '1930 -1');

interface Row {
  readonly line: number;
  readonly amount: number;
  readonly matches: boolean;
}
type Answered = { readonly rowCount: number; readonly rows: Row[] };

onEachDatabase('a voucher of 1 200 rows', (database) => {
  async function booked(): Promise<House> {
    const house = await database.house();
    await setAccountMapping(house.changes, OFFICE, MAPPING);
    await importVouchers(house.changes, OFFICE, source([LONG, SHORT]));
    return house;
  }
  const listed = ({ data }: GraphqlBody): Answered[] =>
    (data?.vouchers as { edges: { node: Answered }[] } | undefined)?.edges.map(({ node }) => node) ?? [];

  it('is read in whole, in pages, those that were asked for first', async () => {
    const { graphql } = await serve({}, await booked());
    const query = `query ($first: Int!, $after: Int, $matching: Boolean!) { vouchers(year: 2026, activity: "ACT-5") { edges { node {
      rowCount rows(first: $first, after: $after, matching: $matching) { line amount matches } } } } }`;
    for (const [first, matching] of [
      [500, false],
      [7, true],
      [499, false],
    ] as const) {
      const rows: Row[] = [];
      for (let page: Row[] = []; rows.length === 0 || page.length === first; rows.push(...page)) {
        const { body } = await graphql(query, { first, matching, after: rows.at(-1)?.line ?? null });
        const [voucher] = listed(body);
        expect(voucher?.rowCount).toBe(1200);
        page = voucher?.rows ?? [];
        if (first === 7 && rows.length === 7 && page.length > 5) throw new Error('more rows match than 11');
      }
      const asked = Array.from({ length: 11 }, (_, at) => (at + 1) * 100);
      expect(rows.filter(({ matches }) => matches).map(({ line }) => line)).toEqual(asked);
      expect(rows.slice(0, 11).every(({ matches }) => matches)).toBe(true);
      expect(new Set(rows.map(({ line }) => line)).size).toBe(matching ? 11 : 1200);
      // 100 + 200 + … + 1 100 öre, or nothing, as a whole voucher sums to
      expect(rows.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0)).toBe(matching ? 6600 : 0);
    }
  });

  it('has 500 rows in a page that asks for no number, and refuses what cannot be, in its place', async () => {
    const { graphql } = await serve({}, await booked());
    const { body } = await graphql(`{ vouchers(year: 2026) { edges { node { number
      rows { line } none: rows(first: 0) { line } many: rows(first: 501) { line } before: rows(after: 0) { line } beyond: rows(after: 3) { line } } } } }`);
    const [long, short] = listed(body) as unknown as Record<string, Row[] | null>[];
    expect([long?.rows?.length, short?.rows?.length]).toEqual([500, 2]);
    expect([long?.none, long?.many, long?.before, long?.beyond?.[0]?.line, short?.beyond]).toEqual([null, null, null, 4, null]);
    const refused = body.errors?.map(({ path, extensions }) => [path?.[2], path?.[4], extensions.code]);
    expect(refused).toEqual(
      expect.arrayContaining([
        [0, 'none', 'INPUT_INVALID'],
        [0, 'many', 'INPUT_INVALID'],
        [0, 'before', 'INPUT_INVALID'],
        [1, 'beyond', 'INPUT_INVALID'],
      ]),
    );
    expect(refused).toHaveLength(7);
    expect(body.errors?.find(({ path }) => path?.[4] === 'beyond')?.extensions.figures).toEqual({
      series: 'A',
      number: '2',
      after: 3,
    });
  });

  it('refuses to go on after a row that was not asked for, where only those that were are', async () => {
    const { graphql } = await serve({}, await booked());
    const query =
      'query ($after: Int!) { vouchers(year: 2026, activity: "ACT-5") { edges { node { rows(matching: true, after: $after) { line } } } } }';
    expect((await graphql(query, { after: 1100 })).body).toEqual({ data: { vouchers: { edges: [{ node: { rows: [] } }] } } });
    expect((await graphql(query, { after: 1101 })).body.errors?.[0]?.extensions.code).toBe('INPUT_INVALID');
  });

  it('has no row read or counted where none is asked for', async () => {
    const house = await booked();
    const { graphql } = await serve({}, house);
    const asking = async (fields: string, fragment = ''): Promise<string[]> => {
      const query = `query { vouchers(year: 2026) { edges { node { ${fields} } } } } ${fragment}`;
      const said = await statementsOf(house, async () => expect((await graphql(query)).body.errors).toBeUndefined());
      expect(said.length).toBeGreaterThan(3);
      return said.filter((sql) => sql.includes('voucher_row'));
    };
    expect(await asking('number date text source reverses { number }')).toEqual([]);
    expect(await asking('rowCount')).toHaveLength(1);
    expect(await asking('rows(first: 1) { line }')).toHaveLength(1);
    const some = 'fragment Some on Voucher { rows { line } three: rows(first: 3) { line } }';
    expect(await asking('...Some again: rows { text }', some)).toHaveLength(2); // each page once, whatever its names
  });
});
