import { describe, expect, it } from 'vitest';
import { localDate } from '../../server/agreement/local-date.js';
import type { House } from '../../server/app.js';
import { INVARIANTS } from '../../server/database/verify-invariants.js';
import { seriesOfAccountingYear, splitByYear } from '../../server/ledger/accounting-year.js';
import { importLedgerFile } from '../../server/ledger/import-ledger-file.js';
import { importVouchers } from '../../server/ledger/import-vouchers.js';
import { ImportQuestion } from '../../server/ledger/imports/import-question.js';
import { OpeningBalance } from '../../server/ledger/ledger-import.entity.js';
import { MonthTotal } from '../../server/ledger/month-total.entity.js';
import { registerVoucher } from '../../server/ledger/register-voucher.js';
import { Voucher } from '../../server/ledger/voucher.entity.js';
import { onEachDatabase } from '../support/databases.js';
import { day, OFFICE, source, voucher } from './ledger-examples.js';

const span = (first: string, last: string) => ({ first: localDate(first), last: localDate(last) });

describe('an accounting year', () => {
  it.each([
    ['a calendar year', ['2025-01-01', '2025-12-31'], ['2025 2025-01-01 2025-12-31']],
    ['a broken year', ['2025-05-01', '2026-04-30'], ['2025 2025-05-01 2025-12-31', '2026 2026-01-01 2026-04-30']],
    ['a short one', ['2025-07-01', '2025-12-31'], ['2025 2025-07-01 2025-12-31']],
    [
      '26 months',
      ['2024-11-01', '2026-12-31'],
      ['2024 2024-11-01 2024-12-31', '2025 2025-01-01 2025-12-31', '2026 2026-01-01 2026-12-31'],
    ],
  ])('splits by operational year: %s', (_title, [first = '', last = ''], parts) => {
    expect(splitByYear(span(first, last)).map((part) => `${part.year} ${part.first} ${part.last}`)).toEqual(parts);
  });

  it('names its series by the month it begins in, or by the day where that is not the first', () => {
    expect(seriesOfAccountingYear('A', span('2025-05-01', '2026-04-30'))).toBe('A 2025-05');
    expect(seriesOfAccountingYear('A', span('2025-05-14', '2026-04-30'))).toBe('A 2025-05-14');
  });
});

/** "A1 20250915 100": a voucher over 4010 and 1930; "A 20250915 100" is one without a number. */
function ver(text: string, words = 'Example'): string[] {
  const [, series, number, date, amount] = /^([A-Z]*?)(\d*) (\d{8}) ([\d.]+)$/.exec(text) ?? [];
  return [`#VER "${series}" "${number}" ${date} "${words}"`, '{', `#TRANS 4010 {} ${amount}`, `#TRANS 1930 {} -${amount}`, '}'];
}

/** With the balances that its vouchers come to: 4010 is the only account of the result, 1930 and 2010 the balance sheet. */
function export4E(first: string, last: string, vouchers: readonly string[], generated = '20260601'): string {
  const spent = vouchers.reduce((sum, each) => sum + Number(each.split(' ').at(-1)), 0);
  const head = [
    ...['#FLAGGA 0', '#SIETYP 4', `#GEN ${generated}`, `#RAR 0 ${first} ${last}`],
    ...['#IB 0 1930 500.00', '#IB 0 2010 -500.00', `#UB 0 1930 ${500 - spent}`, '#UB 0 2010 -500.00', `#RES 0 4010 ${spent}`],
  ];
  return [...head, ...vouchers.flatMap((each) => ver(each)), ''].join('\r\n');
}

function import4I(vouchers: readonly string[], year = ''): string {
  return ['#FLAGGA 0', '#SIETYP 4', '#GEN 20260301', `#RAR 0 ${year}`, ...vouchers.flatMap((each) => ver(each)), ''].join('\r\n');
}

