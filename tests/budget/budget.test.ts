import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Offence } from '../../server/agreement/refusal.js';
import type { House } from '../../server/app.js';
import { BudgetProfile } from '../../server/budget/budget.entity.js';
import { budgetFromCsv, budgetToCsv } from '../../server/budget/budget-csv.js';
import { decideBudget } from '../../server/budget/decide-budget.js';
import { BudgetStatus, loadBudget } from '../../server/budget/load-budget.js';
import { type ProposedLine, planLines } from '../../server/budget/plan-lines.js';
import { setBudgetDraft } from '../../server/budget/set-budget-draft.js';
import { spreadOverMonths } from '../../server/budget/spread-over-months.js';
import { verifyBudgets } from '../../server/budget/verify-budgets.js';
import { AccountKind } from '../../server/ledger/account-group.entity.js';
import { importVouchers } from '../../server/ledger/import-vouchers.js';
import { setAccountMapping } from '../../server/ledger/set-account-mapping.js';
import { ore } from '../../server/money/ore.js';
import { day, MAPPING, OFFICE, READER, source, voucher } from '../ledger/ledger-examples.js';
import { onEachDatabase } from '../support/databases.js';

const EQUAL = new Array<number>(12).fill(1);

/** Kronor to öre. */
const kr = (...kronor: number[]): number[] => kronor.map((each) => each * 100);

describe('spreading a budget over the months', () => {
  it.each([
    // 100 000 ÷ 12 = 8 333.33…: to date 8 333.33, 16 666.67, 25 000.00, and so on: 8 333, 16 667, 25 000.
    [
      '100 000 kr',
      10_000_000,
      EQUAL,
      kr(...[8333, 8334, 8333], ...[8333, 8334, 8333], ...[8333, 8334, 8333], ...[8333, 8334, 8333]),
    ],
    // 1000 ÷ 12 = 83.33…
    ['1000 kr', 100_000, EQUAL, kr(83, 84, 83, 83, 84, 83, 83, 84, 83, 83, 84, 83)],
    // 101 ÷ 12 = 8.4166…: to date 8.42, 16.83, 25.25, 33.67, 42.08, 50.5 (up), 58.92, 67.33, 75.75, 84.17, 92.58, 101.
    ['öre to the öre', 101, EQUAL, [8, 9, 8, 9, 8, 9, 8, 8, 9, 8, 9, 8]],
    // 6 ÷ 12 = 0.5 a month: to date 0.5 (up), 1, 1.5 (up), 2 …
    ['less than a krona a month', 600, EQUAL, kr(1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0)],
    ['by weight', 40_000, [1, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], kr(100, 300, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)],
  ])('spreads %s so that no month is ahead of the others, and money back as its mirror', (_title, total, weights, expected) => {
    expect(spreadOverMonths(ore(total), weights)).toEqual(expected);
    expect(spreadOverMonths(ore(-total), weights)).toEqual(expected.map((each) => (each === 0 ? 0 : -each)));
  });

  it('keeps every budget to date within half a unit of the exact one, and sums to the total', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 1e15 }), { minLength: 12, maxLength: 12 })
      .filter((all) => all.some((each) => each > 0));
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), fc.oneof(fc.constant(EQUAL), weights), (total, each) => {
        const months = spreadOverMonths(ore(total), each);
        const unit = total % 100 === 0 ? 100n : 1n;
        const whole = each.reduce((sum, weight) => sum + BigInt(weight), 0n);
        let [toDate, weighed] = [0n, 0n];
        for (const [index, amount] of months.entries()) {
          toDate += BigInt(amount);
          weighed += BigInt(each[index] ?? 0);
          // |to date − total × weighed ÷ whole| ≤ unit ÷ 2, without dividing
          const off = 2n * (toDate * whole - BigInt(total) * weighed);
          expect((off < 0n ? -off : off) <= unit * whole).toBe(true);
        }
        expect(toDate).toBe(BigInt(total));
      }),
    );
  });
});

