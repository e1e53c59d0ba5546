import { expect, it } from 'vitest';
import type { House } from '../../../server/app.js';
import { loadOpenTables } from '../../../server/financing/load-open-tables.js';
import { importPopulation } from '../../../server/regions/import-population.js';
import { PopulationAcceptance } from '../../../server/regions/plausibility/population-acceptance.js';
import { verifyPopulationJumps } from '../../../server/regions/plausibility/verify-population-jumps.js';
import { OFFICE } from '../../cli/run-command.js';
import { onEachDatabase } from '../../support/databases.js';
import { refusalOf } from '../refusal-of.js';
import { changed, exchanged, FIGURES_2025, fileOf, realFigures, shifted } from './broken-files.js';

const JUMPS = [PopulationAcceptance.JUMPS];
const BECAUSE = { ...OFFICE, reason: 'Letter of 3 May' };
type File = ReturnType<typeof fileOf>;

onEachDatabase('what a population is held against', (database) => {
  const take = (house: House, file: File, accept?: PopulationAcceptance[]) =>
    importPopulation(house.changes, BECAUSE, { file, source: 'Test', accept }, loadOpenTables);
  const violations = async (house: House) => (await verifyPopulationJumps(house.database.reader.manager)).violations;
  /** Moves so many persons from one region to another. */
  const moved = (figures: ReturnType<typeof realFigures>, from: string, to: string, persons: number) =>
    figures.map(([code, count]) => [code, count + (code === to ? persons : code === from ? -persons : 0)] as const);

  it('is the nearest later day where no earlier one is known', async () => {
    const house = await database.house();
    await take(house, fileOf([2020, realFigures(2020)]));
    const good = (await take(house, fileOf([2015, realFigures(2015)]))).result[0];
    expect(good?.comparison).toMatchObject({ heldAgainst: '2020-12-31', allowedPercent: 11.01 }); // 3 + 2 × (1827 − 366) ÷ 365
    const { offences } = await refusalOf(() => take(house, fileOf([2014, exchanged(realFigures(2014), '08', '10')])));
    expect(offences.map(({ figures }) => figures?.heldAgainst)).toEqual(['2015-12-31', '2015-12-31']);
  });

  it('is the day before it in a file of several, and only the wrong steps are named', async () => {
    const house = await database.house();
    const days = [2010, 2011, 2012, 2013].map((year) => [year, realFigures(year)] as const);
    const broken = days.map(([year, figures]) => [year, year === 2012 ? exchanged(figures, '09', '23') : figures] as const);
    const { offences } = await refusalOf(() => take(house, fileOf(...broken)));
    expect(offences.map(({ figures }) => `${figures?.referenceDate} ${figures?.region} against ${figures?.heldAgainst}`)).toEqual(
      [
        '2012-12-31 09 against 2011-12-31',
        '2012-12-31 23 against 2011-12-31',
        '2013-12-31 09 against 2012-12-31',
        '2013-12-31 23 against 2012-12-31',
      ],
    );
    expect((await take(house, fileOf(...days))).result).toHaveLength(4);
  });

  it('is nothing in an empty database, which the answer says', async () => {
    const house = await database.house();
    expect((await take(house, fileOf([2025, shifted(FIGURES_2025)]))).result[0]).toMatchObject({ comparison: null, jumps: [] });
  });

  it('is the day before too, so that small corrections cannot creep further than a step may be', async () => {
    const house = await database.house('real');
    const once = moved(realFigures(2024), '01', '09', 1_700); // Gotland 60 971 + 2.8 %
    await take(house, fileOf([2024, once]));
    const { offences } = await refusalOf(() => take(house, fileOf([2024, moved(once, '01', '09', 1_700)])));
    // 64 371 against 62 671 is 2.71 %; against 61 029 of the year before it is 5.48 %
    expect(offences).toMatchObject([{ figures: { region: '09', heldAgainst: '2023-12-31', after: 64_371 } }]);
  });

  it('is not asked about again where a step was accepted, and the right figures need no acceptance by verify', async () => {
    const house = await database.house('real');
    const wrong = changed(FIGURES_2025, '07', (d) => d.slice(0, -1));
    await take(house, fileOf([2025, wrong]), JUMPS);
    await take(house, fileOf([2025, moved(wrong, '01', '12', 50)])); // another region corrected: Kronoberg's step stays accepted
    await take(house, fileOf([2024, moved(realFigures(2024), '01', '12', 50)]));
    expect(await violations(house)).toEqual([]);
    expect((await refusalOf(() => take(house, fileOf([2025, FIGURES_2025])))).offences).toMatchObject([
      { figures: { region: '07' } },
    ]);
    await take(house, fileOf([2025, FIGURES_2025]), JUMPS);
    expect(await violations(house)).toEqual([]);
  });

  it('finds a jump that was stored before anybody asked, until it is accepted or mended', async () => {
    const house = await database.house('real');
    const statement = `UPDATE population_figure SET persons = persons + 10000 WHERE region_code = '10' AND set_id = (SELECT id FROM population_set WHERE reference_date = '2013-12-31')`;
    await house.database.writer.query(statement);
    // 152 757 + 10 000 against 152 315 of 2012, and 154 157 of 2014 against that
    expect(await violations(house)).toEqual([
      '2013-12-31 version 1: region 10 goes from 152315 on 2012-12-31 to 162757, 6.86 %',
      '2014-12-31 version 1: region 10 goes from 162757 on 2013-12-31 to 154157, -5.28 %',
    ]);
    await take(house, fileOf([2013, realFigures(2013)]), JUMPS);
    expect(await violations(house)).toEqual([]);
  });

  it('lets known figures be accepted afterwards, as their next version', async () => {
    const house = await database.house();
    const wrong = exchanged(FIGURES_2025, '13', '10');
    await take(house, fileOf([2025, wrong]));
    await take(house, fileOf([2024, realFigures(2024)]), JUMPS);
    const known = await take(house, fileOf([2025, wrong]));
    expect([known.changed, known.result[0]?.version]).toEqual([false, 1]);
    await house.database.writer.query('UPDATE population_set SET accepted_jumps = NULL');
    expect(await violations(house)).toHaveLength(2);
    expect((await take(house, fileOf([2025, wrong]), JUMPS)).result[0]).toMatchObject({ version: 2, changed: true });
    expect(await violations(house)).toEqual([]);
  });
});
