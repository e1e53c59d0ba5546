import { expect, it } from 'vitest';
import { Role } from '../../server/access/principal.js';
import { localDate } from '../../server/agreement/local-date.js';
import { type House, openHouse } from '../../server/app.js';
import { decideContributions } from '../../server/financing/decide-contributions.js';
import { loadContributionTable } from '../../server/financing/load-contribution-tables.js';
import { openCorrection } from '../../server/financing/open-correction.js';
import { setBudgetYear } from '../../server/financing/set-budget-year.js';
import { ore } from '../../server/money/ore.js';
import { onEachDatabase, TEST_NOW_MS } from '../support/databases.js';

const OFFICE = { principal: { id: 'anna', name: 'Anna', role: Role.Office }, requestId: 'r1' };
const KEY = { method: 'LARGEST_REMAINDER', unitOre: ore(1), source: 'Test' } as const;

onEachDatabase('what a decided table says of the year before', (database) => {
  const decide = (house: House, year: number) =>
    decideContributions(house.changes, OFFICE, { year, decidedOn: localDate('2022-11-24'), reference: 'SG §7' });
  /** Doubles 2022, which was 5 MSEK: Skåne's 67 086 742.22… öre become 134 173 484.45…, which is raised to 134 173 485. */
  const double2022 = (house: House) =>
    setBudgetYear(house.changes, OFFICE, {
      ...KEY,
      year: 2022,
      totalOre: ore(1_000_000_000),
      referenceDate: localDate('2021-12-31'),
    });
  const skane = async (house: House, year: number, version?: number) => {
    const { rows } = await loadContributionTable(house.database.reader.manager, year, version);
    return rows.find(({ regionCode }) => regionCode === '12');
  };
  // 2022: 5 × 10⁸ öre × 1 402 425 ÷ 10 452 326 = 67 086 742.22…; 2023: 134 421 563
  const AS_DECIDED = { amountOre: 134_421_563, previousAmountOre: 67_086_742, changeOre: 67_334_821 };

  it('stays when that year is corrected', async () => {
    const house = await database.house('real');
    await decide(house, 2022);
    await decide(house, 2023);
    await openCorrection(house.changes, OFFICE, 2022, 'The grant was doubled.');
    await double2022(house);
    await decide(house, 2022);
    expect((await skane(house, 2022))?.amountOre).toBe(134_173_485);
    expect(await skane(house, 2023)).toMatchObject(AS_DECIDED);
  });

  it('stays when that year was preliminary and its budget changes', async () => {
    const house = await database.house('real');
    await decide(house, 2023);
    await double2022(house);
    expect(await skane(house, 2023)).toMatchObject(AS_DECIDED);
  });

  it('stays in a version that was superseded, and is the later one’s own in the next', async () => {
    const house = await database.house('real');
    await decide(house, 2023);
    await double2022(house);
    await openCorrection(house.changes, OFFICE, 2023, 'After 2022.');
    expect(await skane(house, 2023, 2)).toMatchObject({ previousAmountOre: 134_173_485, changeOre: 248_078 }); // 134 421 563 − 134 173 485
    await decide(house, 2023);
    expect(await skane(house, 2023, 1)).toMatchObject(AS_DECIDED);
    expect(await skane(house, 2023, 2)).toMatchObject({ previousAmountOre: 134_173_485, changeOre: 248_078 });
  });

  it('stays nothing where that year had no table then', async () => {
    const house = await database.house('real');
    await decide(house, 2022);
    await setBudgetYear(house.changes, OFFICE, {
      ...KEY,
      year: 2021,
      totalOre: ore(100_000),
      referenceDate: localDate('2020-12-31'),
    });
    expect(await skane(house, 2022)).toMatchObject({ previousAmountOre: null, changeOre: null });
  });

  it('follows that year as long as nothing is decided', async () => {
    const house = await database.house('real');
    await double2022(house);
    expect(await skane(house, 2023)).toMatchObject({ previousAmountOre: 134_173_485 });
  });

  it('is told of tables decided before it was kept, where that year was decided then, and of no others', async () => {
    const address = await database.address();
    const old = await openHouse(address, () => TEST_NOW_MS, 'example');
    await decide(old, 2023); // 2022 is preliminary
    await decide(old, 2024); // 2023 is decided
    await openCorrection(old.changes, OFFICE, 2023, 'Afterwards.');
    await setBudgetYear(old.changes, OFFICE, {
      ...KEY,
      year: 2023,
      totalOre: ore(1_200_000_000),
      referenceDate: localDate('2022-12-31'),
    });
    await decide(old, 2023);
    await decide(old, 2025); // 2024 is decided
    const before = [await skane(old, 2024), await skane(old, 2025)];
    const { writer } = old.database;
    await writer.query('ALTER TABLE contribution_row DROP COLUMN previous_amount_ore');
    await writer.query("DELETE FROM migration WHERE name = 'PreviousAmounts1765300000000'");
    await old.close();
    const house = await openHouse(address, () => TEST_NOW_MS, 'example');
    try {
      expect([await skane(house, 2024), await skane(house, 2025)]).toEqual(before);
      expect(before[0]?.previousAmountOre).toBe(134_421_563); // version 1 of 2023: version 2 came after
      expect((await skane(house, 2023, 1))?.previousAmountOre).toBeNull();
      expect((await skane(house, 2023, 2))?.previousAmountOre).toBeNull();
    } finally {
      await house.close();
    }
  });
});