describe('a line that follows last year', () => {
  const follow = (totalOre: number, lastYear: readonly number[]): readonly number[] => {
    const group = { code: 'PERSONNEL', name: '', nameSv: '', kind: AccountKind.COST, position: 1 };
    const [planned] = planLines([line({ totalOre: ore(totalOre), profile: BudgetProfile.LAST_YEAR })], {
      ...{ year: 2026, activities: new Set(['ACT-1']), groups: new Map([['PERSONNEL', group]]) },
      lastYear: { lastYearThrough: 12, unknownMonths: [], outcome: () => lastYear.map(ore) },
    });
    return planned?.months ?? [];
  };

  it.each([
    // 90 : 10 of what was spent, the month that gave back 40 aside: 900 and 100 kr.
    ['gives a month that gave money back nothing', 100_000, [9000, -4000, 1000], [90_000, 0, 10_000]],
    // 100 kr by 1 : 1 : 1 in whole kronor: to date 33.33, 66.67, 100.
    ['rounds what is budgeted to date', 10_000, [7, 7, 7], [3300, 3400, 3300]],
    ['takes a saving back by the same weights', -30_000, [2000, 0, 1000], [-20_000, 0, -10_000]],
    ['plans nothing as nothing', 0, [5, 6, 7], [0, 0, 0]],
  ])('%s', (_title, total, lastYear, expected) => {
    const rest = new Array<number>(9).fill(0);
    expect(follow(total, [...lastYear, ...rest])).toEqual([...expected, ...rest]);
  });

  it.each([
    ['only zeros', new Array<number>(12).fill(0)],
    ['only months that gave money back', [-1, -2, ...new Array<number>(10).fill(0)]],
  ])('is refused where last year has %s', (_title, lastYear) => {
    expect(() => follow(100, lastYear)).toThrow(/2025 has no outcome/);
  });

  it('sums to the line, and gives nothing to a month without outcome, whatever last year was', () => {
    const month = fc.integer({ min: -1e9, max: 1e9 });
    const lastYear = fc.array(month, { minLength: 12, maxLength: 12 }).filter((all) => all.some((each) => each > 0));
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), lastYear, (total, each) => {
        const months = follow(total, each);
        expect(months.reduce((sum, amount) => sum + amount, 0)).toBe(total);
        expect(months.filter((amount, index) => amount !== 0 && (each[index] ?? 0) <= 0)).toEqual([]);
      }),
    );
  });
});

function line(given: Partial<ProposedLine>): ProposedLine {
  const empty = { activity: 'ACT-1', accountGroup: 'PERSONNEL', text: '', totalOre: null, months: null };
  return { ...empty, profile: BudgetProfile.EQUAL, ...given };
}

