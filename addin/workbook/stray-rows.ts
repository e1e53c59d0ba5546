/** A filled row next to a table that is not in it: what stands there is not read, so somebody has to be told. */
export interface StrayRow {
  /** The row of the sheet, from 1. */
  readonly sheetRow: number;
  /** `under`: in an unbroken run right under the table. `further`: below that, with an amount in it. `beside`: cells next to the table. */
  readonly place: 'under' | 'further' | 'beside';
}

/** A block of a sheet's values, and where its first cell stands (from 0). */
export interface Block {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
}

export interface TablePlace {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

const isFilled = (cell: unknown): boolean => cell !== null && cell !== undefined && String(cell).trim() !== '';

/** The filled rows next to a table. */
export function strayRows(sheet: Block, table: TablePlace): StrayRow[] {
  const cell = (row: number, column: number): unknown => sheet.values[row - sheet.rowIndex]?.[column - sheet.columnIndex];
  const [end, right] = [table.rowIndex + table.rowCount, table.columnIndex + table.columnCount];
  const found: StrayRow[] = [];
  for (let row = table.rowIndex; row < end; row++) {
    const neighbours = [cell(row, right), table.columnIndex > 0 ? cell(row, table.columnIndex - 1) : ''];
    if (neighbours.some(isFilled)) found.push({ sheetRow: row + 1, place: 'beside' });
  }
  let isUnbroken = true;
  for (let row = end; row < sheet.rowIndex + sheet.values.length; row++) {
    const cells = Array.from({ length: table.columnCount }, (_, index) => cell(row, table.columnIndex + index));
    if (!cells.some(isFilled)) isUnbroken = false;
    else if (isUnbroken) found.push({ sheetRow: row + 1, place: 'under' });
    else if (cells.some((each) => typeof each === 'number')) found.push({ sheetRow: row + 1, place: 'further' });
  }
  return found;
}
