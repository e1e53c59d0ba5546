import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingBalances } from '../../../server/ledger/sie/opening-balances.js';
import { reconcileObjects } from '../../../server/ledger/sie/reconcile-objects.js';
import type { SiePeriodAmount } from '../../../server/ledger/sie/sie-file.js';
import { VoucherControl } from '../../../server/ledger/sie/voucher-control.js';
import { yearOutcomes } from '../../../server/ledger/sie/year-outcome.js';
import { type Ore, ore, sumOre } from '../../../server/money/ore.js';
import { fixture, readAll } from './sie-files.js';

const NORD = [{ dimension: 1, id: '10' }];

function row(amountOre: number, objects: SiePeriodAmount['objects'] = [], period = '2025-01', account = '5010'): SiePeriodAmount {
  return { year: 0, period, account, objects, amountOre: ore(amountOre) };
}

function sumOf(rows: readonly SiePeriodAmount[]): Ore {
  return sumOre(rows.map(({ amountOre }) => amountOre));
}

async function reconcileFixture(name: string) {
  const { file } = await readAll(fixture(name));
  const saldo = reconcileObjects(file.periodBalances, { balances: file.balances });
  const budget = reconcileObjects(file.budget, { emptyListMeans: saldo.emptyListMeans });
  const habits = [saldo, budget].map((one) =>
    one.habits.map(({ account, habit, decidedBy }) => `${account} ${habit} ${decidedBy}`),
  );
  return { saldoOre: sumOf(saldo.amounts), budgetOre: sumOf(budget.amounts), habits };
}

it.each([
  {
    title: 'a vendor of totals only',
    name: 'ok/sie-habit-totals-only.se',
    habits: [['5010 TOTALS_ONLY ROWS'], ['5010 TOTALS_ONLY ROWS']],
    saldoOre: 30_000,
    budgetOre: 15_000,
  },
  {
    title: 'a vendor who tells totals and equal objects',
    name: 'ok/sie-habit-total-and-equal-objects.se',
    habits: [['5010 TOTAL_AND_EQUAL_OBJECTS OUTCOME'], ['5010 TOTAL_AND_EQUAL_OBJECTS FILE']],
    saldoOre: 30_000,
    budgetOre: 15_000,
  },
  {
    title: 'a vendor who gives an account either a total or objects',
    name: 'ok/sie-habit-total-or-objects.se',
    habits: [
      ['5010 TOTALS_ONLY ROWS', '7010 OBJECTS_ONLY ROWS'],
      ['5010 TOTALS_ONLY ROWS', '7010 OBJECTS_ONLY ROWS'],
    ],
    saldoOre: 39_000,
    budgetOre: 22_000,
  },
  {
    title: 'a vendor whose {} is the rest, even where the budget’s rest equals its objects',
    name: 'ok/sie-habit-rest-without-object.se',
    habits: [['5010 REST_WITHOUT_OBJECT OUTCOME'], ['5010 REST_WITHOUT_OBJECT FILE']],
    saldoOre: 30_000,
    budgetOre: 10_000,
  },
])('counts each amount once: $title', async ({ name, habits, saldoOre, budgetOre }) => {
  expect(await reconcileFixture(name)).toEqual({ habits, saldoOre, budgetOre });
});

it('names what nothing decides, and chooses nothing there', async () => {
  const { file } = await readAll(fixture('not-ok/sie-unreconcilable.se'));
  const { amounts, unreconcilable } = reconcileObjects(file.budget);
  expect(amounts).toEqual([]);
  expect(unreconcilable).toMatchObject([
    { year: 0, account: '5010', decidedBy: 'NOTHING', withoutObjectOre: 7_000, withObjectsOre: 5_000, chosenOre: 0 },
  ]);
});

it('keeps the objects of a total that has more, and the rest of each month without object', () => {
  const rows = [row(100), row(60, NORD), row(50, [], '2025-02'), row(70, NORD, '2025-02')];
  const { amounts, habits } = reconcileObjects(rows, { emptyListMeans: 'TOTAL' });
  expect(habits[0]?.habit).toBe('TOTAL_AND_SOME_OBJECTS');
  expect(amounts.map(({ period, objects, amountOre }) => [period, objects.length, amountOre])).toEqual([
    ['2025-01', 1, 60],
    ['2025-02', 1, 70],
    ['2025-01', 0, 40],
    ['2025-02', 0, -20],
  ]);
});

it('is not persuaded by an outcome that neither reading meets, nor by years that are equal in sum only', () => {
  const balances = [{ kind: 'RES', year: 0, account: '5010', objects: [], amountOre: ore(1_000) }] as const;
  expect(reconcileObjects([row(70), row(50, NORD)], { balances }).habits).toMatchObject([{ habit: 'UNRECONCILABLE' }]);
  const shifted = [row(70), row(70, NORD, '2025-02')];
  expect(reconcileObjects(shifted).habits).toMatchObject([{ habit: 'UNRECONCILABLE' }]);
});

