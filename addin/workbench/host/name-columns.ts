import { type Area, eachCell } from './address.js';
import { withContent } from './cell.js';
import { headerOf, type Table } from './furniture.js';
import type { WorkbookContents } from './workbook-contents.js';

const MAX_HEADING = 255;

/** What Excel makes of a heading's text: not blank, not too long, and unlike the `others` of its table. */
function headingOf(text: string, place: number, others: ReadonlySet<string>, word: string): string {
  const wanted = text === '' ? `${word}${place + 1}` : text;
  let name = wanted.slice(0, MAX_HEADING);
  for (let number = 2; others.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
  return name;
}

const wordIn = ({ language }: Pick<WorkbookContents, 'language'>): string => (language === 'sv' ? 'Kolumn' : 'Column');

/** Header cells are text, filled and different from each other, as Excel makes them. */
export function nameColumns(workbook: Writable, table: Table): void {
  const taken = new Set<string>();
  eachCell(headerOf(table), (row, column) => {
    const cell = workbook.cell(table.sheet, row, column);
    const shown = workbook.shownAt(table.sheet, row, column, 'en').text;
    const name = headingOf(shown, column - table.area.column, taken, wordIn(workbook));
    taken.add(name.toLowerCase());
    if (cell?.value !== name) workbook.put(table.sheet, row, column, withContent(cell, { value: name }));
  });
}

type Writable = WorkbookContents & { put(sheet: string, row: number, column: number, cell: object): void };

/** A heading that was just written gives way to those that were there before. */
export function nameWritten(workbook: Writable, sheet: string, area: Area): void {
  for (const table of workbook.furniture.tables) {
    if (table.sheet !== sheet || table.area.row < area.row || table.area.row >= area.row + area.rows) continue;
    const names = workbook.columnNames(table).map((name) => name.toLowerCase());
    const first = Math.max(area.column, table.area.column);
    const end = Math.min(area.column + area.columns, table.area.column + table.area.columns);
    for (let column = first; column < end; column++) {
      const place = column - table.area.column;
      const cell = workbook.cell(sheet, table.area.row, column);
      const shown = workbook.shownAt(sheet, table.area.row, column, 'en').text;
      const name = headingOf(shown, place, new Set(names.toSpliced(place, 1)), wordIn(workbook));
      names[place] = name.toLowerCase();
      if (cell?.value !== name) workbook.put(sheet, table.area.row, column, withContent(cell, { value: name }));
    }
  }
}
