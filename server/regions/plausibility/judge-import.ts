import type { LocalDate } from '../../agreement/local-date.js';
import type { PopulationSet } from '../check-population.js';
import type { CountedDay } from './compare-populations.js';
import type { ImportedPopulation } from './imported-population.js';
import { type AcceptedJumps, aroundOf, judgePopulation } from './judge-population.js';

interface Known {
  readonly accepted: AcceptedJumps;
  /** Whether jumps are accepted now. */
  readonly accepts: boolean;
  /** Whether a set is in force as it is. */
  readonly sameAs: (set: PopulationSet) => boolean;
}

/**
 * What an import does to each of its days, in their order, before the tables that rest on them. Known figures change nothing and are
 * not asked about; where jumps are accepted, known figures that jump and never were accepted become a version that is.
 */
export function judgeImport(
  sets: readonly PopulationSet[],
  stored: ReadonlyMap<LocalDate, CountedDay>,
  { accepted, accepts, sameAs }: Known,
): ImportedPopulation[] {
  const same = new Set(sets.filter(sameAs).map(({ referenceDate }) => referenceDate));
  const counted = sets.map(({ referenceDate, persons }): CountedDay => {
    const version = (stored.get(referenceDate)?.version ?? 0) + (same.has(referenceDate) ? 0 : 1);
    return { referenceDate, version, persons };
  });
  const fresh = new Map(counted.filter(({ referenceDate }) => !same.has(referenceDate)).map((day) => [day.referenceDate, day]));
  return counted.map((day, index) => {
    const { referenceDate, version } = day;
    const { comparison, jumps } = judgePopulation(day, aroundOf(referenceDate, stored, fresh), accepted);
    const known = same.has(referenceDate);
    const acceptsKnown = known && accepts && jumps.length > 0;
    return {
      referenceDate,
      version: version + (acceptsKnown ? 1 : 0),
      changed: !known || acceptsKnown,
      persons: sets[index]?.sumPersons ?? 0,
      note: sets[index]?.note ?? '',
      comparison,
      jumps: known && !accepts ? [] : jumps,
      openTables: [],
    };
  });
}
