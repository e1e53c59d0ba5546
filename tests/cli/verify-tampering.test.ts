import type { EntityManager, QueryRunner } from 'typeorm';
import { expect, it } from 'vitest';
import { addActivity } from '../../server/activities/add-activity.js';
import { localDate } from '../../server/agreement/local-date.js';
import type { House } from '../../server/app.js';
import { GENESIS_HASH, hashChange } from '../../server/changes/chain.js';
import { Change, ChangeHead } from '../../server/changes/change.entity.js';
import { UNSEALED } from '../../server/changes/sealed-tables.js';
import { anchorText, headAnchor, verifyAnchors } from '../../server/changes/verify-anchor.js';
import { verifyAnswers } from '../../server/changes/verify-answers.js';
import { verifyChain } from '../../server/changes/verify-chain.js';
import type { Finding } from '../../server/changes/verify-finding.js';
import { verifySeals } from '../../server/changes/verify-seals.js';
import { INVARIANTS } from '../../server/database/verify-invariants.js';
import { decideContributions } from '../../server/financing/decide-contributions.js';
import { FinancingOutcome } from '../../server/financing/financing-decision.entity.js';
import { openCorrection } from '../../server/financing/open-correction.js';
import { planInstalments } from '../../server/financing/plan-instalments.js';
import { recordFinancingDecision } from '../../server/financing/record-financing-decision.js';
import { setLedgerCompany } from '../../server/ledger/company/set-ledger-company.js';
import type { DimensionNames } from '../../server/ledger/dimensions/store-dimension-names.js';
import { importVouchers } from '../../server/ledger/import-vouchers.js';
import { ImportQuestion } from '../../server/ledger/imports/import-question.js';
import { registerVoucher } from '../../server/ledger/register-voucher.js';
import { verifyMonthTotals } from '../../server/ledger/verify-month-totals.js';
import { verifyVoucherContents } from '../../server/ledger/verify-voucher-contents.js';
import { contentHash } from '../../server/ledger/voucher-writer.js';
import { ore } from '../../server/money/ore.js';
import { registerWithdrawal } from '../../server/regions/register-withdrawal.js';
import { setVarianceSign } from '../../server/reports/variance/set-variance-sign.js';
import { VarianceSign } from '../../server/reports/variance/variance-sign.js';
import { saveScenario } from '../../server/scenarios/save-scenario.js';
import { rows, source, voucher } from '../ledger/ledger-examples.js';
import { onEachDatabase } from '../support/databases.js';
import { fordela, inHouse, OFFICE } from './run-command.js';

/** With what the ledger keeps beside cost centre and project. */
const JOURNEY = {
  ...voucher(1, '2027-01-15', 'Resa'),
  rows: rows('5510 250', '1930 -250').map((row) => ({ ...row, dimensions: '[[21,"871"]]' })),
};

const NAMES: DimensionNames = {
  dimensions: [{ id: 21, name: 'Motpart', parent: null }],
  objects: [{ dimension: 21, id: '871', name: 'Region Y' }],
};

const REGION = { name: 'Region Stockholm', organisationNumber: '232100-0016' };

