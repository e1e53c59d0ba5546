import type { LocalDate } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import type { Population } from '../regions/load-populations.js';
import type { RegionCode } from '../regions/region-names.js';
import type { CellValue } from './cell-function.js';

/** Inhabitants of a region on a reference date, in persons; of all regions together their sum. */
export function populationCell(
  populations: ReadonlyMap<LocalDate, Population>,
  date: LocalDate | undefined,
  region: RegionCode | undefined,
  newest: LocalDate | undefined,
): CellValue {
  const wanted = date ?? newest;
  const population = wanted === undefined ? undefined : populations.get(wanted);
  if (!population) throw unknownDate(wanted, newest);
  const { persons } = population;
  if (region === undefined) return [...persons.values()].reduce((sum, count) => sum + count, 0);
  const count = persons.get(region);
  if (count === undefined) throw unknownDate(wanted, newest, region);
  return count;
}

function unknownDate(referenceDate: LocalDate | undefined, newest: LocalDate | undefined, regionCode?: string): Refusal {
  const message =
    referenceDate === undefined || newest === undefined
      ? 'No population is imported.'
      : `The population of ${referenceDate} is not imported; the newest is of ${newest}.`;
  return new Refusal('POPULATION_UNKNOWN', message, {
    figures: { referenceDate: referenceDate ?? null, newest: newest ?? null, ...(regionCode ? { regionCode } : {}) },
  });
}
