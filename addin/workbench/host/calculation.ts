import { type Area, cellName, columnOf, keyOf, quoteSheet, rowOf } from './address.js';
import type { Cell, CellValue } from './cell.js';
import type { CellStore } from './cell-store.js';
import { EngineNames, placeOfName } from './defined-names.js';
import { Engine } from './engine.js';
import { ANSWERS, ARGUMENTS, type Call, probeOf, type Site } from './functions/call.js';
import { FunctionBridge, type SavedAnswer } from './functions/function-bridge.js';
import type { FunctionRegistry } from './functions/function-registry.js';
import type { Furniture, Sheet } from './furniture.js';
import type { Profile } from './profile.js';
import { asAddresses, tableAt } from './table-references.js';

/** What calculating needs of the workbook. */
export interface CalculationHost {
  readonly furniture: Furniture;
  readonly cells: CellStore;
  readonly profile: Profile;
  sheet(id: string): Sheet;
  sheetNamed(name: string): Sheet | undefined;
  gridAt(sheet: string, area: Area): CellValue[][];
  /** Values that were read before may be others now. */
  evaluated(): void;
  /** Answers of custom functions came in: the workbook is to be calculated and its listeners told. */
  answered(): void;
}

/** The answers that a formula's calls were saved with. */
export type Saved = (sheet: string, key: number) => readonly SavedAnswer[] | undefined;

type Compiled = { readonly site: Site; readonly calls: Call[] };

type HiddenRow = { readonly sheet: string; readonly row: number };

const MAX_ROUNDS = 100;

/** The engine and the custom functions behind the cells: what is entered goes in here, what it comes to is read by `cell-values`. */
export class Calculation {
  readonly bridge: FunctionBridge;
  readonly #host: CalculationHost;
  readonly #compiled = new Map<string, Map<number, Compiled>>();
  readonly #names = new EngineNames();
  #engine = new Engine();
  #hidden = new Map<string, HiddenRow>();
  #stale = false;

  constructor(host: CalculationHost, registry: FunctionRegistry) {
    this.#host = host;
    const self = this;
    this.bridge = new FunctionBridge(
      {
        get engine() {
          return self.#engine;
        },
        profile: host.profile,
        sheetId: (name) => host.sheetNamed(name)?.id,
        sheetName: (id) => host.sheet(id).name,
        addressOf: (place) => `${quoteSheet(host.sheet(place.sheet).name)}!${cellName(place.row, place.column)}`,
        placeOfName: (name) => placeOfName(host.furniture, name),
        gridAt: (sheet, area) => host.gridAt(sheet, area),
        mayNotSpill: (site) => tableAt(host.furniture, site.sheet, site.row, site.column) !== undefined,
        writeSite: (site, formula) => this.#writeFormula(site, formula),
        recalculate: () => host.answered(),
      },
      registry,
    );
  }

  get engine(): Engine {
    return this.#engine;
  }

  callsAt(sheet: string, row: number, column: number): Compiled | undefined {
    return this.#compiled.get(sheet)?.get(keyOf(row, column));
  }

  /** The call that a formula is, with nothing around it. */
  directCall(sheet: string, row: number, column: number): Call | undefined {
    const parts = this.callsAt(sheet, row, column)?.site.parts;
    return parts?.length === 1 && typeof parts[0] === 'object' ? parts[0] : undefined;
  }