onEachDatabase('a SIE file', (database) => {
  const take = async (house: House, text: string, accept: readonly ImportQuestion[] = []) => {
    const { changes, database: data } = house;
    return importLedgerFile(
      { changes, reader: data.reader.manager },
      { ...OFFICE, reason: 'Example' },
      {
        accept,
        file: { text },
        source: 'Example',
        dryRun: false,
      },
    );
  };
  const stored = async ({ database: data }: House): Promise<string[]> => {
    const all = await data.reader.manager.find(Voucher, { order: { year: 'ASC', date: 'ASC', series: 'ASC', number: 'ASC' } });
    return all.map(({ year, series, number, date }) => `${year}: ${series} ${number} ${date}`);
  };
  const costs = async ({ database: data }: House, year: number): Promise<string[]> => {
    const all = await data.reader.manager.find(MonthTotal, { where: { year, account: '4010' }, order: { month: 'ASC' } });
    return all.map(({ month, amountOre }) => `${month}: ${amountOre}`);
  };
  const sound = async ({ database: data }: House): Promise<void> => {
    for (const invariant of INVARIANTS) expect((await invariant(data.reader.manager)).violations).toEqual([]);
  };
  const counts = ({ year, added, changed, removed, unchanged }: Record<string, unknown>) =>
    `${year}: +${added} ~${changed} -${removed} =${unchanged}`;

  it('of a broken year goes to the calendar years of its vouchers, and numbers that begin again do not collide', async () => {
    const house = await database.house();
    const older = export4E('20240501', '20250430', ['A1 20240601 10', 'A2 20250331 20'], '20250515');
    const newer = export4E('20250501', '20260430', ['A1 20250601 40', 'A2 20251231 80', 'A3 20260101 160']);
    const first = await take(house, newer);
    expect(first.result.ledger.years.map((year) => counts({ ...year }))).toEqual(['2025: +2 ~0 -0 =0', '2026: +1 ~0 -0 =0']);
    await take(house, older); // exported a year before the other, and of other days: it takes nothing away
    expect(await stored(house)).toEqual([
      '2024: A 2024-05 1 2024-06-01',
      '2025: A 2024-05 2 2025-03-31',
      '2025: A 2025-05 1 2025-06-01',
      '2025: A 2025-05 2 2025-12-31',
      '2026: A 2025-05 3 2026-01-01',
    ]);
    expect(await costs(house, 2025)).toEqual(['3: 2000', '6: 4000', '12: 8000']);
    for (const text of [newer, older, newer]) expect((await take(house, text)).changed).toBe(false);
    await sound(house);
  });

  it('of a broken year takes away what it lacks, and only within its own days', async () => {
    const house = await database.house();
    await take(house, export4E('20240501', '20250430', ['A1 20240601 10', 'A2 20250331 20', 'A3 20250430 30']));
    await take(house, export4E('20250501', '20260430', ['A1 20250501 40', 'A2 20251231 80', 'A3 20260101 160']));
    const again = export4E('20250501', '20260430', ['A3 20260101 161'], '20260701');
    const { result } = await take(house, again, [ImportQuestion.REMOVALS]); // two of three
    expect(result.ledger.years.map((year) => counts({ ...year }))).toEqual(['2025: +0 ~0 -2 =0', '2026: +0 ~1 -0 =0']);
    expect(await stored(house)).toEqual([
      '2024: A 2024-05 1 2024-06-01',
      '2025: A 2024-05 2 2025-03-31',
      '2025: A 2024-05 3 2025-04-30',
      '2026: A 2025-05 3 2026-01-01',
    ]);
    await sound(house);
  });

  it('of a broken year follows a voucher whose date moves over New Year, also where it only adds', async () => {
    const house = await database.house();
    await take(house, export4E('20250501', '20260430', ['A1 20251231 40', 'A2 20251231 80']));
    await take(house, export4E('20250501', '20260430', ['A1 20260102 40', 'A2 20251231 80'], '20260701'));
    expect(await stored(house)).toEqual(['2025: A 2025-05 2 2025-12-31', '2026: A 2025-05 1 2026-01-02']);
    const { CHANGED_DAYS, OLDER_EXPORT } = ImportQuestion; // the list is older than the export
    await take(house, import4I(['A2 20260103 80'], '20250501 20260430'), [CHANGED_DAYS, OLDER_EXPORT]);
    expect(await stored(house)).toEqual(['2026: A 2025-05 1 2026-01-02', '2026: A 2025-05 2 2026-01-03']);
    await sound(house);
  });

  it('of a broken year sets no opening balances, and says so; a long year that begins on 1 January sets its first year’s', async () => {
    const house = await database.house();
    const { result } = await take(house, export4E('20250501', '20260430', ['A1 20250601 40']));
    expect(result.file.notes.map(({ code, text }) => `${code} ${text}`)).toEqual([
      'ACCOUNTING_YEAR_SPLIT 2025-05-01–2026-04-30',
      'OPENING_BALANCES_LEFT_OUT 2025-05-01',
    ]);
    await take(house, export4E('20270101', '20280430', ['A1 20270601 40', 'A2 20280430 1']));
    const opening = await house.database.reader.manager.find(OpeningBalance);
    expect(opening.map(({ year, account, amountOre }) => [year, account, amountOre])).toEqual([
      [2027, '1930', 50_000],
      [2027, '2010', -50_000],
    ]);
  });

  it.each([
    [
      'a voucher outside its year',
      export4E('20250501', '20260430', ['A1 20250430 40']),
      'IMPORT_REFUSED',
      /2025-05-01 to 2025-12-31/,
    ],
    [
      'a number twice on one day',
      export4E('20250501', '20260430', ['A1 20250601 4', 'A1 20250601 4']),
      'IMPORT_REFUSED',
      /twice/,
    ],
    ['a year of 38 months', export4E('20231101', '20261231', ['A1 20250601 40']), 'FILE_MALFORMED', /longer than any/],
    ['an export without a year', export4E('', '', ['A1 20250601 40']), 'FILE_MALFORMED', /which year/],
  ])('is refused for %s, and nothing is stored', async (_title, text, code, says) => {
    const house = await database.house();
    await expect(take(house, text)).rejects.toMatchObject({ code, message: expect.stringMatching(says) });
    expect(await stored(house)).toEqual([]);
  });

  it('whose vouchers have no number gives them the next of their series, and the same file again changes nothing', async () => {
    const house = await database.house();
    await take(house, export4E('20250101', '20251231', ['A1 20250110 1', 'A7 20250111 1'], '20260201'));
    const payroll = import4I(['A 20250131 100', 'A9 20250131 300', 'A 20250131 100', ' 20250228 200']);
    const { result } = await take(house, payroll);
    expect(result.ledger.examples.map(({ series, number }) => `${series} ${number}`)).toEqual(['A 10', 'A 9', 'A 11', 'SIE 1']);
    expect(result.file.notes.filter(({ code }) => code === 'NUMBER_GIVEN').map(({ text, count }) => `${text} ${count}`)).toEqual([
      'A 2',
      'SIE 1',
    ]);
    const before = await stored(house);
    expect(before).toHaveLength(6);
    expect((await take(house, payroll)).changed).toBe(false);
    await take(house, import4I(['A 20250331 400']));
    expect((await take(house, payroll)).changed).toBe(false); // also where another file came in between
    expect(await stored(house)).toEqual([...before, '2025: A 12 2025-03-31']);
    await sound(house);
  });

  it('whose vouchers have the number 0 and no series leaves the numbering to the ledger too', async () => {
    const house = await database.house();
    await take(house, import4I([' 20250131 100', '0 20250228 200', 'L0 20250228 300']));
    expect(await stored(house)).toEqual(['2025: SIE 1 2025-01-31', '2025: L 1 2025-02-28', '2025: SIE 2 2025-02-28']);
  });

  it('without numbers and year numbers each calendar year for itself', async () => {
    const house = await database.house();
    await take(house, import4I(['A 20251231 100', 'A 20260101 200', 'A 20260102 300']));
    expect(await stored(house)).toEqual(['2025: A 1 2025-12-31', '2026: A 1 2026-01-01', '2026: A 2 2026-01-02']);
  });

  it('without numbers brings again what a newer export took away', async () => {
    const house = await database.house();
    const payroll = import4I(['L 20250131 100']);
    await take(house, payroll);
    await importVouchers(
      house.changes,
      { ...OFFICE, reason: 'Example' },
      source([voucher(1, '2025-02-01', 'Other', '4010 1', '1930 -1')], { year: 2025, source: 'Example' }),
      { accept: [ImportQuestion.REMOVALS] }, // its only voucher
    );
    expect(await stored(house)).toEqual(['2025: A 1 2025-02-01']);
    await take(house, payroll);
    expect(await stored(house)).toEqual(['2025: L 1 2025-01-31', '2025: A 1 2025-02-01']);
  });

  it('without numbers is refused in a series that the office numbers', async () => {
    const house = await database.house();
    const { rows } = voucher(1, '2025-01-01', '', '4010 1', '1930 -1');
    await registerVoucher(house.changes, OFFICE, { series: 'F', date: day('2025-01-01'), text: 'Own', rows });
    await expect(take(house, import4I(['F 20250131 100']))).rejects.toMatchObject({ code: 'IMPORT_REFUSED' });
    expect(await stored(house)).toEqual(['2025: F 1 2025-01-01']);
  });
});
