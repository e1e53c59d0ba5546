import { LINE_COLUMNS, type LineColumn, type LinesBasis, MONTH_COLUMNS } from './budget-lines.js';
import { lineCells } from './budget-lines-content.js';
import { cellInput } from './cell-input.js';
import type { CellContent } from './content.js';
import type { BudgetCodes } from './find-code.js';
import { findBudgetSheet, replaceBudgetDefinition } from './held-budget-sheets.js';
import { requireTable } from './held-table.js';
import type { LineGroup, LinesMerge } from './merge-budget-lines.js';
import { type BudgetSheetRows, readTable } from './read-budget-sheet.js';
import { runExcel } from './run-excel.js';
import { sameRows } from './write-budget-sheet.js';

const COLUMNS: Readonly<Record<LineGroup, readonly LineColumn[]>> = {
  activity: ['activity'],
  accountGroup: ['accountGroup'],
  text: ['text'],
  amounts: ['profile', 'total', ...MONTH_COLUMNS],
};
const OURS = LINE_COLUMNS.filter((column) => column !== 'status');

/**
 * Lets a sheet go on from what somebody else stored: what they changed and the sheet did not is written into it, their new lines
 * come last, and from now on it is their version that the sheet is held against. False, with nothing written, where it was edited
 * meanwhile.
 */
export function rebaseLines(
  { definition, rows }: Pick<BudgetSheetRows, 'definition' | 'rows'>,
  theirs: LinesBasis,
  merge: LinesMerge,
  codes: BudgetCodes,
): Promise<boolean> {
  return runExcel(async (context) => {
    const held = await findBudgetSheet(context, definition.id);
    const table = await requireTable(context, held.definition);
    const { body, places, rows: now } = await readTable(context, held.definition);
    if (!sameRows(now, rows)) return false;
    const cellsOf = (number: number): readonly CellContent[] => {
      const line = theirs.lines[number - 1];
      return line ? lineCells(line, number, codes, definition.language) : [];
    };
    const write = (row: number, column: LineColumn, value: CellContent): void => {
      const place = places.get(column);
      if (place !== undefined) body.getCell(row, place).values = [[cellInput(value)]];
    };
    for (const { row, number, take, monthsFollow, emptied } of merge.rows) {
      if (emptied) for (const column of OURS) write(row, column, null);
      else write(row, 'number', number);
      const cells = number === null ? [] : cellsOf(number);
      const derived = monthsFollow && !emptied ? MONTH_COLUMNS : [];
      const taken = new Set([...take.flatMap((group) => COLUMNS[group]), ...derived]);
      for (const column of taken) write(row, column, cells[LINE_COLUMNS.indexOf(column)] ?? null);
    }
    const width = body.formulas[0]?.length ?? LINE_COLUMNS.length;
    for (const number of merge.added) {
      const cells = cellsOf(number);
      const line = Array.from({ length: width }, (): string | number => '');
      for (const column of OURS) line[places.get(column) ?? width] = cellInput(cells[LINE_COLUMNS.indexOf(column)] ?? null);
      table.rows.add(undefined, [line.slice(0, width)]);
    }
    replaceBudgetDefinition(held, { ...held.definition, basis: theirs, tableName: table.name, tableId: table.id });
    await context.sync();
    return true;
  });
}
