import { describe, expect, it } from 'vitest';
import { readSie } from '../../../server/ledger/sie/read-sie.js';
import { requireReadable } from '../../../server/ledger/sie/sie-refusals.js';
import { refusalOf } from '../../regions/refusal-of.js';
import { fixture, notesOf, readAll, sieBytes } from './sie-files.js';

const trial = (name: string): Uint8Array => fixture(`ledger-trials/${name}`);

const HEAD = ['#FLAGGA 0', '#SIETYP 4', '#RAR 0 20250101 20251231'];
const VOUCHER = ['#VER A 1 20250115 "Hyra"', '{', '#TRANS 5010 {} 100', '#TRANS 1930 {} -100', '}'];

async function outcome(bytes: Uint8Array) {
  const { file, vouchers } = await readAll(bytes);
  const rows = vouchers.flatMap((voucher) => voucher.rows);
  const rentOre = rows.filter(({ account }) => account === '5010').reduce((sum, { amountOre }) => sum + amountOre, 0);
  return { file, vouchers, rentOre, notes: notesOf(file) };
}

describe('a fault that no voucher and no balance of the year needs is noted, and the file read', () => {
  it.each([
    { name: 'T1-ktyp-empty.se', note: 'RECORD_PASSED_OVER #KTYP DIFF: 11' },
    { name: 'T10-konto-empty.se', note: 'RECORD_PASSED_OVER #KONTO "" Summa: 10' },
    { name: 'T12-dim-text.se', note: 'RECORD_PASSED_OVER #DIM KST Kst: 10' },
    { name: 'T2-gen-iso.se', note: 'READ_ALL_THE_SAME #GEN 2026-01-10: 4' },
    { name: 'T3-gen-time.se', note: 'READ_ALL_THE_SAME #GEN 20260110143000: 4' },
    { name: 'T4-sietyp-4E.se', note: 'READ_ALL_THE_SAME #SIETYP 4E: 5' },
    { name: 'T7-pbudget-bad-month.se', note: 'RECORD_PASSED_OVER #PBUDGET 0 1119 201701 -1666.00: 10' },
    { name: 'R2-row-date-zero.se', note: 'ROW_DATE_MISSING: 15 16' },
    { name: 'B21-brace-on-ver-line.se', note: 'READ_ALL_THE_SAME #VER … {: 13' },
  ])('$name', async ({ name, note }) => {
    const { rentOre, file, notes } = await outcome(trial(name));
    expect([rentOre, file.header.type, notes]).toEqual([100_00, 4, [note]]);
  });

  it.each([
    { line: '#GEN', note: undefined },
    { line: '#GEN i dag', note: 'RECORD_PASSED_OVER #GEN i dag' },
    { line: '#GEN 20260230', note: 'RECORD_PASSED_OVER #GEN 20260230' },
    { line: '#SIETYP 4i', note: 'READ_ALL_THE_SAME #SIETYP 4i' },
    { line: '#VALUTA ""', note: 'RECORD_PASSED_OVER #VALUTA ""' },
    { line: '#PSALDO 0 202513 5010 {} 1', note: 'RECORD_PASSED_OVER #PSALDO 0 202513 5010 {} 1' },
    { line: '#RAR -1 20240101 20240230', note: 'RECORD_PASSED_OVER #RAR -1 20240101 20240230' },
    { line: '#OBJEKT 1 "" "Kansliet"', note: 'RECORD_PASSED_OVER #OBJEKT 1 "" Kansliet' },
    { line: '#OBJEKT KST 10 "Kansliet"', note: 'RECORD_PASSED_OVER #OBJEKT KST 10 Kansliet' },
    { line: '#UNDERDIM 20 "Enhet"', note: 'RECORD_PASSED_OVER #UNDERDIM 20 Enhet' },
    { line: '#OIB 0 1930 {1} 5', note: 'RECORD_PASSED_OVER #OIB 0 1930 {1} 5' },
    { line: '#OUB 0 1930 {1 10} 1e3', note: 'RECORD_PASSED_OVER #OUB 0 1930 {1 10} 1e3' },
    { line: '#RES -1 5010 12,345', note: 'RECORD_PASSED_OVER #RES -1 5010 12,345' },
    { line: '#KONTO 5010 "Hyra', note: 'RECORD_PASSED_OVER #KONTO 5010 Hyra' },
    { line: '#KTYP 5010 X', note: 'RECORD_PASSED_OVER #KTYP 5010 X' },
    { line: '#OMFATTN vet ej', note: 'RECORD_PASSED_OVER #OMFATTN vet ej' },
  ])('$line', async ({ line, note }) => {
    const { rentOre, notes } = await outcome(sieBytes(...HEAD, line, ...VOUCHER));
    expect([rentOre, notes]).toEqual([100_00, note === undefined ? [] : [`${note}: 4`]]);
  });

  it.each([
    '#RAR 0 20250101 20250230',
    '#RAR noll 20250101 20251231',
    '#IB 0 1930 1e3',
    '#IB x 1930 5',
    '#UB 0 1930',
    '#UB -1 1930 abc',
    '#RES 0 5010 1,000',
    '#RES 0 "" 5',
    '#SIETYP fyra',
    '#VALUTA EUR',
  ])('but %s refuses it', async (line) => {
    const refusal = await refusalOf(() => readAll(sieBytes('#FLAGGA 0', line, ...VOUCHER)));
    expect([refusal.code, refusal.figures.line]).toEqual(['FILE_MALFORMED', 2]);
  });

  it('is kept for whoever needs it: a budget with an unreadable month is refused by its line', async () => {
    const { file } = await readAll(trial('T7-pbudget-bad-month.se'));
    expect(() => requireReadable(file, '#PSALDO')).not.toThrow();
    const refusal = await refusalOf(async () => requireReadable(file, '#PSALDO', '#PBUDGET'));
    expect(refusal).toMatchObject({ code: 'FILE_MALFORMED', figures: { line: 10 } });
  });
});

