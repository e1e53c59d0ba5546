import { describe, expect, it } from 'vitest';
import { AskError } from '../../../addin/api/ask-error.js';
import { createClient } from '../../../addin/api/client.js';
import { FUNCTIONS } from '../../../addin/catalogue/functions.js';
import { type AskCells, type CellAnswer, createAskCells } from '../../../addin/functions/ask-cells.js';
import { type RegisterOptions, registerFunctions } from '../../../addin/functions/register-functions.js';
import { EN } from '../../../addin/locales/en.js';
import { SV } from '../../../addin/locales/sv.js';
import { serialOfDay } from '../../../server/agreement/excel-serial.js';
import { booked } from '../../cells/booked-year.js';
import { onEachDatabase } from '../../support/databases.js';
import { serve, TEST_TOKEN } from '../../support/served.js';
import { fakeExcel } from './fake-excel.js';

/** Excel with the functions over an asker; answers are given to each request by its arguments. */
function setUp(
  answer: (name: string, list: readonly unknown[]) => CellAnswer | AskError,
  options: Partial<RegisterOptions> = {},
) {
  const excel = fakeExcel();
  const batches: string[][] = [];
  const ask: AskCells = async (requests) => {
    batches.push(requests.map((request) => `${request.function}(${request.arguments.join(',')})`));
    const cells = requests.map((request) => answer(request.function, request.arguments));
    const error = cells.find((cell) => cell instanceof AskError);
    if (error) throw error;
    return { revision: 17, cells: cells as CellAnswer[] };
  };
  const runtime = registerFunctions({ customFunctions: excel.host, ask, language: () => 'en-US', ...options });
  return { excel, batches, runtime };
}

const seven = (): CellAnswer => ({ values: [[7]] });
const refused = (code: string, figures = {}): CellAnswer => ({ refusal: { code, figures } });

