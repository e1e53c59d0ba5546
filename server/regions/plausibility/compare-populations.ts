import type { LocalDate } from '../../agreement/local-date.js';
import { allowedChange } from './allowed-change.js';
import { roundPercent } from './round-percent.js';

/** Inhabitants by region code on one day, in one version. */
export interface CountedDay {
  readonly referenceDate: LocalDate;
  readonly version: number;
  readonly persons: ReadonlyMap<string, number>;
}

export interface PersonsChange {
  readonly before: number;
  readonly after: number;
  /** The change in percent of `before`, in hundredths, for reading. */
  readonly percent: number;
}

export interface RegionChange extends PersonsChange {
  readonly regionCode: string;
}

/** A day's figures beside those that they are held against: `before` is the other day's, or the earlier version's. */
export interface PopulationComparison {
  readonly heldAgainst: LocalDate;
  readonly heldAgainstVersion: number;
  readonly allowedPercent: number;
  readonly allowedNationPercent: number;
  readonly nation: PersonsChange;
  /** By county code. */
  readonly rows: readonly RegionChange[];
}

/** A change beyond what is allowed; of the nation where the region is null. */
export interface PopulationJump extends PersonsChange {
  readonly regionCode: string | null;
  readonly heldAgainst: LocalDate;
  readonly allowedPercent: number;
}

/** Compares regions that both days have; the nation is their sum, so that it never changes by who is counted. */
export function comparePopulations(counted: CountedDay, against: CountedDay): PopulationComparison {
  const { regionPercent, nationPercent } = allowedChange(counted.referenceDate, against.referenceDate);
  const rows = [...counted.persons]
    .flatMap(([regionCode, after]) => {
      const before = against.persons.get(regionCode);
      return before === undefined ? [] : [{ regionCode, ...changeOf(before, after) }];
    })
    .sort((a, b) => (a.regionCode < b.regionCode ? -1 : 1));
  return {
    heldAgainst: against.referenceDate,
    heldAgainstVersion: against.version,
    allowedPercent: regionPercent,
    allowedNationPercent: nationPercent,
    nation: changeOf(sumOf(rows.map(({ before }) => before)), sumOf(rows.map(({ after }) => after))),
    rows,
  };
}

/** Every region that changed by more than is allowed, by county code, and then the nation where it did. */
export function jumpsOf({ heldAgainst, rows, nation, ...allowed }: PopulationComparison): PopulationJump[] {
  const all = [
    ...rows.map((row) => ({ ...row, allowedPercent: allowed.allowedPercent })),
    { ...nation, regionCode: null, allowedPercent: allowed.allowedNationPercent },
  ];
  return all.filter(isJump).map((jump) => ({ ...jump, heldAgainst }));
}

function isJump({ before, after, allowedPercent }: PersonsChange & { readonly allowedPercent: number }): boolean {
  return Math.abs(after - before) * 100 > allowedPercent * before;
}

function changeOf(was: number, is: number): PersonsChange {
  return { before: was, after: is, percent: was === 0 ? 0 : roundPercent(((is - was) * 100) / was) };
}

function sumOf(persons: readonly number[]): number {
  return persons.reduce((sum, count) => sum + count, 0);
}
