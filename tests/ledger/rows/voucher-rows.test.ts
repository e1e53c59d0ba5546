import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { House } from '../../../server/app.js';
import { setLedgerCompany } from '../../../server/ledger/company/set-ledger-company.js';
import { importVouchers } from '../../../server/ledger/import-vouchers.js';
import { MonthTotal } from '../../../server/ledger/month-total.entity.js';
import { registerVoucher } from '../../../server/ledger/register-voucher.js';
import { BESIDE_THE_LEDGER } from '../../../server/ledger/rows/ledger-revision.js';
import { listVoucherRows } from '../../../server/ledger/rows/list-voucher-rows.js';
import type { RowQuestion } from '../../../server/ledger/rows/row-question.js';
import { setAccountMapping } from '../../../server/ledger/set-account-mapping.js';
import { onEachDatabase } from '../../support/databases.js';
import { serve } from '../../support/served.js';
import { statementsOf } from '../../support/statements.js';
import { day, MAPPING, OFFICE, rows, rule, source, voucher } from '../ledger-examples.js';
import { readPages, shown } from './read-pages.js';

/**
 * 1 000 contributed and 80 of other income; 300.25 and 199.75 of salaries for ACT-1 and ACT-5, of which the last counts in
 * February; 50 of travel for ACT-5 in project P1 and 30 without an activity; 12.50 that no rule places.
 */
const VOUCHERS = [
  voucher(1, '2026-01-15', 'Bidrag', '1930 1000', '3110 -1000'),
  {
    ...voucher(2, '2026-01-25', 'Löner', '4010/100 300.25', '1930 -500'),
    rows: [...rows('4010/100 300.25', '1930 -500'), { ...rows('4010/500 199.75')[0], date: day('2026-02-05'), text: 'ÅTERFÖRT' }],
  } as ReturnType<typeof voucher>,
  {
    ...voucher(3, '2026-02-10', 'Resa till Åre'),
    rows: [{ ...rows('5510/500 50')[0], project: 'P1' }, ...rows('5510 30', '3910/500 -80')],
  } as ReturnType<typeof voucher>,
  voucher(4, '2026-03-31', 'Bankavgift 50 %', '8410 12.50', '1930 -12.50'),
];

/** What each filter finds, as voucher/line, and what that comes to in öre. */
const FOUND: readonly (readonly [Omit<RowQuestion, 'year'>, string, number])[] = [
  [{}, '1/1 1/2 2/1 2/2 2/3 3/1 3/2 3/3 4/1 4/2', 0],
  [{ account: '1930' }, '1/1 2/2 4/2', 48_750], // 1 000 − 500 − 12.50
  [{ account: '3' }, '1/2 3/3', -108_000],
  [{ account: '3*' }, '1/2 3/3', -108_000],
  [{ account: '4010..5999' }, '2/1 2/3 3/1 3/2', 58_000],
  [{ account: '1930;84*' }, '1/1 2/2 4/1 4/2', 50_000],
  [{ accountGroup: 'PERSONNEL' }, '2/1 2/3', 50_000],
  [{ accountGroup: '' }, '4/1', 1250],
  [{ activity: 'ACT-5' }, '2/3 3/1 3/3', 16_975], // 199.75 + 50 − 80
  [{ activity: '' }, '1/1 1/2 2/2 3/2 4/1 4/2', -47_000], // 1 000 − 1 000 − 500 + 30 + 12.50 − 12.50
  [{ section: 'COST' as RowQuestion['section'] }, '2/1 2/3 3/1 3/2', 58_000],
  [{ section: 'INCOME' as RowQuestion['section'] }, '1/2 3/3', -108_000],
  [{ section: 'UNMAPPED' as RowQuestion['section'] }, '4/1', 1250],
  [{ costCentre: '500' }, '2/3 3/1 3/3', 16_975],
  [{ costCentre: '' }, '1/1 1/2 2/2 3/2 4/1 4/2', -47_000],
  [{ project: 'P1' }, '3/1', 5000],
  [{ project: '' }, '1/1 1/2 2/1 2/2 2/3 3/2 3/3 4/1 4/2', -5000],
  [{ from: day('2026-02-01'), to: day('2026-02-28') }, '2/3 3/1 3/2 3/3', 19_975], // the row that counts in February too
  [{ from: day('2026-01-16'), to: day('2026-02-05') }, '2/1 2/2 2/3', 0],
  [{ from: day('2026-02-03'), to: day('2026-02-10') }, '2/3 3/1 3/2 3/3', 19_975], // by the row’s own day
  [{ from: day('2026-02-06') }, '3/1 3/2 3/3 4/1 4/2', 0],
  [{ to: day('2026-01-31') }, '1/1 1/2 2/1 2/2', -19_975],
  [{ text: 'åre' }, '3/1 3/2 3/3', 0], // the voucher’s text
  [{ text: 'återfört' }, '2/3', 19_975], // the row’s own
  [{ text: ' 50 % ' }, '4/1 4/2', 0], // no wildcard
  [{ account: '55', costCentre: '500', project: 'P1', activity: 'ACT-5', text: 'RESA', from: day('2026-02-10') }, '3/1', 5000],
  [{ account: '99' }, '', 0],
];

