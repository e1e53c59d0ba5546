/** Why something was not done in the workbook; the pane says it in the reader's language. */
export type WorkbookRefusalCode =
  | 'AREA_OCCUPIED' // cells of somebody else stand where the table would go
  | 'SHEET_PROTECTED'
  | 'TABLE_MISSING' // the table was deleted
  | 'KEY_COLUMN_MISSING' // neither code nor region is left in the table
  | 'COLUMN_MISSING' // columns that have to be there were deleted
  | 'ROW_TWICE' // a region stands twice in the table
  | 'NO_ROOM' // the rows below cannot be moved
  | 'NO_ROWS' // the answer is empty
  | 'QUERY_UNKNOWN'
  | 'PARAMETER_MISSING' // a name that a table follows is gone, or its cell
  | 'PARAMETER_INVALID' // a named cell says what cannot be asked
  | 'PARAMETERS_HELD' // the workbook has parameters already
  | 'EDITING' // a cell is being edited
  | 'EXCEL_FAULT';

/** Nothing was changed, or what was changed has been taken back. */
export class WorkbookRefusal extends Error {
  override readonly name = 'WorkbookRefusal';

  constructor(
    readonly code: WorkbookRefusalCode,
    readonly figures: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
