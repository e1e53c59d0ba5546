import { cellInput } from './cell-input.js';
import type { NoteLine } from './content.js';
import type { QueryDefinition } from './query-definition.js';

export const WARNING_COLOR = '#B10E1C';

/** Writes the lines above a new table and names their range, so that they are found after rows were inserted above. */
export function writeNote(context: Excel.RequestContext, range: Excel.Range, name: string, note: readonly NoteLine[]): void {
  writeLines(range, note);
  context.workbook.names.add(name, range).visible = false;
}

export function writeLines(range: Excel.Range, note: readonly NoteLine[]): void {
  range.numberFormat = note.map(() => ['General']);
  range.values = note.map(({ text }) => [cellInput(text)]);
  note.forEach(({ style }, row) => {
    const { font } = range.getCell(row, 0).format;
    if (style !== 'plain') font.bold = true;
    if (style === 'warning') font.color = WARNING_COLOR;
  });
}

async function noteRange(context: Excel.RequestContext, { noteName }: QueryDefinition): Promise<Excel.Range | undefined> {
  const name = context.workbook.names.getItemOrNullObject(noteName);
  name.load('name');
  await context.sync();
  if (name.isNullObject) return undefined;
  const range = name.getRangeOrNullObject();
  range.load('values');
  await context.sync();
  return range.isNullObject ? undefined : range;
}

/** Brings the lines up to date, except those that the user rewrote; answers the lines as we know them from now on. */
export async function refreshNote(
  context: Excel.RequestContext,
  definition: QueryDefinition,
  note: readonly NoteLine[],
): Promise<readonly string[]> {
  const range = await noteRange(context, definition);
  if (!range || range.values.length !== note.length) return definition.note;
  return note.map(({ text }, row) => {
    const known = definition.note[row] ?? '';
    if (String(range.values[row]?.[0] ?? '') !== known) return known;
    if (text !== known) range.getCell(row, 0).values = [[cellInput(text)]];
    return text;
  });
}

/** Takes away the lines, except those that the user rewrote, and their name. */
export async function removeNote(context: Excel.RequestContext, definition: QueryDefinition): Promise<void> {
  const range = await noteRange(context, definition);
  range?.values.forEach((line, row) => {
    if (String(line[0] ?? '') === definition.note[row]) range.getCell(row, 0).clear();
  });
  await forgetNote(context, definition);
}

/** The lines stay; only their name goes. */
export async function forgetNote(context: Excel.RequestContext, { noteName }: Pick<QueryDefinition, 'noteName'>): Promise<void> {
  const name = context.workbook.names.getItemOrNullObject(noteName);
  name.load('name');
  await context.sync();
  if (!name.isNullObject) name.delete();
}
