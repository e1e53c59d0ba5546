import type { LocalDate } from '../../agreement/local-date.js';
import {
  type CountedDay,
  comparePopulations,
  jumpsOf,
  type PopulationComparison,
  type PopulationJump,
} from './compare-populations.js';

/** In the place of a region's code: the nation. */
export const NATION = '00';

/** Which regions' jumps, and `NATION`, were accepted by name when a day's figures were stored, in any of its versions. */
export type AcceptedJumps = ReadonlyMap<LocalDate, ReadonlySet<string>>;

export interface Judgement {
  /** All regions beside the figures that they are held against; null where nothing is known to hold them against. */
  readonly comparison: PopulationComparison | null;
  readonly jumps: readonly PopulationJump[];
}

/** What a day's new figures stand between. */
export interface Around {
  /** The same day, in the version in force. */
  readonly own?: CountedDay | undefined;
  readonly earlier?: CountedDay | undefined;
  readonly later?: CountedDay | undefined;
  /** Whether the later day is new too, and so asks about the step between the two itself. */
  readonly laterIsNew?: boolean;
}

/**
 * Holds a day's figures against the version in force of the same day, else the nearest earlier day, else the nearest later one.
 *
 * What jumps is every region that moves too far from that, or from the days before and after it: many small corrections must not
 * make a step that none of them was asked about. A step between two days that was accepted once is not asked about again.
 */
export function judgePopulation(counted: CountedDay, around: Around, accepted: AcceptedJumps): Judgement {
  const { own, earlier, later } = around;
  const against = own ?? earlier ?? later;
  const jumps = new Map<string | null, PopulationJump>();
  const note = (other: CountedDay | undefined, known: (code: string) => boolean): void => {
    if (!other) return;
    for (const jump of jumpsOf(comparePopulations(counted, other))) {
      if (!jumps.has(jump.regionCode) && !known(jump.regionCode ?? NATION)) jumps.set(jump.regionCode, jump);
    }
  };
  const knownStep = (other: CountedDay | undefined) => (code: string) =>
    [counted, other].some((day) => day && accepted.get(day.referenceDate)?.has(code));
  note(own, () => false);
  note(earlier, knownStep(earlier));
  if (!around.laterIsNew) note(later, knownStep(later));
  return { comparison: against ? comparePopulations(counted, against) : null, jumps: [...jumps.values()].sort(byRegion) };
}

/** By county code, the nation last. */
function byRegion(a: PopulationJump, b: PopulationJump): number {
  return (a.regionCode ?? '99') < (b.regionCode ?? '99') ? -1 : 1;
}

/** Where a day stands among those stored and those of the same file, as they would be after the import. */
export function aroundOf(
  day: LocalDate,
  stored: ReadonlyMap<LocalDate, CountedDay>,
  fresh: ReadonlyMap<LocalDate, CountedDay>,
): Around {
  const days = [...new Set([...stored.keys(), ...fresh.keys()])].sort();
  const at = (wanted: LocalDate | undefined) => (wanted === undefined ? undefined : (fresh.get(wanted) ?? stored.get(wanted)));
  const later = days.find((other) => other > day);
  return {
    own: stored.get(day),
    earlier: at(days.findLast((other) => other < day)),
    later: at(later),
    laterIsNew: later !== undefined && fresh.has(later),
  };
}
