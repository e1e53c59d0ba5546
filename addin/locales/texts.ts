import type { RefusalCode } from '../../server/agreement/refusal.js';
import type { AskErrorKind } from '../api/ask-error.js';
import type { ShownFigures } from './figures.js';

/** The headings that the server sends with CONTRIBUTIONS, BUDGETVSACTUAL and WHATIF. */
export type Heading =
  | ('Region' | 'Contribution')
  | (
      | 'Section'
      | 'Key'
      | 'Name'
      | 'Name in Swedish'
      | 'Budget'
      | 'Budget to date'
      | 'Outcome to date'
      | 'Variance'
      | 'Variance, %'
    )
  | ('Remaining' | 'Forecast' | 'Last year')
  | ('Baseline' | 'Scenario' | 'Difference' | 'Difference, %' | 'Kronor per inhabitant');

/**
 * What a formula can be refused for. The rest of the server's codes are met in the pane alone, which has its own words for
 * them (`pane-refusals.ts`): what stands here is loaded with every workbook.
 */
export type CellRefusalCode = Exclude<
  RefusalCode,
  | 'POPULATION_JUMPS'
  | 'PARTICIPATION_INVALID'
  | 'WITHDRAWAL_INVALID'
  | 'FILE_MALFORMED'
  | 'FILE_TOO_LARGE'
  | 'IMPORT_REFUSED'
  | 'IMPORT_ASKS'
  | 'UPLOAD_UNKNOWN'
  | 'UPLOAD_INVALID'
  | 'SOURCE_UNREACHABLE'
  | 'SOURCE_REFUSED'
  | 'SIE_VOUCHER_UNBALANCED'
  | 'SIE_CHECKSUM_WRONG'
  | 'BUDGET_YEAR_DECIDED'
  | 'BUDGET_YEAR_NOT_DECIDED'
  | 'FINANCING_DECISION_INVALID'
  | 'INSTALMENT_UNKNOWN'
  | 'INSTALMENT_INVALID'
  | 'PAYMENT_INVALID'
  | 'ACTIVITY_INVALID'
  | 'ACCOUNT_GROUP_INVALID'
  | 'BUDGET_NO_DRAFT'
  | 'MAPPING_INVALID'
  | 'LEDGER_MOVED'
  | 'OBJECT_UNKNOWN'
  | 'VOUCHER_UNKNOWN'
  | 'VOUCHER_AMBIGUOUS'
  | 'VOUCHER_INVALID'
  | 'VOUCHER_REVERSED'
  | 'EXPORT_REFUSED'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'STORAGE_FULL'
  | 'STORAGE_READ_ONLY'
>;

/** What the functions say in a cell; every language has the same keys by type. At most 200 characters each. */
export interface Texts {
  /** For `Intl`. */
  readonly language: 'en' | 'sv';
  /** What the server, or the allocation, refuses. */
  readonly refusals: Readonly<Record<CellRefusalCode, (figures: ShownFigures) => string>>;
  /** A refusal that this add-in does not know yet. */
  readonly otherRefusal: (code: string) => string;
  /** There was no answer. */
  readonly faults: Readonly<Record<Exclude<AskErrorKind, 'refused'>, string>>;
  /** While a formula is being written, nothing is asked. */
  readonly preview: string;
  readonly headings: Readonly<Record<Heading, string>>;
  /** `at` is the moment of the data's last change, as `moment` wrote it; undefined before the first. */
  readonly status: (revision: string, at: string | undefined) => string;
  /** The same where the server could not be asked anew. */
  readonly old: (status: string) => string;
  readonly allocate: {
    /** A cell of the weights, counted from its corner. */
    readonly place: (row: number, column: number) => string;
    readonly totalMissing: string;
    readonly totalNotNumber: (shown: string) => string;
    readonly unitNotNumber: (shown: string) => string;
    readonly weightNotNumber: (place: string, shown: string) => string;
    readonly methodUnknown: (shown: string, known: string) => string;
  };
}