it('decides nothing for the file where its accounts disagree', () => {
  const rows = [row(100), row(100, NORD), row(5, [], '2025-01', '7010'), row(4, NORD, '2025-01', '7010')];
  const balances = [
    { kind: 'RES', year: 0, account: '5010', objects: [], amountOre: ore(200) },
    { kind: 'RES', year: 0, account: '7010', objects: [], amountOre: ore(5) },
  ] as const;
  expect(reconcileObjects(rows, { balances })).toMatchObject({
    emptyListMeans: null,
    habits: [{ habit: 'REST_WITHOUT_OBJECT' }, { habit: 'TOTAL_AND_SOME_OBJECTS' }],
  });
});

it('takes two dimensions of the same money once, and refuses to choose where they differ', () => {
  const project = [{ dimension: 6, id: 'P' }];
  const same = reconcileObjects([row(100, project), row(100, NORD)]);
  expect(same.amounts).toEqual([row(100, NORD)]);
  expect(reconcileObjects([row(90, project), row(100, NORD)]).unreconcilable.length).toBe(1);
});

const amount = fc.integer({ min: -3, max: 3 });
const anyRow = fc.record({
  period: fc.constantFrom('2025-01', '2025-02'),
  account: fc.constantFrom('3010', '5010'),
  object: fc.constantFrom(null, '10', '20'),
  value: amount,
});

describe('for any rows and any outcome', () => {
  it('the chosen amounts are the total, the objects, both, or nothing; and the outcome where one of them is', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), fc.option(amount), (drawn, outcome) => {
        const rows = drawn.map(({ period, account, object, value }) =>
          row(value, object === null ? [] : [{ dimension: 1, id: object }], period, account),
        );
        const balances =
          outcome === null ? [] : [{ kind: 'RES', year: 0, account: '5010', objects: [], amountOre: ore(outcome) } as const];
        const { amounts, habits, unreconcilable } = reconcileObjects(rows, { balances });
        for (const { account, habit, withoutObjectOre, withObjectsOre, chosenOre } of habits) {
          expect(sumOf(amounts.filter((one) => one.account === account))).toBe(chosenOre);
          const wanted = {
            TOTALS_ONLY: withoutObjectOre,
            OBJECTS_ONLY: withObjectsOre,
            TOTAL_AND_EQUAL_OBJECTS: withoutObjectOre,
            TOTAL_AND_SOME_OBJECTS: withoutObjectOre,
            REST_WITHOUT_OBJECT: withoutObjectOre + withObjectsOre,
            UNRECONCILABLE: 0,
          }[habit];
          expect(chosenOre).toBe(wanted);
          const hasPlain = rows.some((one) => one.account === account && one.objects.length === 0);
          const isDecided = account === '5010' && outcome !== null && hasPlain && withObjectsOre !== 0;
          if (isDecided && outcome === withoutObjectOre) expect(chosenOre).toBe(outcome);
          if (isDecided && outcome === withoutObjectOre + withObjectsOre) expect(chosenOre).toBe(outcome);
        }
        expect(unreconcilable.every(({ habit }) => habit === 'UNRECONCILABLE')).toBe(true);
      }),
    );
  });
});

describe('opening balances', () => {
  const ub = { kind: 'UB', year: -1, account: '1930', objects: [], amountOre: ore(500) } as const;
  const ib = { kind: 'IB', year: 0, account: '1510', objects: [], amountOre: ore(7) } as const;

  it('are #IB of the year, and #UB of the year before only where it has none', () => {
    expect(openingBalances({ balances: [ub, ib] })).toEqual({ from: 'IB', balances: new Map([['1510', 7]]) });
    expect(openingBalances({ balances: [ub] })).toEqual({ from: 'UB_OF_YEAR_BEFORE', balances: new Map([['1930', 500]]) });
    expect(openingBalances({ balances: [] }).from).toBe('NOTHING');
  });

  it('make the outcome of a balance account, with #UB −1 for a missing #IB', () => {
    const closing = { ...ub, year: 0, amountOre: ore(800) };
    expect(yearOutcomes([ub, closing]).get('0 1930')).toBe(300);
  });
});

it('holds the vouchers of a file to its own #RES, #IB and #UB', async () => {
  const { file, vouchers } = await readAll(fixture('ok/sie-cp437.se'));
  const control = new VoucherControl();
  for (const voucher of vouchers) control.add(voucher);
  expect(control.differences(file)).toEqual([]);
  const [first] = vouchers;
  const rows = first?.rows.map((one) => ({ ...one, amountOre: ore(Math.sign(one.amountOre)) })) ?? [];
  if (first) control.add({ ...first, rows });
  expect(control.differences(file)).toEqual([
    { account: '1930', statedOre: 25_050, vouchersOre: 25_049 },
    { account: '5010', statedOre: 50_000, vouchersOre: 50_001 },
  ]);
});
