import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Role } from '../../server/access/principal.js';
import { localDate } from '../../server/agreement/local-date.js';
import type { House } from '../../server/app.js';
import { projectRoot } from '../../server/database/project-root.js';
import { BudgetBasis, KeyMeasure } from '../../server/financing/budget-year.entity.js';
import { decideContributions } from '../../server/financing/decide-contributions.js';
import {
  ContributionStatus,
  loadContributionTable,
  loadContributionTables,
} from '../../server/financing/load-contribution-tables.js';
import { openCorrection } from '../../server/financing/open-correction.js';
import { setBudgetYear } from '../../server/financing/set-budget-year.js';
import { ore } from '../../server/money/ore.js';
import { confirmWithdrawal } from '../../server/regions/confirm-withdrawal.js';
import { importPopulation } from '../../server/regions/import-population.js';
import { parsePopulationCsv } from '../../server/regions/population-csv.js';
import { registerWithdrawal } from '../../server/regions/register-withdrawal.js';
import { onEachDatabase } from '../support/databases.js';

const OFFICE = { principal: { id: 'anna', name: 'Anna', role: Role.Office }, requestId: 'r1' };
const READER = { principal: { id: 'bo', name: 'Bo', role: Role.Reader }, requestId: 'r1' };
const BY_POPULATION = {
  referenceDate: localDate('2022-12-31'),
  method: 'LARGEST_REMAINDER',
  unitOre: ore(1),
  source: 'Test',
} as const;
const DECISION = { decidedOn: localDate('2022-11-24'), reference: 'SG 2022-11-24 §7' };

/** The seed's figures with Skåne moved to or from Stockholm in one year, so that the nation's total still holds. */
function populationWith(year: number, movedToSkane: number): Uint8Array {
  const lines = readFileSync(join(projectRoot(), 'server/database/seed/population.csv'), 'utf8').split('\n');
  const moved = lines
    .filter((line) => line.startsWith('region_code') || line.split(',')[1] === String(year))
    .map((line) =>
      line.replace(
        /^(01|12),(\d+),(\d+)$/,
        (_, code, y, n) => `${code},${y},${Number(n) + (code === '12' ? movedToSkane : -movedToSkane)}`,
      ),
    );
  return new TextEncoder().encode(moved.join('\n'));
}

