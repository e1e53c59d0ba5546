import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceVoucher } from '../../../server/ledger/check-voucher.js';
import { checkCsv } from '../../../server/ledger/csv/check-csv.js';
import type { LedgerCsv } from '../../../server/ledger/csv/csv-vouchers.js';
import { readCsvHeadings } from '../../../server/ledger/csv/load-csv-headings.js';

const COLUMNS = { number: 'Vernr', date: 'Datum', account: 'Konto', amount: 'Belopp', text: 'Text', costCentre: 'Kst' };
const CSV: LedgerCsv = { year: 2026, columns: COLUMNS };
const HEAD = 'Vernr;Datum;Konto;Kst;Text;Belopp';
const GOOD = [
  HEAD,
  'A1;2026-01-15;4010;NK;Lön;200,50',
  'A1;2026-01-15;1930;;Lön;−200,50',
  'A2;2026-02-20;5510;;"Resa; tåg";50,00',
  'A2;2026-02-21;1930;;;-50,00',
];

function* cut(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string | Uint8Array, csv = CSV, size = 1e9) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const checked = await checkCsv(() => cut(bytes, size), csv);
  const vouchers: SourceVoucher[] = [];
  for await (const voucher of checked.vouchers.vouchers({ numberOf: (dimension) => dimension, numberOfHeading: new Map() }))
    vouchers.push(voucher);
  return { vouchers, reader: checked.read };
}

const offencesOf = (lines: readonly string[], csv = CSV): Promise<unknown> =>
  read(lines.join('\r\n'), csv).then(
    () => 'taken',
    ({ code, offences }: { code: string; offences: readonly object[] }) => [code, ...offences],
  );

