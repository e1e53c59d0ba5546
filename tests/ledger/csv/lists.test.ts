import { describe, expect, it } from 'vitest';
import { checkCsv } from '../../../server/ledger/csv/check-csv.js';
import { refusalOf } from '../../regions/refusal-of.js';
import { surveyed, trial } from './read-list.js';

const HEAD = 'Datum;Konto;Ver.nr;Belopp;Text;Kst;Projekt';
const END = 'NO_LAST_LINE_BREAK';

describe('a list as people have it', () => {
  it.each([
    { name: 'c07-date-excel-serial.csv', rent: 100, told: [] },
    { name: 'c10-total-row.csv', rent: 100, told: ['TOTALS_ROW: 4'] },
    { name: 'c12-quoted-newline.csv', rent: 100, told: [] },
    { name: 'c17-cp1252.csv', rent: 100, told: [] },
    { name: 'c23-vernr-year-prefix.csv', rent: 100, told: [] },
    { name: 'c28-account-with-name.csv', rent: 100, told: [] },
    { name: 'c29-rows-not-together.csv', rent: 150, told: ['ROWS_GATHERED: 4 5'] },
    { name: 'c30-trailing-semicolons-short.csv', rent: 100, told: [] },
    { name: 'c40-negative-debet.csv', rent: -100, told: [] },
  ])('$name holds: $rent kr of rent', async ({ name, rent, told }) => {
    const read = await surveyed(trial(name));
    expect([read.rent, read.offences, read.survey.unbalanced, read.told.filter((note) => !note.startsWith(END))]).toEqual([
      ...[rent, [], 0, told],
    ]);
  });

  it('may be a ledger by account: its header below a title, the account named above its rows, a total below them', async () => {
    const { rows, told, survey, headerLine, offences } = await surveyed(trial('c20-fortnox-huvudbok-like.csv'));
    expect(headerLine).toBe(2);
    expect(rows).toMatchObject([{ account: '5010', date: '2025-01-31', text: '', amountOre: 100_00 }]);
    expect([survey.balanced, survey.unbalanced, survey.totalsRows, survey.sumOre, offences]).toEqual([0, 1, 1, 100_00, []]);
    expect(told).toEqual([
      ...['ROWS_ABOVE_HEADER: 1', 'COLUMN_IGNORED Namn: 2', 'COLUMN_IGNORED Saldo: 2', 'ACCOUNT_HEADING: 3', 'TOTALS_ROW: 5'],
    ]);
  });

  it('may be an extract of a project, in which nothing balances: its rows with their dimensions, and is taken for one', async () => {
    const { rows, vouchers, survey, offences, check } = await surveyed(trial('c21-agresso-project-extract.csv'));
    // 125 000.00 + 3 420.00 + 245 310.00 = 373 730.00
    expect([survey.balanced, survey.unbalanced, survey.sumOre, offences]).toEqual([0, 3, 373_730_00, []]);
    expect(vouchers.map(({ series, numberAsWritten }) => `${series} ${numberAsWritten}`)).toEqual([
      'LB 12003456',
      'RE 12003501',
      'LÖ 13000012',
    ]);
    expect(rows[0]).toMatchObject({ account: '75220', costCentre: '31100', project: 'H1001', amountOre: 125_000_00 });
    expect((await check()).vouchers).toMatchObject({ kind: 'EXTRACT', ground: 'NO_VOUCHER_BALANCES' });
  });

  it('may have months in place of days, and is taken for an extract', async () => {
    const { vouchers, survey, check } = await surveyed(trial('c41-period-only.csv'));
    expect(vouchers).toMatchObject([{ date: '2025-01-31', isPeriod: true, differenceOre: 0 }]);
    expect([survey.balanced, survey.periods]).toEqual([1, 1]);
    expect((await check()).vouchers).toMatchObject({ kind: 'EXTRACT', ground: 'PERIODS_ONLY' });
  });

  it('has a text of several lines as one line, and the letters of Windows-1252', async () => {
    expect((await surveyed(trial('c12-quoted-newline.csv'))).vouchers[0]?.text).toBe('Hyra januari; lokal "Kansliet"');
    expect((await surveyed(trial('c17-cp1252.csv'))).vouchers[0]?.text).toBe('Överföring till räkning – maj');
  });

  it('keeps a number as it is written', async () => {
    const { vouchers } = await surveyed(trial('c23-vernr-year-prefix.csv'));
    expect(vouchers).toMatchObject([{ series: 'CSV', numberAsWritten: '2025000123', rows: [{}, {}] }]);
  });
});

