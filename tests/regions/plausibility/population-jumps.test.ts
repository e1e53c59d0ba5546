import { expect, it } from 'vitest';
import { localDate } from '../../../server/agreement/local-date.js';
import type { House } from '../../../server/app.js';
import { Change } from '../../../server/changes/change.entity.js';
import { currentRevision } from '../../../server/changes/read-consistently.js';
import { loadOpenTables } from '../../../server/financing/load-open-tables.js';
import { setBudgetYear } from '../../../server/financing/set-budget-year.js';
import { ore } from '../../../server/money/ore.js';
import { importPopulation } from '../../../server/regions/import-population.js';
import { loadPopulations } from '../../../server/regions/load-populations.js';
import { PopulationAcceptance } from '../../../server/regions/plausibility/population-acceptance.js';
import { verifyPopulationJumps } from '../../../server/regions/plausibility/verify-population-jumps.js';
import { OFFICE } from '../../cli/run-command.js';
import { onEachDatabase } from '../../support/databases.js';
import { refusalOf } from '../refusal-of.js';
import { changed, exchanged, FIGURES_2025, fileOf, realFigures, shifted } from './broken-files.js';

const JUMPS = [PopulationAcceptance.JUMPS];
const BECAUSE = { ...OFFICE, reason: 'Letter of 3 May' };
type File = ReturnType<typeof fileOf>;

