import type { LocalDate } from '../../agreement/local-date.js';
import type { ReportSection } from '../report-section.js';

/** Which rows of a year are asked for. `''` is rows without one, of an activity, account group, cost centre or project. */
export interface RowQuestion {
  readonly year: number;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  /** As `accountSelection` reads it. */
  readonly account?: string | undefined;
  readonly accountGroup?: string | undefined;
  readonly activity?: string | undefined;
  /** The report's section that the row counts in. */
  readonly section?: ReportSection | undefined;
  readonly costCentre?: string | undefined;
  readonly project?: string | undefined;
  /** Somewhere in the row's text or its voucher's, in capitals or not. */
  readonly text?: string | undefined;
}

/** A list of rows is read this many at a time at most. */
export const MAX_ROWS_PER_PAGE = 5000;
export const MAX_SOUGHT_TEXT = 100;
