import type { QueryRunner } from 'typeorm';
import { expect, it } from 'vitest';
import { localDate } from '../../server/agreement/local-date.js';
import type { House } from '../../server/app.js';
import type { Finding } from '../../server/changes/verify-finding.js';
import type { DatabaseAddress } from '../../server/config.js';
import { INVARIANTS } from '../../server/database/verify-invariants.js';
import { decideContributions } from '../../server/financing/decide-contributions.js';
import { openCorrection } from '../../server/financing/open-correction.js';
import { planInstalments } from '../../server/financing/plan-instalments.js';
import { recordPayment } from '../../server/financing/record-payment.js';
import { requestInstalment } from '../../server/financing/request-instalment.js';
import { setBudgetYear } from '../../server/financing/set-budget-year.js';
import { ore } from '../../server/money/ore.js';
import { confirmWithdrawal } from '../../server/regions/confirm-withdrawal.js';
import { registerWithdrawal } from '../../server/regions/register-withdrawal.js';
import { onEachDatabase } from '../support/databases.js';
import { fordela, inHouse, OFFICE } from './run-command.js';

const DECISION = { year: 2023, decidedOn: localDate('2022-11-24'), reference: 'SG 2022-11-24 §7' };

/** A year's life: decided, asked for, paid in part, corrected without Gotland, and the difference asked for. */
async function liveAYear(address: DatabaseAddress): Promise<void> {
  await inHouse(address, async ({ changes }) => {
    await decideContributions(changes, OFFICE, DECISION);
    await planInstalments(changes, OFFICE, { year: 2023, dueDates: [localDate('2023-03-31'), localDate('2023-09-30')] });
    await requestInstalment(changes, OFFICE, { year: 2023, number: 1, requestedOn: localDate('2023-03-01') });
    const payment = { year: 2023, number: 1, region: 'Skåne', paidOn: localDate('2023-03-30'), reference: 'BG 1' };
    await recordPayment(changes, OFFICE, { ...payment, amountOre: ore(67_210_782) });
    await registerWithdrawal(changes, OFFICE, { region: 'Gotland', notifiedOn: localDate('2022-06-01'), reference: 'D 1' });
    await confirmWithdrawal(changes, OFFICE, { region: 'Gotland', confirmedOn: localDate('2022-09-01') });
    await openCorrection(changes, OFFICE, 2023, 'Gotland has left');
    const key = { referenceDate: localDate('2022-12-31'), method: 'LARGEST_REMAINDER', unitOre: ore(100) } as const;
    await setBudgetYear(changes, OFFICE, { ...key, year: 2023, totalOre: ore(1_100_000_000), source: 'Test' });
    await decideContributions(changes, OFFICE, DECISION);
    await planInstalments(changes, OFFICE, { year: 2023, dueDates: [localDate('2023-12-15')] });
    await setBudgetYear(changes, OFFICE, { ...key, year: 2024, rateOre: ore(105), source: 'Test' });
    await decideContributions(changes, OFFICE, { ...DECISION, year: 2024 });
  });
}

/** With the database's own guards off: a slip in a console, a restored dump, or worse. */
async function unguarded(house: House, work: (runner: QueryRunner) => Promise<void>): Promise<void> {
  const runner = house.database.writer.createQueryRunner();
  const guards = house.database.kind === 'sqlite' ? SQLITE_GUARDS : MARIADB_GUARDS;
  for (const [off] of guards) await runner.query(off);
  try {
    await work(runner);
  } finally {
    for (const [, on] of guards) await runner.query(on);
    await runner.release();
  }
}

const SQLITE_GUARDS = [
  ['PRAGMA foreign_keys = OFF', 'PRAGMA foreign_keys = ON'],
  ['PRAGMA ignore_check_constraints = ON', 'PRAGMA ignore_check_constraints = OFF'],
] as const;
const MARIADB_GUARDS = [
  ['SET foreign_key_checks = 0', 'SET foreign_key_checks = 1'],
  ['SET check_constraint_checks = 0', 'SET check_constraint_checks = 1'],
] as const;