describe('a day', () => {
  it.each([
    { ver: '2025-01-15', row: '', date: '2025-01-15' },
    { ver: '20250131', row: '2025-01-15T10:30:00', date: '2025-01-15' },
    { ver: '20250115', row: '00000000', date: '2025-01-15' },
  ])('$ver with $row in its row is $date', async ({ ver, row, date }) => {
    const lines = [`#VER A 1 ${ver} "Hyra"`, '{', `#TRANS 5010 {} 100 ${row}`, '#TRANS 1930 {} -100', '}'];
    const { vouchers } = await outcome(sieBytes(...HEAD, ...lines));
    expect(vouchers[0]?.rows[0]?.date).toBe(date);
  });

  it.each(['2025-02-30', '15/01/2025', '202501', '0115'])('%s in a row is refused', async (date) => {
    const lines = ['#VER A 1 20250115', '{', `#TRANS 5010 {} 0 ${date}`, '}'];
    expect((await refusalOf(() => readAll(sieBytes(...HEAD, ...lines)))).code).toBe('FILE_MALFORMED');
  });
});

it('cuts texts of more than 500 characters, by whole letters, and counts them', async () => {
  const long = `${'å'.repeat(499)}😀x`;
  const lines = [`#VER A 1 20250115 "${long}"`, '{', `#TRANS 5010 {} 0 "" "${'x'.repeat(501)}"`, '}'];
  const { vouchers, notes } = await outcome(sieBytes(...HEAD, ...lines));
  expect(vouchers[0]?.text).toBe('å'.repeat(499));
  expect(vouchers[0]?.rows[0]?.text).toBe('x'.repeat(500));
  expect(notes).toEqual(['TEXT_CUT: 4 6']);
});

it.each([
  ['on the line of #VER without a blank', '#VER A 1 20250115 "Hyra"{'],
  ['after a date', '#VER A 1 20250115{'],
  ['after a text that itself ends with one', '#VER A 1 20250115 "Hyra {" {'],
])('takes a brace %s', async (_title, ver) => {
  expect((await outcome(sieBytes(...HEAD, ver, ...VOUCHER.slice(2)))).rentOre).toBe(100_00);
});

it('takes a text that ends with a brace for a text', async () => {
  const { vouchers } = await outcome(sieBytes(...HEAD, '#VER A 1 20250115 "Hyra {"', ...VOUCHER.slice(1)));
  expect(vouchers[0]?.text).toBe('Hyra {');
});