describe('the functions', () => {
  it('are all associated before anything is asked, whatever the language or the server may say', () => {
    const excel = fakeExcel();
    const fail = () => {
      throw new Error('too early');
    };
    registerFunctions({ customFunctions: excel.host, ask: fail, language: fail });
    expect(excel.ids.toSorted()).toEqual(FUNCTIONS.map(({ id }) => id).toSorted());
  });

  it('ask for what is entered at once in one batch, equal cells once', async () => {
    const { excel, batches } = setUp(seven);
    const cells = [
      excel.cell('CONTRIBUTION', ['12', 2023, null]),
      excel.cell('CONTRIBUTION', [12, '2023', '']),
      excel.cell('SHARE', [null, null, null]),
      excel.cell('POPULATION', ['VGR', 45_292]),
    ];
    expect(await Promise.all(cells)).toEqual([7, 7, 7, 7]);
    expect(batches).toEqual([['CONTRIBUTION(12,2023)', 'SHARE()', 'POPULATION(VGR,45292)']]);
  });

  it('spill the contributions under headings in the reader’s language', async () => {
    const values = [
      ['Region', 'Contribution'],
      ['Skåne', 1_344_215.63],
      ['=HYPERLINK("http://x")', 0.01],
    ];
    const inSwedish = setUp(() => ({ values }), { language: () => 'sv-SE' });
    expect(await inSwedish.excel.cell('CONTRIBUTIONS', [2023, null])).toEqual([['Region', 'Bidrag'], ...values.slice(1)]);
    const later = setUp(() => ({ values: [['Region', 'Contribution', '__proto__']] }));
    expect(await later.excel.cell('CONTRIBUTIONS', [2023, null])).toEqual([['Region', 'Contribution', '__proto__']]);
  });

  it('spill a list with the names of the reader’s language alone', async () => {
    const values = [
      ['Key', 'Name', 'Name in Swedish'],
      ['ACT-5', 'Contract follow-ups', 'Avtalsuppföljningar'],
    ];
    const { excel, batches } = setUp(() => ({ values }), { language: () => 'sv-SE' });
    expect(await excel.cell('LIST', ['aktiviteter'])).toEqual([
      ['Kod', 'Namn'],
      ['ACT-5', 'Avtalsuppföljningar'],
    ]);
    expect(batches).toEqual([['LIST(aktiviteter)']]);
  });

  it.each<[string, unknown]>([
    ['CONTRIBUTION', '#,##0.00;[Red]-#,##0.00'],
    ['ACTUAL', '#,##0.00;[Red]-#,##0.00'],
    ['POPULATION', '#,##0'],
    ['SHARE', '0.00 %'],
  ])('carry a number format in %s where this Excel takes one, and are plain numbers elsewhere', async (name, numberFormat) => {
    const formatted = setUp(seven, { formatted: () => true });
    expect(await formatted.excel.cell(name)).toEqual({ type: 'FormattedNumber', basicValue: 7, numberFormat });
    expect(await setUp(seven, { formatted: () => false }).excel.cell(name)).toBe(7);
    expect(await setUp(seven).excel.cell(name)).toBe(7);
  });

  it('format a table by its columns, and leave headings, names and blank cells as they are', async () => {
    const values = [
      ['Region', 'Scenario', 'Difference, %', 'Kronor per inhabitant'],
      ['Skåne', 12.5, '', 1.15],
    ];
    const { excel } = setUp(() => ({ values }), { formatted: () => true, language: () => 'sv' });
    const number = (basicValue: number, numberFormat: string) => ({ type: 'FormattedNumber', basicValue, numberFormat });
    expect(await excel.cell('WHATIF')).toEqual([
      ['Region', 'Scenario', 'Skillnad, %', 'Kr per invånare'],
      ['Skåne', number(12.5, '#,##0.00;[Red]-#,##0.00'), '', number(1.15, '0.00')],
    ]);
  });

  it.each([
    ['sv-SE', ['Avsnitt', 'Kod', 'Namn', 'Utfall hittills'], 'Avtalsuppföljningar'],
    ['en-GB', ['Section', 'Code', 'Name', 'Outcome to date'], 'Contract follow-ups'],
  ])('spill budget against outcome in %s, with the names of that language alone', async (language, headings, name) => {
    const values = [
      ['Section', 'Key', 'Name', 'Name in Swedish', 'Outcome to date'],
      ['COST', 'ACT-5', 'Contract follow-ups', 'Avtalsuppföljningar', 650.5],
    ];
    const { excel, batches } = setUp(() => ({ values }), { language: () => language });
    expect(await excel.cell('BUDGETVSACTUAL', [2026, 'ACTIVITY', null])).toEqual([headings, ['COST', 'ACT-5', name, 650.5]]);
    expect(batches).toEqual([['BUDGETVSACTUAL(2026,ACTIVITY)']]);
  });

  it.each([
    ['2026-11-22T13:05:00.000Z', 'Revision 17 · 2026-11-22 14:05'], // winter: an hour before UTC
    ['2026-06-30T22:30:00.000Z', 'Revision 17 · 2026-07-01 00:30'], // summer: two
    ['', 'Revision 17'],
  ])('say the status at %s as a text', async (at, text) => {
    const { excel } = setUp(() => ({ values: [[17, at]] }));
    expect(await excel.cell('STATUS')).toBe(text);
  });

  it.each<[string, CellAnswer | AskError, string, string]>([
    [
      'a slip in a region’s name',
      refused('REGION_UNKNOWN', { asked: 'Skone', suggestions: ['Region Skåne'] }),
      '#VALUE!',
      '“Skone” is not one of the 21 regions. Did you mean Region Skåne?',
    ],
    [
      'a year without a budget',
      refused('BUDGET_YEAR_UNKNOWN', { year: 1999 }),
      '#N/A',
      'There is no budget for 1999 in Fordela.',
    ],
    [
      'a year without an operating budget',
      refused('BUDGET_UNKNOWN', { year: 2027, known: [1], draft: 1 }),
      '#N/A',
      'There is no such budget for 2027. There is version 1 (1 is a draft).',
    ],
    [
      'a year without a ledger',
      refused('LEDGER_UNKNOWN', { year: 2027 }),
      '#N/A',
      'There is no ledger of 2027 in Fordela: nothing is imported or booked.',
    ],
    [
      'a month that the ledger does not hold',
      refused('LEDGER_INCOMPLETE', { year: 2026, ledgerThrough: '2026-10-31', months: [11] }),
      '#N/A',
      'The ledger of 2026 is complete through 2026-10-31. What comes after is unknown.',
    ],
    [
      'a day that has not come',
      refused('DATE_AFTER_TODAY', { value: '2026-12-31', year: 2026, today: '2026-11-27' }),
      '#VALUE!',
      '“2026-12-31” has not come yet. Give a day that has been, or leave it blank.',
    ],
    [
      'an unknown activity',
      refused('ACTIVITY_UNKNOWN', { activity: 'ACT-9', activities: ['ACT-1', 'ACT-2'], accountGroups: ['TRAVEL', 'IT'] }),
      '#VALUE!',
      '“ACT-9” is no activity or account group. There are, for example, ACT-1, ACT-2; TRAVEL, IT.',
    ],
    [
      'a day of another year',
      refused('DATE_INVALID', { value: '2025-03-31', year: 2026 }),
      '#VALUE!',
      '“2025-03-31” is not a day of 2026.',
    ],
    [
      'a division there is none of',
      refused('INPUT_INVALID', { argument: 2, name: 'by', value: 'WEEK' }),
      '#VALUE!',
      'A report cannot be divided by “WEEK”. Write activity, account group, month or quarter.',
    ],
    ['a code of tomorrow', refused('NEW_CODE'), '#VALUE!', EN.otherRefusal('NEW_CODE')],
    ['a code named like a property of every object', refused('toString'), '#VALUE!', EN.otherRefusal('toString')],
    ['no network', new AskError('offline', ''), '#N/A', EN.faults.offline],
    ['no answer in time', new AskError('timeout', ''), '#N/A', EN.faults.timeout],
    ['no sign-in', new AskError('signed-out', ''), '#N/A', EN.faults['signed-out']],
    ['a page of the network', new AskError('garbage', ''), '#N/A', EN.faults.garbage],
    ['a fault', new AskError('fault', 'stack trace'), '#N/A', EN.faults.fault],
    [
      'a refusal of everything',
      new AskError('refused', '', { code: 'FORBIDDEN' }),
      '#N/A',
      'You are signed in, but may not see this. Ask the national office.',
    ],
  ])('show %s as an error with a text', async (_title, answer, code, text) => {
    const { excel } = setUp(() => answer);
    expect(await excel.cell('CONTRIBUTION', ['x', 2023, null])).toEqual([code, text]);
  });

  it('fail one by one', async () => {
    const { excel } = setUp((_name, [region]) => (region === 'x' ? refused('REGION_UNKNOWN', { asked: 'x' }) : seven()));
    const cells = await Promise.all(['12', 'x', '14'].map((region) => excel.cell('CONTRIBUTION', [region, 2023, null])));
    expect(cells).toEqual([7, ['#VALUE!', '“x” is not one of the 21 regions.'], 7]);
  });

  it('speak Swedish where Office does, from then on', async () => {
    let language = 'en-US';
    const { excel } = setUp(() => refused('BUDGET_YEAR_UNKNOWN', { year: 1999 }), { language: () => language });
    await excel.cell('SHARE', ['12', 1999, null]);
    language = 'sv-SE';
    expect(await excel.cell('SHARE', ['12', 1999, null])).toEqual(['#N/A', 'Det finns ingen budget för 1999 i Fordela.']);
  });

  it.each([[true], ['true'], ['True']])('ask nothing for a preview (%j), but show what is known', async (isInValuePreview) => {
    const { excel, batches } = setUp(seven);
    const preview = () => excel.cell('CONTRIBUTION', ['12', 2023, null], { isInValuePreview });
    expect(await preview()).toEqual(['#N/A', EN.preview]);
    expect(batches).toEqual([]);
    await excel.cell('CONTRIBUTION', ['12', 2023, null], { isInValuePreview: 'false' });
    expect(await preview()).toBe(7);
    expect(batches).toHaveLength(1);
  });

  it('let Excel cancel one cell without touching its twin', async () => {
    const { excel, batches } = setUp(seven);
    const [one, twin] = [{ onCanceled: undefined as (() => void) | undefined }, {}];
    const cells = [excel.cell('SHARE', ['12', 2023, null], one), excel.cell('SHARE', ['12', 2023, null], twin)];
    one.onCanceled?.();
    expect(await Promise.all(cells)).toEqual([['#N/A', EN.faults.cancelled], 7]);
    expect(batches).toHaveLength(1);
  });

  it('ask again after a refresh, which calls for a recalculation', async () => {
    let recalculations = 0;
    const { excel, batches, runtime } = setUp(seven, { onNeedsRecalculation: () => recalculations++ });
    await excel.cell('SHARE', ['12', 2023, null]);
    await excel.cell('SHARE', ['12', 2023, null]);
    expect([batches.length, runtime.epoch]).toEqual([1, 1]);
    runtime.refresh();
    await excel.cell('SHARE', ['12', 2023, null]);
    expect([batches.length, runtime.epoch, recalculations]).toEqual([2, 2, 1]);
  });

  it('ask again after a sign-in, once, and only if one was missing', async () => {
    let signedIn = false;
    const told: string[] = [];
    const { excel, runtime } = setUp(() => (signedIn ? seven() : new AskError('signed-out', '')), {
      onNeedsRecalculation: () => told.push('recalculate'),
      onSignedOut: () => told.push('sign in'),
      onAnswered: (revision) => told.push(`revision ${revision}`),
    });
    expect(runtime.retrySignedOut()).toBe(false);
    expect(await excel.cell('SHARE', ['12', 2023, null])).toEqual(['#N/A', EN.faults['signed-out']]);
    signedIn = true;
    expect([runtime.retrySignedOut(), runtime.retrySignedOut()]).toEqual([true, false]);
    expect(await excel.cell('SHARE', ['12', 2023, null])).toBe(7);
    expect(told).toEqual(['sign in', 'recalculate', 'revision 17']);
  });

  it('notice a sign-in that ended for some cells only', async () => {
    const { excel, runtime } = setUp(() => refused('UNAUTHENTICATED'));
    await excel.cell('SHARE', ['12', 2023, null]);
    expect(runtime.retrySignedOut()).toBe(true);
  });
});

