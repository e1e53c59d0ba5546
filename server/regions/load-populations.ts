import { type EntityManager, In } from 'typeorm';
import type { LocalDate } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { PopulationFigure, PopulationVersion } from './population.entity.js';

/** The population of the 21 regions on a day, in the version that is in force. */
export interface Population {
  readonly version: PopulationVersion;
  /** Inhabitants by region code. */
  readonly persons: ReadonlyMap<string, number>;
}

/** The populations in force on the given days, or on all days known; in order of time. Two statements. */
export async function loadPopulations(reader: EntityManager, dates?: readonly LocalDate[]): Promise<Map<LocalDate, Population>> {
  const versions = await reader.find(PopulationVersion, {
    ...(dates ? { where: { referenceDate: In([...new Set(dates)]) } } : {}),
    order: { referenceDate: 'ASC', version: 'ASC' },
  });
  const inForce = new Map(versions.map((version) => [version.referenceDate, version])); // the last version of a date wins
  const figures = await reader.findBy(PopulationFigure, { setId: In([...inForce.values()].map(({ id }) => id)) });
  const bySet = new Map<string, Map<string, number>>();
  for (const { setId, regionCode, persons } of figures) {
    const set = bySet.get(setId) ?? new Map<string, number>();
    bySet.set(setId, set.set(regionCode, persons));
  }
  return new Map([...inForce].map(([date, version]) => [date, { version, persons: bySet.get(version.id) ?? new Map() }]));
}

/** The population of one day; refuses a day that is not imported, with those that are. */
export async function loadPopulationsOf(reader: EntityManager, referenceDate: LocalDate): Promise<Map<LocalDate, Population>> {
  const found = await loadPopulations(reader, [referenceDate]);
  if (found.size > 0) return found;
  const known = await knownReferenceDates(reader);
  throw new Refusal('POPULATION_UNKNOWN', `The population of ${referenceDate} is not imported.`, {
    figures: { referenceDate, known },
  });
}

export async function knownReferenceDates(reader: EntityManager): Promise<LocalDate[]> {
  const versions = await reader.find(PopulationVersion, {
    select: { id: true, referenceDate: true },
    order: { referenceDate: 'ASC' },
  });
  return [...new Set(versions.map(({ referenceDate }) => referenceDate))];
}
