import type { ClauseId } from './clauses.js';

/** Every reason for which Fordela refuses; the code a script can rely on. Texts may be reworded, codes may not. */
export const REFUSAL_CODES = [
  // amounts and numbers
  'AMOUNT_NOT_A_NUMBER',
  'AMOUNT_TOO_PRECISE',
  'AMOUNT_OUT_OF_RANGE',
  'DECIMAL_INVALID',
  'DATE_INVALID',
  'DATE_AFTER_TODAY',
  'YEAR_INVALID',
  'TEXT_INVALID',
  'INPUT_INVALID',
  // allocation
  'NO_PARTICIPANTS',
  'TOO_MANY_PARTICIPANTS',
  'PARTICIPANT_TWICE',
  'WEIGHT_NEGATIVE',
  'WEIGHTS_ALL_ZERO',
  'MEASURE_MISSING',
  'COMPONENTS_INVALID',
  'UNIT_INVALID',
  'UNIT_TOO_COARSE',
  'TOTAL_NOT_WHOLE_UNITS',
  'BOUND_NOT_WHOLE_UNITS',
  'FLOOR_ABOVE_CEILING',
  'FIXED_OUTSIDE_BOUNDS',
  'FLOORS_ABOVE_TOTAL',
  'CEILINGS_BELOW_TOTAL',
  'METHOD_NEEDS_MORE_UNITS',
  // regions and population
  'REGION_UNKNOWN',
  'POPULATION_UNKNOWN',
  'POPULATION_JUMPS',
  'PARTICIPATION_INVALID',
  'WITHDRAWAL_INVALID',
  // imports
  'FILE_MALFORMED',
  'FILE_TOO_LARGE',
  'IMPORT_REFUSED',
  'IMPORT_ASKS',
  'UPLOAD_UNKNOWN',
  'UPLOAD_INVALID',
  'SOURCE_UNREACHABLE',
  'SOURCE_REFUSED',
  'SIE_VOUCHER_UNBALANCED',
  'SIE_CHECKSUM_WRONG',
  // financing
  'BUDGET_YEAR_UNKNOWN',
  'BUDGET_YEAR_INVALID',
  'BUDGET_YEAR_DECIDED',
  'BUDGET_YEAR_NOT_DECIDED',
  'CONTRIBUTION_VERSION_UNKNOWN',
  'FINANCING_DECISION_INVALID',
  'INSTALMENT_UNKNOWN',
  'INSTALMENT_INVALID',
  'PAYMENT_INVALID',
  // budget and ledger
  'ACTIVITY_INVALID',
  'ACTIVITY_UNKNOWN',
  'ACCOUNT_GROUP_INVALID',
  'ACCOUNT_GROUP_UNKNOWN',
  'ACCOUNTS_INVALID',
  'ACCOUNT_UNKNOWN',
  'BUDGET_WITHOUT_ACCOUNTS',
  'BUDGET_UNKNOWN',
  'BUDGET_INVALID',
  'BUDGET_NO_DRAFT',
  'MAPPING_INVALID',
  'LEDGER_UNKNOWN',
  'LEDGER_INCOMPLETE',
  'LEDGER_MOVED',
  'OBJECT_UNKNOWN',
  'VOUCHER_UNKNOWN',
  'VOUCHER_AMBIGUOUS',
  'VOUCHER_INVALID',
  'VOUCHER_REVERSED',
  'EXPORT_REFUSED',
  // access and the write path
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'STALE',
  'IDEMPOTENCY_KEY_REUSED',
  'BUSY',
  'DATABASE_UNAVAILABLE',
  'STORAGE_FULL',
  'STORAGE_READ_ONLY',
  'QUERY_TOO_LARGE',
  'SCENARIO_UNKNOWN',
  'SCENARIO_INVALID',
  'ZERO_OR_BLANK',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A figure that caused a refusal: plain JSON, so that a script and a cell can show it. */
export type Figure = string | number | boolean | null | readonly Figure[] | { readonly [name: string]: Figure };

/** One offending place of a file or list: `row` counts from 1, in a file with the header line as row 1. */
export interface Offence {
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  readonly reason: string;
  /** The reason's own code and figures, where it has them: they let it be said in the reader's language. */
  readonly code?: RefusalCode;
  readonly figures?: Readonly<Record<string, Figure>>;
}

interface RefusalDetails {
  /** The figures that caused it, by name; amounts in kronor, as on the wire. */
  readonly figures?: Readonly<Record<string, Figure>>;
  /** Every offending row, where a file or a list was refused. */
  readonly offences?: readonly Offence[];
  /** The clause of the agreement behind it. */
  readonly clause?: ClauseId;
}

/**
 * A refusal: something the asker can mend. It reaches the asker as a GraphQL error with `extensions.code`, as a line
 * on the command line, and in a cell as an Excel error with a text. Everything else is a fault and is masked.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly offences: readonly Offence[];
  readonly clause: ClauseId | undefined;

  constructor(code: RefusalCode, message: string, details: RefusalDetails = {}) {
    super(message);
    this.code = code;
    this.figures = details.figures ?? {};
    this.offences = details.offences ?? [];
    this.clause = details.clause;
  }
}