describe('above and below the rows', () => {
  const rows = ['2025-01-31;5010;A1;100,00;x;;', '2025-01-31;1930;A1;-100,00;x;;'];

  it('titles with commas and blank lines do not hide header or separator', async () => {
    const { rent, headerLine, told } = await surveyed([
      'Region Nord, huvudbok, 2025',
      '',
      'Urval;2025-01-01;2025-12-31;Alla konton;;;',
      HEAD,
      ...rows,
      '',
    ]);
    expect([rent, headerLine]).toEqual([100, 4]);
    expect(told).toEqual(['ROWS_ABOVE_HEADER: 1 3']);
  });

  it('a header with headings of its own is found by the columns that are named', async () => {
    const lines = ['Uttag', 'a;b;c;d', 'Dt;Acct;No;Amt', '2025-01-31;5010;1;100', '2025-01-31;1930;1;-100', ''];
    const columns = { date: 'Dt', account: 'Acct', number: 'No', amount: 'Amt' };
    const { read } = await checkCsv(() => [Buffer.from(lines.join('\n'))], { year: 2025, columns });
    expect([read.count, read.rows.count]).toEqual([1, 2]);
  });

  it('the header may come again on every page', async () => {
    const { rent, told } = await surveyed([HEAD, rows[0] as string, HEAD, rows[1] as string, '']);
    expect([rent, told]).toEqual([100, ['HEADER_REPEATED: 3']]);
  });

  it('totals of accounts, of parts and of all are told by their figures, whatever they are called', async () => {
    const { rent, told, offences } = await surveyed([
      ...[HEAD, '2025-01-31;5010;A1;100,00;x;;', '2025-02-28;5010;A2;50,00;x;;', ';;;150,00;Konto 5010;;'],
      ...['2025-01-31;5410;A1;20,00;x;;', ';5410;;20,00;Summa 5410;;', ';;;170,00;Kostnader;;'],
      ...['2025-01-31;1930;A1;-120,00;x;;', '2025-02-28;1930;A2;-50,00;x;;', ';;;-170,00;Bank;;', 'Totalt;;;0,00;;;', ''],
    ]);
    expect([rent, offences, told]).toEqual([150, [], ['TOTALS_ROW: 4 6 7 10 11', 'ROWS_GATHERED: 5 9']]);
  });

  it('totals of debit and credit, and of each voucher', async () => {
    const { rent, told, survey, offences } = await surveyed([
      ...['Ver;Datum;Konto;Debet;Kredit', 'A1;2025-01-31;5010;100;', 'A1;2025-01-31;1930;;100', 'Summa A1;;;100;100'],
      ...['A2;2025-02-28;5010;50;', 'A2;2025-02-28;1930;;50', 'A2;;;50;50', 'Omslutning;;;150;150', ';;;150;', ';;;0;', ''],
    ]);
    expect([rent, offences, survey.balanced, told]).toEqual([150, [], 2, ['TOTALS_ROW: 4 7 8 9 10']]);
  });

  it('a total that is not the sum of what stands above it is refused, with what that comes to', async () => {
    const { check } = await surveyed([HEAD, ...rows.slice(0, 1), ';;;90,00;Summa;;', '2025-01-31;1930;A1;-100,00;x;;', '']);
    expect((await refusalOf(check)).offences).toMatchObject([
      { row: 3, column: 'Belopp', value: '90,00', figures: { problem: 'TOTAL', sum: 100 } },
    ]);
  });

  it.each([
    ['an amount with an account and without day and number', ';1930;;-100,00;x;;'],
    ['the same amount once more, with an account and no word for a total', ';5010;;100,00;x;;'],
    ['an amount alone that sums nothing', ';;;55,00;x;;'],
    ['a number and an account, and no day', ';1930;A1;-100,00;x;;'],
  ])('%s is a fault, not a total', async (_title, line) => {
    const { survey, offences } = await surveyed([HEAD, ...rows.slice(0, 1), line, '']);
    expect([survey.totalsRows, offences.length > 0]).toEqual([0, true]);
  });

  it.each(['100;90', '90;0', '0;100', '100;100'])('a total of debit and credit is one only if both are: %s', async (sides) => {
    const ledger = ['Ver;Datum;Konto;Debet;Kredit;Text', 'A1;2025-01-31;5010;100;;', `;;;${sides};Summa`, ''];
    const { survey, offences } = await surveyed(ledger);
    expect([survey.totalsRows, offences.length]).toEqual([0, 1]);
  });

  it('a row without account is refused where none is named above it, and after the total of the account that was', async () => {
    const ledger = ['Konto;Ver;Datum;Debet;Kredit', '5010;;;;', ';A1;2025-01-31;100;', ';;;100;0', ';A2;2025-01-31;5;', ''];
    const { offences, rows: read } = await surveyed(ledger);
    expect(read).toMatchObject([{ account: '5010', amountOre: 100_00 }]);
    expect(offences).toMatchObject([{ row: 5, column: 'Konto', figures: { problem: 'ACCOUNT' } }]);
  });
});

