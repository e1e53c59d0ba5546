import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../server/agreement/local-date.js';
import type { House } from '../../server/app.js';
import { heldMonths } from '../../server/ledger/held/held-months.js';
import { importVouchers } from '../../server/ledger/import-vouchers.js';
import { registerVoucher } from '../../server/ledger/register-voucher.js';
import { ReportSection } from '../../server/ledger/report-section.js';
import { setAccountMapping } from '../../server/ledger/set-account-mapping.js';
import { type Ore, ore } from '../../server/money/ore.js';
import { sectionFigures } from '../../server/reports/budget-versus-actual.js';
import { countedMonths, isIncomplete } from '../../server/reports/counted-months.js';
import { loadBudgetVersusActual } from '../../server/reports/load-budget-versus-actual.js';
import { decide, line } from '../cells/booked-year.js';
import { day, MAPPING, OFFICE, rows, source, voucher } from '../ledger/ledger-examples.js';
import { onEachDatabase } from '../support/databases.js';
import { serve } from '../support/served.js';

const kr = (kronor: number): number => Math.round(kronor * 100);

function report(house: House, today: string, through?: string, year = 2026) {
  const question = { year, today: day(today), through: through === undefined ? undefined : day(through) };
  return loadBudgetVersusActual(house.database.reader.manager, question);
}

onEachDatabase('a report through a month that nobody has booked', (database) => {
  // The example's ledger ends in October; costs are budgeted at 1 757 000 kr in November and 475 000 kr in December.
  it.each([
    ['left out on 27 November', '2026-11-27', undefined, '2026-10-31', false],
    ['October', '2026-11-27', '2026-10-31', '2026-10-31', false],
    ['left out on 1 December', '2026-12-01', undefined, '2026-10-31', false],
    ['November, on its last day', '2026-11-30', '2026-11-30', '2026-11-30', true],
    ['November, on 1 December', '2026-12-01', '2026-11-30', '2026-11-30', true],
    ['December, on its last day', '2026-12-31', '2026-12-31', '2026-12-31', true],
    ['left out in the year after', '2027-02-01', undefined, '2026-10-31', false],
  ])('forecasts the same, whether it is asked through %s', async (_title, today, asked, through, incomplete) => {
    const answer = await report(await database.house('example'), today, asked);
    expect(answer).toMatchObject({
      ...{ through, incomplete, ledgerThrough: '2026-10-31', lastYearLedgerThrough: '2025-12-31' },
      // 8 586 113 booked + 1 757 000 + 475 000; 8 586 113 × 12 ÷ 10. Income 11 602 500 − 10 818 113.
      costs: { forecastOre: kr(10_818_113), linearForecastOre: kr(10_303_335.6), outcomeToDateOre: kr(8_586_113) },
      result: { forecastOre: kr(784_387), linearForecastOre: null },
      income: { linearForecastOre: null },
    });
  });

  it('has no outcome in the month’s own row', async () => {
    const { graphql } = await serve({}, await database.house('example'));
    const fields =
      'through ledgerThrough incomplete rows { section key outcomeToDate variance variancePercent remaining forecast }';
    const { body } = await graphql(`{ budgetVsActual(year: 2026, by: MONTH) { ${fields} } }`);
    const whole = body.data?.budgetVsActual as {
      incomplete: boolean;
      rows: { key: string; section: string; outcomeToDate: unknown }[];
    };
    expect(whole).toMatchObject({ incomplete: false, through: '2026-10-31', ledgerThrough: '2026-10-31' });
    const november = whole.rows.find(({ section, key }) => section === 'COST' && key === '11');
    expect(november).toMatchObject({ outcomeToDate: 0, forecast: 1_757_000 }); // to come: nothing of it counts
    const house = await toAugust(await database.house());
    const { graphql: ask } = await serve({}, house);
    const { body: asked } = await ask(`{ budgetVsActual(year: 2026, by: MONTH, through: "2026-10-31") { ${fields} } }`);
    const answer = asked.data?.budgetVsActual as typeof whole;
    expect(answer).toMatchObject({ incomplete: true, ledgerThrough: '2026-08-31', through: '2026-10-31' });
    const costs = answer.rows.filter(({ section }) => section === 'COST');
    expect(costs.slice(7, 9)).toEqual([
      { section: 'COST', key: '8', outcomeToDate: 80, variance: 20, variancePercent: 20, remaining: 20, forecast: 80 },
      { section: 'COST', key: '9', outcomeToDate: null, variance: null, variancePercent: null, remaining: 100, forecast: 100 },
    ]);
  });

  it('refuses a day that has not come, with the day and today', async () => {
    const { graphql } = await serve({}, await database.house('example'));
    const { body } = await graphql('{ budgetVsActual(year: 2026, through: "2026-11-23") { through } }');
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'DATE_AFTER_TODAY',
      figures: { value: '2026-11-23', today: '2026-11-22', year: 2026 },
    });
    const { body: today } = await graphql('{ budgetVsActual(year: 2026, through: "2026-11-22") { through incomplete } }');
    expect(today.data).toEqual({ budgetVsActual: { through: '2026-10-31', incomplete: false } });
  });

  it('goes on when a newer export holds the month, and not for a voucher by hand', async () => {
    const house = await toAugust(await database.house());
    const asked = () => report(house, '2026-10-20');
    expect(await asked()).toMatchObject({ through: '2026-08-31', costs: { forecastOre: kr(8 * 80 + 4 * 100) } });
    const accrual = { series: 'M', date: day('2026-09-30'), text: 'Accrual', rows: rows('5510/500 5', '1930 -5') };
    await registerVoucher(house.changes, OFFICE, accrual);
    expect(await asked()).toMatchObject({ through: '2026-08-31', costs: { forecastOre: kr(8 * 80 + 4 * 100) } });
    expect(await report(house, '2026-10-20', '2026-09-30')).toMatchObject({
      // 80 × 8 and the 5 that are there; 20 × 8 saved, and September is no saving; the forecast has all that September is budgeted at
      ...{ incomplete: true, costs: { outcomeToDateOre: kr(645), varianceOre: kr(-160), forecastOre: kr(1040) } },
    });
    await importVouchers(house.changes, OFFICE, source(monthly(9), { exportedOn: day('2026-10-06') }));
    expect(await asked()).toMatchObject({ through: '2026-09-30', costs: { forecastOre: kr(9 * 80 + 5 + 3 * 100) } });
  });

  it('counts nothing in a new year of which nothing is imported, and says that nothing is known', async () => {
    const house = await toAugust(await database.house());
    await decide(house, 2027, [line('ACT-5', 'TRAVEL', 1200)], '2026-11-20');
    expect(await report(house, '2027-02-10', undefined, 2027)).toMatchObject({
      ...{ through: null, ledgerThrough: null, incomplete: false, lastYearLedgerThrough: '2026-08-31' },
      costs: { outcomeToDateOre: 0, forecastOre: kr(1200) },
    });
    expect(await report(house, '2027-02-10', '2027-01-31', 2027)).toMatchObject({
      ...{ through: '2027-01-31', incomplete: true },
      costs: { budgetToDateOre: kr(100), outcomeToDateOre: null, varianceOre: null, forecastOre: kr(1200) },
    });
  });
});

