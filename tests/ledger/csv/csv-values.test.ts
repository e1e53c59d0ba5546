import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../../server/ledger/csv/csv-columns.js';
import { csvAmount, csvDate, csvVoucherNumber } from '../../../server/ledger/csv/csv-values.js';

describe('an amount in CSV', () => {
  it.each([
    ['1234,50', 123_450],
    ['1234.5', 123_450],
    ['1 234,50', 123_450],
    ['1\u00a0234\u202f567,89', 123_456_789],
    ['1.234,50', 123_450],
    ['1,234,567.80', 123_456_780],
    ['-12', -1200],
    ['−12,00', -1200],
    ['–12', -1200],
    ['‑12', -1200],
    ['－12', -1200],
    ['- 12', -1200],
    ['12,34-', -1234],
    ['(12,34)', -1234],
    ['+5', 500],
    ['12 kr', 1200],
    ['12,50 SEK', 1250],
    ['0,05', 5],
    ['12,3400', 1234],
  ])('%s is %i öre', (text, ore) => expect(csvAmount(text)).toBe(ore));

  it.each([
    '',
    '-',
    '1.234',
    '1,230',
    '1.234.567',
    '--5',
    '-5-',
    '(-5)',
    '+5-',
    '1e3',
    '12,345678',
    'tolv',
    '12;5',
    '(5',
    '1 23a',
  ])('“%s” is refused', (text) => expect(() => csvAmount(text)).toThrow());
});

describe('a day in CSV', () => {
  it.each(['2026-01-15', '20260115', '2026/01/15', '2026.01.15', ' 2026-01-15 00:00:00', '2026-01-15T00:00:00.000'])(
    '%s is 15 January 2026',
    (text) => expect(csvDate(text)).toBe('2026-01-15'),
  );
  it.each(['15/01/2026', '01-02-2026', '2026-02-30', '2026-1-5', '46037', '2026-01-15 13:00', ''])('“%s” is refused', (text) =>
    expect(() => csvDate(text)).toThrow(),
  );
});

it.each([
  ['12', undefined, { series: 'CSV', number: 12 }],
  ['A12', undefined, { series: 'A', number: 12 }],
  ['LÖN-12', undefined, { series: 'LÖN', number: 12 }],
  ['12', 'B', { series: 'B', number: 12 }],
  ['A12', 'B', undefined],
  ['12A', undefined, undefined],
  ['', undefined, undefined],
] as const)('a voucher number “%s” in series %s', (text, series, expected) => {
  expect(csvVoucherNumber(text, series)).toEqual(expected);
});

describe('the headings of a file', () => {
  it.each([
    ['Ver.nr;Datum;Konto;Belopp;Kst;Projekt;Text', 'number;date;account;amount;costCentre;project;text'],
    ['Verifikationsnummer;Bokföringsdatum;Konto nr;Debet;Kredit', 'number;date;account;debit;credit'],
    ['Serie;Ver nr;Datum;Konto;Benämning;Belopp (SEK)', 'series;number;date;account;text;amount'],
    ['Voucher No;Date;Account;Debit;Credit;Cost centre;Project', 'number;date;account;debit;credit;costCentre;project'],
    ['Ver;Datum;Konto;Debet;Kredit;Saldo', 'number;date;account;debit;credit;'],
    ['Datum;Datum;Konto;Belopp;Debet', ';;account;amount;'],
  ])('%s', (headings, expected) => {
    const guessed = Object.entries(guessColumns(headings.split(';')));
    const byHeading = new Map(guessed.map(([column, heading]) => [heading, column]));
    expect(headings.split(';').map((heading) => byHeading.get(heading) ?? '')).toEqual(expected.split(';'));
  });
});
