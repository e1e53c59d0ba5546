import { expect, it } from 'vitest';
import { ImportKind } from '../../../server/ledger/imports/file-kind.js';
import { ImportQuestion } from '../../../server/ledger/imports/import-question.js';
import { onEachDatabase } from '../../support/databases.js';
import { asked, costOf, csvOf, faultsOf, made, monthsOf, take, vouchersOf, yearOf } from './trying.js';

const { CONTRADICTED_BALANCES, CHANGED_AMOUNTS, CHANGED_DAYS, NUMBERS_BEGIN_AGAIN, OVERLAP, REMOVALS, REPETITIONS } =
  ImportQuestion;
const YEAR = ['A1 20250115 100', 'A2 20250215 200', 'A3 20250315 300'];
const whole = (vouchers: readonly string[], spent: number, ...more: string[]) =>
  made({ head: [...yearOf(spent), ...more], vouchers });
const listed = (...vouchers: string[]) => made({ head: ['#RAR 0 20250101 20251231'], vouchers });

/** Neighbours of the habits in trials.test.ts: what differs in a way that the first file does not. */
onEachDatabase('a file of a neighbouring habit', (database) => {
  it('whose #UB alone is contradicted is asked about, and one without #UB is held to its #RES alone', async () => {
    const house = await database.house();
    const onlyUb = made({ head: ['#RAR 0 20250101 20251231', '#IB 0 1930 0', '#UB 0 1930 -700'], vouchers: YEAR });
    await expect(take(house, onlyUb)).rejects.toMatchObject({
      figures: {
        questions: [
          { accept: CONTRADICTED_BALANCES, figures: { accounts: [{ account: '1930', stated: -700, vouchers: -600 }] } },
        ],
      },
    });
    const onlyRes = made({
      head: ['#RAR 0 20250101 20251231', '#IB 0 1930 40', '#IB 0 2010 -40', '#RES 0 5010 600'],
      vouchers: YEAR,
    });
    expect((await take(house, onlyRes)).ledger).toMatchObject({ kind: 'WHOLE_YEAR', added: 3 });
  });

  it('that has a balance on an account without vouchers is asked about', async () => {
    const house = await database.house();
    expect(await asked(take(house, whole(YEAR, 600, '#RES 0 5220 0.01')))).toEqual([CONTRADICTED_BALANCES]);
    expect(await asked(take(house, whole(YEAR, 600, '#RES 0 5220 0.00')))).toEqual(['taken']);
  });

  it('of a whole year takes a few deleted vouchers away in silence, six or most of them with a question', async () => {
    const house = await database.house();
    const many = (from: number) => Array.from({ length: 21 - from }, (_, index) => `A${from + index} 20250110 10`);
    await take(house, whole(many(1), 200));
    expect((await take(house, whole(many(6), 150))).ledger).toMatchObject({ removed: 5 });
    await expect(take(house, whole(many(12), 90))).rejects.toMatchObject({
      figures: { questions: [{ accept: REMOVALS, figures: { removed: 6, known: 15 } }] },
    });
    expect(await costOf(house)).toBe(150);
    await take(house, whole(many(12), 90), { accept: [REMOVALS] });
    expect(await costOf(house)).toBe(90);
    expect(await asked(take(house, whole([], 0)))).toEqual([REMOVALS]); // all nine
    await take(house, whole(many(18), 30), { accept: [REMOVALS] });
    expect(await asked(take(house, whole(['A20 20250110 10'], 10)))).toEqual([REMOVALS]); // two of three
    expect(await faultsOf(house)).toEqual([]);
  });

  it('accepts nothing without a reason', async () => {
    const { changes, database: data } = await database.house();
    const { importOpenedLedgerFile } = await import('../../../server/ledger/import-ledger-file.js');
    const { OFFICE } = await import('../ledger-examples.js');
    const file = { open: () => [Buffer.from(whole(YEAR, 500))] as never };
    const options = { dryRun: false, accept: [CONTRADICTED_BALANCES] };
    const refused = importOpenedLedgerFile({ changes, reader: data.reader.manager }, OFFICE, file, options);
    await expect(refused).rejects.toMatchObject({ code: 'INPUT_INVALID', figures: { field: 'reason' } });
  });

  it('is rehearsed with its questions and what it would do by account, and stores nothing', async () => {
    const house = await database.house();
    await take(house, whole(YEAR, 600, '#GEN 20250401'));
    const newer = whole(['A3 20250315 350', 'A4 20250415 50'], 400, '#GEN 20250301');
    const { ledger, changed } = await take(house, newer, { dryRun: true });
    expect(ledger.questions.map(({ accept }) => accept)).toEqual(['OLDER_EXPORT', 'REMOVALS']);
    expect(ledger.accounts).toEqual([
      { account: '1930', addedOre: -5_000, replacedOre: -5_000, takenAwayOre: -30_000 },
      { account: '5010', addedOre: 5_000, replacedOre: 5_000, takenAwayOre: 30_000 },
    ]);
    expect([changed, await costOf(house)]).toEqual([true, 600]);
  });

  it('of a quarter keeps its series; the second quarter, a span of its own, adds its vouchers', async () => {
    const house = await database.house();
    await take(house, whole(YEAR, 600));
    const quarter = made({ head: yearOf(600, '20250101 20250331'), vouchers: YEAR });
    expect((await take(house, quarter)).ledger).toMatchObject({ added: 0, unchanged: 3, kind: 'WHOLE_YEAR' });
    const corrected = made({ head: yearOf(450, '20250101 20250331'), vouchers: ['A1 20250115 150', 'A3 20250315 300'] });
    expect((await take(house, corrected)).ledger).toMatchObject({ changed: 1, removed: 1 });
    expect(await vouchersOf(house)).toEqual(['A 1 2025-01-15', 'A 3 2025-03-15']);
  });

  it('of numbers by month: a third month adds, a corrected one replaces its day’s, one that lacks a day takes it away', async () => {
    const house = await database.house();
    await take(house, whole(['AVS1 20250131 100'], 100));
    await take(house, whole(['AVS1 20250131 100', 'AVS1 20250228 200', 'AVS1 20250331 300'], 600));
    expect(await monthsOf(house)).toEqual(['1: 100', '2: 200', '3: 300']);
    const { ledger } = await take(house, whole(['AVS1 20250131 100', 'AVS1 20250228 250'], 350));
    expect(ledger).toMatchObject({ added: 0, changed: 1, removed: 1, unchanged: 1 });
    expect(await monthsOf(house)).toEqual(['1: 100', '2: 250']);
    expect(await faultsOf(house)).toEqual([]);
  });

  it('of numbers that are letters, zeros or blanks keeps each as written', async () => {
    const house = await database.house();
    const odd = [
      '"#"1 20250101 1',
      '"K/L"2 20250102 2',
      'A007 20250103 3',
      'A"LB25-00123" 20250104 4',
      `"${'Ö'.repeat(40)}"5 20250105 5`,
    ];
    await take(house, whole(odd, 15));
    expect((await vouchersOf(house)).map((each) => each.slice(0, -11))).toEqual([
      '# 1',
      'K/L 2',
      'A 007',
      'A LB25-00123',
      `${'Ö'.repeat(40)} 5`,
    ]);
    const [{ number }] = await house.database.reader.manager.query(
      "SELECT number FROM voucher WHERE number_as_written = 'LB25-00123'",
    );
    expect(number).toBe(123);
    expect(await asked(take(house, listed(`"${'x'.repeat(65)}"1 20250101 1`)))).toEqual(['IMPORT_REFUSED']);
  });

  it('of payroll without numbers: corrected amounts are asked about, and either replace or are kept beside', async () => {
    const house = await database.house();
    const feb = (amount: number) => listed(`"" 20250225 ${amount} Lönekörning feb`);
    await take(house, feb(200));
    await expect(take(house, feb(210))).rejects.toMatchObject({
      figures: { questions: [{ accept: CHANGED_AMOUNTS, alternatives: [REPETITIONS], figures: { count: 1 } }] },
    });
    await take(house, feb(210), { accept: [CHANGED_AMOUNTS] });
    expect([await costOf(house), await vouchersOf(house)]).toEqual([210, ['SIE (1) 2025-02-25']]);
    await take(house, feb(30), { accept: [REPETITIONS] });
    expect(await costOf(house)).toBe(240);
    await take(house, feb(30).replace('#RAR', '\r\n#RAR'), { accept: [REPETITIONS] }); // a true repetition, accepted by name
    expect([await costOf(house), (await vouchersOf(house)).length]).toEqual([270, 3]);
    expect(await faultsOf(house)).toEqual([]);
  });

  it('of payroll with two equal vouchers has two, then and later; a third is new; another day is another', async () => {
    const house = await database.house();
    const equal = '"" 20250225 50 Arvode';
    await take(house, listed(equal, equal));
    expect((await take(house, listed(equal, equal, '"" 20250226 50 Arvode'))).ledger).toMatchObject({ added: 1, unchanged: 2 });
    expect((await take(house, listed(equal, equal, equal))).ledger).toMatchObject({ added: 1, unchanged: 2 });
    expect(await costOf(house)).toBe(200);
  });

  it('of payroll whose corrected voucher comes before the one that stays meets the right one', async () => {
    const house = await database.house();
    await take(house, listed('"" 20250225 50 Arvode', '"" 20250225 60 Arvode'));
    const { ledger } = await take(house, listed('"" 20250225 61 Arvode', '"" 20250225 50 Arvode'), { accept: [CHANGED_AMOUNTS] });
    expect(ledger).toMatchObject({ unchanged: 1, changed: 1, added: 0 });
    expect(await costOf(house)).toBe(111);
  });

  it('of payroll whose numbers begin again is asked about: both kept, or the day was changed', async () => {
    const house = await database.house();
    await take(house, listed('LON1 20250125 100'));
    const february = listed('LON1 20250225 200');
    expect(await asked(take(house, february))).toEqual([CHANGED_DAYS]);
    expect(await costOf(house)).toBe(100);
    await take(house, february, { accept: [NUMBERS_BEGIN_AGAIN] });
    expect(await monthsOf(house)).toEqual(['1: 100', '2: 200']);
    expect((await take(house, listed('LON1 20250325 300'))).ledger).toMatchObject({ added: 1 }); // it is a habit by now
    await take(house, listed('B1 20250125 7'));
    await take(house, listed('B1 20250126 8'), { accept: [CHANGED_DAYS] });
    expect(await costOf(house)).toBe(608);
    expect((await vouchersOf(house)).filter((each) => each.startsWith('B'))).toEqual(['B 1 2025-01-26']);
  });

  it('of another program is a source of its own: its A 1 replaces nothing, and what both have is asked about', async () => {
    const house = await database.house();
    await take(house, whole(YEAR, 600));
    const payroll = listed('A1 20250120 40').replace('Provprogram', 'Lön');
    await expect(take(house, payroll)).rejects.toMatchObject({
      figures: {
        questions: [
          {
            accept: OVERLAP,
            figures: {
              count: 2,
              months: [
                { account: '1930', period: 202501, amount: -100 },
                { account: '5010', amount: 100 },
              ],
            },
          },
        ],
      },
    });
    const { ledger } = await take(house, payroll, { accept: [OVERLAP] });
    expect(ledger).toMatchObject({ source: { name: 'Provregionen, Lön', isNew: true }, added: 1, accepted: [OVERLAP] });
    expect(await costOf(house)).toBe(640);
    expect((await take(house, payroll.replace('\r\n#VER', '\r\n\r\n#VER'))).changed).toBe(false);
    expect((await take(house, whole(YEAR, 600, '#PROSA "again"'))).ledger).toMatchObject({ removed: 0, unchanged: 3 });
    expect(await faultsOf(house)).toEqual([]);
  });

  it('of SIE type 2 has month amounts, replaced as a whole; with vouchers of the account they overlap', async () => {
    const house = await database.house();
    const months = (...amounts: string[]) =>
      made({ head: ['#RAR 0 20250101 20251231', ...amounts.map((each) => `#PSALDO 0 ${each}`), '#RES 0 5010 300'] }).replace(
        '#SIETYP 4',
        '#SIETYP 2',
      );
    const { ledger } = await take(house, months('202501 5010 {} 100', '202502 5010 {} 200'));
    expect(ledger).toMatchObject({ kind: 'MONTH_AMOUNTS', ground: 'PERIOD_BALANCES', added: 2, sumOre: 30_000 });
    expect(await vouchersOf(house)).toEqual(['PERIOD 2025-01 2025-01-31 MONTH', 'PERIOD 2025-02 2025-02-28 MONTH']);
    await take(house, months('202501 5010 {} 50', '202503 5010 {} 250'));
    expect(await monthsOf(house)).toEqual(['1: 50', '3: 250']);
    expect(await asked(take(house, months('202501 5010 {} 50', '202503 5010 {} 251')))).toEqual([CONTRADICTED_BALANCES]);
    expect(await asked(take(house, listed('A1 20250110 5')))).toEqual([OVERLAP]);
    expect(await asked(take(house, listed('A1 20250210 5')))).toEqual(['taken']);
    expect(await faultsOf(house)).toEqual([]);
  });

  it('of type 3 counts an amount once, told with and without its cost centre', async () => {
    const house = await database.house();
    const lines = [
      '#RAR 0 20250101 20251231',
      '#PSALDO 0 202501 5010 {} 100',
      '#PSALDO 0 202501 5010 {1 "K1"} 60',
      '#RES 0 5010 100',
    ];
    await take(house, made({ head: lines }).replace('#SIETYP 4', '#SIETYP 3'));
    expect(await costOf(house)).toBe(100);
  });

  it('that does not balance is left out, told, or taken with its difference on an account', async () => {
    const house = await database.house();
    const crooked = listed('A1 20250115 100', 'A2 20250215 200').replace('1930 {} -200', '1930 {} -198');
    await expect(take(house, crooked)).rejects.toMatchObject({ code: 'SIE_VOUCHER_UNBALANCED', offences: [{ value: 'A 2' }] });
    const left = await take(house, crooked, { unbalanced: { way: 'LEAVE_OUT' } });
    expect(left.ledger).toMatchObject({
      added: 1,
      unbalanced: [{ series: 'A', number: '2', date: '2025-02-15', differenceOre: 200 }],
    });
    expect(await costOf(house)).toBe(100);
    await take(house, `${crooked}\r\n`, { unbalanced: { way: 'ON_ACCOUNT', account: '3740' } });
    expect([await costOf(house), await costOf(house, '3740')]).toEqual([300, -2]);
    expect(await faultsOf(house)).toEqual([]);
  });

  it('of CSV where some vouchers balance is a list with faults, where none does an extract, unless it is said otherwise', async () => {
    const house = await database.house();
    const head = 'Vernr;Datum;Konto;Belopp';
    const faulty = [head, 'A1;2025-01-15;5010;100', 'A1;2025-01-15;1930;-100', 'A2;2025-02-15;5010;50'].join('\n');
    await expect(take(house, faulty, csvOf(faulty))).rejects.toMatchObject({
      code: 'IMPORT_REFUSED',
      offences: [{ value: 'A 2' }],
    });
    const rows = [head, 'A1;2025-01-15;5010;100', 'A2;2025-02-15;5010;50'].join('\n');
    expect(await asked(take(house, rows, csvOf(rows)))).toEqual(['EXTRACT_SUM']);
    expect(await asked(take(house, rows, { ...csvOf(rows), as: ImportKind.LISTED_VOUCHERS }))).toEqual(['IMPORT_REFUSED']);
    expect(await vouchersOf(house)).toEqual([]);
  });

  it('that is the next extract replaces the months that it covers as a whole, and asks where it has a part of them', async () => {
    const house = await database.house();
    const extract = (...rows: string[]) => ['Vernr;Datum;Konto;Belopp', ...rows.map((row) => `${row}`)].join('\n');
    const give = (text: string, taking = {}) => take(house, text, { ...csvOf(text), as: ImportKind.EXTRACT, ...taking });
    await give(extract('1;2025-01-10;5010;10', '2;2025-02-10;5010;20'));
    await give(extract('1;2025-01-10;5010;10', '2;2025-02-10;5010;25', '3;2025-03-10;5010;30'));
    expect(await monthsOf(house)).toEqual(['1: 10', '2: 25', '3: 30']);
    await give(extract('4;2025-04-10;5010;40')); // a month of its own
    expect(await costOf(house)).toBe(105);
    const later = extract('2;2025-02-10;5010;26', '3;2025-03-10;5010;30', '4;2025-04-10;5010;40');
    expect(await asked(give(later))).toEqual([ImportQuestion.PARTIAL_PERIOD]); // is January as it was, or gone?
    const period = { first: '2025-01-01', last: '2025-04-30' } as never;
    await give(later, { period });
    expect(await monthsOf(house)).toEqual(['2: 26', '3: 30', '4: 40']);
    expect(await faultsOf(house)).toEqual([]);
  });

  it('is filtered: what is kept counts, the proof is the whole file’s, and no text of the rest is stored', async () => {
    const house = await database.house();
    const ver = (number: number, words: string, ...rows: string[]) => [`#VER A ${number} 20250115 "${words}"`, '{', ...rows, '}'];
    const region = (second = '60') =>
      [
        ...[
          '#FLAGGA 0',
          '#PROGRAM "R" "1"',
          '#SIETYP 4',
          '#RAR 0 20250101 20251231',
          '#IB 0 1930 9',
          '#IB 0 2010 -9',
          '#UB 0 1930 -151',
          '#UB 0 2010 -9',
          '#RES 0 5010 160',
        ],
        ...ver(1, 'Hyra', '#TRANS 5010 {1 "31100"} 100 20250115 "Kansliet"', '#TRANS 1930 {} -100 20250115 "Hemligt"'),
        ...ver(2, 'Lön till NN', `#TRANS 5010 {1 "999"} ${second}`, `#TRANS 1930 {} -${second}`),
        '',
      ].join('\r\n');
    const filter = { costCentres: ['31100'], projects: [], accounts: [] };
    const { ledger } = await take(house, region(), { filter });
    expect(ledger).toMatchObject({ added: 1, sumOre: 10_000, filteredAway: { vouchers: 1, rows: 3, amountOre: -10_000 } });
    expect(await vouchersOf(house)).toEqual(['A 1 2025-01-15 PART']);
    const { manager } = house.database.reader;
    const texts = [
      ...(await manager.query('SELECT text FROM voucher')),
      ...(await manager.query('SELECT text FROM voucher_row')),
    ];
    expect(texts.map(({ text }) => text)).toEqual(['Hyra', 'Kansliet']);
    expect(await manager.query('SELECT * FROM opening_balance')).toEqual([]);
    expect(await asked(take(house, region('61')))).toEqual([CONTRADICTED_BALANCES]); // of what is filtered away
    expect((await take(house, `${region()}\r\n`)).changed).toBe(false); // the source keeps its filter
    const wider = { costCentres: ['31100', '999'], projects: [], accounts: [] };
    expect(await asked(take(house, region(), { filter: wider }))).toEqual([ImportQuestion.CHANGED_FILTER]);
    await take(house, region(), { filter: wider, accept: [ImportQuestion.CHANGED_FILTER] });
    expect(await costOf(house)).toBe(160);
    await take(house, region(), {
      filter: { costCentres: [], projects: ['P'], accounts: [] },
      accept: [ImportQuestion.CHANGED_FILTER],
    });
    expect([await costOf(house), await vouchersOf(house)]).toEqual([0, []]);
    expect(await faultsOf(house)).toEqual([]);
  });

  it('of a region with its own dimensions says which are cost centre and project, and the source remembers', async () => {
    const house = await database.house();
    const file = (amount: number) => whole(['A1 20250115 1'], 1).replace('5010 {} 1', `5010 {20 "V1" 21 "P9"} ${amount}`);
    await take(house, file(1), { dimensions: { costCentre: 20, project: 21 } });
    await take(house, `${file(1)}\r\n`);
    const [coding] = await house.database.reader.manager.query(
      "SELECT cost_centre AS centre, project FROM coding WHERE account = '5010'",
    );
    expect({ ...coding }).toEqual({ centre: 'V1', project: 'P9' });
  });

  it('older than what it would replace is asked about, and one that changes nothing is not', async () => {
    const house = await database.house();
    const run = (generated: string, amount: number) =>
      made({ head: [`#GEN ${generated}`, '#RAR 0 20250101 20251231'], vouchers: [`LON1 20250125 ${amount}`] });
    await take(house, run('20250201', 100));
    await take(house, run('20250203', 110)); // corrected
    expect(await asked(take(house, run('20250201', 100)))).toEqual([ImportQuestion.OLDER_EXPORT]);
    expect(await asked(take(house, run('20250202', 110)))).toEqual(['taken']);
    expect(await costOf(house)).toBe(110);
    await take(house, run('20250201', 100), { accept: [ImportQuestion.OLDER_EXPORT] });
    expect(await costOf(house)).toBe(100);
  });

  it('that is a whole year older than a list is asked about where it would undo it, changed or added', async () => {
    const house = await database.house();
    const full = whole(YEAR, 600, '#GEN 20260110');
    await take(house, full);
    const list = (day: string, ...vouchers: string[]) => made({ head: [`#GEN ${day}`, '#RAR 0 20250101 20251231'], vouchers });
    await take(house, list('20260201', 'A3 20250315 350')); // corrected
    const older = `${full}#PROSA "exported again"\r\n`;
    expect(await asked(take(house, older))).toEqual([ImportQuestion.OLDER_EXPORT]);
    expect(await costOf(house)).toBe(650);
    await take(house, older, { accept: [ImportQuestion.OLDER_EXPORT] });
    expect(await costOf(house)).toBe(600);
    await take(house, list('20260202', 'A4 20250415 50')); // forgotten
    expect(await asked(take(house, full))).toEqual([ImportQuestion.OLDER_EXPORT]);
    expect(await asked(take(house, whole(YEAR, 600, '#GEN 20260203')))).toEqual(['taken']); // newer, and without it
    expect(await costOf(house)).toBe(600);
  });

  it('that is an extract older than the one it replaces is asked about', async () => {
    const house = await database.house();
    const extract = (day: string, kronor: number) =>
      made({ head: [`#GEN ${day}`, '#RAR 0 20250101 20251231'], vouchers: [`P1 20250115 ${kronor}`] });
    const as = { as: ImportKind.EXTRACT };
    await take(house, extract('20250301', 100), as);
    expect(await asked(take(house, extract('20250201', 50), as))).toEqual([ImportQuestion.OLDER_EXPORT]);
    expect(await costOf(house)).toBe(100);
    expect(await asked(take(house, extract('20250401', 50), as))).toEqual(['taken']);
  });

  it('of balances to a day (#OMFATTN) takes nothing of later months away', async () => {
    const house = await database.house();
    await take(house, whole(YEAR, 600, '#GEN 20250401'));
    const toFebruary = whole(YEAR.slice(0, 2), 300, '#GEN 20250402', '#OMFATTN 20250228');
    expect((await take(house, toFebruary)).ledger).toMatchObject({ kind: 'WHOLE_YEAR', removed: 0, unchanged: 2 });
    expect((await take(house, whole(YEAR.slice(0, 2), 300, '#GEN 20250402', '#OMFATTN 19700101'))).ledger).toMatchObject({
      removed: 1,
    });
  });
});
