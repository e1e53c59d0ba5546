/** What a cell can ask for. Names are the schema's and the add-in's; they are never changed. */
export const CellFunction = {
  CONTRIBUTION: 'CONTRIBUTION',
  SHARE: 'SHARE',
  POPULATION: 'POPULATION',
  CONTRIBUTIONS: 'CONTRIBUTIONS',
  BUDGET: 'BUDGET',
  ACTUAL: 'ACTUAL',
  BUDGETVSACTUAL: 'BUDGETVSACTUAL',
  WHATIF: 'WHATIF',
  LIST: 'LIST',
  STATUS: 'STATUS',
} as const;

export type CellFunction = (typeof CellFunction)[keyof typeof CellFunction];

/** A cell's argument as a spreadsheet has it; null is blank and stands for the default. */
export type CellArgument = string | number | boolean | null;

/** What comes back to a cell. */
export type CellValue = string | number | boolean;

/** The most cells that one request answers. */
export const MAX_CELLS = 10_000;

/** The most different reports that one request answers: each is many rows, where another cell is one value. */
export const MAX_REPORTS = 500;

/** The most different lists of adjustments that one request computes. */
export const MAX_WHAT_IFS = 200;
