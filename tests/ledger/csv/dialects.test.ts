import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCsvHeadings } from '../../../server/ledger/csv/load-csv-headings.js';
import { surveyCsv } from '../../../server/ledger/csv/survey-csv.js';

/** What the list's maker has: rows of vouchers, in öre. */
interface Row {
  readonly series: string;
  readonly number: number;
  readonly month: number;
  readonly day: number;
  readonly account: number;
  readonly ore: number;
  readonly unit: string;
  readonly text: string;
}

/** How the maker's program writes them. */
interface Dialect {
  readonly separator: ';' | '\t' | ',';
  readonly encoding: 'utf8' | 'bom' | 'windows' | 'utf16';
  readonly order: 'VOUCHER' | 'DAY' | 'ACCOUNT' | 'SHUFFLED';
  readonly above: number;
  readonly pageRows: number;
  readonly totals: 'NONE' | 'END' | 'ACCOUNT' | 'VOUCHER';
  readonly halves: boolean;
  readonly day: 'ISO' | 'COMPACT' | 'SHORT' | 'SLASHES' | 'TIME' | 'SERIAL' | 'DAY_FIRST';
  readonly amount: 'COMMA' | 'POINT' | 'BLANKS' | 'POINTS_AND_COMMA' | 'MINUS_AFTER' | 'KR';
  readonly number: 'OWN_COLUMN' | 'WITH_SERIES' | 'YEAR_BEFORE' | 'ZEROS';
  readonly account: 'CODE' | 'NAMED' | 'FORMULA' | 'HEADING';
  readonly extraCells: number;
  readonly lineEnd: '\n' | '\r\n';
}

const YEAR = 2025;
const two = (n: number): string => `${n}`.padStart(2, '0');

/** Days from 1 January 2025, which Excel numbers 45658. */
const MONTH_DAYS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

const DAYS: Readonly<Record<Dialect['day'], (month: number, day: number) => string>> = {
  ISO: (month, day) => `${YEAR}-${two(month)}-${two(day)}`,
  COMPACT: (month, day) => `${YEAR}${two(month)}${two(day)}`,
  SHORT: (month, day) => `${YEAR}-${month}-${day}`,
  SLASHES: (month, day) => `${YEAR}/${two(month)}/${two(day)}`,
  TIME: (month, day) => `${YEAR}-${two(month)}-${two(day)} 14:05:00`,
  SERIAL: (month, day) => `${45_658 + (MONTH_DAYS[month - 1] ?? 0) + day - 1}`,
  DAY_FIRST: (month, day) => `${day}/${month}/${YEAR}`,
};

function written(ore: number, form: Dialect['amount']): string {
  const digits = `${Math.abs(ore)}`.padStart(3, '0');
  const [whole, decimals] = [digits.slice(0, -2), digits.slice(-2)];
  const grouped = (mark: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, mark);
  const minus = ore < 0 ? '-' : '';
  switch (form) {
    case 'COMMA':
      return `${minus}${whole},${decimals}`;
    case 'POINT':
      return `${minus}${whole}.${decimals}`;
    case 'BLANKS':
      return `${ore < 0 ? '−' : ''}${grouped('\u00a0')},${decimals}`;
    case 'POINTS_AND_COMMA':
      return `${minus}${grouped('.')},${decimals}`;
    case 'MINUS_AFTER':
      return `${whole},${decimals}${minus}`;
    case 'KR':
      return `${minus}${grouped(' ')},${decimals} kr`;
  }
}

function ordered(rows: readonly Row[], { order, account }: Dialect, seed: number): Row[] {
  if (account === 'HEADING' || order === 'ACCOUNT') return rows.toSorted((one, other) => one.account - other.account);
  if (order === 'DAY') return rows.toSorted((one, other) => one.month - other.month || one.day - other.day);
  const shuffled = (row: Row): number => (row.number * 7919 + row.account * 104_729 + Math.abs(row.ore) + seed) % 1009;
  return order === 'SHUFFLED' ? rows.toSorted((one, other) => shuffled(one) - shuffled(other)) : [...rows];
}

