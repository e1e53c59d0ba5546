import { columnOf, keyOf, rowOf } from './address.js';
import type { Cell } from './cell.js';

/** What was entered, sheet by sheet; only cells with content or looks are kept. */
export class CellStore {
  readonly #sheets = new Map<string, Map<number, Cell>>();

  get(sheet: string, row: number, column: number): Cell | undefined {
    return this.#sheets.get(sheet)?.get(keyOf(row, column));
  }

  set(sheet: string, row: number, column: number, cell: Cell | undefined): void {
    if (cell) this.of(sheet).set(keyOf(row, column), cell);
    else this.of(sheet).delete(keyOf(row, column));
  }

  /** The sheet's cells by their key. */
  of(sheet: string): Map<number, Cell> {
    const cells = this.#sheets.get(sheet) ?? new Map<number, Cell>();
    this.#sheets.set(sheet, cells);
    return cells;
  }

  /** Every cell of the sheet, in no order. */
  *entries(sheet: string): Iterable<{ row: number; column: number; cell: Cell }> {
    for (const [key, cell] of this.#sheets.get(sheet) ?? []) yield { row: rowOf(key), column: columnOf(key), cell };
  }

  /** Every formula of every sheet; a formula may be written while they are gone through. */
  *formulas(): Iterable<{ sheet: string; row: number; column: number; cell: Cell; formula: string }> {
    for (const [sheet, cells] of this.#sheets) {
      for (const [key, cell] of cells) {
        if (cell.formula !== undefined) yield { sheet, row: rowOf(key), column: columnOf(key), cell, formula: cell.formula };
      }
    }
  }

  /** Forgets the cells of sheets that are no more. */
  keepSheets(ids: ReadonlySet<string>): void {
    for (const id of [...this.#sheets.keys()]) if (!ids.has(id)) this.#sheets.delete(id);
  }
}