onEachDatabase('a population that moves further than inhabitants do', (database) => {
  const take = (house: House, file: File, accept?: PopulationAcceptance[], asking: object = OFFICE) =>
    importPopulation(house.changes, { ...OFFICE, ...asking }, { file, source: 'Test', accept }, loadOpenTables);
  const reader = (house: House) => house.database.reader.manager;
  const inForce = async (house: House, day: string) =>
    (await loadPopulations(reader(house), [localDate(day)])).get(localDate(day));
  const jumps = async (house: House) => (await verifyPopulationJumps(reader(house))).violations;

  it.each([
    // Every region has its neighbour's figure; Dalarna and Gävleborg are within 3 % of theirs (Västmanland's and Dalarna's)
    { title: 'the column one row down', year: 2024, figures: shifted(realFigures(2024)), regions: 19, nation: false },
    { title: 'the column two rows up', year: 2024, figures: shifted(realFigures(2024), -2), regions: 19, nation: false },
    {
      title: 'Kalmar and Blekinge exchanged',
      year: 2024,
      figures: exchanged(realFigures(2024), '08', '10'),
      regions: 2,
      nation: false,
    },
    {
      title: 'Gotland and Halland exchanged, ten years ago',
      year: 2014,
      figures: exchanged(realFigures(2014), '09', '13'),
      regions: 2,
      nation: false,
    },
    {
      title: 'Kronoberg times ten, on a new day',
      year: 2025,
      figures: changed(FIGURES_2025, '07', (d) => `${d}0`),
      regions: 1,
      nation: true,
    },
    {
      title: 'Kronoberg with a digit lost',
      year: 2025,
      figures: changed(FIGURES_2025, '07', (d) => d.slice(0, -1)),
      regions: 1,
      nation: false,
    },
    {
      title: 'Skåne with its first digit lost',
      year: 2025,
      figures: changed(FIGURES_2025, '12', (d) => d.slice(1)),
      regions: 1,
      nation: true,
    },
    {
      title: 'Uppsala with its second digit doubled',
      year: 2025,
      figures: changed(FIGURES_2025, '03', (d) => d.replace(/^(.)(.)/, '$1$2$2')),
      regions: 1,
      nation: true,
    },
    {
      title: 'Halland and Blekinge exchanged, on a new day',
      year: 2025,
      figures: exchanged(FIGURES_2025, '13', '10'),
      regions: 2,
      nation: false,
    },
  ])('is asked about: $title', async ({ year, figures, regions, nation }) => {
    const house = await database.house('real');
    const before = await currentRevision(reader(house));
    const { code, offences } = await refusalOf(() => take(house, fileOf([year, figures])));
    expect(code).toBe('POPULATION_JUMPS');
    const named = offences.map((offence) => offence.figures?.region);
    expect({ regions: named.filter((region) => region !== null).length, nation: named.includes(null) }).toEqual({
      regions,
      nation,
    });
    expect(await currentRevision(reader(house))).toBe(before);
    expect((await inForce(house, `${year}-12-31`))?.version.version).toBe(year === 2025 ? undefined : 1);
  });

  it('is asked about with both figures of every region, what they were held against, and what open tables would change by', async () => {
    const house = await database.house('example');
    const file = fileOf([2024, exchanged(realFigures(2024), '08', '10')]);
    const { message, offences, figures, clause } = await refusalOf(() => take(house, file));
    expect(clause).toBe('FIN-1');
    expect(message).toContain('Region Kalmar län had 246352 in the version in force and would have 157223 on 2024-12-31');
    // 157 223 ÷ 246 352 = 0.63820…; 246 352 ÷ 157 223 = 1.56689…
    expect(offences).toMatchObject([
      {
        row: 8,
        column: 'persons',
        value: '157223',
        code: 'POPULATION_JUMPS',
        figures: { region: '08', before: 246_352, after: 157_223, percent: -36.18, heldAgainst: '2024-12-31', allowedPercent: 3 },
      },
      {
        row: 10,
        value: '246352',
        figures: { region: '10', name: 'Region Blekinge', before: 157_223, after: 246_352, percent: 56.69 },
      },
    ]);
    expect(figures.populations).toEqual([
      {
        referenceDate: '2024-12-31',
        heldAgainst: '2024-12-31',
        heldAgainstVersion: 1,
        regions: 2,
        nationBefore: 10_587_710,
        nationAfter: 10_587_710,
        nationPercent: 0,
      },
    ]);
    // the example's 11.5 million of 2026: × 246 352 ÷ 10 587 710 = 267 578.92 kr, × 157 223 ÷ 10 587 710 = 170 770.12 kr
    expect((figures.openTables as { year: number }[]).find(({ year }) => year === 2026)).toEqual({
      year: 2026,
      totalBefore: 11_500_000,
      totalAfter: 11_500_000,
      regions: 2,
      rows: [
        { region: '08', before: 267_578.92, after: 170_770.12 },
        { region: '10', before: 170_770.12, after: 267_578.92 },
      ],
    });
  });

  it('is taken with a reason, kept in the log and with the version, and is then no fault of the stored data', async () => {
    const house = await database.house('real');
    const file = fileOf([2025, changed(FIGURES_2025, '07', (d) => `${d}0`)]);
    expect((await refusalOf(() => take(house, file, JUMPS))).code).toBe('TEXT_INVALID'); // no reason
    const { result, changed: done } = await take(house, file, JUMPS, BECAUSE);
    expect(done).toBe(true);
    expect(result[0]?.jumps.map(({ regionCode, before, after }) => [regionCode, before, after])).toEqual([
      ['07', 203_351, 2_031_220],
      [null, 10_587_710, 12_433_642],
    ]);
    expect((await inForce(house, '2025-12-31'))?.version.acceptedJumps).toEqual(['07', '00']);
    const entry = await reader(house).findOneOrFail(Change, { where: {}, order: { revision: 'DESC' } });
    expect(entry.reason).toBe('Letter of 3 May');
    expect(JSON.parse(entry.after)).toMatchObject({
      acceptedJumps: [{ regionCode: '07', after: 2_031_220 }, { regionCode: null }],
    });
    expect(await jumps(house)).toEqual([]);
  });

  it('is rehearsed with the same refusal, and with acceptance but no reason with all of its answer, and keeps nothing', async () => {
    const house = await database.house('real');
    const before = await currentRevision(reader(house));
    const file = fileOf([2025, exchanged(FIGURES_2025, '13', '10')]);
    expect((await refusalOf(() => take(house, file, [], { ...OFFICE, rehearse: true }))).code).toBe('POPULATION_JUMPS');
    const { result, changed: would } = await take(house, file, JUMPS, { ...OFFICE, rehearse: true });
    expect(would).toBe(true);
    expect(result[0]?.jumps).toHaveLength(2);
    expect(result[0]?.comparison?.rows).toHaveLength(21);
    expect(await currentRevision(reader(house))).toBe(before);
    expect(await inForce(house, '2025-12-31')).toBeUndefined();
  });
});