describe('the functions, once they were answered', () => {
  const STATUS: CellAnswer = { values: [[17, '2026-11-22T13:05:00Z']] };

  it.each(['offline', 'timeout', 'signed-out', 'garbage', 'fault'] as const)(
    'keep their last value where a refresh fails (%s), count it, and say so in STATUS',
    async (kind) => {
      let reachable = true;
      const answer = (name: string) => (name === 'STATUS' ? STATUS : seven());
      const { excel, runtime } = setUp((name) => (reachable ? answer(name) : new AskError(kind, '')));
      const ask = () => Promise.all([excel.cell('SHARE', ['12', 2023, null]), excel.cell('STATUS')]);
      expect(await ask()).toEqual([7, 'Revision 17 · 2026-11-22 14:05']);
      reachable = false;
      runtime.renew();
      expect(await ask()).toEqual([7, 'Revision 17 · 2026-11-22 14:05 · old values: Fordela did not answer']);
      expect(runtime.tally).toEqual({ waiting: 0, answered: 0, kept: 2, failed: 0 });
      expect(await excel.cell('SHARE', ['14', 2023, null])).toEqual(['#N/A', EN.faults[kind]]); // never answered before
      expect(runtime.tally.failed).toBe(1);
      reachable = true;
      expect(await ask()).toEqual([7, 'Revision 17 · 2026-11-22 14:05']); // an old value is no answer: it is asked again
    },
  );

  it.each(['UNAUTHENTICATED', 'BUSY', 'DATABASE_UNAVAILABLE'])('keep it where a cell alone goes without: %s', async (code) => {
    let isRefused = false;
    const { excel, runtime } = setUp(() => (isRefused ? refused(code) : seven()));
    await excel.cell('SHARE', ['12', 2023, null]);
    isRefused = true;
    runtime.renew();
    expect(await excel.cell('SHARE', ['12', 2023, null])).toBe(7);
    expect(runtime.retrySignedOut()).toBe(code === 'UNAUTHENTICATED');
  });

  it.each(['FORBIDDEN', 'BUDGET_YEAR_UNKNOWN'])('do not keep what the server no longer gives: %s', async (code) => {
    let isRefused = false;
    const { excel, runtime } = setUp(() => (isRefused ? refused(code, { year: 2023 }) : seven()));
    await excel.cell('SHARE', ['12', 2023, null]);
    isRefused = true;
    runtime.renew();
    expect(await excel.cell('SHARE', ['12', 2023, null])).toMatchObject(['#N/A', expect.any(String)]);
  });
});