onEachDatabase('the operating budget', (database) => {
  const draft = (house: House, lines: ProposedLine[], more: object = {}) =>
    setBudgetDraft(house.changes, OFFICE, { year: 2026, source: 'Example', lines, ...more });
  const decide = (house: House, decidedOn: string) =>
    decideBudget(house.changes, OFFICE, { year: 2026, decidedOn: day(decidedOn), reference: `SG ${decidedOn} §8` });
  const total = async (house: House, choice: object = {}) => {
    const { version, status, lines } = await loadBudget(house.database.reader.manager, 2026, choice);
    return [version.version, status, lines.reduce((sum, { totalOre }) => sum + totalOre, 0)];
  };

  it('goes from draft to decided to revised, and knows what was in force on a day', async () => {
    const house = await database.house();
    await draft(house, [line({ totalOre: ore(120_000) })]);
    expect(await total(house)).toEqual([1, BudgetStatus.DRAFT, 120_000]);
    await draft(house, [line({ totalOre: ore(240_000) })]);
    await decide(house, '2025-11-27');
    await expect(draft(house, [line({ totalOre: ore(1) })])).rejects.toMatchObject({ code: 'BUDGET_INVALID' }); // says no reason
    await draft(house, [line({ totalOre: ore(300_000) })], { reason: 'A fifth employee' });
    expect(await total(house)).toEqual([1, BudgetStatus.DECIDED, 240_000]);
    await expect(decide(house, '2025-11-26')).rejects.toMatchObject({ code: 'BUDGET_INVALID' });
    await decide(house, '2026-05-20');
    expect(await total(house)).toEqual([2, BudgetStatus.DECIDED, 300_000]);
    expect(await total(house, { version: 1 })).toEqual([1, BudgetStatus.REVISED, 240_000]);
    expect(await total(house, { asOf: day('2026-05-19') })).toEqual([1, BudgetStatus.REVISED, 240_000]);
    expect(await total(house, { asOf: day('2026-05-20') })).toEqual([2, BudgetStatus.DECIDED, 300_000]);
    await expect(total(house, { asOf: day('2025-11-26') })).rejects.toMatchObject({ code: 'BUDGET_UNKNOWN' });
    await expect(decide(house, '2026-06-01')).rejects.toMatchObject({ code: 'BUDGET_NO_DRAFT' });
    expect((await verifyBudgets(house.database.reader.manager)).violations).toEqual([]);
    await house.database.writer.query('UPDATE budget_month SET amount_ore = amount_ore + 1 WHERE month = 3');
    const { violations } = await verifyBudgets(house.database.reader.manager);
    expect(violations).toHaveLength(4); // each version: its sum, and the log
  });

  it('follows last year’s outcome, income and costs alike, a negative month as none', async () => {
    const house = await database.house();
    await setAccountMapping(house.changes, OFFICE, MAPPING);
    const lastYear = [
      voucher(1, '2025-01-31', 'Salaries', '4010/100 100', '1930 -100'),
      voucher(2, '2025-03-31', 'Salaries', '4010/100 300', '1930 -300'),
      voucher(3, '2025-04-30', 'Paid back', '4010/100 -50', '1930 50'),
      voucher(4, '2025-06-30', 'Contributions', '3110 -900', '1930 900'),
    ];
    await importVouchers(house.changes, OFFICE, source(lastYear, { year: 2025 }));
    await draft(house, [
      line({ totalOre: ore(80_000), profile: BudgetProfile.LAST_YEAR }),
      line({ activity: null, accountGroup: 'CONTRIBUTIONS', totalOre: ore(100_000), profile: BudgetProfile.LAST_YEAR }),
    ]);
    const { lines } = await loadBudget(house.database.reader.manager, 2026);
    expect(lines[0]?.months).toEqual([20_000, 0, 60_000, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(lines[1]?.months).toEqual([0, 0, 0, 0, 0, 100_000, 0, 0, 0, 0, 0, 0]);
  });

  it.each([
    ['a cost without an activity', { activity: null, totalOre: ore(100) }, 'BUDGET_INVALID'],
    ['an activity that does not exist', { activity: 'ACT-9', totalOre: ore(100) }, 'ACTIVITY_UNKNOWN'],
    ['an account group that does not exist', { accountGroup: 'FUN', totalOre: ore(100) }, 'ACCOUNT_GROUP_UNKNOWN'],
    ['the balance sheet', { accountGroup: 'ASSETS', totalOre: ore(100) }, 'BUDGET_INVALID'],
    ['a line without a total', {}, 'BUDGET_INVALID'],
    [
      'months by hand that do not sum to the total',
      { profile: BudgetProfile.HAND, totalOre: ore(11), months: EQUAL.map(ore) },
      'BUDGET_INVALID',
    ],
    ['eleven months', { profile: BudgetProfile.HAND, months: EQUAL.slice(1).map(ore) }, 'BUDGET_INVALID'],
    ['a last year without outcome', { profile: BudgetProfile.LAST_YEAR, totalOre: ore(100) }, 'BUDGET_INVALID'],
  ])('refuses %s', async (_title, given, code) => {
    const house = await database.house();
    await expect(draft(house, [line(given)])).rejects.toMatchObject({ code });
  });

  it('names every fault of every line with its place, and stores nothing', async () => {
    const house = await database.house();
    const lines = [
      line({ totalOre: ore(100) }),
      line({ activity: 'ACT-9', accountGroup: 'FUN', totalOre: ore(100) }),
      line({ profile: BudgetProfile.HAND, totalOre: ore(1150), months: EQUAL.map(() => ore(100)) }),
      line({ text: 'x'.repeat(501), totalOre: ore(100), months: EQUAL.map(ore) }),
      line({ accountGroup: 'ASSETS', profile: BudgetProfile.LAST_YEAR }),
    ];
    const refusal = await draft(house, lines, { rowsAbove: 1 }).catch((error) => error);
    expect(refusal).toMatchObject({ code: 'ACTIVITY_UNKNOWN', message: 'Line 2: There is no activity “ACT-9”.' });
    const places = refusal.offences.map((each: Offence) => [each.row, each.column, each.code, each.figures?.problem]);
    expect(places).toEqual([
      [3, 'activity', 'ACTIVITY_UNKNOWN', undefined],
      [3, 'accountGroup', 'ACCOUNT_GROUP_UNKNOWN', undefined],
      [4, 'months', 'BUDGET_INVALID', 'MONTHS_NOT_TOTAL'],
      [5, 'text', 'TEXT_INVALID', undefined],
      [5, 'months', 'BUDGET_INVALID', 'MONTHS_NOT_WANTED'],
      [6, 'accountGroup', 'BUDGET_INVALID', 'BALANCE_SHEET'],
      [6, 'total', 'BUDGET_INVALID', 'TOTAL_MISSING'],
      [6, 'profile', 'BUDGET_INVALID', 'NO_OUTCOME_LAST_YEAR'],
    ]);
    expect(refusal.offences[2].figures).toMatchObject({ total: 11.5, months: 12 });
    await expect(total(house)).rejects.toMatchObject({ code: 'BUDGET_UNKNOWN' });
  });

  it('is refused where its lines come to more than a report can sum, whatever their signs', async () => {
    const house = await database.house();
    const most = 1_000_000_000_000_000;
    const lines = [line({ totalOre: ore(most) }), line({ totalOre: ore(-100) })];
    await expect(draft(house, lines)).rejects.toMatchObject({ code: 'AMOUNT_OUT_OF_RANGE', figures: { year: 2026 } });
    await draft(house, [line({ totalOre: ore(most) })]);
    expect(await total(house)).toEqual([1, BudgetStatus.DRAFT, most]);
  });

  it('does not let two first drafts pass each other: 0 is the revision of none', async () => {
    const house = await database.house();
    const lines = [line({ totalOre: ore(120_000) })];
    await draft(house, lines, { expectedRevision: 0 });
    await expect(draft(house, [line({ totalOre: ore(1) })], { expectedRevision: 0 })).rejects.toMatchObject({ code: 'STALE' });
    expect(await total(house)).toEqual([1, BudgetStatus.DRAFT, 120_000]);
  });

  it('lets nobody but the office write, and nobody over what he did not see', async () => {
    const house = await database.house();
    const lines = [line({ totalOre: ore(120_000) })];
    await expect(setBudgetDraft(house.changes, READER, { year: 2026, source: 'x', lines })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const { revision } = await draft(house, lines);
    expect((await draft(house, lines)).changed).toBe(false);
    await draft(house, [line({ totalOre: ore(1_200) })], { expectedRevision: revision });
    await expect(draft(house, lines, { expectedRevision: revision })).rejects.toMatchObject({ code: 'STALE' });
  });
});

describe('a budget as CSV', () => {
  it('reads Swedish headings and amounts, and works out what is left out', () => {
    const lines = budgetFromCsv(
      'Aktivitet;Kontogrupp;Text;Summa;jan;feb\r\nact-1;personnel;Löner;1 200,50;;\r\nACT-5;TRAVEL;=SUM(A1);;100;50,25\r\n',
    );
    expect(lines).toEqual([
      { activity: 'ACT-1', accountGroup: 'PERSONNEL', text: 'Löner', profile: 'EQUAL', totalOre: 120_050, months: null },
      {
        activity: 'ACT-5',
        accountGroup: 'TRAVEL',
        text: '=SUM(A1)',
        profile: 'HAND',
        totalOre: null,
        months: [10_000, 5_025, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      },
    ]);
  });

  it('is read back as it was written', () => {
    const months = [ore(1), ...new Array(10).fill(ore(0)), ore(-5)];
    const planned = {
      activity: null,
      accountGroup: 'OTHER_INCOME',
      text: '=1+1',
      profile: BudgetProfile.HAND,
      totalOre: ore(-4),
      months,
    };
    expect(budgetFromCsv(budgetToCsv([planned]))).toEqual([planned]);
  });

  it('names every row that it cannot read', () => {
    const content = 'activity,account_group,total,profile\nACT-1,IT,ten,\nACT-1,IT,10,\nACT-1,IT,10,WILD\n';
    expect(() => budgetFromCsv(content)).toThrowError(
      expect.objectContaining({
        code: 'IMPORT_REFUSED',
        figures: { places: 2 },
        offences: [expect.objectContaining({ row: 2 }), expect.objectContaining({ row: 4 })],
      }),
    );
  });
});
