import type { LineColumn } from './budget-lines.js';
import type { BudgetSheetDefinition } from './budget-lines-definition.js';
import { requireTable } from './held-table.js';
import { type InsertedLines, insertBudgetLines } from './insert-budget-lines.js';
import { type BudgetSheetPlace, type BudgetSheetRows, findBudgetLines, readBudgetLines, readTable } from './read-budget-sheet.js';
import { rebaseLines } from './rebase-lines.js';
import { runExcel } from './run-excel.js';
import { takeStrayRows } from './take-stray-rows.js';
import { acceptLines, writeStatuses } from './write-budget-sheet.js';

/** What the pane does to a sheet of budget lines. */
export interface BudgetSheet {
  insert(...asked: Parameters<typeof insertBudgetLines>): Promise<InsertedLines>;
  find(year: number): Promise<BudgetSheetPlace | undefined>;
  read(id: string): Promise<BudgetSheetRows>;
  writeStatuses(...asked: Parameters<typeof writeStatuses>): Promise<boolean>;
  accept(...asked: Parameters<typeof acceptLines>): Promise<boolean>;
  /** Takes the rows right under the table into it. */
  takeStrays(definition: BudgetSheetDefinition): Promise<number>;
  rebase(...asked: Parameters<typeof rebaseLines>): Promise<boolean>;
  /** Selects a cell of the table: its row from 0, and the column. */
  showCell(definition: BudgetSheetDefinition, row: number, column: LineColumn): Promise<void>;
  show(place: BudgetSheetPlace): Promise<void>;
}

export const BUDGET_SHEET: BudgetSheet = {
  insert: insertBudgetLines,
  find: findBudgetLines,
  read: readBudgetLines,
  writeStatuses,
  accept: acceptLines,
  takeStrays: takeStrayRows,
  rebase: rebaseLines,
  showCell: (definition, row, column) =>
    runExcel(async (context) => {
      const { body, places } = await readTable(context, definition);
      const cell = body.getCell(row, places.get(column) ?? 0);
      cell.worksheet.activate();
      cell.select();
      await context.sync();
    }),
  show: ({ definition }) =>
    runExcel(async (context) => {
      const table = await requireTable(context, definition);
      table.worksheet.activate();
      table.getRange().getCell(0, 0).select();
      await context.sync();
    }),
};
