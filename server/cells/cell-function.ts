/** What a cell can ask for. Names are the schema's and the add-in's; they are never changed. */
export const CellFunction = {
  CONTRIBUTION: 'CONTRIBUTION',
  SHARE: 'SHARE',
  POPULATION: 'POPULATION',
  CONTRIBUTIONS: 'CONTRIBUTIONS',
  STATUS: 'STATUS',
} as const;

export type CellFunction = (typeof CellFunction)[keyof typeof CellFunction];

/** A cell's argument as a spreadsheet has it; null is blank and stands for the default. */
export type CellArgument = string | number | boolean | null;

/** What comes back to a cell. */
export type CellValue = string | number | boolean;

/** The most cells that one request answers. */
export const MAX_CELLS = 10_000;