/** The example office, with something of everything that it lacks. */
async function live(house: House): Promise<void> {
  const { changes } = house;
  await decideContributions(changes, OFFICE, { year: 2023, decidedOn: localDate('2022-11-24'), reference: 'SG §7' });
  await planInstalments(changes, OFFICE, { year: 2023, dueDates: [localDate('2023-03-31')] });
  await recordFinancingDecision(changes, OFFICE, {
    ...{ outcome: FinancingOutcome.APPROVED, decidedBy: 'Regionstyrelsen' },
    ...{ year: 2023, region: 'Skåne', amountOre: ore(134_421_563), decidedOn: localDate('2022-12-01'), reference: 'RS 1' },
  });
  await registerWithdrawal(changes, OFFICE, { region: 'Gotland', notifiedOn: localDate('2026-06-01'), reference: 'D 1' });
  await importVouchers(
    changes,
    { ...OFFICE, idempotencyKey: 'import' },
    source([JOURNEY], { year: 2027, dimensionNames: NAMES }),
  );
  const own = { series: 'EGEN', date: localDate('2026-03-31'), text: 'Rättelse', rows: rows('4010 100', '1930 -100') };
  await registerVoucher(changes, OFFICE, own);
  await setLedgerCompany(changes, OFFICE, REGION);
  await setVarianceSign(changes, OFFICE, VarianceSign.OUTCOME_LESS_BUDGET);
  await saveScenario(changes, OFFICE, { name: 'Mindre', note: 'Prövning', baseYear: 2027, years: 1, adjustments: [] });
  await addActivity(changes, { ...OFFICE, idempotencyKey: 'own' }, { code: 'OWN-1', name: 'Own', nameSv: 'Egen' });
  await setLedgerCompany(changes, { ...OFFICE, idempotencyKey: 'again' }, REGION);
  await addActivity(changes, OFFICE, { code: 'OWN-2', name: 'Own too', nameSv: 'Egen också' });
}

const OF_JOURNEY = "(SELECT id FROM voucher WHERE year = 2027 AND series = 'A' AND number = 1)";
const OTHER_TEXT = contentHash({ ...JOURNEY, text: 'Annat' });
const OTHER_CODING =
  "coding_id = (SELECT id FROM coding WHERE account = '1930' AND cost_centre = '' AND project = '' AND dimensions = '')";
const DECIDED = 'version_id = (SELECT id FROM contribution_version WHERE year = 2023)';
const DRAFT = '(SELECT id FROM budget_version WHERE year = 2027)';

