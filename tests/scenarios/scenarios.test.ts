import { expect, it } from 'vitest';
import { Role } from '../../server/access/principal.js';
import { localDate } from '../../server/agreement/local-date.js';
import type { House } from '../../server/app.js';
import { decideContributions } from '../../server/financing/decide-contributions.js';
import { loadContributionTable } from '../../server/financing/load-contribution-tables.js';
import { openCorrection } from '../../server/financing/open-correction.js';
import { setBudgetYear } from '../../server/financing/set-budget-year.js';
import { verifyRecomputation } from '../../server/financing/verify-recomputation.js';
import { ore } from '../../server/money/ore.js';
import { confirmWithdrawal } from '../../server/regions/confirm-withdrawal.js';
import { registerWithdrawal } from '../../server/regions/register-withdrawal.js';
import type { Adjustment } from '../../server/scenarios/adjustment.js';
import { archiveScenario } from '../../server/scenarios/archive-scenario.js';
import { copyScenario } from '../../server/scenarios/copy-scenario.js';
import { answered } from '../../server/scenarios/evaluate-scenario.js';
import { loadScenarioTable } from '../../server/scenarios/load-scenario-tables.js';
import { loadScenario, loadScenarios, loadScenarioVersions, scenarioFinder } from '../../server/scenarios/load-scenarios.js';
import { loadWhatIf } from '../../server/scenarios/load-what-if.js';
import { proposeScenario } from '../../server/scenarios/propose-scenario.js';
import { saveScenario } from '../../server/scenarios/save-scenario.js';
import { ScenarioVisibility } from '../../server/scenarios/scenario.entity.js';
import type { ScenarioYear } from '../../server/scenarios/scenario-answer.js';
import { shareScenario } from '../../server/scenarios/share-scenario.js';
import { verifyProposals } from '../../server/scenarios/verify-proposals.js';
import { onEachDatabase } from '../support/databases.js';

const ANNA = { principal: { id: 'anna', name: 'Anna', role: Role.Office }, requestId: 'r1' };
const BO = { principal: { id: 'bo', name: 'Bo', role: Role.Reader }, requestId: 'r2' };

const TWELVE_MILLION: Adjustment = { kind: 'total', amountOre: ore(1_200_000_000) };
const GOTLAND_LEAVES: Adjustment = { kind: 'participation', leaves: '09' };

/** 2023: 10 million shared by the population of 31 December 2022. */
function save(house: House, adjustments: readonly Adjustment[], more: object = {}, asking = ANNA) {
  const saving = { name: 'Tolv', baseYear: 2023, years: 1, note: '', adjustments };
  return saveScenario(house.changes, asking, { ...saving, ...more });
}

async function amounts(house: House, year = 2023, version?: number): Promise<Record<string, number>> {
  const { rows } = await loadContributionTable(house.database.reader.manager, year, version);
  return Object.fromEntries(rows.map(({ regionCode, amountOre }) => [regionCode, amountOre]));
}