onEachDatabase('a population that moves as inhabitants do', (database) => {
  const take = (house: House, file: File, asking: object = OFFICE) =>
    importPopulation(house.changes, { ...OFFICE, ...asking }, { file, source: 'Test' }, loadOpenTables);

  it('is never asked about in the fourteen real steps, one at a time, and 2025', async () => {
    const house = await database.house();
    for (let year = 2010; year <= 2024; year++) {
      const [imported] = (await take(house, fileOf([year, realFigures(year)]))).result;
      expect(imported).toMatchObject({ version: 1, changed: true, jumps: [] });
      expect(imported?.comparison?.heldAgainst).toBe(year === 2010 ? undefined : `${year - 1}-12-31`);
    }
    expect((await take(house, fileOf([2025, FIGURES_2025]))).result[0]).toMatchObject({
      changed: true,
      jumps: [],
      comparison: { heldAgainst: '2024-12-31', nation: { before: 10_587_710, after: 10_605_544, percent: 0.17 } },
    });
    expect((await verifyPopulationJumps(house.database.reader.manager)).violations).toEqual([]);
  });

  it('is never asked about between any two of the fifteen years, forwards and backwards', async () => {
    for (let first = 2010; first <= 2023; first++) {
      const house = await database.house();
      await take(house, fileOf([first, realFigures(first)]));
      const asking = { ...OFFICE, rehearse: true };
      for (let year = 2010; year <= 2024; year++) {
        const [imported] = (await take(house, fileOf([year, realFigures(year)]), asking)).result;
        expect(imported?.jumps).toEqual([]);
      }
      if (database.kind === 'mysql') return; // arithmetic is the same: one base year shows that it is read the same
    }
  }, 60_000);

  it('answers with the figures of every region and what open tables change by', async () => {
    const house = await database.house('real');
    const key = { referenceDate: localDate('2025-12-31'), method: 'LARGEST_REMAINDER', unitOre: ore(1) } as const;
    await setBudgetYear(house.changes, OFFICE, { ...key, year: 2028, totalOre: ore(1_200_000_000), source: 'Test' });
    const [imported] = (await take(house, fileOf([2025, FIGURES_2025]))).result;
    expect(imported?.comparison?.rows[0]).toEqual({ regionCode: '01', before: 2_473_307, after: 2_486_251, percent: 0.52 });
    expect(imported?.openTables).toMatchObject([{ year: 2028, totalBeforeOre: null, totalAfterOre: 1_200_000_000 }]);
    // 12 000 000 kr × 203 122 ÷ 10 605 544 = 229 829.2289
    const kronoberg = imported?.openTables[0]?.rows.find(({ regionCode }) => regionCode === '07');
    expect(kronoberg).toEqual({ regionCode: '07', beforeOre: null, afterOre: 22_982_923 });
    // the largest change first: Stockholm, Västra Götaland, Skåne
    expect(imported?.openTables[0]?.rows.slice(0, 3).map(({ regionCode }) => regionCode)).toEqual(['01', '14', '12']);
    const again = (await take(house, fileOf([2025, FIGURES_2025]))).result[0];
    expect(again).toMatchObject({
      changed: false,
      jumps: [],
      openTables: [],
      comparison: { heldAgainst: '2025-12-31', nation: { percent: 0 } },
    });
  });
});
