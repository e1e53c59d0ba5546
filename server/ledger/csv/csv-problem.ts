/**
 * What can be wrong with a row or voucher of a CSV file, or with a voucher of a SIE file, so that a reader can be told in another
 * language than the reason's.
 */
export const CSV_PROBLEMS = [
  'CELLS_MISSING',
  'NO_SIDE',
  'BOTH_SIDES',
  'SERIES',
  'NUMBER',
  'DAY',
  'YEAR',
  'ACCOUNT',
  'AMOUNT',
  'THOUSANDS_OR_DECIMALS',
  'TOO_LONG',
  'UNBALANCED',
  'APART',
  'DAY_AMBIGUOUS',
  'TOTAL',
  'PERIOD',
  'SIE_5',
] as const;

export type CsvProblem = (typeof CSV_PROBLEMS)[number];
