import type { LocalDate } from '../../agreement/local-date.js';
import type { PopulationComparison, PopulationJump } from './compare-populations.js';
import type { OpenTableChange } from './open-table-changes.js';

/** What an import did, or would do, to one reference date. `version` is unchanged where the figures were already known. */
export interface ImportedPopulation {
  readonly referenceDate: LocalDate;
  readonly version: number;
  readonly changed: boolean;
  readonly persons: number;
  readonly note: string;
  /** All regions beside what they were held against; null where no population was known to hold them against. */
  readonly comparison: PopulationComparison | null;
  /** What was asked about; where it is stored, accepted. */
  readonly jumps: readonly PopulationJump[];
  /** The open contribution tables whose keys count this day. */
  readonly openTables: readonly OpenTableChange[];
}
