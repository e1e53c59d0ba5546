import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Role } from '../../server/access/principal.js';
import { localDate } from '../../server/agreement/local-date.js';
import { decimal } from '../../server/allocation/decimal.js';
import type { House } from '../../server/app.js';
import { decideContributions } from '../../server/financing/decide-contributions.js';
import { loadContributionTable } from '../../server/financing/load-contribution-tables.js';
import { loadInstalments } from '../../server/financing/load-instalments.js';
import { openCorrection } from '../../server/financing/open-correction.js';
import { planInstalments } from '../../server/financing/plan-instalments.js';
import { recordPayment } from '../../server/financing/record-payment.js';
import { requestInstalment } from '../../server/financing/request-instalment.js';
import { setBudgetYear } from '../../server/financing/set-budget-year.js';
import { equalParts, splitInstalments } from '../../server/financing/split-instalments.js';
import { verifyInstalments } from '../../server/financing/verify-instalments.js';
import { MAX_ORE, ore } from '../../server/money/ore.js';
import { onEachDatabase } from '../support/databases.js';

const OFFICE = { principal: { id: 'anna', name: 'Anna', role: Role.Office }, requestId: 'r1' };
const MARCH = localDate('2023-03-31');
const SEPTEMBER = localDate('2023-09-30');

describe('splitting a contribution', () => {
  it.each([
    ['evenly where it goes', 1000, 2, [500, 500]],
    ['with the spare öre first', 10_000, 3, [3334, 3333, 3333]],
    ['money back with the spare öre last', -100, 3, [-33, -33, -34]],
  ])('splits %s', (_title, amount, count, expected) =>
    expect(splitInstalments(ore(amount), equalParts(count))).toEqual(expected),
  );

  it.each([
    // 101 × 40 % = 40.4 and × 60 % = 60.6
    ['by percent', 101, ['40', '60'], [40, 61]],
    // 785.08 × 0.3334 = 261.745…, × 0.3333 = 261.667…: the spare öre goes to the largest remainder, which is the first's
    ['by percent with decimals', 78_508, ['33.34', '33.33', '33.33'], [26_174, 26_167, 26_167]],
    ['by amounts as agreed', 10_000, ['1500', '500'], [7500, 2500]],
    ['money back by parts', -101, ['40', '60'], [-40, -61]],
  ])('splits %s', (_title, amount, parts, expected) =>
    expect(
      splitInstalments(
        ore(amount),
        parts.map((part) => decimal(part)),
      ),
    ).toEqual(expected),
  );

  it('sums to the amount, with parts one öre apart at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 1, max: 12 }), (amount, count) => {
        const parts = splitInstalments(ore(amount), equalParts(count));
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

onEachDatabase('instalments', (database) => {
  async function decided(): Promise<House> {
    const house = await database.house('real');
    await decideContributions(house.changes, OFFICE, { year: 2023, decidedOn: localDate('2022-11-24'), reference: 'SG §7' });
    return house;
  }
  const plan = (house: House, ...dueDates: ReturnType<typeof localDate>[]) =>
    planInstalments(house.changes, OFFICE, { year: 2023, dueDates });
  const planParts = (house: House, parts: string[], ...dueDates: ReturnType<typeof localDate>[]) =>
    planInstalments(house.changes, OFFICE, { year: 2023, dueDates, parts });
  const correct = async (house: House, totalOre: number) => {
    await openCorrection(house.changes, OFFICE, 2023, 'The grant was changed.');
    const proposal = { year: 2023, totalOre: ore(totalOre), referenceDate: localDate('2022-12-31'), source: 'Test' };
    await setBudgetYear(house.changes, OFFICE, { ...proposal, method: 'LARGEST_REMAINDER', unitOre: ore(1) });
    await decideContributions(house.changes, OFFICE, { year: 2023, decidedOn: localDate('2023-02-01'), reference: 'SG §3' });
  };
  const amounts = async (house: House, code: string) =>
    (await load(house, '2023-01-01', code)).map(({ instalment: { number, dueDate, amountOre } }) => [number, dueDate, amountOre]);
  const load = (house: House, asOf: string, code?: string) =>
    loadInstalments(house.database.reader.manager, 2023, localDate(asOf), code);
  const skanePays = (house: House, number: number, kronorOre: number) =>
    recordPayment(house.changes, OFFICE, {
      year: 2023,
      number,
      region: 'Skåne',
      paidOn: MARCH,
      amountOre: ore(kronorOre),
      reference: 'BG 1',
    });

  it('asks each region for its whole contribution', async () => {
    const house = await decided();
    await plan(house, MARCH, SEPTEMBER);
    const skane = await load(house, '2023-01-01', '12');
    // 134 421 563 öre in two
    expect(skane.map(({ instalment }) => instalment.amountOre)).toEqual([67_210_782, 67_210_781]);
    const all = await load(house, '2023-01-01');
    expect(all.reduce((sum, { instalment }) => sum + instalment.amountOre, 0)).toBe(1_000_000_000);
  });

  it('keeps apart what is planned, requested, paid, outstanding and overdue', async () => {
    const house = await decided();
    await plan(house, MARCH, SEPTEMBER);
    expect((await load(house, '2023-12-31', '12'))[0]).toMatchObject({ paidOre: 0, outstandingOre: 0, overdue: false });
    await requestInstalment(house.changes, OFFICE, { year: 2023, number: 1, requestedOn: localDate('2023-03-01') });
    await skanePays(house, 1, 67_000_000);
    expect((await load(house, '2023-03-31', '12'))[0]).toMatchObject({
      paidOre: 67_000_000,
      outstandingOre: 210_782,
      overdue: false,
    });
    expect((await load(house, '2023-04-01', '12'))[0]).toMatchObject({ overdue: true });
    await skanePays(house, 1, 210_782);
    expect((await load(house, '2023-04-01', '12'))[0]).toMatchObject({ outstandingOre: 0, overdue: false });
  });

  it('settles exactly the difference after a correction', async () => {
    const house = await decided();
    await plan(house, MARCH);
    await requestInstalment(house.changes, OFFICE, { year: 2023, number: 1, requestedOn: MARCH });
    await correct(house, 900_000_000);
    await plan(house, SEPTEMBER);
    const table = await loadContributionTable(house.database.reader.manager, 2023);
    for (const { regionCode, amountOre } of table.rows) {
      const asked = await load(house, '2023-01-01', regionCode);
      expect(asked.reduce((sum, { instalment }) => sum + instalment.amountOre, 0)).toBe(amountOre);
    }
    expect((await load(house, '2023-01-01', '12'))[1]?.instalment.amountOre).toBeLessThan(0);
    await expect(plan(house, localDate('2023-12-01'))).rejects.toMatchObject({
      code: 'INSTALMENT_INVALID',
      figures: { version: 2 },
    });
  });

  it('asks for the parts that were agreed', async () => {
    const house = await decided();
    await planParts(house, ['40', '60'], MARCH, SEPTEMBER);
    // 134 421 563 öre × 40 % = 53 768 625.2 and × 60 % = 80 652 937.8
    expect(await amounts(house, '12')).toEqual([
      [1, MARCH, 53_768_625],
      [2, SEPTEMBER, 80_652_938],
    ]);
  });

  it('replaces what was never requested where a correction halves the sum', async () => {
    const house = await decided();
    await plan(house, MARCH, localDate('2023-06-30'), SEPTEMBER);
    await requestInstalment(house.changes, OFFICE, { year: 2023, number: 1, requestedOn: MARCH });
    await correct(house, 500_000_000);
    await plan(house, localDate('2023-10-31'), localDate('2023-12-31'));
    // 5 × 10⁸ × 1 414 324 ÷ 10 521 556 = 67 210 781.37…; asked in March: 134 421 563 ÷ 3 = 44 807 187.67, raised
    expect(await amounts(house, '12')).toEqual([
      [1, MARCH, 44_807_188],
      [4, '2023-10-31', 11_201_797], // (67 210 781 − 44 807 188) ÷ 2 = 11 201 796.5
      [5, '2023-12-31', 11_201_796],
    ]);
    await expect(requestInstalment(house.changes, OFFICE, { year: 2023, number: 2, requestedOn: MARCH })).rejects.toMatchObject({
      code: 'INSTALMENT_UNKNOWN',
    });
    expect((await verifyInstalments(house.database.reader.manager)).violations).toEqual([]);
    await correct(house, 1_000_000_000);
    await plan(house, localDate('2023-12-31'));
    expect((await amounts(house, '12')).at(-1)).toEqual([6, '2023-12-31', 67_210_782]); // 134 421 563 − 67 210 781
    expect((await verifyInstalments(house.database.reader.manager)).violations).toEqual([]);
  });

  it('keeps what was never requested where a correction raises the sum', async () => {
    const house = await decided();
    await plan(house, MARCH);
    await correct(house, 1_100_000_000);
    await plan(house, SEPTEMBER);
    // 1.1 × 10⁹ × 1 414 324 ÷ 10 521 556 = 147 863 719.0…, less 134 421 563
    expect(await amounts(house, '12')).toEqual([
      [1, MARCH, 134_421_563],
      [2, SEPTEMBER, 13_442_156],
    ]);
  });

  it.each([
    [
      'a year that is not decided',
      (house: House) => planInstalments(house.changes, OFFICE, { year: 2022, dueDates: [MARCH] }),
      'BUDGET_YEAR_NOT_DECIDED',
    ],
    ['due dates out of order', async (house: House) => plan(house, SEPTEMBER, MARCH), 'INSTALMENT_INVALID'],
    ['no due date', async (house: House) => plan(house), 'INSTALMENT_INVALID'],
    ['fewer parts than due dates', async (house: House) => planParts(house, ['100'], MARCH, SEPTEMBER), 'INSTALMENT_INVALID'],
    ['a part of nothing', async (house: House) => planParts(house, ['100', '0'], MARCH, SEPTEMBER), 'INSTALMENT_INVALID'],
    ['a part below nothing', async (house: House) => planParts(house, ['120', '-20'], MARCH, SEPTEMBER), 'INSTALMENT_INVALID'],
    ['an instalment that does not exist', (house: House) => skanePays(house, 9, 100), 'INSTALMENT_UNKNOWN'],
    ['a payment of nothing', async (house: House) => skanePays(house, 1, 0), 'PAYMENT_INVALID'],
  ])('refuses %s', async (_title, act, code) => {
    const house = await decided();
    await expect((async () => act(house))()).rejects.toMatchObject({ code });
    expect(await load(house, '2023-01-01')).toEqual([]);
  });

  it('refuses a payment that takes the sums out of range, and stores nothing of it', async () => {
    const house = await decided();
    await plan(house, MARCH);
    await requestInstalment(house.changes, OFFICE, { year: 2023, number: 1, requestedOn: MARCH });
    await skanePays(house, 1, 100);
    for (const kronorOre of [-MAX_ORE, MAX_ORE]) {
      await expect(skanePays(house, 1, kronorOre)).rejects.toMatchObject({ code: 'AMOUNT_OUT_OF_RANGE' });
    }
    expect((await load(house, '2023-01-01', '12'))[0]).toMatchObject({ paidOre: 100, outstandingOre: 134_421_463 });
  });

  it('refuses a payment for what was not requested', async () => {
    const house = await decided();
    await plan(house, MARCH);
    await expect(skanePays(house, 1, 100)).rejects.toMatchObject({ code: 'PAYMENT_INVALID' });
  });
});
