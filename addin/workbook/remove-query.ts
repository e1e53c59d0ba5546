import { findDefinition } from './held-definitions.js';
import { findTable } from './held-table.js';
import { forgetNote, removeNote } from './note.js';
import { erasePicture } from './picture.js';
import { runExcel } from './run-excel.js';

/** Takes a query out of the workbook: its table and chart, the lines above that are still ours, and its definition. */
export function removeQuery(id: string): Promise<void> {
  return runExcel(async (context) => {
    const { part, definition } = await findDefinition(context, id);
    const table = await findTable(context, definition);
    await removeNote(context, definition);
    if (table) {
      await erasePicture(context, table.worksheet, id);
      table.getRange().conditionalFormats.clearAll();
      table.delete();
    }
    part.delete();
    await context.sync();
  });
}

/** The table becomes an ordinary one: it and the lines above stay, the definition goes. */
export function freezeQuery(id: string): Promise<void> {
  return runExcel(async (context) => {
    const { part, definition } = await findDefinition(context, id);
    await forgetNote(context, definition);
    part.delete();
    await context.sync();
  });
}