onEachDatabase('scenarios', (database) => {
  it('keeps every version, and answers the newest', async () => {
    const house = await database.house('real');
    const { result: id } = await save(house, [TWELVE_MILLION]);
    expect(await save(house, [TWELVE_MILLION], { id })).toMatchObject({ result: id, changed: false });
    await save(house, [TWELVE_MILLION, GOTLAND_LEAVES], { id, note: 'Without Gotland' });
    const reader = house.database.reader.manager;
    const newest = await loadScenario(reader, ANNA.principal, id);
    expect([newest.version.version, newest.version.adjustments]).toEqual([2, [TWELVE_MILLION, GOTLAND_LEAVES]]);
    expect((await loadScenario(reader, ANNA.principal, id, 1)).version.adjustments).toEqual([TWELVE_MILLION]);
    expect((await loadScenarioVersions(reader, id)).map(({ version }) => version)).toEqual([2, 1]);
    await expect(loadScenario(reader, ANNA.principal, id, 3)).rejects.toMatchObject({ code: 'SCENARIO_UNKNOWN' });
  });

  it('shows a scenario to its owner alone until it is shared, and lets nobody else change it', async () => {
    const house = await database.house('real');
    const { result: id } = await save(house, [TWELVE_MILLION]);
    const reader = house.database.reader.manager;
    expect(await loadScenarios(reader, BO.principal)).toEqual([]);
    await expect(loadScenario(reader, BO.principal, id)).rejects.toMatchObject({ code: 'SCENARIO_UNKNOWN' });
    await expect(copyScenario(house.changes, BO, { id, name: 'Mine' })).rejects.toMatchObject({ code: 'SCENARIO_UNKNOWN' });
    await shareScenario(house.changes, ANNA, { id, visibility: ScenarioVisibility.COOPERATION });
    expect((await loadScenarios(reader, BO.principal)).map(({ scenario }) => scenario.name)).toEqual(['Tolv']);
    await expect(save(house, [], { id }, BO)).rejects.toMatchObject({ code: 'FORBIDDEN', figures: { owner: 'Anna' } });
    await expect(shareScenario(house.changes, BO, { id, visibility: ScenarioVisibility.PRIVATE })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const { result: copy } = await copyScenario(house.changes, BO, { id, name: 'Tolv' });
    expect((await loadScenario(reader, BO.principal, copy)).version).toMatchObject({ version: 1, adjustments: [TWELVE_MILLION] });
    const find = await scenarioFinder(reader, BO.principal);
    expect(find('TOLV').scenario.id).toBe(copy); // one's own comes first
    expect(find(id).scenario.ownerName).toBe('Anna');
    expect(() => find('Elva')).toThrow(expect.objectContaining({ code: 'SCENARIO_UNKNOWN' }));
  });

  it('puts a scenario away and takes it out again', async () => {
    const house = await database.house('real');
    const { result: id } = await save(house, [TWELVE_MILLION]);
    await archiveScenario(house.changes, ANNA, { id, archived: true });
    const reader = house.database.reader.manager;
    expect(await loadScenarios(reader, ANNA.principal)).toEqual([]);
    expect(await loadScenarios(reader, ANNA.principal, true)).toHaveLength(1);
    expect(await archiveScenario(house.changes, ANNA, { id, archived: true })).toMatchObject({ changed: false });
    await archiveScenario(house.changes, ANNA, { id, archived: false });
    expect(await loadScenarios(reader, ANNA.principal)).toHaveLength(1);
  });

  it.each([
    ['a name that is taken', { name: 'Tolv' }, 'SCENARIO_INVALID'],
    ['a name that a cell would take for it', { name: 'TOLV' }, 'SCENARIO_INVALID'],
    ['a name that says nothing', { name: ' ' }, 'TEXT_INVALID'],
    ['eleven years', { name: 'B', years: 11 }, 'SCENARIO_INVALID'],
    ['no year', { name: 'B', years: 0 }, 'SCENARIO_INVALID'],
    ['a year before there was a budget', { name: 'B', baseYear: 2015 }, 'BUDGET_YEAR_UNKNOWN'],
    ['somebody else’s or no scenario', { name: 'B', id: 'none' }, 'SCENARIO_UNKNOWN'],
    [
      'floors above the total',
      { name: 'B', adjustments: [{ kind: 'bound', floor: { amountOre: ore(100_000_000) } }] },
      'FLOORS_ABOVE_TOTAL',
    ],
  ])('refuses %s, and stores nothing', async (_title, more, code) => {
    const house = await database.house('real');
    const { revision } = await save(house, [TWELVE_MILLION]);
    await expect(save(house, [TWELVE_MILLION], more)).rejects.toMatchObject({ code });
    expect(await loadScenarios(house.database.reader.manager, ANNA.principal)).toHaveLength(1);
    expect((await loadWhatIf(house.database.reader.manager, { baseYear: 2023, years: 1, adjustments: [] })).revision).toBe(
      revision,
    );
  });

  it('refuses an edit of a scenario that was changed since it was seen', async () => {
    const house = await database.house('real');
    const { result: id, revision } = await save(house, [TWELVE_MILLION]);
    await save(house, [], { id, expectedRevision: revision });
    await expect(save(house, [GOTLAND_LEAVES], { id, expectedRevision: revision })).rejects.toMatchObject({ code: 'STALE' });
  });

  it('proposes a scenario, and what is decided is what was tried', async () => {
    const house = await database.house('real');
    const { result: id } = await save(house, [TWELVE_MILLION]);
    const tried = await loadScenarioTable(house.database.reader.manager, {
      saved: await loadScenario(house.database.reader.manager, ANNA.principal, id),
      year: 2023,
    });
    await proposeScenario(house.changes, ANNA, { id });
    const proposed = await loadContributionTable(house.database.reader.manager, 2023);
    expect(proposed).toMatchObject({
      status: 'PRELIMINARY',
      totalOre: 1_200_000_000,
      scenario: { id, version: 1, name: 'Tolv' },
    });
    // 1.2 × 10⁹ öre × 1 414 324 ÷ 10 521 556 = 161 305 875.16… for Skåne; Gotland 61 173 of them: 6 976 876.88…
    expect(await amounts(house)).toMatchObject({ '09': 6_976_877, '12': 161_305_875 });
    expect(proposed.rows.map(({ amountOre }) => amountOre)).toEqual(tried.rows.map(({ amountOre }) => amountOre));
    await decideContributions(house.changes, ANNA, {
      year: 2023,
      decidedOn: localDate('2022-11-24'),
      reference: 'Example §7',
    });
    const decided = await loadContributionTable(house.database.reader.manager, 2023);
    expect(decided).toMatchObject({ status: 'DECIDED', totalOre: 1_200_000_000, scenario: { id, version: 1 } });
    expect(decided.rows.map(({ amountOre }) => amountOre)).toEqual(tried.rows.map(({ amountOre }) => amountOre));
    const reader = house.database.reader.manager;
    expect(await verifyProposals(reader)).toMatchObject({ checked: 2, violations: [] });
    expect(await verifyRecomputation(reader)).toMatchObject({ violations: [] });
    await expect(proposeScenario(house.changes, ANNA, { id })).rejects.toMatchObject({ code: 'BUDGET_YEAR_DECIDED' });
    // A decided scenario is the baseline of the next one: nothing changed is nothing changed.
    const same = await loadWhatIf(reader, { baseYear: 2023, years: 1, adjustments: [] });
    const [{ rows }] = same.years.map(answered) as [ScenarioYear];
    expect(rows.every(({ baselineOre, differenceOre }) => differenceOre === 0 && baselineOre > 0)).toBe(true);
    expect(rows.map(({ scenarioOre }) => scenarioOre)).toEqual(tried.rows.map(({ amountOre }) => amountOre));
  });

  it('lets the office set the year by hand again, which forgets the scenario', async () => {
    const house = await database.house('real');
    const { result: id } = await save(house, [TWELVE_MILLION]);
    await proposeScenario(house.changes, ANNA, { id });
    const key = { referenceDate: localDate('2022-12-31'), method: 'LARGEST_REMAINDER', unitOre: ore(1) } as const;
    await setBudgetYear(house.changes, ANNA, { ...key, year: 2023, totalOre: ore(1_000_000_000), source: 'By hand' });
    expect(await loadContributionTable(house.database.reader.manager, 2023)).toMatchObject({
      scenario: null,
      totalOre: 1_000_000_000,
    });
  });

  it('proposes that a region leaves only once its withdrawal is registered (WD-1)', async () => {
    const house = await database.house('real');
    const { result: id } = await save(house, [GOTLAND_LEAVES]);
    await expect(proposeScenario(house.changes, ANNA, { id })).rejects.toMatchObject({
      code: 'PARTICIPATION_INVALID',
      figures: { year: 2023, takePartWithoutShare: ['09'] },
      clause: 'WD-1',
    });
    await proposeScenario(house.changes, ANNA, { id: (await save(house, [TWELVE_MILLION], { name: 'Alla' })).result });
    await registerWithdrawal(house.changes, ANNA, { region: 'Gotland', notifiedOn: localDate('2022-06-01'), reference: 'D 1' });
    await confirmWithdrawal(house.changes, ANNA, { region: 'Gotland', confirmedOn: localDate('2022-09-01') });
    const decision = { year: 2023, decidedOn: localDate('2022-11-24'), reference: 'Example §7' };
    // What was proposed before still counts Gotland.
    await expect(decideContributions(house.changes, ANNA, decision)).rejects.toMatchObject({
      code: 'PARTICIPATION_INVALID',
      figures: { shareWithoutTakingPart: ['09'] },
    });
    const { result: without } = await save(house, [], { name: 'Utan' });
    await proposeScenario(house.changes, ANNA, { id: without });
    await decideContributions(house.changes, ANNA, decision);
    // 10⁹ öre × 1 414 324 ÷ (10 521 556 − 61 173) = 135 207 668.6…
    expect(await amounts(house)).toMatchObject({ '12': 135_207_669 });
    expect(Object.keys(await amounts(house))).toHaveLength(20);
  });

  it('proposes a year ahead with what the years before it came to', async () => {
    const house = await database.house('real');
    const rise: Adjustment = { kind: 'change', maxRisePercent: '5', fromYear: 2024 };
    const grown: Adjustment = { kind: 'population', growthPercent: '10', region: '09' };
    const { result: id } = await save(house, [grown, rise, { kind: 'phaseIn', years: 3 }], { years: 3 });
    const reader = house.database.reader.manager;
    const saved = await loadScenario(reader, ANNA.principal, id);
    const tried = await loadScenarioTable(reader, { saved, year: 2025 });
    await proposeScenario(house.changes, ANNA, { id, year: 2025 });
    const proposed = await loadContributionTable(reader, 2025);
    expect(proposed.rows.map(({ amountOre }) => amountOre)).toEqual(tried.rows.map(({ amountOre }) => amountOre));
    expect(await verifyProposals(reader)).toMatchObject({ checked: 1, violations: [] });
    await expect(proposeScenario(house.changes, ANNA, { id, year: 2026 })).rejects.toMatchObject({
      code: 'SCENARIO_INVALID',
      figures: { year: 2026, firstYear: 2023, lastYear: 2025 },
    });
  });

  it('proposes what was tried where growth and phasing in began before the scenario', async () => {
    const house = await database.house('real');
    const early = { fromYear: 2020 };
    const { result: id } = await save(house, [
      { kind: 'total', growthPercent: '3', ...early },
      { kind: 'population', growthPercent: '2', region: '12', ...early },
      { kind: 'key', components: [{ measure: 'EQUAL', weight: 1 }] },
      { kind: 'phaseIn', years: 3, ...early },
    ]);
    const reader = house.database.reader.manager;
    const tried = await loadScenarioTable(reader, { saved: await loadScenario(reader, ANNA.principal, id), year: 2023 });
    expect(tried.totalOre).toBe(1_030_000_000); // once, in the scenario's first year
    await proposeScenario(house.changes, ANNA, { id });
    expect(await verifyProposals(reader)).toMatchObject({ checked: 1, violations: [] });
    await decideContributions(house.changes, ANNA, { year: 2023, decidedOn: localDate('2022-11-24'), reference: 'Example §7' });
    const same = await loadWhatIf(reader, { baseYear: 2023, years: 1, adjustments: [] });
    const [{ rows }] = same.years.map(answered) as [ScenarioYear];
    expect(rows.map(({ scenarioOre }) => scenarioOre)).toEqual(tried.rows.map(({ amountOre }) => amountOre));
  });

  it('proposes that a region leaves once it has left in the register, where the item changes nothing any more', async () => {
    const house = await database.house('real');
    const { result: id } = await save(house, [GOTLAND_LEAVES]);
    await registerWithdrawal(house.changes, ANNA, { region: 'Gotland', notifiedOn: localDate('2022-06-01'), reference: 'D 1' });
    await confirmWithdrawal(house.changes, ANNA, { region: 'Gotland', confirmedOn: localDate('2022-09-01') });
    const reader = house.database.reader.manager;
    const { years } = await loadWhatIf(reader, { baseYear: 2023, years: 1, adjustments: [GOTLAND_LEAVES] });
    expect(years).toMatchObject([{ withoutEffect: [{ adjustment: 1, regionCode: '09' }], leaving: [] }]);
    await proposeScenario(house.changes, ANNA, { id });
    expect(Object.keys(await amounts(house))).toHaveLength(20);
  });

  it('finds a proposed table that was tampered with', async () => {
    const house = await database.house('real');
    const { result: id } = await save(house, [TWELVE_MILLION]);
    await proposeScenario(house.changes, ANNA, { id });
    await house.database.writer.query(
      `UPDATE budget_year SET proposed = REPLACE(proposed, '161305875', '161305876') WHERE year = 2023`,
    );
    expect((await verifyProposals(house.database.reader.manager)).violations).toEqual([expect.stringContaining('region 12')]);
  });

  it('corrects a decided year by a scenario, while the correction is open', async () => {
    const house = await database.house('real');
    await decideContributions(house.changes, ANNA, { year: 2023, decidedOn: localDate('2022-11-24'), reference: 'Example §7' });
    const { result: id } = await save(house, [TWELVE_MILLION]);
    await openCorrection(house.changes, ANNA, 2023, 'Twelve million after all');
    await proposeScenario(house.changes, ANNA, { id });
    expect((await loadContributionTable(house.database.reader.manager, 2023)).totalOre).toBe(1_000_000_000);
    expect((await loadContributionTable(house.database.reader.manager, 2023, 2)).totalOre).toBe(1_200_000_000);
  });
});