onEachDatabase('the contribution table', (database) => {
  const table = (house: House, year: number, version?: number) =>
    loadContributionTable(house.database.reader.manager, year, version);
  const amount = async (house: House, year: number, code: string, version?: number) =>
    (await table(house, year, version)).rows.find(({ regionCode }) => regionCode === code)?.amountOre;
  const correctPopulation = (house: House) =>
    importPopulation(house.changes, OFFICE, { file: parsePopulationCsv(populationWith(2022, 1000)), source: 'Correction' });

  it('shares the 10 MSEK of 2023 among 21 regions to the öre', async () => {
    const house = await database.house('real');
    const { rows, totalOre, budgetOre, populationPersons, status } = await table(house, 2023);
    expect({ count: rows.length, totalOre, budgetOre, populationPersons, status }).toEqual({
      count: 21,
      totalOre: 1_000_000_000,
      budgetOre: 1_000_000_000,
      populationPersons: 10_521_556,
      status: ContributionStatus.PRELIMINARY,
    });
    expect(rows.reduce((sum, { amountOre }) => sum + amountOre, 0)).toBe(1_000_000_000);
    for (const { amountOre, persons } of rows) expect(Math.abs(amountOre - (1e9 * persons) / 10_521_556)).toBeLessThan(1); // öre
    // 10⁹ öre × 1 414 324 ÷ 10 521 556 = 134 421 562.742…, whose remainder is among those raised
    expect(rows.find(({ regionCode }) => regionCode === '12')).toMatchObject({ persons: 1_414_324, amountOre: 134_421_563 });
    // 10⁹ öre × 61 173 ÷ 10 521 556 = 5 814 064.003…, the smallest remainder of them all
    expect(rows.find(({ regionCode }) => regionCode === '09')).toMatchObject({ persons: 61_173, amountOre: 5_814_064 });
  });

  it('says what changed since the year before', async () => {
    const house = await database.house('real');
    const skane = (await table(house, 2023)).rows.find(({ regionCode }) => regionCode === '12');
    // 2022: 5 × 10⁸ öre × 1 402 425 ÷ 10 452 326 = 67 086 742.22…
    expect(skane).toMatchObject({ previousAmountOre: 67_086_742, changeOre: 134_421_563 - 67_086_742 });
    expect((await table(house, 2022)).rows[0]).toMatchObject({ previousAmountOre: null, changeOre: null });
  });

  it('follows the rate where the rate is fixed', async () => {
    const house = await database.house('real');
    await setBudgetYear(house.changes, OFFICE, { ...BY_POPULATION, year: 2030, rateOre: ore(50) });
    const { totalOre, rows, basis } = await table(house, 2030);
    expect(totalOre).toBe(10_521_556 * 50);
    expect(rows.every(({ amountOre, persons }) => amountOre === persons * 50)).toBe(true);
    expect(basis.basis).toBe(BudgetBasis.RATE);
  });

  it('rounds a rate’s total to whole units and shares it in whole units', async () => {
    const house = await database.house('real');
    await setBudgetYear(house.changes, OFFICE, { ...BY_POPULATION, year: 2030, rateOre: ore(55), unitOre: ore(100_000) });
    const { totalOre, rows } = await table(house, 2030);
    expect(totalOre).toBe(578_700_000); // 10 521 556 × 0.55 kr = 5 786 855.80 kr, in thousands
    expect(rows.every(({ amountOre }) => amountOre % 100_000 === 0)).toBe(true);
  });

  it('refuses a rate whose unit makes another total of it, when it is set and when its table is computed', async () => {
    const house = await database.house('real');
    const rate = { ...BY_POPULATION, year: 2030, rateOre: ore(10) };
    // 10 521 556 × 0.10 = 1 052 155.60 kr; the nearest 100 000 kr are 1 100 000 kr: 47 844.40 more, 4.55 percent
    const refusal = {
      code: 'UNIT_TOO_COARSE',
      figures: { exactTotal: 1_052_155.6, total: 1_100_000, unit: 100_000, percent: 4.55, smallerUnit: 10_000 },
    };
    await expect(setBudgetYear(house.changes, OFFICE, { ...rate, unitOre: ore(10_000_000) })).rejects.toMatchObject(refusal);
    // 1 050 000 kr in steps of 10 000 kr is 2 155.60 less, 0.205 percent
    await setBudgetYear(house.changes, OFFICE, { ...rate, unitOre: ore(1_000_000) });
    expect((await table(house, 2030)).totalOre).toBe(105_000_000);
    // as a year that was stored before its unit would have been refused
    await house.database.writer.query('UPDATE budget_year SET unit_ore = 10000000 WHERE year = 2030');
    const [first, second] = await loadContributionTables(house.database.reader.manager, [{ year: 2030 }, { year: 2023 }]);
    expect(first).toMatchObject(refusal);
    expect(second).toMatchObject({ totalOre: 1_000_000_000 });
    await expect(decideContributions(house.changes, OFFICE, { ...DECISION, year: 2030 })).rejects.toMatchObject(refusal);
  });

  it('shares by a key of several measures', async () => {
    const house = await database.house('real');
    const components = [
      { measure: KeyMeasure.POPULATION, weight: '0.5' },
      { measure: KeyMeasure.EQUAL, weight: '0.5' },
    ];
    await setBudgetYear(house.changes, OFFICE, { ...BY_POPULATION, year: 2030, totalOre: ore(1_000_000_000), components });
    // half of 5 814 064.0034… + half of 10⁹ ÷ 21 = 2 907 032.0017… + 23 809 523.8095… = 26 716 555.811…
    expect([26_716_555, 26_716_556]).toContain(await amount(house, 2030, '09'));
  });

  it('follows a new population while preliminary and not once decided', async () => {
    const house = await database.house('real');
    await decideContributions(house.changes, OFFICE, { year: 2023, ...DECISION });
    await setBudgetYear(house.changes, OFFICE, { ...BY_POPULATION, year: 2030, totalOre: ore(1_000_000_000) });
    await correctPopulation(house);
    expect(await amount(house, 2023, '12')).toBe(134_421_563);
    // 10⁹ × 1 415 324 ÷ 10 521 556 = 134 516 605.85…
    expect(await amount(house, 2030, '12')).toBe(134_516_606);
    expect((await table(house, 2023)).status).toBe(ContributionStatus.DECIDED);
  });

  it('refuses to edit what is decided, and makes a new version through a correction', async () => {
    const house = await database.house('real');
    await decideContributions(house.changes, OFFICE, { year: 2023, ...DECISION });
    const proposal = { ...BY_POPULATION, year: 2023, totalOre: ore(1_100_000_000) };
    await expect(setBudgetYear(house.changes, OFFICE, proposal)).rejects.toMatchObject({
      code: 'BUDGET_YEAR_DECIDED',
      figures: { year: 2023, decidedVersion: 1 },
      clause: 'DEC-1',
    });
    await openCorrection(house.changes, OFFICE, 2023, 'The grant was raised.');
    await setBudgetYear(house.changes, OFFICE, proposal);
    expect(await table(house, 2023)).toMatchObject({ version: 1, totalOre: 1_000_000_000, status: ContributionStatus.DECIDED });
    expect(await table(house, 2023, 2)).toMatchObject({ totalOre: 1_100_000_000, status: ContributionStatus.PRELIMINARY });
    await decideContributions(house.changes, OFFICE, {
      year: 2023,
      decidedOn: localDate('2023-02-01'),
      reference: 'SG 2023-02-01 §3',
    });
    expect(await table(house, 2023)).toMatchObject({
      version: 2,
      totalOre: 1_100_000_000,
      decision: { reason: 'The grant was raised.' },
    });
    expect(await table(house, 2023, 1)).toMatchObject({ totalOre: 1_000_000_000, status: ContributionStatus.SUPERSEDED });
  });

  it('leaves out a region from the year after its confirmed withdrawal', async () => {
    const house = await database.house('real');
    await setBudgetYear(house.changes, OFFICE, { ...BY_POPULATION, year: 2027, totalOre: ore(1_000_000_000) });
    await setBudgetYear(house.changes, OFFICE, { ...BY_POPULATION, year: 2028, totalOre: ore(1_000_000_000) });
    await registerWithdrawal(house.changes, OFFICE, {
      region: 'Gotland',
      notifiedOn: localDate('2026-07-01'),
      reference: 'RS 2026/1',
    });
    expect((await table(house, 2028)).rows).toHaveLength(21);
    await confirmWithdrawal(house.changes, OFFICE, { region: 'Gotland', confirmedOn: localDate('2026-09-01') });
    expect((await table(house, 2027)).rows).toHaveLength(21); // after 30 June: one year later (WD-1)
    const after = await table(house, 2028);
    expect(after.rows).toHaveLength(20);
    expect(after.populationPersons).toBe(10_521_556 - 61_173);
    expect(after.totalOre).toBe(1_000_000_000);
  });

  it('answers many years at once, and an empty one with its refusal', async () => {
    const house = await database.house('example');
    const tables = await loadContributionTables(house.database.reader.manager, [{ year: 2023 }, { year: 1999 }, { year: 2026 }]);
    expect(tables.map((each) => (each instanceof Error ? each.code : each.totalOre))).toEqual([
      1_000_000_000,
      'BUDGET_YEAR_UNKNOWN',
      1_150_000_000,
    ]);
  });

  it.each([
    ['a year without a budget', 1999, undefined, { code: 'BUDGET_YEAR_UNKNOWN', figures: { year: 1999 } }],
    ['a year that is none', 20_233, undefined, { code: 'YEAR_INVALID', figures: { year: '20233' } }],
    [
      'a version that does not exist',
      2023,
      7,
      { code: 'CONTRIBUTION_VERSION_UNKNOWN', figures: { year: 2023, version: 7, known: [1] } },
    ],
  ])('refuses %s', async (_title, year, version, refusal) => {
    const house = await database.house('real');
    await expect(table(house, year, version)).rejects.toMatchObject(refusal);
  });

  it.each([
    ['neither total nor rate', {}, 'BUDGET_YEAR_INVALID'],
    ['both total and rate', { totalOre: ore(100), rateOre: ore(1) }, 'BUDGET_YEAR_INVALID'],
    ['a total that is not whole units', { totalOre: ore(150), unitOre: ore(100) }, 'BUDGET_YEAR_INVALID'],
    ['a unit of 0', { totalOre: ore(100), unitOre: ore(0) }, 'BUDGET_YEAR_INVALID'],
    [
      'a key without weight',
      { totalOre: ore(100), components: [{ measure: KeyMeasure.EQUAL, weight: '0' }] },
      'BUDGET_YEAR_INVALID',
    ],
    ['a stale revision', { totalOre: ore(100), expectedRevision: 1 }, 'STALE'],
  ])('refuses a budget with %s, and stores nothing', async (_title, money, code) => {
    const house = await database.house('real');
    const before = await table(house, 2023);
    await expect(setBudgetYear(house.changes, OFFICE, { ...BY_POPULATION, year: 2023, ...money })).rejects.toMatchObject({
      code,
    });
    expect(await table(house, 2023)).toEqual(before);
  });

  it('refuses a correction that was decided before what it corrects, and takes one of the same day', async () => {
    const house = await database.house('real');
    await decideContributions(house.changes, OFFICE, { year: 2023, ...DECISION });
    await openCorrection(house.changes, OFFICE, 2023, 'A slip.');
    const decide = (day: string) =>
      decideContributions(house.changes, OFFICE, { ...DECISION, year: 2023, decidedOn: localDate(day) });
    await expect(decide('2022-11-23')).rejects.toMatchObject({
      code: 'BUDGET_YEAR_INVALID',
      figures: { year: 2023, version: 1, decidedOn: '2022-11-23', correctedDecidedOn: '2022-11-24' },
    });
    expect((await decide('2022-11-24')).result).toBe(2);
  });

  it('answers the first operational year there is, and lets no year that is none take the others with it', async () => {
    const house = await database.house('real');
    await setBudgetYear(house.changes, OFFICE, { ...BY_POPULATION, year: 1000, totalOre: ore(100) });
    const asked = [{ year: 2023 }, { year: 99_999 }, { year: 1000 }, { year: 999 }];
    const tables = await loadContributionTables(house.database.reader.manager, asked);
    expect(tables.map((each) => (each instanceof Error ? each.code : each.totalOre))).toEqual([
      1_000_000_000,
      'YEAR_INVALID',
      'NO_PARTICIPANTS',
      'YEAR_INVALID',
    ]);
  });

  it('refuses a key whose population is not known, with the days that are', async () => {
    const house = await database.house('real');
    await setBudgetYear(house.changes, OFFICE, {
      ...BY_POPULATION,
      year: 2030,
      totalOre: ore(100),
      referenceDate: localDate('2024-11-01'),
    });
    const error = await table(house, 2030).catch((each) => each);
    expect(error).toMatchObject({ code: 'POPULATION_UNKNOWN', figures: { year: 2030, referenceDate: '2024-11-01' } });
    expect(error.figures.known).toHaveLength(15);
  });

  it('lets nobody but the office write', async () => {
    const house = await database.house('real');
    const acts = [
      decideContributions(house.changes, READER, { year: 2023, ...DECISION }),
      setBudgetYear(house.changes, READER, { ...BY_POPULATION, year: 2023, totalOre: ore(100) }),
      openCorrection(house.changes, READER, 2023, 'Because.'),
    ];
    for (const act of acts) await expect(act).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('imports the same figures twice without a change', async () => {
    const house = await database.house('real');
    const first = await correctPopulation(house);
    const again = await correctPopulation(house);
    expect([first.changed, again.changed, again.revision]).toEqual([true, false, first.revision]);
    expect(again.result).toMatchObject([{ referenceDate: '2022-12-31', version: 2, changed: false, persons: 10_521_556 }]);
  });
});