describe('an answer for cells', () => {
  const answering = (data: unknown) =>
    createAskCells({ ask: async () => data as never })([{ function: 'STATUS', arguments: [] }], {
      signal: new AbortController().signal,
    });

  it.each<[string, unknown]>([
    ['no cells', { revision: 1 }],
    ['cells that are no list', { revision: 1, cells: {} }],
    ['too few', { revision: 1, cells: [] }],
    ['too many', { revision: 1, cells: [{ values: [[1]] }, { values: [[1]] }] }],
    ['no revision', { cells: [{ values: [[1]] }] }],
    ['an empty cell', { revision: 1, cells: [{}] }],
    ['null for a cell', { revision: 1, cells: [null] }],
    ['no rows', { revision: 1, cells: [{ values: [] }] }],
    ['an empty row', { revision: 1, cells: [{ values: [[]] }] }],
    ['rows of different lengths', { revision: 1, cells: [{ values: [[1], [1, 2]] }] }],
    ['a row that is none', { revision: 1, cells: [{ values: [[1], 'x'] }] }],
    ['an object for a value', { revision: 1, cells: [{ values: [[{}]] }] }],
    ['null for a value', { revision: 1, cells: [{ values: [[null]] }] }],
    ['an error without a code', { revision: 1, cells: [{ values: null, error: { message: 'x' } }] }],
  ])('is garbage with %s', async (_title, data) => {
    await expect(answering(data)).rejects.toMatchObject({ kind: 'garbage' });
  });

  it('needs no figures to be a refusal', async () => {
    expect(await answering({ revision: 1, cells: [{ values: null, error: { code: 'BUSY' } }] })).toEqual({
      revision: 1,
      cells: [{ refusal: { code: 'BUSY', figures: {} } }],
    });
  });
});

