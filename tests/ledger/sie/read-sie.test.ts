import { describe, expect, it } from 'vitest';
import { openSie, readSie } from '../../../server/ledger/sie/read-sie.js';
import { refusalOf } from '../../regions/refusal-of.js';
import { fixture, notesOf, readAll, sieBytes } from './sie-files.js';

describe('a file of type 4E', () => {
  it.each([
    { name: 'ok/sie-cp437.se', encoding: 'CP437' },
    { name: 'ok/sie-cp1252-tagged-pc8.se', encoding: 'CP1252' },
    { name: 'ok/sie-utf8-tagged-pc8.se', encoding: 'UTF-8' },
    { name: 'ok/sie-utf8-bom-cr-only.se', encoding: 'UTF-8' },
  ])('reads the same from $name, whatever #FORMAT says', async ({ name, encoding }) => {
    const { file, vouchers } = await readAll(fixture(name), 7);
    expect(file.report.encoding.encoding).toBe(encoding);
    expect(file.header).toEqual({
      alreadyImported: false,
      type: 4,
      declaredFormat: 'PC8',
      program: 'Exempel Ekonomi 1.0',
      generatedOn: '2026-03-01',
      balancesOn: null,
      company: 'Övningskontoret på Ön',
      organisationNumber: '000000-0000',
      currency: 'SEK',
    });
    expect(file.years).toEqual([
      { index: 0, first: '2025-01-01', last: '2025-12-31' },
      { index: -1, first: '2024-01-01', last: '2024-12-31' },
    ]);
    expect(file.accounts.get('1930')?.name).toBe('Checkräkning');
    expect(file.objects).toEqual([{ dimension: 1, id: '10', name: 'Kansliet i Åre' }]);
    expect(file.balances.map(({ kind, account, amountOre }) => [kind, account, amountOre])).toEqual([
      ['IB', '1930', 100_000],
      ['UB', '1930', 125_050],
      ['RES', '3010', -75_050],
      ['RES', '5010', 50_000],
    ]);
    expect(vouchers.map(({ series, number, date, text, lineNumber }) => [series, number, date, text, lineNumber])).toEqual([
      ['A', '1', '2025-01-15', 'Hyra för januari', 19],
      ['A', '2', '2025-02-01', 'Bidrag, Gävleborg', 24],
    ]);
    expect(vouchers[0]?.rows).toEqual([
      {
        account: '5010',
        objects: [{ dimension: 1, id: '10' }],
        amountOre: 50_000,
        date: '2025-01-15',
        text: 'Hyra',
        lineNumber: 21,
      },
      { account: '1930', objects: [], amountOre: -50_000, date: '2025-01-15', text: '', lineNumber: 22 },
    ]);
    expect(file.report).toMatchObject({ lines: 28, vouchers: 2, rows: 4, checksum: { state: 'ABSENT' }, notes: [] });
  });

  it('counts #TRANS only: an added row once, a removed row never, in a year of 26 months', async () => {
    const { file, vouchers } = await readAll(fixture('ok/sie-added-and-removed-rows.se'));
    expect(vouchers[0]?.rows.map(({ account, amountOre }) => [account, amountOre])).toEqual([
      ['1930', -100_000],
      ['5010', 100_000],
    ]);
    expect(file.years).toEqual([{ index: 0, first: '2025-07-01', last: '2027-08-31' }]);
    expect(notesOf(file)).toEqual(['REMOVED_ROW: 8', 'ADDED_ROW: 9']);
  });

  it('says where an added row lacks the #TRANS that should repeat it', async () => {
    const lines = ['#FLAGGA 0', '#VER A 1 20250101 ""', '{', '#RTRANS 1930 {} 5', '#TRANS 1930 {} 4', '#TRANS 5010 {} -4', '}'];
    const { file } = await readAll(sieBytes(...lines));
    expect(notesOf(file)).toEqual(['ADDED_ROW: 4', 'ADDED_ROW_ALONE: 4']);
  });
});

it('reads an import file (4I) with empty series, number and year', async () => {
  const { file, vouchers } = await readAll(fixture('ok/sie-4i-empty-series.si'));
  expect(file.years).toEqual([{ index: 0, first: null, last: null }]);
  expect(vouchers).toMatchObject([{ series: '', number: '', date: '2025-01-31', text: 'Löner' }]);
  expect(notesOf(file)).toEqual(['YEAR_WITHOUT_DATES 0: 7']);
});