/** The list as a program prints it. */
function list(rows: readonly Row[], dialect: Dialect, seed: number): readonly (readonly string[])[] {
  const withSeries = dialect.number === 'OWN_COLUMN' || dialect.number === 'YEAR_BEFORE' || dialect.number === 'ZEROS';
  const money = dialect.halves ? ['Debet', 'Kredit'] : ['Belopp'];
  const head = ['Bokföringsdatum', ...(withSeries ? ['Serie'] : []), 'Vernr', 'Konto', ...money, 'Ansvar', 'Text'];
  const sides = (debit: number, credit: number): string[] =>
    dialect.halves
      ? [written(debit, dialect.amount), written(credit, dialect.amount)]
      : [written(debit - credit, dialect.amount)];
  const total = (summed: readonly Row[]): string[] => {
    const debit = summed.reduce((sum, { ore }) => sum + Math.max(ore, 0), 0);
    const credit = summed.reduce((sum, { ore }) => sum + Math.max(-ore, 0), 0);
    return ['', ...(withSeries ? [''] : []), '', '', ...sides(debit, credit), '', 'Summa'];
  };
  const cells = (row: Row): string[] => {
    const number = { YEAR_BEFORE: `${YEAR}${`${row.number}`.padStart(6, '0')}`, ZEROS: `${row.number}`.padStart(6, '0') };
    const plain = dialect.number === 'YEAR_BEFORE' || dialect.number === 'ZEROS' ? number[dialect.number] : `${row.number}`;
    const account = { CODE: `${row.account}`, NAMED: `${row.account} Konto på Ön`, FORMULA: `="${row.account}"`, HEADING: '' };
    const own = dialect.halves
      ? [row.ore >= 0 ? written(row.ore, dialect.amount) : '', row.ore < 0 ? written(-row.ore, dialect.amount) : '']
      : [written(row.ore, dialect.amount)];
    const day = DAYS[dialect.day](row.month, row.day);
    return [
      day,
      ...(withSeries ? [row.series, plain] : [`${row.series}${plain}`]),
      account[dialect.account],
      ...own,
      row.unit,
      row.text,
    ];
  };
  const all = ordered(rows, dialect, seed);
  const lines: string[][] = [];
  let part: Row[] = [];
  all.forEach((row, index) => {
    const [before, next] = [all[index - 1], all[index + 1]];
    if (dialect.account === 'HEADING' && before?.account !== row.account)
      lines.push(head.map((heading) => (heading === 'Konto' ? `${row.account}` : heading === 'Text' ? 'Kontots namn' : '')));
    if (dialect.pageRows > 0 && index > 0 && index % dialect.pageRows === 0) lines.push(head);
    lines.push(cells(row));
    part.push(row);
    const ends =
      dialect.totals === 'ACCOUNT'
        ? next?.account !== row.account
        : dialect.totals === 'VOUCHER' && (next?.number !== row.number || next.series !== row.series);
    if (ends) {
      lines.push(total(part));
      part = [];
    }
  });
  if (dialect.totals !== 'NONE') lines.push(total(all));
  const titles = ['Huvudbok för Region Nord', 'Urval: 2025-01-01, 2025-12-31', 'Utskriven av A. Ek'].slice(0, dialect.above);
  const padded = lines.map((line) => [...line, ...Array.from({ length: line === head ? 0 : dialect.extraCells }, () => '')]);
  return [...titles.map((title) => [title]), head, ...padded];
}

function bytesOf(lines: readonly (readonly string[])[], { separator, encoding, lineEnd }: Dialect): Uint8Array {
  const cell = (text: string): string =>
    /["\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  const text = lines.map((line) => line.map(cell).join(separator) + lineEnd).join('');
  if (encoding === 'utf16') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'windows') return Buffer.from(text.replaceAll('−', '-').replaceAll('–', '\u0096'), 'latin1');
  return Buffer.from(encoding === 'bom' ? `\ufeff${text}` : text);
}

