import { cellInput } from './cell-input.js';
import type { NoteCell, NoteLine } from './content.js';
import { NUMBER_FORMATS } from './number-formats.js';
import type { QueryDefinition } from './query-definition.js';

export const WARNING_COLOR = '#B10E1C';

/** Writes the lines above a new table and names their range, so that they are found after rows were inserted above. */
export function writeNote(context: Excel.RequestContext, range: Excel.Range, name: string, note: readonly NoteLine[]): void {
  writeLines(range, note);
  context.workbook.names.add(name, range).visible = false;
}

/** `range` is the lines' first cells; a line with cells goes on to the right of it. */
export function writeLines(range: Excel.Range, note: readonly NoteLine[]): void {
  range.numberFormat = note.map(() => ['General']);
  range.values = note.map(({ text }) => [cellInput(text)]);
  note.forEach((line, row) => {
    const first = range.getCell(row, 0);
    const whole = first.getResizedRange(0, line.cells?.length ?? 0);
    if (line.cells) writeCells(first, line.cells);
    const { font } = whole.format;
    if (line.style !== 'plain') font.bold = true;
    if (line.style === 'warning') font.color = WARNING_COLOR;
  });
}

function writeCells(first: Excel.Range, cells: readonly NoteCell[]): void {
  const range = first.getOffsetRange(0, 1).getResizedRange(0, cells.length - 1);
  range.numberFormat = [cells.map(({ kind }) => NUMBER_FORMATS[kind])];
  range.values = [cells.map(({ value }) => cellInput(value))];
  range.format.horizontalAlignment = 'Right';
}

/**
 * A line as the definition keeps it, to tell later whether it is still as we wrote it: its text, and what stands in its cells.
 * One that the user changed anywhere is the user's.
 */
export function keptLine({ text, cells = [] }: NoteLine): string {
  return [text, ...cells.map(({ value }) => value ?? '')].join('\t');
}

async function noteRange(context: Excel.RequestContext, { noteName }: QueryDefinition): Promise<Excel.Range | undefined> {
  const name = context.workbook.names.getItemOrNullObject(noteName);
  name.load('name');
  await context.sync();
  if (name.isNullObject) return undefined;
  const range = name.getRangeOrNullObject();
  range.load('rowCount');
  await context.sync();
  return range.isNullObject ? undefined : range;
}

/** Every line's first cell, with as many to its right as the widest line has. */
async function readLines(context: Excel.RequestContext, range: Excel.Range, kept: readonly string[]): Promise<unknown[][]> {
  const wide = range.getColumn(0).getResizedRange(0, Math.max(0, ...kept.map((line) => widthOf(line) - 1)));
  wide.load('values');
  await context.sync();
  return wide.values;
}

const widthOf = (kept: string): number => kept.split('\t').length;

const isAsKept = (line: readonly unknown[], kept: string): boolean =>
  line
    .slice(0, widthOf(kept))
    .map((value) => String(value ?? ''))
    .join('\t') === kept;

/** Brings the lines up to date, except those that the user rewrote; answers the lines as we know them from now on. */
export async function refreshNote(
  context: Excel.RequestContext,
  definition: QueryDefinition,
  note: readonly NoteLine[],
): Promise<readonly string[]> {
  const range = await noteRange(context, definition);
  if (!range || range.rowCount !== note.length) return definition.note;
  const wanted = note.map(keptLine);
  const lines = await readLines(context, range, [...definition.note, ...wanted]);
  return note.map((line, row) => {
    const [known = '', now = ''] = [definition.note[row], wanted[row]];
    const [read, first] = [lines[row] ?? [], range.getCell(row, 0)];
    if (!isAsKept(read, known)) return known;
    if (now === known) return now;
    // what stands to the right of a line that had no cells there is the user's
    if (read.slice(widthOf(known), widthOf(now)).some((value) => value !== '')) return known;
    if (widthOf(known) > widthOf(now)) first.getResizedRange(0, widthOf(known) - 1).clear('Contents');
    if (widthOf(known) === widthOf(now) && line.cells) writeChanged(first, line, known.split('\t'));
    else writeLines(first, [line]);
    return now;
  });
}

/** Looks stay as the user set them. */
function writeChanged(first: Excel.Range, { text, cells = [] }: NoteLine, known: readonly string[]): void {
  if (text !== known[0]) first.values = [[cellInput(text)]];
  first.getOffsetRange(0, 1).getResizedRange(0, cells.length - 1).values = [cells.map(({ value }) => cellInput(value))];
}

/** Takes away the lines, except those that the user rewrote, and their name. */
export async function removeNote(context: Excel.RequestContext, definition: QueryDefinition): Promise<void> {
  const range = await noteRange(context, definition);
  if (range) {
    const lines = await readLines(context, range, definition.note);
    lines.forEach((line, row) => {
      const known = definition.note[row] ?? '';
      if (isAsKept(line, known))
        range
          .getCell(row, 0)
          .getResizedRange(0, widthOf(known) - 1)
          .clear();
    });
  }
  await forgetNote(context, definition);
}

/** The lines stay; only their name goes. */
export async function forgetNote(context: Excel.RequestContext, { noteName }: Pick<QueryDefinition, 'noteName'>): Promise<void> {
  const name = context.workbook.names.getItemOrNullObject(noteName);
  name.load('name');
  await context.sync();
  if (!name.isNullObject) name.delete();
}
