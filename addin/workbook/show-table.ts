import { findDefinition } from './held-definitions.js';
import { requireTable } from './held-table.js';
import { runExcel } from './run-excel.js';

/** Brings a query's table into sight. */
export function showTable(id: string): Promise<void> {
  return runExcel(async (context) => {
    const { definition } = await findDefinition(context, id);
    const table = await requireTable(context, definition);
    table.worksheet.activate();
    table.getRange().getCell(0, 0).select();
    await context.sync();
  });
}
