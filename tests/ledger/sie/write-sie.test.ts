import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../../server/agreement/local-date.js';
import { Ksumma } from '../../../server/ledger/sie/ksumma.js';
import { decodeCp437, encodeCp437 } from '../../../server/ledger/sie/letters/cp437.js';
import { type SieExport, type SieWriteReport, writeSie } from '../../../server/ledger/sie/write-sie.js';
import { MAX_ORE, type Ore, ore } from '../../../server/money/ore.js';
import { refusalOf } from '../../regions/refusal-of.js';
import { readAll } from './sie-files.js';

const EMPTY: SieExport = {
  program: 'Fordela',
  programVersion: '1.0',
  generatedOn: localDate('2026-03-01'),
  company: 'Exempelkontoret',
  organisationNumber: '000000-0000',
  years: [{ index: 0, first: localDate('2025-01-01'), last: localDate('2025-12-31') }],
  accounts: [],
  dimensions: [],
  objects: [],
  balances: [],
  budget: [],
  vouchers: [],
};

async function written(source: Partial<SieExport>): Promise<{ bytes: Uint8Array; report: SieWriteReport }> {
  const chunks: Uint8Array[] = [];
  const writer = writeSie({ ...EMPTY, ...source });
  for (;;) {
    const { value, done } = await writer.next();
    if (done) return { bytes: Buffer.concat(chunks), report: value };
    chunks.push(value);
  }
}

function voucherOf(amounts: readonly Ore[], text = 'Hyra') {
  const date = localDate('2025-01-15');
  const rows = amounts.map((amountOre) => ({ account: '5010', objects: [{ dimension: 1, id: '10' }], amountOre, date, text }));
  return { series: 'A', number: '1', date, text, rows };
}

describe('the checksum', () => {
  it('is 0xCBF43926 of "123456789", the check value of CRC-32', () => {
    const ksumma = new Ksumma();
    ksumma.add('12 {345} "6789"', '12', [['345'], '6789']);
    expect(ksumma.value()).toBe(0xcbf43926);
  });

  it('is the CRC-32 of the records put together, by each reckoning, however many there are', () => {
    const words = fc.array(fc.stringMatching(/^[a-zåäöÅÄÖß€😀 ]{0,12}$/u), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), fc.integer({ min: 1, max: 400 }), (records, times) => {
        const ksumma = new Ksumma();
        for (let time = 0; time < times; time++) for (const fields of records) ksumma.add(`#X ${fields.join(' ')}`, '#X', fields);
        const all = records.map((fields) => `#X${fields.join('')}`).join('');
        const sum = crc32(Buffer.concat(new Array(times).fill(encodeCp437(all))));
        expect(ksumma.value()).toBe(sum);
        expect(ksumma.matching(sum)).toBe('field contents, CP437');
        expect(ksumma.matching(crc32(all.repeat(times)))).toMatch(/^field contents/);
        expect(ksumma.matching(crc32(encodeCp437(all.replaceAll(' ', '').repeat(times))) | 0)).toBeDefined(); // signed
      }),
    );
  });
});

it('has a byte of CP437 for each of its 256 letters, there and back', () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(encodeCp437(decodeCp437(all))).toEqual(all);
  expect([...encodeCp437('åäöÅÄÖé')]).toEqual([0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82]);
  expect(Buffer.from(encodeCp437('a😀€\ud83d\ude00b\ud83d')).toString()).toBe('a???b?'); // what it lacks, however long, is one mark
});

it('writes what an accountant’s program reads: CP437, CRLF, kronor with two decimals, #KSUMMA first and last', async () => {
  const { bytes, report } = await written({
    comment: 'Ett exempel',
    accounts: [{ id: '5010', name: 'Hyra på Ön', kind: 'K' }],
    dimensions: [{ id: 1, name: 'Kostnadsställe', parent: null }],
    objects: [{ dimension: 1, id: '10', name: 'Kansliet' }],
    balances: [{ kind: 'RES', year: 0, account: '5010', objects: [], amountOre: ore(-5) }],
    budget: [{ year: 0, period: '2025-01', account: '5010', objects: [], amountOre: ore(100_000) }],
    vouchers: [voucherOf([ore(50_000), ore(-50_000)])],
  });
  expect(decodeCp437(bytes).split('\r\n')).toEqual([
    '#FLAGGA 0',
    '#KSUMMA',
    '#PROGRAM "Fordela" "1.0"',
    '#FORMAT PC8',
    '#GEN 20260301',
    '#SIETYP 4',
    '#PROSA "Ett exempel"',
    '#ORGNR "000000-0000"',
    '#FNAMN "Exempelkontoret"',
    '#RAR 0 20250101 20251231',
    '#VALUTA SEK',
    '#KONTO "5010" "Hyra på Ön"',
    '#KTYP "5010" K',
    '#DIM 1 "Kostnadsställe"',
    '#OBJEKT 1 "10" "Kansliet"',
    '#RES 0 "5010" -0.05',
    '#PBUDGET 0 202501 "5010" { } 1000.00',
    '#VER "A" "1" 20250115 "Hyra"',
    '{',
    '#TRANS "5010" { 1 "10" } 500.00 20250115 "Hyra"',
    '#TRANS "5010" { 1 "10" } -500.00 20250115 "Hyra"',
    '}',
    `#KSUMMA ${report.checksum}`,
    '',
  ]);
});

