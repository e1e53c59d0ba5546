import { type Area, eachCell, mapArea } from '../host/address.js';
import type { Cell } from '../host/cell.js';
import { refuseProtected } from '../host/excel/protection.js';
import { copyFormula } from '../host/formula/move-references.js';
import { growTables } from '../host/grow-table.js';
import { moveCells } from '../host/move-cells.js';
import type { View } from './view.js';

interface Copied {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
  readonly area: Area;
  readonly cells: (Cell | undefined)[][];
  readonly cut: boolean;
}

/** Copy, cut and paste as tab-separated text; within the workbook with formulas, moved relatively, and looks. */
export class Clipboard {
  readonly #view: View;
  readonly #failed: (reason: unknown) => void;
  #copied: Copied | undefined;

  constructor(view: View, root: HTMLElement, failed: (reason: unknown) => void) {
    this.#view = view;
    this.#failed = failed;
    root.addEventListener('copy', (event) => this.#copy(event, false));
    root.addEventListener('cut', (event) => this.#copy(event, true));
    root.addEventListener('paste', (event) => this.#paste(event));
  }

  #copy(event: ClipboardEvent, cut: boolean): void {
    if (event.target instanceof HTMLInputElement || !event.clipboardData) return;
    event.preventDefault();
    const { workbook } = this.#view;
    const { sheet, area } = workbook.selection;
    const text = mapArea(area, (row, column) => quoted(workbook.shownAt(sheet, row, column).text))
      .map((line) => line.join('\t'))
      .join('\n');
    event.clipboardData.setData('text/plain', text);
    this.#copied = {
      text,
      row: area.row,
      column: area.column,
      sheet,
      area,
      cut,
      cells: mapArea(area, (row, column) => workbook.cell(sheet, row, column)),
    };
  }

  #paste(event: ClipboardEvent): void {
    if (event.target instanceof HTMLInputElement || !event.clipboardData) return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain').replace(/\r\n/g, '\n').replace(/\n$/, '');
    const { workbook } = this.#view;
    const { sheet, area } = workbook.selection;
    const own = this.#copied?.text === text ? this.#copied : undefined;
    try {
      refuseProtected({ sheet }, workbook);
      if (own?.cut) this.#move(own, sheet, area);
      else workbook.edit(() => (own ? this.#pasteCells(own, sheet, area) : this.#pasteText(text, sheet, area)));
    } catch (reason) {
      this.#failed(reason);
    }
  }

  #move(own: Copied, sheet: string, { row, column }: Area): void {
    const { workbook } = this.#view;
    refuseProtected(own, workbook);
    workbook.tellEdited(sheet, moveCells(workbook, own, { sheet, row, column }));
    this.#copied = undefined;
  }

  #pasteCells(own: Copied, sheet: string, area: Area): void {
    const { workbook } = this.#view;
    // one copied cell fills the whole selection
    const target = own.area.rows === 1 && own.area.columns === 1 ? area : { ...own.area, row: area.row, column: area.column };
    eachCell(target, (row, column) => {
      const cell = own.cells[(row - target.row) % own.area.rows]?.[(column - target.column) % own.area.columns];
      const moved =
        cell?.formula === undefined ? cell : { ...cell, formula: copyFormula(cell.formula, row - own.row, column - own.column) };
      workbook.put(sheet, row, column, moved);
    });
    growTables(workbook, sheet, target);
    workbook.tellEdited(sheet, target);
  }

  #pasteText(text: string, sheet: string, area: Area): void {
    const { workbook } = this.#view;
    const lines = readTabbed(text);
    for (const [r, line] of lines.entries())
      for (const [c, each] of line.entries()) workbook.enter(sheet, area.row + r, area.column + c, each);
    const columns = Math.max(1, ...lines.map((line) => line.length));
    const pasted = { row: area.row, column: area.column, rows: lines.length, columns };
    growTables(workbook, sheet, pasted);
    workbook.tellEdited(sheet, pasted);
  }
}

const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function readTabbed(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/g)) {
    const [, cell = '', end] = match;
    rows
      .at(-1)
      ?.push(cell.startsWith('"') && cell.endsWith('"') && cell.length > 1 ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}
