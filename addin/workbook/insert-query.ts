import { addSheet } from './add-sheet.js';
import type { Answer } from './answer.js';
import type { Content } from './content.js';
import { plainAddress, requireFree } from './free-area.js';
import { addDefinition } from './held-definitions.js';
import { forgetNote, keptLine, writeNote } from './note.js';
import type { Query } from './operations.js';
import { chartName, drawPicture, erasePicture } from './picture.js';
import { asRefusal, runExcel } from './run-excel.js';
import { setUpPage } from './set-up-page.js';
import { WorkbookRefusal } from './workbook-refusal.js';
import { writeTable } from './write-table.js';

export type InsertPlace = 'activeCell' | 'newSheet';

export interface Inserted {
  readonly id: string;
  readonly tableName: string;
  readonly address: string;
}

/**
 * Writes an answer into the workbook: lines of text, a table with a totals row below them, and the definition that refreshes it.
 * Blank cells only: refuses with AREA_OCCUPIED where anything stands, and takes back what it wrote where Excel refuses halfway.
 */
export function insertQuery(query: Query, answer: Answer, place: InsertPlace): Promise<Inserted> {
  if (answer.content.rows.length === 0) throw new WorkbookRefusal('NO_ROWS');
  return runExcel(async (context) => {
    const { start, sheet, isBlank } = await findPlace(context, place, answer.content);
    const { note, columns, rows } = answer.content;
    const area = start.getResizedRange(note.length + rows.length + 1, columns.length - 1); // lines, headings, rows, totals
    await requireFree(context, sheet, area);
    const id = crypto.randomUUID();
    const noteName = `Fordela_${id.replaceAll('-', '')}`;
    try {
      const inserted = await write(context, { id, noteName, sheet, start, query, answer });
      if (isBlank) await printAlone(context, sheet, start, answer.content);
      return inserted;
    } catch (error) {
      await takeBack(context, { id, noteName, sheet, area, isNew: place === 'newSheet' });
      throw asRefusal(error);
    }
  });
}

async function findPlace(context: Excel.RequestContext, place: InsertPlace, content: Content) {
  if (place === 'activeCell') {
    const start = context.workbook.getActiveCell();
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const used = sheet.getUsedRangeOrNullObject(true).load('address');
    await context.sync();
    return { start, sheet, isBlank: used.isNullObject };
  }
  const sheet = await addSheet(context, content.sheetName);
  sheet.activate();
  return { start: sheet.getRange('A1'), sheet, isBlank: true };
}

/** A sheet that holds nothing else is set up for print. A chart beside the table is left out: it would make the figures too small to read. */
function printAlone(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  start: Excel.Range,
  { note, rows, columns, picture }: Content,
): Promise<void> {
  const headings = start.getOffsetRange(note.length, 0);
  const area = start.getResizedRange(note.length + rows.length + 1, columns.length - 1);
  return setUpPage(context, sheet, { headings, ...(picture && { area }) });
}

interface Work {
  readonly id: string;
  readonly noteName: string;
  readonly sheet: Excel.Worksheet;
  readonly start: Excel.Range;
  readonly query: Query;
  readonly answer: Answer;
}

async function write(context: Excel.RequestContext, { id, noteName, sheet, start, query, answer }: Work): Promise<Inserted> {
  const { content } = answer;
  writeNote(context, start.getResizedRange(content.note.length - 1, 0), noteName, content.note);
  const { table, tableName } = await writeTable(context, { sheet, start, content });
  if (content.picture) drawPicture(sheet, table, content, chartName(id));
  table.load('id');
  table.columns.load('items/id,items/name');
  const whole = table.getRange().load('address');
  await context.sync();
  addDefinition(context, {
    ...{ id, ...query, tableName, tableId: table.id, noteName },
    note: content.note.map(keptLine),
    columns: content.columns.map(({ id: column, title }, index) => ({
      id: column,
      title,
      columnId: table.columns.items[index]?.id ?? index + 1,
    })),
    rowKeys: content.rows.map(({ key }) => key),
    asOf: answer.asOf.toISOString(),
    revision: answer.revision,
    ...(content.facts && { facts: content.facts }),
  });
  await context.sync();
  return { id, tableName, address: plainAddress(whole.address) };
}

/** The area was blank before, so clearing it is taking back. */
async function takeBack(
  context: Excel.RequestContext,
  {
    id,
    noteName,
    sheet,
    area,
    isNew,
  }: { id: string; noteName: string; sheet: Excel.Worksheet; area: Excel.Range; isNew: boolean },
): Promise<void> {
  try {
    sheet.tables.load('items/name');
    await context.sync();
    const tables = sheet.tables.items.map((table) => ({ table, range: table.getRange().load('rowIndex,columnIndex') }));
    await context.sync();
    const top = area.rowIndex;
    for (const { table, range } of tables) {
      const ours = range.rowIndex > top && range.rowIndex < top + area.rowCount && range.columnIndex === area.columnIndex;
      if (ours) table.delete();
    }
    await erasePicture(context, sheet, id);
    area.conditionalFormats.clearAll();
    area.clear();
    await forgetNote(context, { noteName });
    if (isNew) sheet.delete();
    await context.sync();
  } catch {
    // Excel refuses even this: the error that led here is the one to show
  }
}
