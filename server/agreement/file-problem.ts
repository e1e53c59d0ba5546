import type { Figure, Offence } from './refusal.js';

/**
 * What can be wrong with a file that somebody hands over, or with a place in it: `figures.problem` of a refusal or of an offence. The
 * reasons beside it are English; by these a reader is told in another language.
 */
export const FILE_PROBLEMS = [
  // what the file is
  ...(['FILE_EMPTY', 'NO_ROWS', 'NOT_TEXT', 'WORKBOOK', 'UTF_16', 'WEB_PAGE', 'JSON', 'SIE', 'SIE_5', 'NOT_SIE'] as const),
  ...(['LINE_TOO_LONG', 'QUOTE_OPEN', 'FILE_CHANGED', 'CUT_OFF'] as const),
  // the records of a SIE file
  ...(['NOT_A_RECORD', 'LIST_OPEN', 'FIELD_MISSING', 'FIELD_TOO_LONG', 'OBJECTS_ODD', 'KSUMMA'] as const),
  ...(['BRACE_OUTSIDE', 'BRACE_MISSING', 'VOUCHER_OPEN', 'ROW_OUTSIDE'] as const),
  ...(['SIE_TYPE', 'CURRENCY', 'ACCOUNT_KIND', 'YEAR_BACKWARDS', 'AMOUNT_TWICE', 'MONTHS_UNCLEAR'] as const),
  // the columns of a CSV file
  ...(['COLUMN_UNKNOWN', 'COLUMN_TWICE', 'COLUMN_MISSING', 'AMOUNT_OR_SIDES', 'TOO_MANY_COLUMNS'] as const),
  // its rows
  ...(['CELLS_MISSING', 'NO_SIDE', 'BOTH_SIDES', 'SERIES', 'NUMBER', 'DAY', 'DAY_AMBIGUOUS', 'PERIOD', 'YEAR'] as const),
  ...(['ACCOUNT', 'AMOUNT', 'THOUSANDS_OR_DECIMALS', 'TOO_LONG', 'TOTAL', 'APART'] as const),
  // a voucher, and what the ledger makes of the file
  ...([
    'UNBALANCED',
    'NUMBER_TWICE',
    'NUMBER_OF_OFFICE',
    'SERIES_OF_OFFICE',
    'DAY_OUTSIDE',
    'TEXT_TOO_LONG',
    'DIMENSIONS_TOO_LONG',
  ] as const),
  ...(['VOUCHER_EMPTY', 'VOUCHER_TOO_LONG', 'NOTHING_FOR_LEDGER', 'SPAN_TOO_LONG', 'YEAR_NOT_SAID'] as const),
  ...(['SUM_NOT_EXPECTED', 'OPENING_ACCOUNTS'] as const),
  // inhabitants
  ...(['REGION_COLUMNS', 'NOT_PXWEB', 'SPLIT_WITHOUT_TOTAL', 'NO_FIGURES'] as const),
  ...(['NO_REGION', 'REGION_UNKNOWN', 'REGION_MISMATCH', 'REGION_MISSING', 'REGION_TWICE', 'NATION_TWICE'] as const),
  ...(['PERSONS', 'PERSONS_MISSING', 'PERSONS_AMBIGUOUS', 'REGIONS_NOT_NATION', 'NATION_NOT_PUBLISHED'] as const),
] as const;

export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** An offence's code and figures, by which it is told in another language. */
export function saidAs(problem: FileProblem, figures: Readonly<Record<string, Figure>> = {}): Pick<Offence, 'code' | 'figures'> {
  return { code: 'IMPORT_REFUSED', figures: { ...figures, problem } };
}
