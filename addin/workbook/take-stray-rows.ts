import type { BudgetSheetDefinition } from './budget-lines-definition.js';
import { cellInput } from './cell-input.js';
import { requireTable } from './held-table.js';
import { readStrays } from './read-budget-sheet.js';
import { runExcel } from './run-excel.js';

/** Takes the rows right under the table into it, as they stand; returns how many. Nothing moves but what is further down. */
export function takeStrayRows(definition: BudgetSheetDefinition): Promise<number> {
  return runExcel(async (context) => {
    const table = await requireTable(context, definition);
    const rows = (await readStrays(context, table)).filter(({ place }) => place === 'under').length;
    if (rows === 0) return 0;
    const whole = table.getRange().load('rowCount,columnCount');
    await context.sync();
    const under = table
      .getRange()
      .getCell(whole.rowCount, 0)
      .getResizedRange(rows - 1, whole.columnCount - 1)
      .load('formulas,values');
    await context.sync();
    const formulas = under.formulas.map((cells, row) => cells.map((cell, column) => asEntry(cell, under.values[row]?.[column])));
    under.clear('Contents');
    table.rows.add(
      undefined,
      formulas.map((cells) => cells.map(() => '')),
    );
    const added = table
      .getDataBodyRange()
      .getLastRow()
      .getOffsetRange(1 - rows, 0)
      .getResizedRange(rows - 1, 0);
    added.formulas = formulas;
    await context.sync();
    return rows;
  });
}

/** A cell's entry again: a formula as it is, a text so that it stays that text, whatever it begins with. */
const asEntry = (formula: unknown, value: unknown): string | number | boolean => {
  if (typeof formula === 'number' || typeof formula === 'boolean') return formula;
  const text = String(formula ?? '');
  return text.startsWith('=') && value !== text ? text : cellInput(text);
};
