import { Model } from '@ironcalc/wasm';
import type { CellValue, ErrorText, Scalar } from './cell.js';
import { type CellError, isError, isErrorText } from './cell.js';

/** `#BUSY!` inside the engine: an error it knows but no function of ours gives, so that it spreads as errors do. */
const BUSY_IN_ENGINE = '#N/IMPL!';

const NUMBER = 1;
const LOGICAL = 4;
const ERROR = 16;

export interface Spill {
  readonly kind: 'anchor' | 'child';
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * IronCalc behind a small door: sheets by key instead of by index, values exact.
 *
 * The engine only says a number with ten digits. So every formula cell has a probe on a hidden sheet, `=cell&""`,
 * whose text is the shortest one that reads back to the same double: amounts stay exact to the öre.
 */
export class Engine {
  readonly #model: Model;
  readonly #sheets: string[] = [];

  constructor() {
    this.#model = new Model('workbook', 'en', 'UTC', 'en');
    this.#model.pauseEvaluation();
  }

  addSheet(key: string, name: string): void {
    if (this.#sheets.length > 0) this.#model.newSheet();
    this.#sheets.push(key);
    this.#model.renameSheet(this.#sheets.length - 1, name);
  }

  hasSheet(key: string): boolean {
    return this.#sheets.includes(key);
  }

  write(sheet: string, row: number, column: number, content: Scalar | CellError | null): void {
    this.#model.setUserInput(this.#index(sheet), row + 1, column + 1, asInput(content));
  }

  writeFormula(sheet: string, row: number, column: number, formula: string): void {
    this.#model.setUserInput(this.#index(sheet), row + 1, column + 1, formula);
  }

  /** A hidden row is not counted by SUBTOTAL 101 to 111. */
  hideRow(sheet: string, row: number, isHidden: boolean): void {
    this.#model.setRowsHidden(this.#index(sheet), row + 1, row + 1, isHidden);
  }

  clear(sheet: string, row: number, column: number): void {
    this.#model.rangeClearContents(this.#index(sheet), row + 1, column + 1, row + 1, column + 1);
  }

  clearRows(sheet: string, row: number, rows: number, columns: number): void {
    this.#model.rangeClearContents(this.#index(sheet), row + 1, 1, row + rows, columns);
  }

  evaluate(): void {
    this.#model.resumeEvaluation();
    this.#model.evaluate();
    this.#model.pauseEvaluation();
    this.#model.flushSendQueue(); // the queue is for editing together, and would grow
  }

  /** The value of a cell; `probe` is where its exact text stands, if it has one. */
  read(sheet: string, row: number, column: number, probe?: string): CellValue {
    const index = this.#index(sheet);
    const type = this.#model.getCellType(index, row + 1, column + 1);
    const text = this.#model.getFormattedCellValue(index, row + 1, column + 1);
    if (type === ERROR) return { error: text === BUSY_IN_ENGINE ? '#BUSY!' : asErrorText(text) };
    if (type === LOGICAL) return text === 'TRUE';
    if (type !== NUMBER) return text;
    const exact = probe === undefined ? '' : this.#model.getFormattedCellValue(this.#index(probe), row + 1, column + 1);
    if (exact !== '') return Number(exact); // what spills from a probed cell has no probe of its own
    // a cleared text keeps its quote
    const content = this.#model.getCellContent(index, row + 1, column + 1);
    return content === '' || content === "'" ? null : Number(content.startsWith('=') ? text : content);
  }

  spill(sheet: string, row: number, column: number): Spill | undefined {
    const structure = this.#model.getCellArrayStructure(this.#index(sheet), row + 1, column + 1);
    if (typeof structure === 'string') return undefined;
    if ('DynamicAnchor' in structure) {
      const [columns, rows] = structure.DynamicAnchor;
      return { kind: 'anchor', row, column, rows, columns };
    }
    if ('DynamicChild' in structure) {
      const [anchorRow, anchorColumn, columns, rows] = structure.DynamicChild;
      return { kind: 'child', row: anchorRow - 1, column: anchorColumn - 1, rows, columns };
    }
    return undefined;
  }

  addName(name: string, formula: string): void {
    this.#model.newDefinedName(name, undefined, formula.replace(/^=/, ''));
  }

  changeName(name: string, formula: string): void {
    this.#model.updateDefinedName(name, undefined, name, undefined, formula.replace(/^=/, ''));
  }

  dropName(name: string): void {
    this.#model.deleteDefinedName(name, undefined);
  }

  free(): void {
    this.#model.free();
  }

  #index(key: string): number {
    const index = this.#sheets.indexOf(key);
    if (index < 0) throw new Error(`no sheet ${key} in the engine`);
    return index;
  }
}

function asInput(content: Scalar | CellError | null): string {
  if (content === null) return '';
  if (isError(content)) return `=${content.error === '#BUSY!' ? BUSY_IN_ENGINE : content.error}`;
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  return typeof content === 'number' ? String(content) : `'${content}`;
}

function asErrorText(text: string): ErrorText {
  return isErrorText(text) ? text : '#NAME?'; // the engine's own #ERROR! is a formula it could not read
}