/** What `verify` says of the data after some statements, which are then taken back. */
async function findingsAfter(runner: QueryRunner, statements: readonly string[]): Promise<Finding[]> {
  await runner.startTransaction();
  try {
    for (const statement of statements) await runner.query(statement);
    const findings: Finding[] = [];
    for (const invariant of INVARIANTS) findings.push(await invariant(runner.manager));
    return findings;
  } finally {
    await runner.rollbackTransaction();
  }
}

const OF = (version: number): string =>
  `version_id = (SELECT id FROM contribution_version WHERE year = 2023 AND version = ${version})`;
const FROZEN = "set_id = (SELECT id FROM population_set WHERE reference_date = '2022-12-31')";

/** More than a page of what is read a page at a time, each of them broken. */
const MANY = Array.from({ length: 60 }, (_, index) => index + 100);
const MANY_SETS = MANY.map(
  (number) =>
    `INSERT INTO population_set (id, reference_date, version, exactness, national_total_persons, source, note, imported_at, imported_by)
     VALUES ('zz-${number}', '1${number}-12-31', 1, 'EXACT', NULL, 'x', '', 'x', 'x')`,
);
const MANY_VERSIONS = MANY.map(
  (number) =>
    `INSERT INTO contribution_version SELECT 'zz-${number}', 1${number}, version, basis, total_ore, rate_ore, reference_date, method, unit_ore,
     components, source, example, population_set_id, decided_on, decision_reference, reason, revision, NULL
     FROM contribution_version WHERE year = 2023 AND version = 1`,
);