/** What somebody does to the data by SQL, and an invariant that says so. */
const TAMPERINGS: readonly (readonly [string, string, ...string[]])[] = [
  ['a voucher’s text', 'tables-as-sealed', `UPDATE voucher SET text = 'Annat' WHERE id = ${OF_JOURNEY}`],
  [
    'a voucher’s text, with its content hash',
    'tables-as-sealed',
    `UPDATE voucher SET text = 'Annat', content_hash = '${OTHER_TEXT}' WHERE year = 2027 AND number = 1`,
  ],
  ['a voucher’s day within its month', 'tables-as-sealed', "UPDATE voucher SET date = '2027-01-16' WHERE year = 2027"],
  ['a voucher’s number', 'tables-as-sealed', 'UPDATE voucher SET number = 2 WHERE year = 2027'],
  ['the import that a voucher came with', 'tables-as-sealed', 'UPDATE voucher SET import_id = NULL WHERE year = 2027'],
  ['a row’s text', 'voucher-contents', `UPDATE voucher_row SET text = 'Annat' WHERE line = 1 AND voucher_id = ${OF_JOURNEY}`],
  [
    'a row’s own day',
    'voucher-contents',
    `UPDATE voucher_row SET date = '2027-01-31' WHERE line = 1 AND voucher_id = ${OF_JOURNEY}`,
  ],
  ['a row’s coding', 'voucher-contents', `UPDATE voucher_row SET ${OTHER_CODING} WHERE line = 1 AND voucher_id = ${OF_JOURNEY}`],
  ['the month of a row', 'voucher-contents', `UPDATE voucher_row SET period = 202702 WHERE voucher_id = ${OF_JOURNEY}`],
  [
    '100 kr more on both sides of a voucher',
    'voucher-contents',
    `UPDATE voucher_row SET amount_ore = amount_ore * 2 WHERE voucher_id = ${OF_JOURNEY}`,
  ],
  [
    'the account of a coding',
    'voucher-contents',
    "UPDATE coding SET account = '5511' WHERE account = '5510' AND cost_centre = '' AND project = ''",
  ],
  [
    'the motpart of a coding',
    'voucher-contents',
    'UPDATE coding SET dimensions = \'[[21,"872"]]\' WHERE dimensions = \'[[21,"871"]]\'',
  ],
  [
    'the motpart of a coding taken away',
    'voucher-contents',
    "UPDATE coding SET dimensions = '' WHERE dimensions = '[[21,\"871\"]]'",
  ],
  ['a dimension’s name', 'tables-as-sealed', "UPDATE dimension_name SET name = 'Annat' WHERE dimension = 21"],
  ['an object’s name', 'tables-as-sealed', "UPDATE object_name SET name = 'Region X' WHERE object = '871'"],
  [
    'an öre moved from an activity to another',
    'month-totals-recompute',
    "UPDATE coding_month SET amount_ore = amount_ore + 1 WHERE activity = 'ACT-1'",
    "UPDATE coding_month SET amount_ore = amount_ore - 1 WHERE activity = 'ACT-3'",
  ],
  [
    'the weights of a mapping rule',
    'tables-as-sealed',
    `UPDATE mapping_rule SET activities = '[["ACT-1",2]]' WHERE activities = '[["ACT-1",1]]'`,
  ],
  [
    'whether an import kept dimensions',
    'tables-as-sealed',
    'UPDATE ledger_import SET keeps_dimensions = FALSE WHERE year = 2027',
  ],
  [
    'a voucher taken away',
    'tables-as-sealed',
    `DELETE FROM voucher_row WHERE voucher_id = ${OF_JOURNEY}`,
    'DELETE FROM voucher WHERE year = 2027',
  ],
  ['an import’s fingerprint', 'tables-as-sealed', "UPDATE ledger_import SET fingerprint = 'x' WHERE year = 2027"],
  ['the company of a source', 'tables-as-sealed', "UPDATE ledger_source SET company = 'Annat'"],
  ['an account’s name', 'tables-as-sealed', "UPDATE account_name SET name = 'Annat' WHERE account = '1930'"],
  ['an opening balance', 'tables-as-sealed', 'UPDATE opening_balance SET amount_ore = amount_ore + 1'],
  ['what plus means', 'tables-as-sealed', "UPDATE report_setting SET variance_sign = 'PLUS_IS_BETTER'"],
  ['whose ledger it is', 'tables-as-sealed', "UPDATE ledger_company SET organisation_number = '232100-0024'"],
  ['a mapping rule', 'tables-as-sealed', 'UPDATE mapping_rule SET from_period = from_period + 1'],
  ['an activity’s name', 'tables-as-sealed', "UPDATE activity SET name = 'Other' WHERE code = 'ACT-1'"],
  ['an account group’s kind', 'tables-as-sealed', "UPDATE account_group SET kind = 'COST' WHERE code = 'OTHER_INCOME'"],
  ['the next number of a series', 'tables-as-sealed', 'UPDATE counter SET next = next + 1'],
  ['the day of a decision', 'tables-as-sealed', "UPDATE contribution_version SET decided_on = '2022-11-25' WHERE year = 2023"],
  [
    'the reference of a decision',
    'tables-as-sealed',
    "UPDATE contribution_version SET decision_reference = 'SG §8' WHERE year = 2023",
  ],
  [
    'a decided amount',
    'tables-as-sealed',
    `UPDATE contribution_row SET amount_ore = amount_ore + 1 WHERE region_code = '12' AND ${DECIDED}`,
  ],
  ['a region’s financing decision', 'tables-as-sealed', 'UPDATE financing_decision SET amount_ore = amount_ore + 1'],
  ['the due date of an instalment', 'tables-as-sealed', "UPDATE instalment SET due_date = '2023-04-30'"],
  ['the total of an undecided year', 'tables-as-sealed', 'UPDATE budget_year SET total_ore = total_ore + 100 WHERE year = 2027'],
  ['the source of a year’s budget', 'tables-as-sealed', "UPDATE budget_year SET source = 'x' WHERE year = 2022"],
  [
    'a line of a draft budget',
    'tables-as-sealed',
    `UPDATE budget_line SET text = 'Annat' WHERE line = 1 AND version_id = ${DRAFT}`,
  ],
  [
    'money moved between two months of a draft budget',
    'tables-as-sealed',
    `UPDATE budget_month SET amount_ore = amount_ore + 100 WHERE line = 1 AND month = 1 AND version_id = ${DRAFT}`,
    `UPDATE budget_month SET amount_ore = amount_ore - 100 WHERE line = 1 AND month = 2 AND version_id = ${DRAFT}`,
  ],
  [
    'the day of a budget decision',
    'tables-as-sealed',
    "UPDATE budget_version SET decided_on = '2024-11-29' WHERE year = 2025 AND version = 1",
  ],
  ['a scenario’s name', 'tables-as-sealed', "UPDATE scenario SET name = 'Mera'"],
  ['a scenario’s adjustments', 'tables-as-sealed', "UPDATE scenario_version SET adjustments = '[1]'"],
  ['two regions’ population', 'tables-as-sealed', "UPDATE population_figure SET persons = persons + 1 WHERE region_code = '12'"],
  [
    'the source of a population',
    'tables-as-sealed',
    "UPDATE population_set SET source = 'x' WHERE reference_date = '2012-12-31'",
  ],
  [
    'from when a region takes part',
    'tables-as-sealed',
    "UPDATE participation SET from_date = '2011-01-01' WHERE region_code = '12'",
  ],
  ['the day of a notice of withdrawal', 'tables-as-sealed', "UPDATE withdrawal SET notified_on = '2026-05-31'"],
  [
    'a kept answer',
    'answers-as-logged',
    "UPDATE idempotency_key SET result = '{}' WHERE operation = 'importVouchers' AND principal_id = 'anna'",
  ],
  [
    'a kept answer of a request that changed nothing',
    'answers-as-logged',
    "UPDATE idempotency_key SET result = '\"X\"' WHERE operation = 'setLedgerCompany'",
  ],
  ['a kept answer taken away', 'answers-as-logged', "DELETE FROM idempotency_key WHERE operation = 'importVouchers'"],
  ['the reason of an entry of the log', 'change-log-chain', "UPDATE change_log SET reason = 'x' WHERE revision = 2"],
  ['the seals of an entry of the log', 'change-log-chain', 'UPDATE change_log SET seals = NULL WHERE revision = 2'],
  ['an entry of the log taken away', 'change-log-chain', 'DELETE FROM change_log WHERE revision = 2'],
  ['the seals of a table taken away', 'tables-as-sealed', "DELETE FROM seal WHERE table_name = 'activity'"],
  [
    'the log’s last entry cut off, and the head moved back',
    'tables-as-sealed',
    'UPDATE change_head SET hash = (SELECT previous_hash FROM change_log WHERE revision = change_head.revision)',
    'UPDATE change_head SET revision = revision - 1',
    'DELETE FROM change_log WHERE revision > (SELECT revision FROM change_head)',
  ],
];

