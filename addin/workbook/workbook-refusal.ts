/** Why something was not done in the workbook; the pane says it in the reader's language. */
export type WorkbookRefusalCode =
  | 'AREA_OCCUPIED' // cells of somebody else stand where the table would go
  | 'SHEET_PROTECTED'
  | 'TABLE_MISSING' // the table was deleted
  | 'KEY_COLUMN_MISSING' // neither code nor region is left in the table
  | 'HEADING_MOVED' // a heading of ours stands over another column of ours
  | 'COLUMN_MISSING' // columns that have to be there were deleted
  | 'ROW_TWICE' // a region stands twice in the table
  | 'ROW_UNKNOWN' // a row with amounts does not say what it is, while one of ours is missing
  | 'NO_ROOM' // the rows below cannot be moved
  | 'NO_ROWS' // the answer is empty
  | 'QUERY_UNKNOWN'
  | 'EDITING' // a cell is being edited
  | 'SELECTION_INVALID' // several areas are selected at once, or none
  | 'WORKBOOK_INACTIVE' // another workbook has come to the front
  | 'FILTERED' // a filter is in the way
  | 'TOO_LARGE' // more at once than Excel on the web takes
  | 'EXCEL_BUSY' // Excel broke off
  | 'EXCEL_TOO_OLD'
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