/** What was done to the data, the invariant that must say so, and how it names the place. */
const TAMPERINGS: readonly (readonly [string, readonly string[], string, string])[] = [
  [
    'an amount beyond all money',
    ["UPDATE instalment SET amount_ore = 1000000000000001 WHERE number = 1 AND region_code = '12'"],
    'amounts-whole-and-in-range',
    'instalment.amount_ore, id ',
  ],
  [
    'a budget beyond all money',
    ['UPDATE budget_year SET total_ore = -1000000000000001 WHERE year = 2022'],
    'amounts-whole-and-in-range',
    'budget_year.total_ore, year 2022: -1000000000000001',
  ],
  [
    'a paid instalment that is gone',
    ["DELETE FROM instalment WHERE number = 1 AND region_code = '12'"],
    'references',
    'payment refers to instalment_id ',
  ],
  [
    'instalments of no version',
    ['UPDATE instalment SET contribution_version = 9 WHERE number = 3'],
    'references',
    'instalment refers to year 2023, contribution_version 9',
  ],
  [
    'another reason in the log',
    ["UPDATE change_log SET reason = 'x' WHERE revision = 2"],
    'change-log-chain',
    'revision 2 was altered after it was written',
  ],
  ['an entry that is gone', ['DELETE FROM change_log WHERE revision = 3'], 'change-log-chain', 'after revision 2 comes 4'],
  [
    'a head set back',
    ['UPDATE change_head SET revision = 3, hash = (SELECT hash FROM change_log WHERE revision = 3)'],
    'change-log-chain',
    'the head says revision 3, the log goes on to ',
  ],
  [
    'a head set forward',
    ['UPDATE change_head SET revision = 99'],
    'change-log-chain',
    'the head says revision 99, the log ends at ',
  ],
  [
    'a region without inhabitants',
    [`DELETE FROM population_figure WHERE region_code = '12' AND ${FROZEN}`],
    'population-sets',
    '2022-12-31 version 1 lacks Region Skåne',
  ],
  [
    'a region that jumps',
    [
      "UPDATE population_figure SET persons = persons * 2 WHERE region_code = '09' AND set_id = (SELECT id FROM population_set WHERE reference_date = '2019-12-31')",
    ],
    'population-jumps',
    '2019-12-31 version 1: region 09 goes from ',
  ],
  [
    'one inhabitant more',
    [`UPDATE population_figure SET persons = persons + 1 WHERE region_code = '12' AND ${FROZEN}`],
    'population-sets',
    '2022-12-31 version 1 sums to 10521557, the nation has 10521556',
  ],
  [
    'population without regions, beyond the first page',
    MANY_SETS,
    'population-sets',
    '1159-12-31 version 1 lacks Region Stockholm',
  ],
  ['tables without rows, beyond the first page', MANY_VERSIONS, 'decided-tables-recompute', '1159 version 1 has no rows'],
  [
    'another nation',
    ["UPDATE population_set SET national_total_persons = 10521557 WHERE reference_date = '2022-12-31'"],
    'population-sets',
    'published is 10521556',
  ],
  [
    'a population version skipped',
    ["UPDATE population_set SET version = 3 WHERE reference_date = '2011-12-31'"],
    'population-sets',
    '2011-12-31 has 1 versions, of which the highest is 3',
  ],
  [
    'a region that does not exist',
    [`UPDATE population_figure SET region_code = '02' WHERE region_code = '12' AND ${FROZEN}`],
    'population-sets',
    'has region 02, which there is not',
  ],
  [
    'half a year of participation',
    ["UPDATE participation SET to_date = '2030-06-30' WHERE region_code = '25'"],
    'participation-whole-years',
    'region 25, 2010-01-01 to 2030-06-30: does not end on a 31 December',
  ],
  [
    'participation from spring',
    ["UPDATE participation SET from_date = '2010-03-01' WHERE region_code = '25'"],
    'participation-whole-years',
    'does not begin on a 1 January',
  ],
  [
    'participation twice at once',
    ["INSERT INTO participation (id, region_code, from_date, to_date, note) VALUES ('p2', '25', '2020-01-01', NULL, 'x')"],
    'participation-whole-years',
    'region 25, 2020-01-01 to no end: overlaps 2010-01-01 to no end',
  ],
  [
    'participation that ends first',
    ["UPDATE participation SET to_date = '2009-12-31' WHERE region_code = '25'"],
    'participation-whole-years',
    'ends before it begins',
  ],
  [
    'a next version too high',
    ['UPDATE budget_year SET next_version = 7 WHERE year = 2023'],
    'decided-versions',
    '2023 expects version 7 next, after 2',
  ],
  [
    'a version skipped',
    ['UPDATE contribution_version SET version = 4 WHERE year = 2023 AND version = 2'],
    'decided-versions',
    '2023 has the versions 1, 4',
  ],
  [
    'a year closed by hand',
    ['UPDATE budget_year SET open = FALSE WHERE year = 2022'],
    'decided-versions',
    '2022 is closed and was never decided',
  ],
  [
    'a year opened by hand',
    ['UPDATE budget_year SET open = TRUE WHERE year = 2023'],
    'decided-versions',
    '2023 is open again without a reason',
  ],
  [
    'a decided year without budget',
    ['DELETE FROM budget_year WHERE year = 2023'],
    'decided-versions',
    '2023 has decided tables and no budget',
  ],
  [
    'an öre too much',
    [`UPDATE contribution_row SET amount_ore = amount_ore + 1 WHERE region_code = '12' AND ${OF(1)}`],
    'decided-tables-sum',
    '2023 version 1: the rows sum to 10 000 000.01 kr, the total is 10 000 000.00 kr',
  ],
  [
    'a table without rows',
    [`DELETE FROM contribution_row WHERE ${OF(1)}`],
    'decided-tables-sum',
    '2023 version 1: the rows sum to 0.00 kr',
  ],
  [
    'an öre in a table of kronor',
    [`UPDATE contribution_row SET amount_ore = amount_ore + 1 WHERE region_code = '12' AND ${OF(2)}`],
    'decided-tables-sum',
    'is not in steps of 1.00 kr',
  ],
  [
    'an öre from one region to another',
    [
      `UPDATE contribution_row SET amount_ore = amount_ore + 1 WHERE region_code = '12' AND ${OF(1)}`,
      `UPDATE contribution_row SET amount_ore = amount_ore - 1 WHERE region_code = '01' AND ${OF(1)}`,
    ],
    'decided-tables-sum',
    '2023 version 1, region 12: 1 344 215.64 kr is a whole unit or more from its share',
  ],
  [
    'a share that is no number',
    [`UPDATE contribution_row SET share_numerator = 'x' WHERE region_code = '12' AND ${OF(1)}`],
    'decided-tables-sum',
    'could not be read as such',
  ],
  [
    'a share too large',
    [`UPDATE contribution_row SET share_numerator = '1', share_denominator = '7' WHERE region_code = '12' AND ${OF(1)}`],
    'decided-tables-sum',
    'the shares sum to ',
  ],
  [
    'a decided rate changed',
    ['UPDATE contribution_version SET rate_ore = 106 WHERE year = 2024'],
    'decided-tables-sum',
    '2024 version 1: the rows sum to ',
  ],
  [
    'an öre that rounding would allow',
    [
      `UPDATE contribution_row SET amount_ore = amount_ore - 1 WHERE region_code = '12' AND ${OF(1)}`,
      `UPDATE contribution_row SET amount_ore = amount_ore + 1 WHERE region_code = '09' AND ${OF(1)}`,
    ],
    'decided-tables-recompute',
    '2023 version 1, region 12: 1 344 215.62 kr, computed again it is 1 344 215.63 kr',
  ],
  [
    'a frozen population moved',
    [
      `UPDATE population_figure SET persons = persons + 9 WHERE region_code = '12' AND ${FROZEN}`,
      `UPDATE population_figure SET persons = persons - 9 WHERE region_code = '01' AND ${FROZEN}`,
    ],
    'decided-tables-recompute',
    '2023 version 1, region 12: 1414324 inhabitants, the population it rests on has 1414333',
  ],
  [
    'a share of another denominator',
    [`UPDATE contribution_row SET share_denominator = '10521555' WHERE region_code = '12' AND ${OF(1)}`],
    'decided-tables-recompute',
    'computed again it is 353581/2630389',
  ],
  [
    'an öre that the log does not know',
    [`UPDATE contribution_row SET amount_ore = amount_ore - 1 WHERE region_code = '12' AND ${OF(1)}`],
    'decided-tables-as-logged',
    '2023 version 1, region 12: 1344215.62 kr, decided were 1344215.63 kr',
  ],
  [
    'an öre of the year before that the log does not know',
    [`UPDATE contribution_row SET previous_amount_ore = previous_amount_ore + 1 WHERE region_code = '12' AND ${OF(1)}`],
    'decided-tables-previous',
    '2023 version 1, region 12: 670867.43 kr the year before, at the decision it was 670867.42 kr',
  ],
  [
    'nothing for the year before, which was decided',
    [
      "UPDATE contribution_row SET previous_amount_ore = NULL WHERE region_code = '12' AND version_id = (SELECT id FROM contribution_version WHERE year = 2024)",
    ],
    'decided-tables-previous',
    '2024 version 1, region 12: none the year before, at the decision it was ',
  ],
  [
    'a table of another decision',
    ['UPDATE contribution_version SET revision = 1 WHERE year = 2024'],
    'decided-tables-as-logged',
    '2024 version 1: revision 1 of the change log is not its decision',
  ],
  [
    'an instalment of an öre more',
    ["UPDATE instalment SET amount_ore = amount_ore + 1 WHERE number = 3 AND region_code = '12'"],
    'instalments-sum',
    '2023 region 12, planned from version 2: the instalments sum to ',
  ],
  [
    'money not given back',
    ["DELETE FROM instalment WHERE number = 3 AND region_code = '09'"],
    'instalments-sum',
    '2023 region 09, planned from version 2: the instalments sum to 29 070.32 kr, the contribution is 0.00 kr',
  ],
  [
    'an instalment replaced that was requested',
    ["UPDATE instalment SET requested_on = '2023-03-01' WHERE number = 2 AND region_code = '09'"],
    'instalments-sum',
    '2023 region 09, instalment 2: was replaced after it was requested',
  ],
  [
    'an instalment number skipped',
    ['UPDATE instalment SET number = 5 WHERE number = 3'],
    'instalments-sum',
    '2023 has the instalments 1, 2, 5',
  ],
  [
    'a payment nobody asked for',
    ['UPDATE instalment SET requested_on = NULL'],
    'payments-on-requested',
    'for instalment 1 of 2023, region 12: the instalment was never requested',
  ],
  ['a payment of nothing', ['UPDATE payment SET amount_ore = 0'], 'payments-on-requested', 'is 0 kr'],
];

