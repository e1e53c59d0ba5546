import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { House } from '../../server/app.js';
import { importBudgetSie } from '../../server/budget/import-budget-sie.js';
import { loadBudget } from '../../server/budget/load-budget.js';
import { sieBudgetLines } from '../../server/budget/sie-budget-lines.js';
import { verifyBudgets } from '../../server/budget/verify-budgets.js';
import { type AccountGroup, AccountKind } from '../../server/ledger/account-group.entity.js';
import { setAccountMapping } from '../../server/ledger/set-account-mapping.js';
import type { SiePeriodAmount } from '../../server/ledger/sie/sie-file.js';
import { ore } from '../../server/money/ore.js';
import { fordela, inHouse } from '../cli/run-command.js';
import { MAPPING, OFFICE, READER } from '../ledger/ledger-examples.js';
import { sieBytes } from '../ledger/sie/sie-files.js';
import { onEachDatabase } from '../support/databases.js';
import { serve } from '../support/served.js';

const HEAD = ['#FLAGGA 0', '#SIETYP 3', '#FNAMN "Example"', '#RAR 0 20270101 20271231'];

/** Personnel of ACT-1 in two accounts, one giving back in March; travel of ACT-5; the regions' contributions. */
const BUDGET = [
  '#PBUDGET 0 202701 4010 {1 "100"} 1000.50',
  '#PBUDGET 0 202701 4510 {1 "100"} 314.20',
  '#PBUDGET 0 202703 4010 {1 "100"} -200.00',
  '#PBUDGET 0 202712 5510 {1 "500" 6 "P7"} 99.99',
  '#PBUDGET 0 202702 3110 {} -5000.00',
  '#PBUDGET -1 202602 3110 {} -4000.00',
  '#PBUDGET 0 202705 1930 {} 0.00',
];
/** Worked by hand: kronor by month, costs and income positive; 1000.50 + 314.20 = 1314.70. */
const LINES = [
  { activity: null, accountGroup: 'CONTRIBUTIONS', profile: 'HAND', months: [0, 5000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
  { activity: 'ACT-1', accountGroup: 'PERSONNEL', profile: 'HAND', months: [1314.7, 0, -200, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
  { activity: 'ACT-5', accountGroup: 'TRAVEL', profile: 'HAND', months: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 99.99] },
];

const IMPORT = `mutation ($input: BudgetSieInput!, $dryRun: Boolean!) { importBudgetSie(input: $input, dryRun: $dryRun) {
  version status source lines { activity accountGroup profile months } } }`;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

onEachDatabase('the budget of a SIE file', (database) => {
  const mapped = async (): Promise<House> => {
    const house = await database.house();
    await setAccountMapping(house.changes, OFFICE, MAPPING);
    return house;
  };
  const take = ({ changes, database: data }: House, lines: readonly string[], given: object = {}, who = OFFICE) =>
    importBudgetSie(
      { changes, reader: data.reader.manager },
      who,
      { open: () => chunks(lines) },
      {
        ...{ year: 2027, source: 'Example', dryRun: false },
        ...given,
      },
    );

  it('is rehearsed and becomes the draft over GraphQL, by the mapping and with months by hand', async () => {
    const house = await mapped();
    const { graphql } = await serve({}, house);
    const text = [...HEAD, ...BUDGET].join('\n');
    const input = { year: 2027, source: 'EXAMPLE', file: { text } };
    const expected = { version: 1, status: 'DRAFT', source: 'EXAMPLE', lines: LINES };
    const dry = await graphql(IMPORT, { input, dryRun: true });
    expect(dry.body.data?.importBudgetSie).toEqual(expected);
    await expect(loadBudget(house.database.reader.manager, 2027)).rejects.toMatchObject({ code: 'BUDGET_UNKNOWN' });
    expect((await graphql(IMPORT, { input, dryRun: false })).body.data?.importBudgetSie).toEqual(expected);
    expect((await verifyBudgets(house.database.reader.manager)).violations).toEqual([]);
    const again = await take(house, [...HEAD, ...BUDGET], { source: 'EXAMPLE' });
    expect([again.changed, again.result.amountsOfOtherYears]).toEqual([false, 1]);
  });

  it.each([
    // The outcome is 300: {} alone is the whole, so the objects say it again. The budget's 50 counts once.
    ['the whole amount', '300.00', [['ACT-1', 5000]]],
    // The outcome is 600: {} is what has no object, so the budget is 50 and 50.
    [
      'the rest',
      '600.00',
      [
        [null, 5000],
        ['ACT-1', 5000],
      ],
    ],
  ])('takes {} beside objects for %s where the file’s outcome tells so', async (_title, outcome, expected) => {
    const house = await mapped();
    const file = [
      ...HEAD,
      `#RES 0 3110 -${outcome}`,
      ...['#PSALDO 0 202701 3110 {1 "100"} -300.00', '#PSALDO 0 202701 3110 {} -300.00'],
      ...['#PBUDGET 0 202701 3110 {1 "100"} -50.00', '#PBUDGET 0 202701 3110 {} -50.00'],
    ];
    const { result } = await take(house, file);
    expect(result.budget.lines.map(({ activity, totalOre }) => [activity, totalOre])).toEqual(expected);
  });

  it('names every account that has no place, with figures, and stores nothing', async () => {
    const house = await mapped();
    const file = [
      ...[...HEAD, ...BUDGET],
      ...['#PBUDGET 0 202701 8410 {} 10.25', '#PBUDGET 0 202702 8410 {} 20.00'],
      '#PBUDGET 0 202701 7510 {1 "900"} 7.00',
      '#PBUDGET 0 202701 2440 {} -8.00',
      '#PBUDGET 0 202801 4010 {1 "100"} 9.00',
      ...['#PBUDGET 0 202701 5520 {1 "100"} 50.00', '#PBUDGET 0 202701 5520 {} 70.00'],
    ];
    const figure = (amount: string, months = '1 month') => `: ${amount} kr in ${months}, debit positive`;
    const offence = (value: string, reason: string) => ({ column: 'account', value, reason });
    await expect(take(house, file)).rejects.toMatchObject({
      code: 'IMPORT_REFUSED',
      figures: { year: 2027, places: 5 },
      offences: [
        offence('5520', expect.stringMatching(/70\.00 kr without objects and 50\.00 kr with objects/) as unknown as string),
        offence('2440', `is mapped to LIABILITIES, the balance sheet, which is not budgeted${figure('-8.00')}`),
        offence('4010', `is budgeted outside 2027${figure('9.00')}`),
        offence('7510', `is a cost without an activity by the mapping, cost centre 900${figure('7.00')}`),
        offence('8410', `has no account group by the mapping${figure('30.25', '2 months')}`),
      ],
    });
    await expect(loadBudget(house.database.reader.manager, 2027)).rejects.toMatchObject({ code: 'BUDGET_UNKNOWN' });
  });

  it('is refused for a reader, a file without a budget, and a draft that somebody has changed', async () => {
    const house = await mapped();
    await expect(take(house, [...HEAD, ...BUDGET], {}, READER)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(take(house, [...HEAD, '#PBUDGET -1 202602 3110 {} -1.00'])).rejects.toMatchObject({ code: 'FILE_MALFORMED' });
    await take(house, [...HEAD, ...BUDGET]);
    await expect(take(house, [...HEAD, ...BUDGET], { expectedRevision: 1 })).rejects.toMatchObject({ code: 'STALE' });
  });

  it('is taken with a warning where its income is positive, as some programs write it, and without where it is credit', async () => {
    const house = await mapped();
    const { graphql } = await serve({}, house);
    const warned = `mutation ($input: BudgetSieInput!, $dryRun: Boolean!) { importBudgetSie(input: $input, dryRun: $dryRun) {
      warnings { code line accountGroup amount text } } }`;
    const asked = async (lines: readonly string[], dryRun: boolean) => {
      const input = { year: 2027, source: 'EXAMPLE', file: { text: [...HEAD, ...lines].join('\n') } };
      const { body } = await graphql(warned, { input, dryRun });
      return body.errors ?? body.data?.importBudgetSie;
    };
    const turned = ['#PBUDGET 0 202701 3110 {} 1200000.00', '#PBUDGET 0 202701 4010 {1 "100"} 1000.00'];
    const warnings = [
      {
        ...{ code: 'INCOME_NEGATIVE', line: 1, accountGroup: 'CONTRIBUTIONS', amount: -1_200_000 },
        text: 'Line 1: the income CONTRIBUTIONS is -1200000.00 kr, negative. Check the signs: income is written positive here, and negative in a SIE file.',
      },
    ];
    expect([await asked(turned, true), await asked(turned, false)]).toEqual([{ warnings }, { warnings }]);
    const { graphql: reader } = await serve({}, house);
    const query = '{ budget(year: 2027) { warnings { code line } } }';
    expect((await reader(query)).body.data).toEqual({ budget: { warnings: [{ code: 'INCOME_NEGATIVE', line: 1 }] } });
    // a cost that gives money back, and income by credit, are as they should be
    expect(await asked([...BUDGET, '#PBUDGET 0 202704 4510 {1 "100"} -5000.00'], true)).toEqual({ warnings: [] });
  });

  it('comes in by the command line', async () => {
    const address = await database.address();
    await inHouse(address, ({ changes }) => setAccountMapping(changes, OFFICE, MAPPING));
    const folder = mkdtempSync(join(tmpdir(), 'fordela-sie-'));
    folders.push(folder);
    const path = join(folder, '2027.se');
    writeFileSync(path, sieBytes(...HEAD, ...BUDGET));
    const turned = join(folder, 'turned.se');
    writeFileSync(turned, sieBytes(...HEAD, '#PBUDGET 0 202701 3110 {} 5000.00'));
    const warned = await fordela(['budget', 'import', turned, '--year', '2027', '--dry-run'], address);
    expect(warned.stdout).toMatch(/\nWarning\. Line 1: the income CONTRIBUTIONS is -5000\.00 kr, negative\./);
    const dry = await fordela(['budget', 'import', path, '--year', '2027', '--dry-run'], address);
    expect(dry.stdout).not.toContain('Warning');
    expect(dry.stdout).toContain('A dry run: nothing was stored');
    const { code, stdout } = await fordela(['budget', 'import', path, '--year', '2027'], address);
    expect([code, stdout.split('\n').slice(0, 5)]).toEqual([
      0,
      [
        '2027: draft of version 1, 3 lines, in kronor',
        '  – CONTRIBUTIONS 5\u00a0000.00',
        '  ACT-1 PERSONNEL 1\u00a0114.70',
        '  ACT-5 TRAVEL 99.99',
        'Amounts of other years, left out: 1.',
      ],
    ]);
    expect((await fordela(['budget', 'import', path, '--year', '27'], address)).code).toBe(2);
  });
});

async function* chunks(lines: readonly string[]): AsyncGenerator<Uint8Array> {
  yield sieBytes(...lines);
}

describe('lines from the budget of a SIE file', () => {
  const groups = [
    ...(['CONTRIBUTIONS', 'PERSONNEL', 'TRAVEL', 'ASSETS'] as const).map((code, position): AccountGroup => {
      const kind = { CONTRIBUTIONS: AccountKind.CONTRIBUTION, PERSONNEL: AccountKind.COST, TRAVEL: AccountKind.COST };
      return { code, name: code, nameSv: code, position, kind: code === 'ASSETS' ? AccountKind.BALANCE : kind[code] };
    }),
  ];

  it('hold every amount, or say which they do not', () => {
    const amount = fc.record({
      account: fc.constantFrom('1930', '3110', '4010', '5510', '8410'),
      costCentre: fc.constantFrom('100', '500', '900'),
      month: fc.integer({ min: 1, max: 12 }),
      amountOre: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 30 }), (given) => {
        const budget = given.map(({ account, costCentre, month, amountOre }): SiePeriodAmount => {
          const period = `2027-${String(month).padStart(2, '0')}`;
          return { year: 0, period, account, objects: [{ dimension: 1, id: costCentre }], amountOre: ore(amountOre) };
        });
        const file = { budget, periodBalances: [], balances: [] };
        const { lines, offences } = sieBudgetLines(file, { year: 2027, rules: MAPPING, groups });
        const homeless = ({ account, costCentre }: (typeof given)[number]): boolean =>
          ['1930', '8410'].includes(account) || (costCentre === '900' && account !== '3110');
        const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);
        const signed = lines.map(({ accountGroup, months }) => sum(months ?? []) * (accountGroup === 'CONTRIBUTIONS' ? -1 : 1));
        expect(sum(signed)).toBe(sum(given.filter((each) => !homeless(each)).map(({ amountOre }) => amountOre)));
        const named = [...new Set(given.filter((each) => each.amountOre !== 0 && homeless(each)).map(({ account }) => account))];
        expect([...new Set(offences.map(({ value }) => value))].toSorted()).toEqual(named.toSorted());
      }),
    );
  });
});