it('reports lost letters with their lines, and takes a question for a question', async () => {
  const { file } = await readAll(fixture('ok/sie-lost-letters.se'));
  expect(notesOf(file)).toEqual(['LETTERS_LOST: 3 4']);
});

it('counts what it ignores: unknown labels, labels it has no use for, fields beyond the standard', async () => {
  const lines = [
    '#FLAGGA 0',
    '#SRU 1930 7282',
    '#SRU 5010 7281',
    '#EGEN "{ "',
    '#KONTO 1930 "Bank" extra "fält"',
    '#RES 0 3010 -5,5',
  ];
  const { file } = await readAll(sieBytes(...lines));
  expect(notesOf(file)).toEqual([
    'LABEL_IGNORED #SRU: 2 3',
    'LABEL_IGNORED #EGEN: 4',
    'EXTRA_FIELDS_IGNORED #KONTO: 5',
    'DECIMAL_COMMA: 6',
  ]);
  expect(file.balances[0]?.amountOre).toBe(-550);
});

it('hears of an account that no #KONTO names, and of a balance told twice, which counts once', async () => {
  const lines = [
    '#KONTO 1930 Bank',
    '#IB 0 1930 1',
    '#IB 0 1930 1.00',
    '#VER A 1 20250101',
    '{',
    '#TRANS 1930 {} 1',
    '#TRANS 99 {} -1',
    '}',
  ];
  const { file } = await readAll(sieBytes(...lines));
  expect(file.balances.length).toBe(1);
  expect(notesOf(file)).toEqual(['REPEATED #IB 0 1930: 3', 'ACCOUNT_UNDECLARED 99: 7']);
});

it('gives what stands before the first voucher to `opening`, once, and a file without vouchers too', async () => {
  const seen: string[] = [];
  const handlers = { opening: () => void seen.push('opening'), voucher: () => void seen.push('voucher') };
  await readSie([fixture('ok/sie-cp437.se')], handlers);
  await readSie([fixture('ok/sie-habit-totals-only.se')], handlers);
  expect(seen).toEqual(['opening', 'voucher', 'voucher', 'opening']);
});

it('reads from a source that uses its one buffer again, and past the Ctrl-Z of DOS', async () => {
  const bytes = Buffer.concat([fixture('ok/sie-cp437.se'), Buffer.of(0x1a)]);
  const buffer = new Uint8Array(5);
  const reusing = function* (): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 5) {
      const part = bytes.subarray(at, at + 5);
      buffer.set(part);
      yield buffer.subarray(0, part.length);
    }
  };
  const file = await readSie(reusing());
  expect(file.accounts.get('3010')?.name).toBe('Bidrag från regioner');
  expect(file.report.vouchers).toBe(2);
});

describe('a checksum', () => {
  // CRC-32 of "#SRU19307282" and of "#KONTO1930Min bank" / "#KONTO1930Minbank", by zlib.
  it.each([
    {
      title: 'over labels that Fordela ignores too',
      line: '#SRU 1930 7282',
      sum: '2987017332',
      reckoning: 'field contents, CP437',
    },
    { title: 'written as a signed number', line: '#SRU 1930 7282', sum: '-1307949964', reckoning: 'field contents, CP437' },
    {
      title: 'without the blanks inside texts',
      line: '#KONTO 1930 "Min bank"',
      sum: '1704221526',
      reckoning: 'all but blanks, quotes and braces, CP437',
    },
  ])('is taken $title', async ({ line, sum, reckoning }) => {
    const { file } = await readAll(sieBytes('#FLAGGA 0', '#KSUMMA', line, `#KSUMMA ${sum}`));
    expect(file.report.checksum).toEqual({ state: 'RIGHT', reckoning });
  });

  it('is held to the records between the two #KSUMMA: figure worked out over label and contents with zlib', async () => {
    const { file } = await readAll(fixture('ok/sie-ksumma.se'));
    expect(file.report.checksum).toEqual({ state: 'RIGHT', reckoning: 'field contents, CP437' });
  });

  it('refuses a file of which one öre was changed in two rows, naming both sums', async () => {
    const refusal = await refusalOf(() => readAll(fixture('not-ok/sie-ksumma-one-ore-changed.se')));
    expect(refusal.code).toBe('SIE_CHECKSUM_WRONG');
    expect(refusal.figures).toMatchObject({ line: 12, expected: '3615952830' });
    expect(refusal.figures.actual).not.toBe(refusal.figures.expected);
  });
});