const voucher = fc.record({
  series: fc.constantFrom('A', 'LÖN'),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  rows: fc.array(
    fc.record({
      account: fc.constantFrom(1930, 2440, 4010, 5010, 30_101),
      ore: fc.oneof(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -200_000_000, max: 200_000_000 })),
      unit: fc.constantFrom('', '10', '0047'),
      text: fc.constantFrom('', 'Hyra', 'Resa; tåg', 'Sagt "så", och – mer', 'Summa kostnader'),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

/** Vouchers that balance, their last row being what the others lack; or an extract, without that row. */
const vouchers = fc.tuple(fc.array(voucher, { minLength: 1, maxLength: 8 }), fc.boolean()).map(([all, isExtract]) =>
  all.flatMap(({ rows, ...head }, index) => {
    const rest = -rows.reduce((sum, { ore }) => sum + ore, 0);
    const closing = { account: 1510, ore: rest, unit: '', text: '' };
    return (isExtract ? rows : [...rows, closing]).map((row): Row => ({ ...head, number: index + 1, ...row }));
  }),
);

const dialect: fc.Arbitrary<Dialect> = fc
  .record({
    separator: fc.constantFrom(';', '\t', ','),
    encoding: fc.constantFrom('utf8', 'bom', 'windows', 'utf16'),
    order: fc.constantFrom('VOUCHER', 'DAY', 'ACCOUNT', 'SHUFFLED'),
    above: fc.integer({ min: 0, max: 3 }),
    pageRows: fc.constantFrom(0, 0, 3, 7),
    totals: fc.constantFrom('NONE', 'END', 'ACCOUNT', 'VOUCHER'),
    halves: fc.boolean(),
    day: fc.constantFrom('ISO', 'COMPACT', 'SHORT', 'SLASHES', 'TIME', 'SERIAL', 'DAY_FIRST'),
    amount: fc.constantFrom('COMMA', 'POINT', 'BLANKS', 'POINTS_AND_COMMA', 'MINUS_AFTER', 'KR'),
    number: fc.constantFrom('OWN_COLUMN', 'WITH_SERIES', 'YEAR_BEFORE', 'ZEROS'),
    account: fc.constantFrom('CODE', 'NAMED', 'FORMULA', 'HEADING'),
    extraCells: fc.integer({ min: 0, max: 2 }),
    lineEnd: fc.constantFrom('\n', '\r\n'),
  })
  // A list that names its account above the rows has them in no other order, and totals of no other parts.
  .map((how): Dialect => (how.account === 'HEADING' && how.totals === 'VOUCHER' ? { ...how, totals: 'ACCOUNT' } : how));

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 97) yield bytes.subarray(at, at + 97);
}

const said = ({ series, number, month, day, account, ore, unit }: Row): string =>
  [series, number, `${YEAR}-${two(month)}-${two(day)}`, account, ore, unit].join(' ');

/** Reads as whoever trusts the guess of the columns; undefined where it is refused. */
async function readRows(bytes: Uint8Array): Promise<string[] | undefined> {
  const { columns } = await readCsvHeadings(inPieces(bytes));
  const csv = { year: YEAR, columns };
  let rows: string[] = [];
  const { read } = await surveyCsv(
    () => inPieces(bytes),
    csv,
    () => {
      rows = [];
      return ({ series, numberAsWritten, rows: own }) => {
        const number = Number(numberAsWritten) - (numberAsWritten.startsWith(`${YEAR}00`) ? YEAR * 1_000_000 : 0);
        for (const { date, account, amountOre, costCentre } of own)
          rows.push([series, number, date, account, amountOre, costCentre].join(' '));
      };
    },
  );
  return read.rows.offences.length > 0 ? undefined : rows;
}

it('a list in any dialect is read as the rows that its maker had, or refused; never as anything else', async () => {
  let read = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(vouchers, dialect, fc.integer({ min: 0, max: 1000 }), async (rows, how, seed) => {
      const found = await readRows(bytesOf(list(rows, how, seed), how));
      if (found === undefined) refused += 1;
      else {
        read += 1;
        expect(found.toSorted()).toEqual(rows.map(said).toSorted());
      }
      // Only days that can be read in two ways are a reason to refuse such a list.
      if (found === undefined) expect([how.day, rows.some(({ day }) => day <= 12)]).toEqual(['DAY_FIRST', true]);
    }),
    { numRuns: 200 },
  );
  expect(read).toBeGreaterThan(refused);
}, 240_000);
