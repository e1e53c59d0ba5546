import { keyOf } from './address.js';
import type { Calculation } from './calculation.js';
import { type CellError, type CellValue, isError } from './cell.js';
import type { CellStore } from './cell-store.js';
import { ARGUMENTS, probeOf } from './functions/call.js';

/** What each cell comes to: an entry as it is, a formula as the engine says it, exact to the öre. Read once until it may have changed. */
export class CellValues {
  readonly #cells: CellStore;
  readonly #calculation: Calculation;
  readonly #known = new Map<string, Map<number, CellValue>>();

  constructor(cells: CellStore, calculation: Calculation) {
    this.#cells = cells;
    this.#calculation = calculation;
  }

  at(sheet: string, row: number, column: number): CellValue {
    const cell = this.#cells.get(sheet, row, column);
    if (cell?.value !== undefined) return cell.value;
    this.#calculation.evaluateIfStale();
    const known = this.#known.get(sheet) ?? new Map<number, CellValue>();
    this.#known.set(sheet, known);
    const key = keyOf(row, column);
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = this.#evaluated(sheet, row, column, cell?.formula !== undefined);
    known.set(key, value);
    return value;
  }

  forget(): void {
    this.#known.clear();
  }

  #evaluated(sheet: string, row: number, column: number, isFormula: boolean): CellValue {
    const direct = isFormula ? this.#calculation.directCall(sheet, row, column) : undefined;
    if (direct && direct.rows === 1 && direct.columns === 1) return direct.grid[0]?.[0] ?? null;
    const probe = sheet === ARGUMENTS || (isFormula && !direct) ? probeOf(sheet) : undefined;
    const value = this.#calculation.engine.read(sheet, row, column, probe);
    if (isError(value)) return isFormula ? this.#withMessage(value, sheet, row, column) : value;
    if (direct) return direct.grid[0]?.[0] ?? null;
    return isFormula || value === null ? value : this.#exactChild(sheet, row, column, value);
  }

  /** A spilled value straight from the answer, where the spill is one. */
  #exactChild(sheet: string, row: number, column: number, value: CellValue): CellValue {
    if (typeof value !== 'number' || sheet === ARGUMENTS) return value;
    const spill = this.#calculation.engine.spill(sheet, row, column);
    const call = spill && this.#calculation.directCall(sheet, spill.row, spill.column);
    return (spill && call?.grid[row - spill.row]?.[column - spill.column]) ?? value;
  }

  /** The error with what a custom function in the formula said about it. */
  #withMessage(value: CellError, sheet: string, row: number, column: number): CellError {
    const calls = this.#calculation.callsAt(sheet, row, column)?.calls ?? [];
    return calls.map((call) => call.error).find((error) => error?.error === value.error && error.message !== undefined) ?? value;
  }
}
