import { requireTable } from './held-table.js';
import { type InsertedLines, insertBudgetLines } from './insert-budget-lines.js';
import { type BudgetSheetPlace, type BudgetSheetRows, findBudgetLines, readBudgetLines } from './read-budget-sheet.js';
import { runExcel } from './run-excel.js';
import { acceptLines, writeStatuses } from './write-budget-sheet.js';

/** What the pane does to a sheet of budget lines. */
export interface BudgetSheet {
  insert(...asked: Parameters<typeof insertBudgetLines>): Promise<InsertedLines>;
  find(year: number): Promise<BudgetSheetPlace | undefined>;
  read(id: string): Promise<BudgetSheetRows>;
  writeStatuses(...asked: Parameters<typeof writeStatuses>): Promise<boolean>;
  accept(...asked: Parameters<typeof acceptLines>): Promise<boolean>;
  show(place: BudgetSheetPlace): Promise<void>;
}

export const BUDGET_SHEET: BudgetSheet = {
  insert: insertBudgetLines,
  find: findBudgetLines,
  read: readBudgetLines,
  writeStatuses,
  accept: acceptLines,
  show: ({ definition }) =>
    runExcel(async (context) => {
      const table = await requireTable(context, definition);
      table.worksheet.activate();
      table.getRange().getCell(0, 0).select();
      await context.sync();
    }),
};