/** The names of the invariants that are broken, of some or of all. */
async function broken(runner: QueryRunner, name?: string): Promise<string[]> {
  const findings: Finding[] = [];
  for (const invariant of name === undefined ? INVARIANTS : [invariantNamed(name)])
    findings.push(await invariant(runner.manager));
  return findings.flatMap((finding) => (finding.violations.length > 0 ? [finding.name] : []));
}

function invariantNamed(name: string): (reader: EntityManager) => Promise<Finding> {
  const named = {
    'tables-as-sealed': verifySeals,
    'answers-as-logged': verifyAnswers,
    'change-log-chain': verifyChain,
    'voucher-contents': verifyVoucherContents,
    'month-totals-recompute': verifyMonthTotals,
  }[name];
  if (!named) throw new Error(`No invariant is called ${name}`);
  return named;
}

async function rolledBack<T>(house: House, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  const runner = house.database.writer.createQueryRunner();
  await runner.startTransaction();
  try {
    return await work(runner);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

onEachDatabase('tampering by SQL', (database) => {
  it('is found in every table', async () => {
    const house = await database.house('example');
    await live(house);
    expect(await rolledBack(house, (runner) => broken(runner))).toEqual([]);
    const found: Record<string, readonly string[]> = {};
    for (const [what, invariant, ...statements] of TAMPERINGS) {
      found[what] = await rolledBack(house, async (runner) => {
        for (const statement of statements) await runner.query(statement);
        return broken(runner, invariant);
      });
    }
    expect(found).toEqual(Object.fromEntries(TAMPERINGS.map(([what, invariant]) => [what, [invariant]])));
  }, 240_000);

  it('is tried on every table that holds data', async () => {
    const house = await database.house();
    const statements = TAMPERINGS.flatMap(([, , ...each]) => each).join('\n');
    const untried = house.database.reader.entityMetadatas
      .map(({ tableName }) => tableName)
      .filter((name) => !new RegExp(`(UPDATE|FROM) ${name}\\b`).test(statements) && !UNSEALED.has(name));
    expect(untried).toEqual(['payment']); // `verify.test.ts` tampers with it
  });

  it('of what a voucher says is found at the voucher', async () => {
    const house = await database.house();
    const vouchers = [1, 2, 3].map((number) => voucher(number, '2026-01-15', 'Resa', '5510 1', '1930 -1'));
    await importVouchers(house.changes, OFFICE, source(vouchers));
    await house.database.writer.query("UPDATE voucher SET date = '2026-01-16' WHERE number = 2");
    expect(await verifyVoucherContents(house.database.reader.manager)).toMatchObject({
      checked: 3,
      violations: ['2026 A 2: it does not say what it said when it was stored'],
    });
  });

  it('stays found when a later change seals the table anew', async () => {
    const house = await database.house('real');
    const { writer, reader } = house.database;
    await writer.query('UPDATE budget_year SET total_ore = total_ore + 100 WHERE year = 2022');
    await writer.query("UPDATE activity SET name = 'Other' WHERE code = 'ACT-1'");
    await decideContributions(house.changes, OFFICE, { year: 2023, decidedOn: localDate('2022-11-24'), reference: 'SG §7' });
    await openCorrection(house.changes, OFFICE, 2023, 'x');
    await addActivity(house.changes, OFFICE, { code: 'OWN-1', name: 'Own', nameSv: 'Egen' });
    const findings = await Promise.all(INVARIANTS.map((invariant) => invariant(reader.manager)));
    expect(findings.flatMap(({ name, violations }) => violations.map((violation) => `${name}: ${violation}`))).toEqual([
      'tables-as-sealed: budget_year: revision 5 (decideContributions) found other rows than revision 4 (setBudgetYear) had left',
      'tables-as-sealed: activity: revision 7 (addActivity) found other rows than revision 1 (importPopulation) had left',
    ]);
  });

  it('stays found in vouchers, whichever part of them a later change seals anew', async () => {
    const house = await database.house();
    const vouchers = Array.from({ length: 1500 }, (_, index) => voucher(index + 1, '2026-01-15', 'Resa', '5510 1', '1930 -1'));
    await importVouchers(house.changes, OFFICE, source(vouchers));
    await house.database.writer.query("UPDATE voucher SET text = 'x' WHERE number IN (3, 1400)");
    await registerVoucher(house.changes, OFFICE, { ...vouchers[0], series: 'B', rows: rows('5510 1', '1930 -1') } as never);
    await importVouchers(house.changes, { ...OFFICE, reason: 'Example' }, source(vouchers.slice(5, 1300)), {
      accept: [ImportQuestion.REMOVALS],
    });
    const found = (await Promise.all(INVARIANTS.map((invariant) => invariant(house.database.reader.manager)))).flatMap(
      ({ name, violations }) => violations.map((violation) => `${name}: ${violation}`),
    );
    expect(found).toEqual([
      'tables-as-sealed: voucher: revision 2 (registerVoucher) found other rows than revision 1 (importVouchers) had left',
      'tables-as-sealed: voucher: revision 3 (importVouchers) found other rows than revision 2 (registerVoucher) had left',
    ]);
  });

  it('stays found in vouchers where a unit of work adds some before it takes others away', async () => {
    const house = await database.house();
    const vouchers = Array.from({ length: 1500 }, (_, index) => voucher(index + 1, '2026-01-15', 'Resa', '5510 1', '1930 -1'));
    await importVouchers(house.changes, OFFICE, source(vouchers));
    await house.database.writer.query("UPDATE voucher SET text = 'x' WHERE number = 3");
    await house.changes.run({ ...OFFICE, operation: 'test', subject: 'ledger', input: {} }, async (manager) => {
      const columns = 'id, year, series, number, date, text, import_id, reverses_id, content_hash';
      await manager.query(`INSERT INTO voucher (${columns}) VALUES (5000, 2026, 'B', 1, '2026-01-15', 'x', NULL, NULL, 'x')`);
      await manager.query('DELETE FROM voucher_row WHERE voucher_id = (SELECT id FROM voucher WHERE number = 4)');
      await manager.query('DELETE FROM voucher WHERE number = 4');
      return { result: null, before: null, after: null };
    });
    expect((await verifySeals(house.database.reader.manager)).violations).toEqual([
      'voucher: revision 2 (test) found other rows than revision 1 (importVouchers) had left',
    ]);
  });

  it('needs an anchor outside where the whole log was recomputed', async () => {
    const address = await database.address();
    const noted = await inHouse(address, async (house) => anchorText(await headAnchor(house.database.reader.manager)));
    expect((await fordela(['verify'], address)).stdout).toContain(`\nAnchor: ${noted}\n`);
    await inHouse(address, async (house) => {
      const { manager } = house.database.writer;
      let previousHash = GENESIS_HASH;
      for (const entry of await manager.find(Change, { order: { revision: 'ASC' } })) {
        const forged = { ...entry, previousHash, ...(entry.revision === 2 && { reason: 'forged' }) };
        previousHash = hashChange(forged);
        await manager.update(Change, { revision: entry.revision }, { ...forged, hash: previousHash });
      }
      await manager.update(ChangeHead, { id: 1 }, { hash: previousHash });
    });
    expect(await fordela(['verify'], address)).toMatchObject({ code: 0 });
    const { code, stdout } = await fordela(['verify', '--anchor', noted], address);
    expect([code, stdout]).toEqual([1, expect.stringContaining('revision 4 has another hash: the log was replaced')]);
  });

  it('needs an anchor outside where the whole database was put back to an earlier day', async () => {
    const house = await database.house('real');
    const { writer, reader } = house.database;
    const seals = await writer.query<Record<string, unknown>[]>("SELECT * FROM seal WHERE table_name = 'activity'");
    await addActivity(house.changes, OFFICE, { code: 'OWN-1', name: 'Own', nameSv: 'Egen' });
    const noted = await headAnchor(reader.manager);
    await writer.query("DELETE FROM activity WHERE code = 'OWN-1'");
    for (const { digest } of seals) await writer.query("UPDATE seal SET digest = ? WHERE table_name = 'activity'", [digest]);
    await writer.query('UPDATE change_head SET hash = (SELECT previous_hash FROM change_log WHERE revision = 5), revision = 4');
    await writer.query('DELETE FROM change_log WHERE revision = 5');
    for (const invariant of INVARIANTS) expect((await invariant(reader.manager)).violations).toEqual([]);
    const { violations } = await verifyAnchors(reader.manager, [noted]);
    expect(violations).toEqual(['there is no revision 5: the log was cut off, or is another']);
  });

  it('is told from an anchor that holds, and from a text that is none', async () => {
    const address = await database.address();
    const first = await fordela(['verify'], address);
    const [, noted = ''] = /Anchor: (\S+)\n$/.exec(first.stdout) ?? [];
    await inHouse(address, ({ changes }) => addActivity(changes, OFFICE, { code: 'OWN-1', name: 'Own', nameSv: 'Egen' }));
    const again = await fordela(['verify', '--anchor', noted], address);
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('ok      anchors (1 checked)')]);
    expect(await fordela(['verify', '--anchor', '57:xyz'], address)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('“57:xyz” is no anchor: write NUMBER:HASH'),
    });
  });
});
