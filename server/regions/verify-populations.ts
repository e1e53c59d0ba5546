import { type EntityManager, In, MoreThan } from 'typeorm';
import { readConsistently } from '../changes/read-consistently.js';
import { type Finding, finding, type Tally } from '../changes/verify-finding.js';
import { MAX_PERSONS } from './check-population.js';
import { NATIONAL_TOTALS } from './national-totals.js';
import { PopulationFigure, PopulationVersion } from './population.entity.js';
import { REGION_NAMES } from './region-names.js';

const PAGE = 50;

/** Every stored population, in every version: whole, plausible, and summing to the nation where figures are exact. */
export function verifyPopulations(reader: EntityManager): Promise<Finding> {
  const statement =
    'Every population set has all 21 regions once, sums to the published nation where it is exact, and has the next version of its date.';
  return finding('population-sets', statement, async (tally) => {
    await checkVersions(reader, tally);
    for (let after = ''; ; ) {
      const page = await readConsistently(reader, () => loadPage(reader, after));
      for (const [set, figures] of page) checkSet(set, figures, tally);
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = last[0].id;
    }
  });
}

async function checkVersions(reader: EntityManager, tally: Tally): Promise<void> {
  const gaps = await reader.query<{ day: string; sets: number | string; highest: number | string }[]>(
    `SELECT reference_date AS day, COUNT(*) AS sets, MAX(version) AS highest FROM population_set
     GROUP BY reference_date HAVING MIN(version) <> 1 OR MAX(version) <> COUNT(*) ORDER BY reference_date LIMIT 1000`,
  );
  for (const { day, sets, highest } of gaps) tally.violated(`${day} has ${sets} versions, of which the highest is ${highest}`);
}

type Page = (readonly [PopulationVersion, readonly PopulationFigure[]])[];

async function loadPage(reader: EntityManager, after: string): Promise<Page> {
  const sets = await reader.find(PopulationVersion, { where: { id: MoreThan(after) }, order: { id: 'ASC' }, take: PAGE });
  const figures = await reader.findBy(PopulationFigure, { setId: In(sets.map(({ id }) => id)) });
  return sets.map((set) => [set, figures.filter(({ setId }) => setId === set.id)]);
}

function checkSet(set: PopulationVersion, figures: readonly PopulationFigure[], tally: Tally): void {
  const { referenceDate, version, exactness, nationalTotalPersons } = set;
  const name = `${referenceDate} version ${version}`;
  tally.count();
  const missing = REGION_NAMES.filter(({ code }) => !figures.some(({ regionCode }) => regionCode === code));
  if (missing.length > 0) tally.violated(`${name} lacks ${missing.map(({ officialName }) => officialName).join(', ')}`);
  for (const { regionCode, persons } of figures) {
    if (!REGION_NAMES.some(({ code }) => code === regionCode))
      tally.violated(`${name} has region ${regionCode}, which there is not`);
    if (!Number.isInteger(persons) || persons <= 0 || persons > MAX_PERSONS) {
      tally.violated(`${name} gives region ${regionCode} ${persons} inhabitants`);
    }
  }
  const published = NATIONAL_TOTALS.get(referenceDate);
  if (published !== undefined && nationalTotalPersons !== published) {
    tally.violated(`${name} says that the nation has ${nationalTotalPersons}; published is ${published}`);
  }
  const sum = figures.reduce((total, { persons }) => total + persons, 0);
  if (exactness === 'EXACT' && nationalTotalPersons !== null && sum !== nationalTotalPersons) {
    tally.violated(`${name} sums to ${sum}, the nation has ${nationalTotalPersons}`);
  }
}