onEachDatabase('fordela verify', (database) => {
  it('proves every invariant of a year that was lived', async () => {
    const address = await database.address();
    await liveAYear(address);
    const { code, stdout, stderr } = await fordela(['verify'], address);
    expect(stderr).toBe('');
    expect(stdout.replace(/: .*/g, '')).toBe(
      [
        'ok      amounts-whole-and-in-range (198 checked)',
        'ok      references (446 checked)',
        'ok      change-log-chain (16 checked)',
        'ok      tables-as-sealed (28 checked)',
        'ok      answers-as-logged (4 checked)',
        'ok      population-sets (15 checked)',
        'ok      population-jumps (15 checked)',
        'ok      participation-whole-years (21 checked)',
        'ok      decided-versions (3 checked)',
        'ok      decided-tables-sum (3 checked)',
        'ok      decided-tables-recompute (3 checked)',
        'ok      proposed-tables-recompute (0 checked)',
        'ok      decided-tables-as-logged (3 checked)',
        'ok      decided-tables-previous (3 checked)',
        'ok      instalments-sum (63 checked)',
        'ok      payments-on-requested (1 checked)',
        'ok      vouchers-balance (0 checked)',
        'ok      voucher-contents (0 checked)',
        'ok      voucher-numbers (0 checked)',
        'ok      month-totals-recompute (0 checked)',
        'ok      budgets (0 checked)',
        'All 21 hold.',
        'Anchor',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
  });

  it('leaves an empty database empty', async () => {
    const address = await database.address();
    expect(await fordela(['verify'], address)).toMatchObject({ code: 0, stderr: '' });
    expect((await fordela(['migrate'], address)).stdout).toContain('The data is at revision 0.');
  });

  it('names every tampering', async () => {
    const address = await database.address();
    await liveAYear(address);
    await inHouse(address, (house) =>
      unguarded(house, async (runner) => {
        for (const [what, statements, name, violation] of TAMPERINGS) {
          const finding = (await findingsAfter(runner, statements)).find((each) => each.name === name);
          const said = finding?.violations.map((text) => text.replaceAll('\u00a0', ' ')) ?? [];
          expect(said, what).toContainEqual(expect.stringContaining(violation));
        }
        expect((await findingsAfter(runner, [])).flatMap(({ violations }) => violations)).toEqual([]);
      }),
    );
  });

  it('shows twenty violations, says how many more there are, and ends with 1', async () => {
    const address = await database.address();
    await liveAYear(address);
    await inHouse(address, async (house) => {
      await house.database.writer.query("UPDATE participation SET from_date = '2010-03-01'");
    });
    const { code, stdout } = await fordela(['verify'], address);
    expect(stdout).toContain('BROKEN  participation-whole-years (21 checked): ');
    expect(stdout.match(/does not begin on a 1 January/g)).toHaveLength(20);
    expect(stdout).toContain('  and 1 more\n');
    expect(stdout).toContain('participation: the rows are not those sealed at revision 10 (confirmWithdrawal)');
    expect(stdout).toMatch(/\n2 of 21 are broken\.\n$/);
    expect(code).toBe(1);
  });

  it.runIf(database.kind === 'sqlite')('names half an öre, which only SQLite would store', async () => {
    const address = await database.address();
    await liveAYear(address);
    await inHouse(address, (house) =>
      unguarded(house, async (runner) => {
        const [amounts] = await findingsAfter(runner, ['UPDATE payment SET amount_ore = 100.5']);
        expect(amounts?.violations).toEqual([expect.stringMatching(/^payment\.amount_ore, id [\w-]+: 100\.5$/)]);
      }),
    );
  });
});