describe('unbalanced vouchers', () => {
  it('are all named, with line, number and difference', async () => {
    const refusal = await refusalOf(() => readAll(trial('U1-three-unbalanced.se')));
    expect(refusal.code).toBe('SIE_VOUCHER_UNBALANCED');
    expect(refusal.offences).toEqual(
      [13, 18, 23].map((row, index) => ({
        ...{
          row,
          column: 'voucher',
          value: `A ${index + 1}`,
          reason: `its rows sum to ${index + 2}.00 kr and not to 0`,
          code: 'IMPORT_REFUSED',
        },
        figures: { problem: 'UNBALANCED', difference: `${index + 2}.00` },
      })),
    );
    expect(refusal.figures).toMatchObject({ line: 13, number: '1', difference: '2.00', places: 3 });
  });

  it('are left to whoever asks for them, and one without series or number reads well', async () => {
    const lines = ['#VER "" "" 20250115', '{', '#TRANS 5010 {} 1', '}', ...VOUCHER];
    const file = await readSie([sieBytes(...HEAD, ...lines)], {}, { keepUnbalanced: true });
    expect(file.unbalanced).toEqual([{ series: '', number: '', date: '2025-01-15', lineNumber: 4, differenceOre: 100 }]);
    const refusal = await refusalOf(() => readAll(sieBytes(...HEAD, ...lines)));
    expect(refusal.message).toBe('The rows of #VER of line 4 sum to 1.00 kr, not 0.');
  });
});

it('keeps every object of a row', async () => {
  const { vouchers, notes } = await outcome(trial('O2-region-dims.se'));
  expect(vouchers[0]?.rows[0]?.objects.map(({ dimension, id }) => `${dimension} ${id}`)).toEqual([
    ...['1 4711', '20 9310', '21 871', '22 HU1'],
  ]);
  expect(notes).toEqual([]);
});

it('counts second objects of a dimension, named as the standard or the file calls it, or by its number', async () => {
  const rows = ['{', '#TRANS 5010 {7 "E1" 7 "E2" 40 "x" 40 "z" 41 "y" 41 "y"} 1', '#TRANS 1930 {7 "E2" 40 "x" 7 "E3"} -1', '}'];
  const { file } = await outcome(sieBytes(...HEAD, '#VER A 1 20250115', ...rows, '#UNDERDIM 41 "Rum" 1'));
  expect(file.report.notes).toEqual([
    { kind: 'OBJECT_NOT_KEPT', detail: '7 Anställd', count: 2, lines: [6] },
    { kind: 'OBJECT_NOT_KEPT', detail: '40', count: 1, lines: [6] },
    { kind: 'OBJECT_NOT_KEPT', detail: '41 Rum', count: 1, lines: [6] },
  ]);
});

describe('XML', () => {
  it.each([
    trial('B17-sie5.sie'),
    Buffer.from('<?xml version="1.0"?>\n<!-- export -->\n\n<sie:SieEntry xmlns:sie="http://www.sie.se/sie5">'),
    Buffer.from('<Sie xmlns="http://www.sie.se/sie5"/>'),
  ])('of SIE 5 is called SIE 5', async (bytes) => {
    const refusal = await refusalOf(() => readAll(bytes));
    expect(refusal).toMatchObject({ code: 'FILE_MALFORMED', figures: { line: 1, problem: 'SIE_5' } });
    expect(refusal.message).toMatch(/SIE 5 \(XML\) is not read; export SIE 4/);
  });

  it.each(['<?xml version="1.0"?>\n<rss/>', '<!DOCTYPE html>\n<p>SIE 5 <Siesta>', '<?xml version="1.0"?>'])(
    'of anything else is not: %s',
    async (text) => {
      expect((await refusalOf(() => readAll(Buffer.from(text)))).message).toMatch(/Line 1: this is a web page or XML/);
    },
  );
});

describe('the head of a file', () => {
  it('tells flag, period, company, organisation number and program', async () => {
    const lines = ['#FLAGGA 1', '#PROGRAM "Bok" 7', '#FNAMN "Regionen"', '#ORGNR 232100-0000', '#OMFATTN 20250630'];
    const { file } = await readAll(sieBytes(...lines));
    expect(file.header).toMatchObject({
      ...{ alreadyImported: true, program: 'Bok 7', company: 'Regionen', organisationNumber: '232100-0000' },
      coversThrough: '2025-06-30',
    });
  });
});
