import { expect, it } from 'vitest';
import { readCsvHeadings } from '../../../server/ledger/csv/load-csv-headings.js';
import { ImportKind } from '../../../server/ledger/imports/file-kind.js';
import { ImportQuestion } from '../../../server/ledger/imports/import-question.js';
import { onEachDatabase } from '../../support/databases.js';
import { asked, costOf, csvOf, faultsOf, monthsOf, take, trialFile, vouchersOf } from './trying.js';

const { CONTRADICTED_BALANCES, OLDER_EXPORT } = ImportQuestion;

/** Files that went wrong once, and what is right; sums of account 5010 in 2025, in kronor. */
onEachDatabase('a file of a habit that strangers’ programs have', (database) => {
  it('that contradicts its own #RES is refused with the account and both sums, and nothing is stored', async () => {
    const house = await database.house();
    const refused = take(house, trialFile('A1-res-contradicts.se'));
    await expect(refused).rejects.toMatchObject({
      code: 'IMPORT_ASKS',
      figures: {
        questions: [
          {
            accept: CONTRADICTED_BALANCES,
            figures: {
              accounts: [
                { account: '1930', stated: -600, vouchers: -300 }, // #UB 400.00 less #IB 1 000.00
                { account: '5010', stated: 600, vouchers: 300 },
              ],
            },
          },
        ],
      },
    });
    expect(await vouchersOf(house)).toEqual([]);
  });

  it('of one month with the year’s balances keeps the whole year, accepted or not, and the year comes back over it', async () => {
    const house = await database.house();
    const [year, june] = [trialFile('A2a-full-year.se'), trialFile('A2b-only-june.se')];
    expect((await take(house, year)).ledger).toMatchObject({ added: 6, kind: 'WHOLE_YEAR', ground: 'BALANCES_MET' });
    expect(await asked(take(house, june))).toEqual([CONTRADICTED_BALANCES]);
    expect(await costOf(house)).toBe(600);
    const { ledger } = await take(house, june, { accept: [CONTRADICTED_BALANCES] });
    expect(ledger).toMatchObject({ kind: 'LISTED_VOUCHERS', removed: 0, unchanged: 1 });
    expect((await take(house, june, { as: ImportKind.LISTED_VOUCHERS })).ledger).toMatchObject({ removed: 0 });
    expect(await costOf(house)).toBe(600);
    const whole = { as: ImportKind.WHOLE_YEAR };
    expect(await asked(take(house, june, whole))).toEqual([CONTRADICTED_BALANCES, ImportQuestion.REMOVALS]);
    await take(house, june, { ...whole, accept: [CONTRADICTED_BALANCES, ImportQuestion.REMOVALS] });
    expect(await costOf(house)).toBe(100);
    expect(await asked(take(house, year))).toEqual([OLDER_EXPORT]);
    await take(house, year, { accept: [OLDER_EXPORT] });
    expect(await costOf(house)).toBe(600);
    expect(await faultsOf(house)).toEqual([]);
  });

  it('of one month first leaves the way to the whole year open', async () => {
    const house = await database.house();
    await take(house, trialFile('A2b-only-june.se'), { accept: [CONTRADICTED_BALANCES] });
    expect(await costOf(house)).toBe(100);
    await take(house, trialFile('A2a-full-year.se'));
    expect(await costOf(house)).toBe(600);
  });

  it('to import (4I) with an #IB adds its voucher to the year', async () => {
    const house = await database.house();
    await take(house, trialFile('A2a-full-year.se'));
    const { ledger } = await take(house, trialFile('A5-import-file-with-ib.si'));
    expect(ledger).toMatchObject({
      added: 1,
      removed: 0,
      kind: 'LISTED_VOUCHERS',
      ground: 'NO_CLOSING_BALANCES',
      openingBalancesChanged: false,
    });
    expect(await costOf(house)).toBe(650);
  });

  it('without balances is told to be an addition, and is a whole year where that is said', async () => {
    const house = await database.house();
    await take(house, trialFile('A3a-two.se'));
    const one = trialFile('A3b-one.se');
    expect((await take(house, one)).ledger).toMatchObject({ kind: 'LISTED_VOUCHERS', ground: 'NO_CLOSING_BALANCES', removed: 0 });
    expect(await costOf(house)).toBe(300);
    expect((await take(house, one, { as: ImportKind.WHOLE_YEAR })).ledger).toMatchObject({ ground: 'CHOSEN', removed: 1 });
    expect(await costOf(house)).toBe(100);
  });

  it('of half a year does not double the half', async () => {
    const house = await database.house();
    await take(house, trialFile('A2a-full-year.se'));
    expect((await take(house, trialFile('A4-half-year-no-balances.se'))).ledger).toMatchObject({ added: 0, unchanged: 6 });
    expect(await costOf(house)).toBe(600);
  });

  it('of payroll without numbers counts once, however often it is exported', async () => {
    const house = await database.house();
    await take(house, trialFile('A7a-payroll-unnumbered.si'));
    expect((await take(house, trialFile('A7b-same-payroll-exported-again.si'))).ledger).toMatchObject({ added: 0, unchanged: 1 });
    expect(await costOf(house)).toBe(200);
  });

  it.each([
    ['S1-empty-series-4E.se', 300, ['SIE 1 2025-01-15', 'SIE 2 2025-02-15']],
    ['S2-series-hash.se', 100, ['# 1 2025-01-15']],
    ['S3-number-per-month.se', 300, ['AVS 1 2025-01-31', 'AVS 1 2025-02-28']],
    ['S4-4I-number-no-series.si', 100, ['SIE 64 2025-05-05']],
    ['S5-number-with-year-2025000123.se', 100, ['L 2025000123 2025-01-15']],
    ['S6-number-12-digits.se', 100, undefined],
    ['S8-series-slash.se', 100, ['K/L 1 2025-01-15']],
  ])('of odd names keeps them as written: %s', async (name, cost, vouchers) => {
    const house = await database.house();
    await take(house, trialFile(name));
    expect(await costOf(house)).toBe(cost);
    if (vouchers) expect(await vouchersOf(house)).toEqual(vouchers);
    else expect(await vouchersOf(house)).toEqual([expect.stringMatching(/^\S+ \d{12} /)]);
    expect((await take(house, Buffer.concat([trialFile(name), Buffer.from('\r\n')]))).changed).toBe(false);
    expect(await faultsOf(house)).toEqual([]);
  });

  it('with three vouchers that do not balance names all three', async () => {
    const house = await database.house();
    await expect(take(house, trialFile('U1-three-unbalanced.se'))).rejects.toMatchObject({
      code: 'SIE_VOUCHER_UNBALANCED',
      figures: { places: 3 },
      offences: [{ value: 'A 1' }, { value: 'A 2' }, { value: 'A 3' }],
    });
  });

  it('with a row of next January in a December voucher counts it on the voucher’s day, with a note', async () => {
    const house = await database.house();
    const { file } = await take(house, trialFile('R1-row-date-next-year.se'));
    expect(await monthsOf(house)).toEqual(['12: 100']);
    expect(file.notes.map(({ code, text, count }) => `${code} ${text} ${count}`)).toContain('ROW_DATE_OUTSIDE_YEAR 2026-01-05 2');
  });

  it('without vouchers gives the year its opening balances', async () => {
    const house = await database.house();
    const { ledger, file } = await take(house, trialFile('B3-no-vouchers.se'));
    expect(file.notes).toMatchObject([{ code: 'OPENING_UNBALANCED', text: '500.00' }]); // 1930 alone, and nothing against it
    expect(ledger).toMatchObject({ year: 2026, added: 0, openingBalancesChanged: true });
    const [balance] = await house.database.reader.manager.query(
      'SELECT account, amount_ore AS ore FROM opening_balance WHERE year = 2026',
    );
    expect([balance.account, Number(balance.ore)]).toEqual(['1930', 50_000]);
  });

  it('of a project’s cost rows is an extract, whose sum is said before it is stored', async () => {
    const house = await database.house();
    const extract = trialFile('c21-agresso-project-extract.csv');
    const csv = csvOf(extract);
    await expect(take(house, extract, csv)).rejects.toMatchObject({
      figures: { questions: [{ accept: 'EXTRACT_SUM', figures: { sum: 373_730 } }] },
    });
    const preview = await take(house, extract, { ...csv, dryRun: true });
    expect(preview.ledger).toMatchObject({ kind: 'EXTRACT', ground: 'NO_VOUCHER_BALANCES', sumOre: 37_373_000, added: 3 });
    await expect(take(house, extract, { ...csv, expectOre: 37_373_001 as never })).rejects.toMatchObject({
      code: 'IMPORT_REFUSED',
    });
    await take(house, extract, { ...csv, expectOre: 37_373_000 as never });
    await expect(take(house, extract, { ...csv, expectOre: 37_373_001 as never })).rejects.toMatchObject({
      code: 'IMPORT_REFUSED', // the same file again is held to what is expected, too
    });
    expect(await costOf(house, '75220')).toBe(125_000);
    expect(await monthsOf(house, '41110')).toEqual(['1: 245310']);
    expect((await vouchersOf(house)).every((each) => each.endsWith(' EXTRACT'))).toBe(true);
    expect(await faultsOf(house)).toEqual([]);
  });

  it('of one account’s ledger, below a title and above a total, is an extract of its rows', async () => {
    const house = await database.house();
    const ledger = trialFile('c20-fortnox-huvudbok-like.csv');
    const { columns } = await readCsvHeadings(oneByOne(ledger));
    const taking = { csv: { year: 2025, columns } };
    expect(await asked(take(house, ledger, taking))).toEqual(['EXTRACT_SUM']);
    await take(house, ledger, { ...taking, expectOre: 10_000 as never });
    expect(await monthsOf(house)).toEqual(['1: 100']);
  });

  it('of periods and no days is an extract of months', async () => {
    const house = await database.house();
    const list = trialFile('c41-period-only.csv');
    expect(await asked(take(house, list, csvOf(list)))).toEqual(['EXTRACT_SUM']);
    const { ledger } = await take(house, list, { ...csvOf(list), as: ImportKind.EXTRACT });
    expect(ledger).toMatchObject({ kind: 'EXTRACT', added: 1 });
    expect(await vouchersOf(house)).toEqual(['A 1 2025-01-31 EXTRACT']);
    expect(await monthsOf(house)).toEqual(['1: 100']);
  });

  it('with a voucher of 100 000 rows is taken', async () => {
    const house = await database.house();
    const rows = Array.from({ length: 99_999 }, () => '#TRANS 5010 {} 1');
    const lines = ['#FLAGGA 1', '#SIETYP 4', '#RAR 0 20250101 20251231', '#VER L 1 20250125 "Lön"', '{', ...rows];
    const { file } = await take(house, [...lines, '#TRANS 1930 {} -99999', '}', ''].join('\r\n'));
    expect(await costOf(house)).toBe(99_999);
    expect(file.notes.map(({ code }) => code)).toContain('ALREADY_IMPORTED');
  });
});

async function* oneByOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