it('replaces what CP437 or a quoted field cannot hold, and says where', async () => {
  const { bytes, report } = await written({ company: 'Kä “Nord” – 5 € ž 水\n\\' });
  expect(report.replaced).toEqual([{ line: 8, from: 'Kä “Nord” – 5 € ž 水\n\\', to: 'Kä "Nord" - 5 EUR z ? /' }]);
  expect((await readAll(bytes)).file.header.company).toBe('Kä "Nord" - 5 EUR z ? /');
});

it('writes a letter of two code points as the one that CP437 has, and loses no chunk of a thousand vouchers', async () => {
  const { bytes, report } = await written({
    company: 'A\u030angstro\u0308m',
    vouchers: Array.from({ length: 1_000 }, () => voucherOf([ore(1), ore(-1)])),
  });
  const { file } = await readAll(bytes);
  expect(file.header.company).toBe('Ångström');
  expect(file.report).toMatchObject({ vouchers: 1_000, rows: 2_000, lines: report.lines, checksum: { state: 'RIGHT' } });
});

it('never writes a voucher that is an öre off', async () => {
  const refusal = await refusalOf(() => written({ vouchers: [voucherOf([ore(2), ore(-1)])] }));
  expect(refusal).toMatchObject({ code: 'SIE_VOUCHER_UNBALANCED', figures: { difference: '0.01' } });
});

/** Texts of CP437's letters (its line drawing can look like UTF-8), with quotes, backslashes and braces likely. */
const text = fc
  .array(
    fc.oneof(fc.constantFrom('"', '\\', '{', '}', ' ', '#', 'å', 'Ö', '?'), fc.integer({ min: 32, max: 0xaf }).map(letterOf)),
    {
      maxLength: 12,
    },
  )
  .map((letters) => letters.join('').replaceAll('\\"', '"').replace(/\\+$/, '').normalize('NFC'))
  .filter((one) => !/\\"|\\$|\u007f/.test(one));

function letterOf(byte: number): string {
  return decodeCp437(Uint8Array.of(byte));
}

const object = fc.record({ dimension: fc.constantFrom(1, 6), id: text });
const amountOre = fc
  .oneof(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -MAX_ORE / 1_000, max: MAX_ORE / 1_000 }))
  .map(ore);
const date = fc.constantFrom('2024-02-29', '2025-01-01', '2025-12-31').map(localDate);
const voucher = fc
  .record({
    series: text,
    number: text,
    date,
    text,
    rows: fc.array(fc.record({ objects: fc.array(object, { maxLength: 2 }), amountOre, date, text }), { maxLength: 4 }),
  })
  .map((drawn) => {
    const rows = drawn.rows.flatMap((one) => [
      { ...one, account: '1930' },
      { ...one, account: '5010', amountOre: ore(-one.amountOre) },
    ]);
    return { ...drawn, rows };
  });

it('reads back what it wrote: figures to the öre, texts to the letter, whatever the chunks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(voucher, { maxLength: 5 }),
      text,
      amountOre,
      fc.integer({ min: 1, max: 99 }),
      async (vouchers, name, of, chunk) => {
        const accounts = ['1930', '5010'].map((id) => ({ id, name, kind: 'T' as const }));
        const balances = [
          { kind: 'IB', year: 0, account: '1930', objects: [], amountOre: of },
          { kind: 'OUB', year: 0, account: '1930', objects: [{ dimension: 1, id: name }], amountOre: of },
        ] as const;
        const dimensions = [
          { id: 6, name, parent: null },
          { id: 61, name, parent: 6 },
        ];
        const budget = [{ year: -1, period: '2024-12', account: '5010', objects: [], amountOre: of }];
        const { bytes, report } = await written({ accounts, dimensions, balances, budget, vouchers });
        const { file, vouchers: read } = await readAll(bytes, chunk);
        expect(report.replaced).toEqual([]);
        expect(file.report.checksum).toEqual({ state: 'RIGHT', reckoning: 'field contents, CP437' });
        expect([...file.accounts.values()]).toEqual(accounts);
        expect([...file.dimensions.values()]).toEqual(dimensions);
        expect(file.balances).toEqual(balances);
        expect(file.budget).toEqual(budget);
        const bare = read.map(({ lineNumber: _, ...one }) => ({
          ...one,
          rows: one.rows.map(({ lineNumber: __, ...row }) => row),
        }));
        expect(bare).toEqual(vouchers);
      },
    ),
  );
});
