import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../../server/ledger/csv/csv-columns.js';
import { csvDay } from '../../../server/ledger/csv/csv-day.js';
import { csvVoucherNumber } from '../../../server/ledger/csv/csv-number.js';
import { csvAmount } from '../../../server/ledger/csv/csv-values.js';

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
  it.each([
    ...['2026-01-15', '20260115', '2026/01/15', '2026.01.15', ' 2026-01-15 00:00:00', '2026-01-15T00:00:00.000', '2026-1-15'],
    ...[
      '15/1/2026',
      '15/01/2026',
      '15.1.2026',
      '15-01-2026',
      '1/15/2026',
      '01-15-2026',
      '2026-01-15 13:45',
      '2026-01-15T23:59:59,5',
    ],
    ...['1/15/2026 12:00:00 AM', '46037', '46037,75'], // Excel: 1 January 2000 is 36526; 15 January 2026 is 9511 days later
  ])('%s is 15 January 2026', (text) => expect(csvDay(text)).toMatchObject({ date: '2026-01-15', isPeriod: false }));

  it.each([
    ['2026-1-5', '2026-01-05'],
    ['3/3/2026', '2026-03-03'],
    ['36526', '2000-01-01'],
    ['45688', '2025-01-31'],
  ])('%s is %s', (text, date) => expect(csvDay(text)).toEqual({ date, isPeriod: false }));

  it.each(['2026-02', '202602', '2026/2', '2026M02', '2/2026'])('%s is February 2026', (text) =>
    expect(csvDay(text)).toEqual({ date: '2026-02-28', isPeriod: true }),
  );

  it.each(['1/2/2026', '01-02-2026', '1.2.2026', '12/11/2026 10:00'])('%s is two days, and refused', (text) => {
    expect(() => csvDay(text)).toThrow(expect.objectContaining({ figures: { value: text, problem: 'DAY_AMBIGUOUS' } }));
  });

  it.each([
    ...[
      '2026-02-30',
      '30/2/2026',
      '202613',
      '13/2026',
      '260115',
      '15/1/26',
      '99999',
      '',
      'maj',
      '2026-01 10:00',
      '2026-01-15T23:30:00Z',
    ],
    ...['2026-01-15T23:30:00+01:00', '32/13/2026', '2026-01/15'],
  ])('“%s” is refused', (text) => expect(() => csvDay(text)).toThrow());
});

it.each([
  ['12', undefined, { series: 'CSV', number: 12, numberAsWritten: '12' }],
  ['00012', undefined, { series: 'CSV', number: 12, numberAsWritten: '00012' }],
  ['A12', undefined, { series: 'A', number: 12, numberAsWritten: '12' }],
  ['LÖN-12', undefined, { series: 'LÖN', number: 12, numberAsWritten: '12' }],
  ['12', 'B', { series: 'B', number: 12, numberAsWritten: '12' }],
  ['B12', 'B', { series: 'B', number: 12, numberAsWritten: '12' }],
  ['A12', 'B', { series: 'B', number: 12, numberAsWritten: 'A12' }],
  ['2025000123', undefined, { series: 'CSV', number: 2_025_000_123, numberAsWritten: '2025000123' }],
  ['250115000123', 'L', { series: 'L', number: 115_000_123, numberAsWritten: '250115000123' }],
  ['LB25-00123', undefined, { series: 'LB', number: 123, numberAsWritten: '25-00123' }],
  ['LB25-00123', 'LB', { series: 'LB', number: 123, numberAsWritten: '25-00123' }],
  ['2025/123', undefined, { series: 'CSV', number: 123, numberAsWritten: '2025/123' }],
  ['12A', undefined, { series: 'CSV', number: 12, numberAsWritten: '12A' }],
  ['Summa', undefined, undefined],
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
    // Raindance
    [
      'Verdat;Vertyp;Vernr;Konto;Ansvar;Projekt;Motpart;Utfall;Radtext',
      'date;series;number;account;costCentre;project;;amount;text',
    ],
    [
      'Ver.nr;Ver.datum;Kontonr;Resultatenhet;Projekt;Verifikationstext;Debet;Kredit',
      'number;date;account;costCentre;project;text;debit;credit',
    ], // Visma
    [
      'Konto;Konto(T);Ansvar;Ansvar(T);Aktivitet;Verks;Period;Vernr;Verdatum;VT;Text;Belopp',
      'account;;costCentre;;;;;number;date;series;text;amount',
    ], // Unit4
    ['Konto;Namn;Ver.nr;Datum;Text;Transaktionsinfo;Debet;Kredit;Saldo', 'account;;number;date;text;;debit;credit;'], // Fortnox
    ['Period;Konto;Avdelning;Belopp', 'date;account;costCentre;amount'],
  ])('%s', (headings, expected) => {
    const guessed = Object.entries(guessColumns(headings.split(';')));
    const byHeading = new Map(guessed.map(([column, heading]) => [heading, column]));
    expect(headings.split(';').map((heading) => byHeading.get(heading) ?? '')).toEqual(expected.split(';'));
  });
});