describe('what is not a whole SIE file', () => {
  it.each([
    { name: 'sie-empty.se', line: 1, reason: /empty/ },
    { name: 'sie-html-error-page.se', line: 1, reason: /web page/ },
    { name: 'sie-zip.se', line: 1, reason: /zip archive or an Excel/ },
    { name: 'sie-cut-off-in-voucher.se', line: 27, reason: /the amount is missing|{…}/ },
    { name: 'sie-date-that-does-not-exist.se', line: 19, reason: /2025-02-29/ },
    { name: 'sie-tenth-of-an-ore.se', line: 21, reason: /more than two decimals/ },
    { name: 'sie-odd-object-list.se', line: 21, reason: /pairs/ },
    { name: 'sie-quote-never-closed.se', line: 2, reason: /quote is never closed/ },
    { name: 'sie-text-without-label.se', line: 3, reason: /no #LABEL/ },
    { name: 'sie-ksumma-cut-off.se', line: 11, reason: /#KSUMMA that line 2 promises/ },
  ])('is refused, with line $line: $name', async ({ name, line, reason }) => {
    const refusal = await refusalOf(() => readAll(fixture(`not-ok/${name}`)));
    expect(refusal.code).toBe('FILE_MALFORMED');
    expect(refusal.figures.line).toBe(line);
    expect(refusal.message).toMatch(reason);
  });

  it.each([
    { title: 'a voucher that never ends', lines: ['#VER A 1 20250101', '{', '#TRANS 1 {} 0'], reason: 'cut off' },
    { title: 'a voucher without {', lines: ['#VER A 1 20250101', '#TRANS 1 {} 0', '}'], reason: 'before the {' },
    { title: 'a voucher in a voucher', lines: ['#VER A 1 20250101', '{', '#VER A 2 20250101'], reason: 'has not ended' },
    { title: 'a row outside a voucher', lines: ['#TRANS 1930 {} 1'], reason: 'outside a voucher' },
    { title: 'a } of nothing', lines: ['#FLAGGA 0', '}'], reason: 'outside a voucher' },
    { title: 'a month 13', lines: ['#PSALDO 0 202513 1930 {} 1'], reason: 'not a month' },
    { title: 'an amount with an exponent', lines: ['#IB 0 1930 1e3'], reason: 'not an amount' },
    { title: 'a thousands comma', lines: ['#IB 0 1930 1,000'], reason: 'not an amount' },
    { title: 'another currency', lines: ['#VALUTA EUR'], reason: 'not SEK' },
    { title: 'a year that ends before it begins', lines: ['#RAR 0 20251231 20250101'], reason: 'before it begins' },
    { title: 'two amounts for one thing', lines: ['#IB 0 1930 1', '#IB 0 1930 2'], reason: 'with another amount' },
    { title: 'a type 5', lines: ['#SIETYP 5'], reason: 'not 1, 2, 3 or 4' },
  ])('is refused: $title', async ({ lines, reason }) => {
    const refusal = await refusalOf(() => readAll(sieBytes(...lines)));
    expect(refusal.code).toBe('FILE_MALFORMED');
    expect(refusal.message).toContain(reason);
  });
});

it('refuses a voucher that is an öre off, naming the line of its #VER and the difference', async () => {
  const refusal = await refusalOf(() => readAll(fixture('not-ok/sie-unbalanced-voucher.se')));
  expect(refusal.code).toBe('SIE_VOUCHER_UNBALANCED');
  expect(refusal.figures).toEqual({ line: 24, series: 'A', number: '2', date: '2025-02-01', difference: '0.01' });
});

it('reads two hundred thousand rows in memory that does not grow with them', async () => {
  const voucher = sieBytes('#VER A 1 20250101 "Hyra"', '{', '#TRANS 5010 {1 "10"} 500.00', '#TRANS 1930 {} -500.00', '}');
  const chunk = Buffer.concat(Array.from({ length: 500 }, () => voucher));
  const many = function* (): Generator<Uint8Array> {
    for (let block = 0; block < 200; block++) yield chunk;
  };
  const { vouchers } = openSie(many());
  let count = 0;
  let most = 0;
  for await (const one of vouchers) {
    count += one.rows.length;
    if (count % 20_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
  }
  expect(count).toBe(200_000);
  expect(most).toBeLessThan(300_000_000);
});