/** 80 kr of travel each month, of 100 budgeted. */
function monthly(months: number) {
  return Array.from({ length: months }, (_, index) => {
    return voucher(index + 1, `2026-${String(index + 1).padStart(2, '0')}-15`, 'Train', '5510/500 80', '1930 -80');
  });
}

async function toAugust(house: House): Promise<House> {
  await setAccountMapping(house.changes, OFFICE, MAPPING);
  await importVouchers(house.changes, OFFICE, source(monthly(8), { exportedOn: day('2026-09-03') }));
  await decide(house, 2026, [line('ACT-5', 'TRAVEL', 1200)], '2025-11-27');
  return house;
}

describe('a forecast', () => {
  it('is the same with a month more that nobody has booked, unless the report says that it is incomplete', () => {
    const amounts = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 12, maxLength: 12 });
    const dayOf = (month: number, date: number): LocalDate =>
      `${2026 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}` as LocalDate;
    const ledgers = fc.record({
      ...{ budget: amounts, outcome: amounts, last: fc.integer({ min: 0, max: 12 }) },
      // by import, from January until the report is due; or by hand
      exportedOn: fc.option(fc.tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 1, max: 28 }))),
    });
    fc.assert(
      fc.property(ledgers, fc.integer({ min: 0, max: 11 }), ({ budget, outcome, last, exportedOn }, asked) => {
        const booked = outcome.map((amount, index) => (index < last ? amount : 0));
        const cell = {
          ...{ section: ReportSection.COST, activity: 'ACT-1', accountGroup: 'IT', isContribution: false },
          ...{ budget: budget as Ore[], outcome: booked as Ore[], lastYear: new Array<Ore>(12).fill(ore(0)) },
        };
        const today = dayOf(14, 30);
        const ledger = {
          year: 2026,
          imports: exportedOn ? [{ first: dayOf(0, 1), last: dayOf(11, 31), exportedOn: dayOf(...exportedOn) }] : [],
          lastImportedOn: exportedOn && last > 0 ? dayOf(last - 1, 15) : null,
          bookedMonths: new Set(Array.from({ length: last }, (_, index) => index + 1)),
        };
        const held = heldMonths(ledger, today);
        const through = (month: number): LocalDate => (month === 0 ? dayOf(0, 1) : lastDay(month));
        const month = Math.max(asked, last); // the month after it is empty
        if (month === 12) return;
        const [before, after] = [month, month + 1].map((each) => {
          const counted = countedMonths({ year: 2026, through: through(each), today }, held);
          return { incomplete: isIncomplete(counted), ...sectionFigures([cell], ReportSection.COST, counted) };
        });
        expect(after?.forecastOre).toBe(before?.forecastOre);
        expect(after?.linearForecastOre).toBe(before?.linearForecastOre);
        expect(after?.incomplete).toBe(true);
      }),
    );
  });
});

function lastDay(month: number): LocalDate {
  return new Date(Date.UTC(2026, month, 0)).toISOString().slice(0, 10) as LocalDate;
}
