import { expect, it } from 'vitest';
import { ImportKind } from '../../../server/ledger/imports/file-kind.js';
import { ImportQuestion } from '../../../server/ledger/imports/import-question.js';
import { onEachDatabase } from '../../support/databases.js';
import { asked, costOf, csvOf, faultsOf, made, monthsOf, take, vouchersOf, yearOf } from './trying.js';

const { CHANGED_AMOUNTS, CHANGED_DAYS, NUMBERS_BEGIN_AGAIN, OLDER_EXPORT } = ImportQuestion;
const { EXTRACT } = ImportKind;
const listed = (head: readonly string[], ...vouchers: string[]) =>
  made({ head: ['#RAR 0 20250101 20251231', ...head], vouchers });
const filterOf = (...costCentres: string[]) => ({ costCentres, projects: [], accounts: [] });
const of = (centre: string, file: string) => file.replaceAll('5010 {}', `5010 {1 "${centre}"}`);

/** Cases that the model of imports found (tests/ledger/model), each as short as it gets. */
onEachDatabase('what is told apart', (database) => {
  it('a list that is named as a system’s leaves the system’s next file recognised', async () => {
    const house = await database.house();
    const year = (...more: string[]) => made({ head: [...yearOf(100), ...more], vouchers: ['A1 20250115 100'] });
    await take(house, year('#ORGNR 232100-0016'));
    const list = 'Serie;Vernr;Datum;Konto;Belopp\nA;2;2025-02-15;5010;50\nA;2;2025-02-15;1930;-50\n';
    await take(house, list, { ...csvOf(list), source: 'Provregionen, Provprogram' });
    const { ledger } = await take(house, year('#ORGNR 232100-0016', '#PROSA "newer"'), { accept: [ImportQuestion.REMOVALS] });
    expect(ledger).toMatchObject({ source: { isNew: false }, removed: 1, unchanged: 1 });
    expect(await costOf(house)).toBe(100);
  });

  it('an export through a month asks before it takes the voucher of a later month for its own, by a number that begins again', async () => {
    const house = await database.house();
    await take(house, listed([], 'LON1 20251125 900'));
    const toMarch = made({ head: yearOf(300, '20250101 20250331'), vouchers: ['LON1 20250325 300'] });
    expect(await asked(take(house, toMarch))).toEqual([CHANGED_DAYS]);
    await take(house, toMarch, { accept: [NUMBERS_BEGIN_AGAIN] });
    expect(await monthsOf(house)).toEqual(['3: 300', '11: 900']);
    const both = made({ head: yearOf(1200), vouchers: ['LON1 20250325 300', 'LON1 20251125 900'] });
    expect((await take(house, both)).ledger).toMatchObject({ unchanged: 2, added: 0, removed: 0 });
  });

  it('a file that says no opening balances leaves those that there are, its own source’s and another’s', async () => {
    const house = await database.house();
    const opened = ['#RAR 0 20250101 20251231', '#IB 0 1930 40', '#IB 0 2010 -40', '#RES 0 5010 100'];
    await take(house, made({ head: opened, vouchers: ['A1 20250115 100'] }));
    const silent = made({ head: ['#RAR 0 20250101 20251231', '#RES 0 5010 120'], vouchers: ['A1 20250115 120'] });
    expect((await take(house, silent)).ledger).toMatchObject({ changed: 1, openingBalancesChanged: false });
    const payroll = made({ head: ['#RAR 0 20250101 20251231', '#RES 0 5010 7'], vouchers: ['L1 20250415 7'] });
    expect(await asked(take(house, payroll.replace('Provprogram', 'Lön')))).toEqual(['taken']);
    const { manager } = house.database.reader;
    expect((await manager.query('SELECT account FROM opening_balance ORDER BY account')).length).toBe(2);
  });

  it('an extract in which a number stands in two months has each in its own, and is replaced there', async () => {
    const house = await database.house();
    const extract = (...rows: string[]) => ['Vernr;Datum;Konto;Belopp', ...rows, ''].join('\n');
    const give = (text: string) => take(house, text, { ...csvOf(text), as: EXTRACT });
    await give(extract('1;2025-04-24;5010;458'));
    await give(extract('1;2025-04-24;5010;458', '1;2025-01-08;5010;-1'));
    expect(await monthsOf(house)).toEqual(['1: -1', '4: 458']);
    expect(await vouchersOf(house)).toEqual(['CSV 1 2025-01-08 EXTRACT', 'CSV 1 2025-04-24 EXTRACT']);
    expect(await faultsOf(house)).toEqual([]);
  });

  it('an older list of which the filter keeps nothing asks before it takes away what a newer file has', async () => {
    const house = await database.house();
    const filter = filterOf('K1');
    await take(house, of('K1', listed(['#GEN 20250301'], 'A1 20250115 100')), { filter });
    const older = of('K2', listed(['#GEN 20250201'], 'A1 20250115 100'));
    expect(await asked(take(house, older))).toEqual([OLDER_EXPORT]);
    expect(await costOf(house)).toBe(100);
  });

  it('a listed voucher of which the filter keeps nothing does not take away the voucher of another month that has its number', async () => {
    const house = await database.house();
    await take(house, of('K1', listed([], 'A1 20250415 100')), { filter: filterOf('K1') });
    const march = of('K2', listed([], 'A1 20250315 30'));
    expect(await asked(take(house, march))).toEqual([CHANGED_DAYS]);
    await take(house, march, { accept: [NUMBERS_BEGIN_AGAIN] });
    expect(await monthsOf(house)).toEqual(['4: 100']);
    await take(house, `${march}\r\n`, { accept: [CHANGED_DAYS] }); // it was moved to March, and to another cost centre
    expect(await monthsOf(house)).toEqual([]);
  });

  it('a listed voucher without a number that the filter keeps no longer is asked about, and then goes', async () => {
    const house = await database.house();
    await take(house, of('K1', listed([], '"" 20250225 200 Lön')), { filter: filterOf('K1') });
    const moved = of('K2', listed([], '"" 20250225 200 Lön'));
    expect(await asked(take(house, moved))).toEqual([CHANGED_AMOUNTS]);
    await take(house, moved, { accept: [CHANGED_AMOUNTS] });
    expect(await costOf(house)).toBe(0);
    const two = [of('K1', listed([], '"" 20250325 7 Lön')), of('K2', listed([], '"" 20250325 9 Lön'))] as const;
    await take(house, two[0]);
    const both = two[0] + two[1].slice(two[1].indexOf('#VER'));
    expect(await asked(take(house, both))).toEqual(['taken']); // the one that was kept is still there
    expect(await costOf(house)).toBe(7);
    expect(await faultsOf(house)).toEqual([]);
  });
});