onEachDatabase('the functions and the server', (database) => {
  it('fill a sheet: values, a spill that sums to the total, the status, and errors in words', async () => {
    const { origin } = await serve({}, await database.house('example'));
    const excel = fakeExcel();
    const ask = createAskCells(createClient({ origin, token: () => TEST_TOKEN }));
    registerFunctions({ customFunctions: excel.host, ask, language: () => 'sv-SE' });
    const cell = (id: string, ...list: unknown[]) => excel.cell(id, list);
    const [amount, total, population, table, status, region, year] = await Promise.all([
      cell('CONTRIBUTION', 'skåne', 2023, null),
      cell('CONTRIBUTION', null, null, null),
      cell('POPULATION', 12, '2022'),
      cell('CONTRIBUTIONS', 2023, null),
      cell('STATUS'),
      cell('SHARE', 'Skone', 2023, null),
      cell('SHARE', '12', 1999, null),
    ]);
    expect([amount, total, population]).toEqual([1_344_215.63, 11_500_000, 1_414_324]);
    const numbers = (table as unknown[][]).flat().filter((each) => typeof each === 'number');
    expect(numbers).toHaveLength(21);
    expect(numbers.reduce((sum, each) => sum + each, 0)).toBe(10_000_000); // as Excel adds, in doubles
    expect(status).toMatch(/^Revision \d+ · 2026-11-22 12:00$/);
    expect(region).toEqual(['#VALUE!', '”Skone” är inte en av de 21 regionerna. Menade du Region Skåne?']);
    expect(year).toEqual(['#N/A', SV.refusals.BUDGET_YEAR_UNKNOWN({ plain: () => '1999' } as never)]);
  });

  it('show budget and outcome in Swedish, with figures and errors in words', async () => {
    const { origin } = await serve({}, await booked(await database.house()));
    const excel = fakeExcel();
    const ask = createAskCells(createClient({ origin, token: () => TEST_TOKEN }));
    registerFunctions({ customFunctions: excel.host, ask, language: () => 'sv-SE' });
    const cell = (id: string, ...list: unknown[]) => excel.cell(id, list);
    const [actual, budget, report, noBudget, noLedger, unknown] = await Promise.all([
      cell('ACTUAL', 'Avtalsuppföljningar', serialOfDay('2026-03-01')),
      cell('BUDGET', 5, 2026, 1),
      cell('BUDGETVSACTUAL', 2026, 'kontogrupp', '2026-03'),
      cell('BUDGET', 5, 2027, null),
      cell('ACTUAL', 5, 2027),
      cell('ACTUAL', 'ACT-9', 2026),
    ]);
    expect([actual, budget]).toEqual([400, 600]);
    const rows = report as unknown[][];
    expect(rows[0]?.slice(0, 6)).toEqual(['Avsnitt', 'Kod', 'Namn', 'Budget', 'Budget hittills', 'Utfall hittills']);
    expect(rows.find(([, key]) => key === 'TRAVEL')?.slice(0, 6)).toEqual([
      ...['COST', 'TRAVEL', 'Resor och möten'],
      ...[1200, 300, 270.75],
    ]);
    expect(noBudget).toEqual(['#N/A', 'Det finns ingen sådan budget för 2027.']);
    expect(noLedger).toEqual(['#N/A', 'Det finns ingen bokföring för 2027 i Fordela: inget är inläst eller bokfört.']);
    expect(unknown).toEqual(['#VALUE!', expect.stringContaining('ACT-1, ACT-2, ACT-3, ACT-4, ACT-5; CONTRIBUTIONS')]);
  });

  it('show signed out until somebody signs in', async () => {
    const { origin } = await serve({}, await database.house('real'));
    let token: string | undefined;
    const excel = fakeExcel();
    const ask = createAskCells(createClient({ origin, token: () => token }));
    const runtime = registerFunctions({ customFunctions: excel.host, ask, language: () => 'en' });
    expect(await excel.cell('CONTRIBUTION', [null, 2023, null])).toEqual(['#N/A', EN.faults['signed-out']]);
    token = TEST_TOKEN;
    expect(runtime.retrySignedOut()).toBe(true);
    expect(await excel.cell('CONTRIBUTION', [null, 2023, null])).toBe(10_000_000);
  });
});