  /** Evaluates, asks custom functions whose arguments changed, and evaluates again until nothing changes. */
  settle(): void {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      this.#evaluate();
      if (!this.bridge.refresh()) break;
    }
    this.#host.evaluated();
  }

  /** Reading in the midst of an edit sees what was written before, as Excel's batches do. */
  evaluateIfStale(): void {
    if (this.#stale) this.#evaluate();
  }

  /** Makes the engine anew from the cells: after sheets came or went, and on opening. */
  rebuild(given?: Saved): void {
    const { furniture, cells } = this.#host;
    const saved = given ?? this.#savedNow();
    this.bridge.reset();
    this.#engine.free();
    this.#engine = new Engine();
    this.#engine.addSheet(ANSWERS, ANSWERS);
    this.addSheet({ id: ARGUMENTS, name: ARGUMENTS });
    for (const sheet of furniture.sheets) this.addSheet(sheet);
    this.#names.forget();
    this.giveNames();
    this.#hidden = new Map();
    this.giveHiddenRows();
    this.#compiled.clear();
    for (const { id } of furniture.sheets) {
      for (const [key, cell] of cells.of(id)) this.project(id, rowOf(key), columnOf(key), cell, undefined, saved(id, key));
    }
  }

  addSheet({ id, name }: Pick<Sheet, 'id' | 'name'>): void {
    this.#engine.addSheet(id, name);
    this.#engine.addSheet(probeOf(id), probeOf(id));
  }

  /** Names came, went or point elsewhere. */
  giveNames(): void {
    if (this.#names.give(this.#engine, this.#host.furniture.names)) this.#stale = true;
  }

  /** Rows that a filter hides, or hides no more. */
  giveHiddenRows(): void {
    const { tables } = this.#host.furniture;
    const wanted = new Map<string, HiddenRow>(
      tables.flatMap(({ sheet, hiddenRows = [] }) =>
        hiddenRows.map((row): [string, HiddenRow] => [`${sheet}!${row}`, { sheet, row }]),
      ),
    );
    for (const [key, { sheet, row }] of this.#hidden) {
      if (wanted.has(key) || !this.#engine.hasSheet(sheet)) continue;
      this.#engine.hideRow(sheet, row, false);
      this.#stale = true;
    }
    for (const [key, { sheet, row }] of wanted) {
      if (this.#hidden.has(key) || !this.#engine.hasSheet(sheet)) continue;
      this.#engine.hideRow(sheet, row, true);
      this.#stale = true;
    }
    this.#hidden = wanted;
  }

  /** Gives the engine what a cell holds now; `before` is what it held. */
  project(
    sheet: string,
    row: number,
    column: number,
    cell: Cell | undefined,
    before?: Cell,
    saved?: readonly SavedAnswer[],
  ): void {
    if (!this.#engine.hasSheet(sheet)) return; // rebuilt in a moment
    this.#stale = true;
    this.#forget(sheet, row, column);
    if (before?.formula !== undefined) {
      this.#engine.clear(sheet, row, column);
      this.#engine.clear(probeOf(sheet), row, column);
    }
    if (cell?.formula === undefined) {
      if (cell?.value === undefined) this.#engine.clear(sheet, row, column);
      else this.#engine.write(sheet, row, column, cell.value);
      return;
    }
    const place = { sheet, row, column };
    const formula = asAddresses(cell.formula.slice(1), place, this.#host.furniture, this.#host.cells);
    const made = this.bridge.compile(formula, place, saved);
    this.#compiledOf(sheet).set(keyOf(row, column), made);
    this.#writeFormula(made.site, this.bridge.formulaOf(made.site));
  }

  close(): void {
    this.bridge.reset();
    this.#engine.free();
  }

  #evaluate(): void {
    this.#stale = false;
    this.#engine.evaluate();
    this.#host.evaluated();
  }

  #compiledOf(sheet: string): Map<number, Compiled> {
    const compiled = this.#compiled.get(sheet) ?? new Map<number, Compiled>();
    this.#compiled.set(sheet, compiled);
    return compiled;
  }

  #forget(sheet: string, row: number, column: number): void {
    const old = this.callsAt(sheet, row, column);
    if (!old) return;
    this.bridge.drop(old.calls);
    this.#compiledOf(sheet).delete(keyOf(row, column));
  }

  #savedNow(): Saved {
    const kept = new Map(
      [...this.#compiled].map(([sheet, compiled]) => [
        sheet,
        new Map([...compiled].map(([key, { calls }]) => [key, this.bridge.saved(calls)])),
      ]),
    );
    return (sheet, key) => kept.get(sheet)?.get(key);
  }

  #writeFormula(site: Site, formula: string): void {
    this.#engine.writeFormula(site.sheet, site.row, site.column, formula);
    const direct = site.parts.length === 1 && typeof site.parts[0] === 'object';
    if (site.sheet !== ARGUMENTS && direct) return;
    const name = site.sheet === ARGUMENTS ? ARGUMENTS : quoteSheet(this.#host.sheet(site.sheet).name);
    this.#engine.writeFormula(probeOf(site.sheet), site.row, site.column, `=${name}!${cellName(site.row, site.column)}&""`);
  }
}