onEachDatabase('the rows of vouchers', (database) => {
  let house: House;
  beforeEach(async () => {
    house = await database.house();
    await setAccountMapping(house.changes, OFFICE, MAPPING);
    await importVouchers(house.changes, OFFICE, source(VOUCHERS));
    await importVouchers(
      house.changes,
      OFFICE,
      source([voucher(1, '2025-06-01', 'Bidrag', '1930 7', '3110 -7')], { year: 2025 }),
    );
  });
  const list = async (question: Omit<RowQuestion, 'year'>, page: object = {}) =>
    listVoucherRows(house.database.reader.manager, { year: 2026, ...question }, { first: 100, rows: true, sum: true, ...page });

  it('are found by each filter and by several, with the sum of all, in pages of any size', async () => {
    for (const [question, expected, sumOre] of FOUND) {
      for (const first of [1, 3, 100]) {
        const read = await readPages(house.database.reader.manager, { year: 2026, ...question }, first);
        const places = read.rows.map(({ voucher: { number }, row: { line } }) => `${number}/${line}`);
        expect([places.join(' '), ...read.sums, ...read.counts], JSON.stringify(question)).toEqual([
          expected,
          sumOre,
          places.length,
        ]);
      }
    }
  });

  it('sum to the month totals by activity, account group and account', async () => {
    const totals = await house.database.reader.manager.findBy(MonthTotal, { year: 2026 });
    expect(totals.length).toBeGreaterThan(8);
    for (const { month, activity, accountGroup, account, amountOre, rowCount } of totals) {
      const days = { from: day(`2026-0${month}-01`), to: day(`2026-0${month}-${month === 2 ? 28 : 31}`) };
      const { sum } = await list({ ...days, activity, accountGroup, account });
      expect(sum, `${month} ${account} ${activity}`).toEqual({ count: rowCount, sumOre: amountOre });
    }
  });

  it('are refused after a page of another ledger, and go on after changes beside it', async () => {
    const first = await list({}, { first: 3 });
    await setLedgerCompany(house.changes, OFFICE, { name: 'Example', organisationNumber: '232100-0016' });
    const second = await list({}, { first: 3, after: first.endCursor });
    expect([first.revision, second.revision, second.rows.length]).toEqual([3, 3, 3]);
    const own = { series: 'F', date: day('2026-01-02'), text: 'Between two pages', rows: rows('5510 1', '1930 -1') };
    const { revision } = await registerVoucher(house.changes, OFFICE, own);
    await expect(list({}, { first: 3, after: second.endCursor })).rejects.toMatchObject({
      code: 'LEDGER_MOVED',
      figures: { revision: 3, ledgerRevision: revision },
    });
    expect(await list({}, { first: 3 })).toMatchObject({ revision });
  });

  it('are refused after a cursor of another question', async () => {
    const { endCursor } = await list({}, { first: 3 });
    for (const other of [{ activity: 'ACT-5' }, { year: 2025 }, { text: 'a' }, { from: day('2026-01-01') }]) {
      await expect(list(other, { first: 3, after: endCursor })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    }
    expect((await list({}, { first: 5, after: endCursor })).rows).toHaveLength(5); // another number is the same question
  });

  it('come once and sum to their own amounts where their coding is shared by several activities', async () => {
    // the 50 of travel in project P1: 20 of them for ACT-6
    const shared = rule('3-8', { project: 'P1', activity: 'ACT-5 3, ACT-6 2' });
    await setAccountMapping(house.changes, OFFICE, [...MAPPING, shared]);
    for (const question of [
      { project: 'P1' },
      { activity: 'ACT-6' },
      { account: '55', costCentre: '500' },
      { accountGroup: 'TRAVEL', text: 'åre', costCentre: '500' },
    ]) {
      for (const first of [1, 100]) {
        const read = await readPages(house.database.reader.manager, { year: 2026, ...question }, first);
        expect(read.rows.map(shown), JSON.stringify(question)).toEqual(['A 3/1 2026-02-10 5510/500/P1 5000  Resa till Åre']);
        expect([...read.sums, ...read.counts]).toEqual([5000, 1]);
        expect(read.rows[0]?.activities.map(({ code }) => code)).toEqual(['ACT-5', 'ACT-6']);
      }
    }
    expect((await readPages(house.database.reader.manager, { year: 2026, from: day('2026-02-01') }, 2)).rows).toHaveLength(6);
  });

  it('are refused after a mapping by which they may be others', async () => {
    const { endCursor } = await list({ activity: 'ACT-5' }, { first: 1 });
    await setAccountMapping(house.changes, OFFICE, MAPPING.slice(0, -1));
    await expect(list({ activity: 'ACT-5' }, { first: 1, after: endCursor })).rejects.toMatchObject({ code: 'LEDGER_MOVED' });
  });

  it('are not read where only their sum is asked for, nor summed where only they are', async () => {
    const { graphql } = await serve({}, house);
    const said = await statementsOf(house, () => graphql('{ voucherRows(year: 2026) { totalCount sum revision } }'));
    expect(said.filter((sql) => sql.includes('voucher_row'))).toEqual([]); // of whole months the ledger keeps the sums
    const rowsAlone = await statementsOf(house, () => graphql('{ voucherRows(year: 2026, text: "a") { nodes { line } } }'));
    expect(rowsAlone.filter((sql) => sql.includes('COUNT(*)') && sql.includes('r.amount_ore'))).toEqual([]);
  });

  it('come in as many statements however many there are', async () => {
    const few = await statementsOf(house, () => list({}, { first: 1 }));
    const many = Array.from({ length: 3000 }, (_, at) => voucher(at + 1, '2026-05-05', 'Avgift', '8410 1', '1930 -1'));
    await importVouchers(house.changes, OFFICE, source(many, { year: 2026, source: 'Other' }));
    expect((await statementsOf(house, () => list({}, { first: 5000 }))).length).toBeLessThanOrEqual(few.length + 1); // the first row has no cost centre, whose name would be read
  });

  it('are answered with their voucher and names beside the codes', async () => {
    const { graphql } = await serve({}, house);
    const { body } = await graphql(`{ voucherRows(year: 2026, project: "P1") {
      nodes { series number numberAsWritten kind voucherDate voucherText source example line date account accountName costCentre
        project dimensions { dimension name object objectName } activities { code nameSv } accountGroup { code name } text amount }
      totalCount sum revision pageInfo { hasNextPage } } }`);
    expect(body).toEqual({
      data: {
        voucherRows: {
          nodes: [
            {
              ...{ series: 'A', number: 3, numberAsWritten: '3', kind: 'VOUCHER', voucherDate: '2026-02-10' },
              ...{ voucherText: 'Resa till Åre', source: 'Example export', example: false, line: 1, date: '2026-02-10' },
              ...{ account: '5510', accountName: null, costCentre: '500', project: 'P1', text: '', amount: 50 },
              dimensions: [
                { dimension: 1, name: 'Kostnadsställe', object: '500', objectName: null },
                { dimension: 6, name: 'Projekt', object: 'P1', objectName: null },
              ],
              activities: [{ code: 'ACT-5', nameSv: 'Avtalsuppföljningar' }],
              accountGroup: { code: 'TRAVEL', name: 'Travel and meetings' },
            },
          ],
          ...{ totalCount: 1, sum: 50, revision: 3, pageInfo: { hasNextPage: false } },
        },
      },
    });
    expect(shown((await list({ project: 'P1' })).rows[0] as never)).toBe('A 3/1 2026-02-10 5510/500/P1 5000  Resa till Åre');
  });
});

describe('the changes that move the ledger', () => {
  it('are all but those that are known not to touch it', () => {
    const server = new URL('../../../server/', import.meta.url).pathname;
    const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const moving = files.flatMap((name) => {
      const operations = [...readFileSync(join(server, name), 'utf8').matchAll(/\boperation: '(\w+)'/g)].map(
        ([, operation]) => operation ?? '',
      );
      return operations
        .filter((operation) => !BESIDE_THE_LEDGER.includes(operation))
        .map((operation) => `${name.split('/')[0]} ${operation}`);
    });
    expect(moving.toSorted()).toEqual([
      'activities addActivity',
      ...[
        'addAccountGroup',
        'addAccountMapping',
        'importVouchers',
        'registerVoucher',
        'renameAccountGroup',
        'reverseVoucher',
        'setAccountMapping',
      ].map((operation) => `ledger ${operation}`),
    ]);
  });
});