it.each(['5010', '5010 Lokalhyra', 'Konto 5010 Lokalhyra', 'Konto: 5010'])(
  'an account may be named above its rows as %s',
  async (named) => {
    const { rows } = await surveyed(['Konto;Ver;Datum;Debet;Kredit', `${named};;;;`, ';A1;2025-01-31;100;', '']);
    expect(rows).toMatchObject([{ account: '5010', amountOre: 100_00 }]);
  },
);

describe('cells', () => {
  const taken = async (row: string, head = 'Datum;Konto;Ver;Belopp;Kst') => (await surveyed([head, row, ''])).rows[0];

  it.each(['="5010"', "'5010", '5010 Lokalhyra', '5010 - Hyra', '5010: Hyra 2', '5010 (hyra)', '"=""5010"""'])(
    'an account may be %s',
    async (account) =>
      expect(await taken(`2025-01-31;${account};A1;1;="0100"`)).toMatchObject({ account: '5010', costCentre: '0100' }),
  );

  it.each([
    '5010 2',
    '50 10',
    'Hyra 5010',
    '5010/5020',
    '50105010501',
    '50x',
    '5010Hyra',
    '501O',
    '5010.x',
    '5010 x',
    '5010-5020',
  ])('an account may not be %s', async (account) => {
    expect((await surveyed(['Datum;Konto;Ver;Belopp', `2025-01-31;${account};A1;1`])).offences).toMatchObject([
      { column: 'Konto' },
    ]);
  });

  it('empty ones beyond the header are nothing, and one with a text is refused', async () => {
    expect(await taken('2025-01-31;5010;A1;1;;;;')).toMatchObject({ account: '5010' });
    expect((await surveyed([HEAD, '2025-01-31;5010;A1;1;;;;x'])).offences).toMatchObject([
      { figures: { cells: 8, headings: 7 } },
    ]);
  });

  it('days with the day first beside days with the month first are refused: one of them may be misread', async () => {
    const { offences } = await surveyed(['Datum;Konto;Ver;Belopp', '31/1/2025;5010;A1;1', '1/31/2025;1930;A1;-1', '']);
    expect(offences).toMatchObject([{ row: 3, value: '1/31/2025', figures: { problem: 'DAY_AMBIGUOUS' } }]);
  });

  it('codes of every other dimension stay with the row', async () => {
    const lines = ['Verdat;Vernr;Konto;Ansvar;Motpart;Verksamhet;Aktivitet;Belopp', '2025-01-31;1;5010;10;871;;A1;5', ''];
    const { survey, told } = await surveyed(lines);
    const rows = [];
    for await (const row of survey.rows()) rows.push(row);
    expect(rows[0]?.dimensions).toEqual([
      { dimension: 'Motpart', id: '871' },
      { dimension: 'Aktivitet', id: 'A1' },
    ]);
    expect(told).toEqual([]);
  });
});