describe('vouchers from CSV', () => {
  it('are the rows that follow each other with the same number', async () => {
    const { vouchers, reader } = await read(GOOD.join('\r\n'));
    expect(
      vouchers.map(({ series, number, date, text, rows, fileRow }) => ({
        series,
        number,
        date,
        text,
        rows: rows.length,
        fileRow,
      })),
    ).toEqual([
      { series: 'A', number: 1, date: '2026-01-15', text: 'Lön', rows: 2, fileRow: 2 },
      { series: 'A', number: 2, date: '2026-02-20', text: 'Resa; tåg', rows: 2, fileRow: 4 },
    ]);
    expect(vouchers[0]?.rows[0]).toEqual({
      account: '4010',
      costCentre: 'NK',
      project: '',
      dimensions: '',
      amountOre: 20_050,
      date: '2026-01-15',
      text: '',
    });
    expect(vouchers[1]?.rows[1]).toMatchObject({ amountOre: -5000, date: '2026-02-21' });
    expect([reader.rows.count, reader.count, reader.rows.encoding.encoding]).toEqual([4, 2, 'UTF-8']);
  });

  it.each([
    ['tabs with empty cells', '\t', 'utf8'],
    ['commas', ',', 'utf8'],
    ['Windows-1252', ';', 'latin1'],
  ] as const)('come the same by %s', async (_title, separator, encoding) => {
    const lines = GOOD.map((line) =>
      line
        .replace('"Resa; tåg"', 'Resa')
        .replace('−', '-')
        .replace(/,(\d\d)$/, '.$1')
        .replaceAll(';', separator),
    );
    const { vouchers } = await read(Buffer.from(lines.join('\n'), encoding));
    expect(vouchers.map(({ text, rows }) => [text, ...rows.map(({ amountOre, costCentre }) => [amountOre, costCentre])])).toEqual(
      [
        ['Lön', [20_050, 'NK'], [-20_050, '']],
        ['Resa', [5000, ''], [-5000, '']],
      ],
    );
  });

  it('read a lone no-break space of Windows-1252 as the blank that it is', async () => {
    const lines = [HEAD, 'A1;2026-01-15;4010;;;1 200,50', 'A1;2026-01-15;1930;;;-1 200,50']
      .join('\n')
      .replaceAll('1 2', '1\u00a02');
    const { vouchers } = await read(Buffer.from(lines, 'latin1'));
    expect(vouchers[0]?.rows[0]?.amountOre).toBe(120_050);
  });

  it('take debit and credit, columns by number, and Excel’s own line that says the separator', async () => {
    const columns = { number: '1', date: '2', account: '3', debit: 'Debet', credit: '5' };
    const lines = [
      'sep=;',
      'Vernr;Datum;Konto;Debet;Kredit',
      '7;20260115;4010;100;',
      '7;20260115;4010;-20;0',
      '7;20260115;1930;;80',
    ];
    const { vouchers } = await read(lines.join('\n'), { ...CSV, columns });
    expect(vouchers).toMatchObject([
      { series: 'CSV', number: 7, fileRow: 3, rows: [{ amountOre: 10_000 }, { amountOre: -2000 }, { amountOre: -8000 }] },
    ]);
  });

  it('are the same wherever the bytes are cut', async () => {
    const bytes = new TextEncoder().encode(GOOD.join('\r\n'));
    const whole = (await read(bytes)).vouchers;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: bytes.length }), async (size) => {
        expect((await read(bytes, CSV, size)).vouchers).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('are refused with every offence at once: row, column, value and reason', async () => {
    const lines = [
      ...GOOD,
      'A3;2025-12-31;19 30;;;1,234',
      'A4;2026-03-01;4010;;;10',
      'A5;2026-03-01;4010;;;1',
      'A5;2026-03-01;1930;;;-1',
      ';2026-03-01;1930;;;-1',
      'A6;2026-04-01;4010',
    ];
    expect(await offencesOf(lines)).toEqual([
      'IMPORT_REFUSED',
      {
        row: 6,
        column: 'Datum',
        value: '2025-12-31',
        reason: 'outside 2026',
        code: 'IMPORT_REFUSED',
        figures: { problem: 'YEAR', year: 2026 },
      },
      {
        row: 6,
        column: 'Konto',
        value: '19 30',
        reason: 'not an account of 1 to 10 digits',
        code: 'IMPORT_REFUSED',
        figures: { problem: 'ACCOUNT' },
      },
      {
        row: 6,
        column: 'Belopp',
        value: '1,234',
        reason: 'either thousands or decimals; write it with two decimals',
        code: 'AMOUNT_NOT_A_NUMBER',
        figures: { problem: 'THOUSANDS_OR_DECIMALS', value: '1,234' },
      },
      {
        row: 10,
        column: 'Vernr',
        value: '',
        reason: 'no voucher number',
        code: 'IMPORT_REFUSED',
        figures: { problem: 'NUMBER' },
      },
      {
        row: 11,
        reason: '3 cells where the header has 6',
        code: 'IMPORT_REFUSED',
        figures: { problem: 'CELLS_MISSING', cells: 3, headings: 6 },
      },
    ]);
  });

  it('are refused where they do not sum to zero, and beside a row that could not be read nothing is said of the sum', async () => {
    const unbalanced = ['A3;2026-03-01;4010;;;10', 'A3;2026-03-01;1930;;;-9', 'A4;2026-03-01;4010;;;x'];
    expect(await offencesOf([HEAD, ...unbalanced, ...GOOD.slice(1)])).toEqual([
      'IMPORT_REFUSED',
      {
        row: 4,
        column: 'Belopp',
        value: 'x',
        reason: 'not an amount',
        code: 'AMOUNT_NOT_A_NUMBER',
        figures: { problem: 'AMOUNT', value: 'x' },
      },
    ]);
    expect(
      await offencesOf([...GOOD, ...unbalanced.slice(0, 2), 'A5;2026-03-01;4010;;;0', 'A4;2026-03-01;4010;;;x']),
    ).toMatchObject([
      'IMPORT_REFUSED',
      {
        row: 6,
        column: 'voucher',
        value: 'A 3',
        reason: expect.stringMatching(/1[.,]00 kr and not to 0/),
        figures: { problem: 'UNBALANCED', difference: 1 },
      },
      { row: 9, value: 'x' },
    ]);
  });

  it('whose rows are scattered are brought together, and counted', async () => {
    const scattered = [GOOD[0], GOOD[1], GOOD[3], GOOD[4], GOOD[2]].map((line) => `${line}`);
    const { vouchers, reader } = await read(scattered.join('\n'));
    expect(vouchers.map(({ number, rows }) => [number, ...rows.map(({ amountOre }) => amountOre)])).toEqual([
      [1, 20_050, -20_050],
      [2, 5000, -5000],
    ]);
    expect(reader.rows.notes.list()).toContainEqual({ kind: 'ROWS_GATHERED', detail: '', count: 1, lines: [5] });
  });

  it.each([
    ['<html>', 'FILE_MALFORMED', /web page/],
    ['{"a":1}', 'FILE_MALFORMED', /JSON/],
    ['#FLAGGA 0\n', 'FILE_MALFORMED', /SIE/],
    ['', 'FILE_MALFORMED', /empty/],
    [HEAD, 'FILE_MALFORMED', /no rows/],
    [`${HEAD}\nA1;2026-01-01;"4010;;;5\n${'x;x\n'.repeat(30_000)}`, 'FILE_MALFORMED', /not CSV/],
    ['Vernr;Datum;Konto\n', 'INPUT_INVALID', /Belopp/],
    ['Vernr;Datum;Konto;Belopp;Belopp;Text;Kst\n', 'INPUT_INVALID', /two columns/],
  ])('are refused as no such file: %.20s', async (text, code, message) => {
    await expect(read(text)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it.each([
    ['an amount and a debit', { ...COLUMNS, debit: 'Text' }],
    ['a debit alone', { ...COLUMNS, amount: null, debit: 'Text' }],
    ['no money', { ...COLUMNS, amount: null }],
    ['no number', { ...COLUMNS, number: '' }],
  ])('are refused with %s named', async (_title, columns) => {
    await expect(read(GOOD.join('\n'), { ...CSV, columns })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('tell which columns were of no use', async () => {
    const { reader } = await read(GOOD.join('\n'), { ...CSV, columns: { ...COLUMNS, costCentre: null, text: null } });
    const ignored = reader.rows.notes.list().filter(({ kind }) => kind !== 'NO_LAST_LINE_BREAK');
    expect(ignored).toEqual([{ kind: 'COLUMN_IGNORED', detail: 'Text', count: 1, lines: [1] }]);
    expect(reader.rows.table?.dimensions).toEqual([{ heading: 'Kst', place: expect.any(Number) }]);
  });
});

it('the beginning of a file is read and no more', async () => {
  const rows = Array.from({ length: 100 }, (_, n) => `A${n};2026-01-01;4010;;;0`);
  let given = 0;
  async function* source() {
    for (const line of [HEAD, ...rows]) {
      given += 1;
      yield new TextEncoder().encode(`${line}\n${' '.repeat(20_000)}\n`);
    }
  }
  const { headings, columns, rows: shown } = await readCsvHeadings(source());
  expect(headings).toEqual(HEAD.split(';'));
  expect(columns).toMatchObject({ number: 'Vernr', amount: 'Belopp', costCentre: 'Kst' });
  expect([shown.length, shown[0]]).toEqual([10, rows[0]?.split(';')]);
  expect(given).toBeLessThan(60);
});
