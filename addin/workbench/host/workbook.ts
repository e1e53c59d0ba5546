import { type Area, areaName, cellName, columnOf, contains, keyOf, mapArea, quoteSheet, rowOf } from './address.js';
import { type Cell, type CellValue, isError, withContent } from './cell.js';
import { Engine } from './engine.js';
import { capitalizeCalls } from './formula/find-calls.js';
import type { Language } from './formula/local-formula.js';
import { resolveStructured, type TableShape } from './formula/structured-references.js';
import { ANSWERS, ARGUMENTS, type Call, type Site } from './functions/call.js';
import { FunctionBridge, type SavedAnswer } from './functions/function-bridge.js';
import type { FunctionRegistry } from './functions/function-registry.js';
import { bodyOf, type Furniture, headerOf, newSheet, type Sheet, type Table, totalsOf, type XmlPart } from './furniture.js';
import { Journal, type Step } from './journal.js';
import { formatValue, type Shown } from './text/number-format.js';
import { parseInput } from './text/parse-input.js';

export interface Selection {
  readonly sheet: string;
  readonly area: Area;
  /** The active cell: where typing goes. */
  readonly row: number;
  readonly column: number;
}

/** What the workbook tells its listeners. */
export type WorkbookEvent =
  | { readonly kind: 'changed'; readonly sheets: ReadonlySet<string> }
  | { readonly kind: 'edited'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'selected' }
  | { readonly kind: 'activated'; readonly sheet: string };

const probeOf = (sheet: string): string => `_probe_${sheet}`;

/** A workbook: what was entered, how it looks, and through the engine what it comes to. */
export class Workbook {
  furniture: Furniture;
  parts: XmlPart[] = [];
  settings: Record<string, unknown> = {};
  selection: Selection;
  language: Language;
  readonly bridge: FunctionBridge;
  readonly registry: FunctionRegistry;
  readonly #cells = new Map<string, Map<number, Cell>>();
  readonly #calls = new Map<string, Map<number, { site: Site; calls: Call[] }>>();
  readonly #values = new Map<string, Map<number, CellValue>>();
  readonly #listeners = new Set<(event: WorkbookEvent) => void>();
  readonly #journal = new Journal();
  readonly #touched = new Set<string>();
  #engine = new Engine();
  #depth = 0;
  #stale = false;

  constructor(registry: FunctionRegistry, language: Language, firstSheet: string) {
    this.registry = registry;
    this.language = language;
    this.furniture = { sheets: [newSheet('s1', firstSheet)], tables: [], names: [], activeSheet: 's1', nextId: 2 };
    this.selection = { sheet: 's1', area: { row: 0, column: 0, rows: 1, columns: 1 }, row: 0, column: 0 };
    const self = this;
    this.bridge = new FunctionBridge(
      {
        get engine() {
          return self.#engine;
        },
        sheetId: (name) => this.sheetNamed(name)?.id,
        sheetName: (id) => this.sheet(id).name,
        addressOf: (place) => `${quoteSheet(this.sheet(place.sheet).name)}!${cellName(place.row, place.column)}`,
        gridAt: (sheet, area) => this.gridAt(sheet, area),
        mayNotSpill: (site) => this.tableAt(site.sheet, site.row, site.column) !== undefined,
        writeSite: (site, formula) => this.#writeFormula(site, formula),
        recalculate: () => this.#calculate(true),
      },
      registry,
    );
    this.rebuild();
  }

  // ── reading ──────────────────────────────────────────────────────────────────────────────────────────────────────

  sheet(id: string): Sheet {
    const sheet = this.furniture.sheets.find((each) => each.id === id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  sheetNamed(name: string): Sheet | undefined {
    return this.furniture.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  }

  cell(sheet: string, row: number, column: number): Cell | undefined {
    return this.#cells.get(sheet)?.get(keyOf(row, column));
  }

  /** Every cell of the sheet that holds content or looks, in no order. */
  *entries(sheet: string): Iterable<{ row: number; column: number; cell: Cell }> {
    for (const [key, cell] of this.#cells.get(sheet) ?? []) yield { row: rowOf(key), column: columnOf(key), cell };
  }

  valueAt(sheet: string, row: number, column: number): CellValue {
    const cell = this.cell(sheet, row, column);
    if (cell?.value !== undefined) return cell.value;
    this.#evaluateIfStale();
    const cache = this.#values.get(sheet) ?? new Map<number, CellValue>();
    this.#values.set(sheet, cache);
    const key = keyOf(row, column);
    const known = cache.get(key);
    if (known !== undefined) return known;
    const value = this.#evaluated(sheet, row, column, cell?.formula !== undefined);
    cache.set(key, value);
    return value;
  }

  /** The values of an area; whole rows and columns end where the sheet's cells end. */
  gridAt(sheet: string, area: Area): CellValue[][] {
    const used = area.rows * area.columns > 100_000 ? this.usedArea(sheet) : undefined;
    const rows = used ? Math.max(1, Math.min(area.rows, used.row + used.rows - area.row)) : area.rows;
    const columns = used ? Math.max(1, Math.min(area.columns, used.column + used.columns - area.column)) : area.columns;
    return mapArea({ ...area, rows, columns }, (row, column) => this.valueAt(sheet, row, column));
  }

  shownAt(sheet: string, row: number, column: number, language: Language = this.language): Shown {
    return formatValue(this.valueAt(sheet, row, column), this.numberFormatAt(sheet, row, column), language);
  }

  numberFormatAt(sheet: string, row: number, column: number): string {
    const own = this.cell(sheet, row, column)?.style?.numberFormat;
    return own ?? this.#directCall(sheet, row, column)?.numberFormat ?? 'General';
  }

  /** The area a formula at this place spills over, or that a spilled value at this place belongs to. */
  spillAt(sheet: string, row: number, column: number): { kind: 'anchor' | 'child'; area: Area } | undefined {
    this.#evaluateIfStale();
    const spill = this.#engine.spill(sheet, row, column);
    return spill && (spill.rows > 1 || spill.columns > 1) ? { kind: spill.kind, area: spill } : undefined;
  }

  usedArea(sheet: string): Area | undefined {
    let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
    for (const { row, column, cell } of this.entries(sheet)) {
      const spill = cell.formula === undefined ? undefined : this.spillAt(sheet, row, column);
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row + (spill?.area.rows ?? 1) - 1);
      right = Math.max(right, column + (spill?.area.columns ?? 1) - 1);
    }
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  tableAt(sheet: string, row: number, column: number): Table | undefined {
    return this.furniture.tables.find((table) => table.sheet === sheet && contains(table.area, row, column));
  }

  columnNames(table: Table): string[] {
    return (mapArea(headerOf(table), (row, column) => this.cell(table.sheet, row, column)?.value)[0] ?? []).map((value) =>
      String(value ?? ''),
    );
  }

  savedAnswers(sheet: string, row: number, column: number): SavedAnswer[] | undefined {
    const compiled = this.#calls.get(sheet)?.get(keyOf(row, column));
    return compiled && this.bridge.saved(compiled.calls);
  }

  // ── changing ─────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Does `work` as one step that can be undone, then calculates once. Steps with the same `key` in a row are one. */
  edit<T>(work: () => T, key?: unknown): T {
    if (this.#depth === 0) this.#journal.begin(key, this.furniture);
    this.#depth++;
    try {
      return work();
    } finally {
      this.#depth--;
      if (this.#depth === 0) {
        this.#journal.end(this.furniture);
        this.#calculate(false);
      }
    }
  }

  put(sheet: string, row: number, column: number, cell: Cell | undefined, saved?: readonly SavedAnswer[]): void {
    if (this.#depth === 0) {
      this.edit(() => this.put(sheet, row, column, cell, saved));
      return;
    }
    const before = this.cell(sheet, row, column);
    const after =
      cell?.formula === undefined
        ? cell
        : { ...cell, formula: capitalizeCalls(cell.formula, (name) => this.registry.find(name) !== undefined) };
    this.#journal.record(sheet, keyOf(row, column), before, after);
    this.#store(sheet, row, column, after, before, saved);
  }

  /** An entry as typed, or as set by an add-in in English. */
  enter(sheet: string, row: number, column: number, text: string, language: Language = this.language): void {
    const before = this.cell(sheet, row, column);
    const entry = parseInput(text, before?.style?.numberFormat, language);
    if (!entry) {
      this.put(sheet, row, column, before?.style ? { style: before.style } : undefined);
      return;
    }
    const { numberFormat, ...content } = entry;
    const general = before?.style?.numberFormat === undefined || before.style.numberFormat === 'General';
    const styled = numberFormat !== undefined && general ? { ...before, style: { ...before?.style, numberFormat } } : before;
    this.put(sheet, row, column, withContent(styled, content));
  }

  /** Formulas that name tables read anew, after a table came, went, grew or was renamed. */
  recompile(needs: (formula: string) => boolean): void {
    for (const [sheet, cells] of this.#cells) {
      for (const [key, cell] of cells) {
        if (cell.formula !== undefined && needs(cell.formula)) this.#store(sheet, rowOf(key), columnOf(key), cell, cell);
      }
    }
  }

  /** Formulas that name this table, with plain references instead: it is about to become a range. */
  plainStructured(table: Table): void {
    for (const { id } of this.furniture.sheets) {
      for (const { row, column, cell } of [...this.entries(id)]) {
        if (!cell.formula?.toLowerCase().includes(`${table.name.toLowerCase()}[`)) continue;
        this.put(id, row, column, { ...cell, formula: `=${this.#resolve(cell.formula.slice(1), id, row, column)}` });
      }
    }
  }

  cellsOf(sheet: string): Map<number, Cell> {
    const cells = this.#cells.get(sheet) ?? new Map<number, Cell>();
    this.#cells.set(sheet, cells);
    return cells;
  }

  undo(): boolean {
    return this.#replay(this.#journal.back(), 'before');
  }

  redo(): boolean {
    return this.#replay(this.#journal.forward(), 'after');
  }

  get canUndo(): boolean {
    return this.#journal.canUndo;
  }

  get canRedo(): boolean {
    return this.#journal.canRedo;
  }

  select(selection: Selection): void {
    const activated = selection.sheet !== this.furniture.activeSheet;
    this.furniture.activeSheet = selection.sheet;
    this.selection = selection;
    if (activated) this.#tell({ kind: 'activated', sheet: selection.sheet });
    this.#tell({ kind: 'selected' });
  }

  /** Calculates; `full` asks every custom function again, as Excel's full calculation does. */
  calculate(full: boolean): void {
    if (full) this.bridge.forget();
    this.#calculate(true);
  }

  listen(listener: (event: WorkbookEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Makes the engine anew from the cells: after sheets came or went, and on opening. */
  rebuild(given?: (sheet: string, key: number) => readonly SavedAnswer[] | undefined): void {
    const kept = new Map(
      [...this.#calls].map(([sheet, calls]) => [
        sheet,
        new Map([...calls].map(([key, each]) => [key, this.bridge.saved(each.calls)])),
      ]),
    );
    const saved = given ?? ((sheet: string, key: number) => kept.get(sheet)?.get(key));
    this.bridge.reset();
    this.#engine.free();
    this.#engine = new Engine();
    this.#engine.addSheet(ANSWERS, ANSWERS);
    this.#engine.addSheet(ARGUMENTS, ARGUMENTS);
    for (const { id, name } of this.furniture.sheets) {
      this.#engine.addSheet(id, name);
      this.#engine.addSheet(probeOf(id), probeOf(id));
    }
    for (const { name, formula } of this.furniture.names) this.#engine.setName(name, formula);
    this.#calls.clear();
    for (const { id } of this.furniture.sheets) {
      for (const [key, cell] of this.cellsOf(id)) this.#project(id, rowOf(key), columnOf(key), cell, undefined, saved(id, key));
    }
    for (const id of [...this.#cells.keys()]) if (!this.furniture.sheets.some((sheet) => sheet.id === id)) this.#cells.delete(id);
    this.#calculate(true);
  }

  /** A sheet that was just added: the engine learns of it without being made anew. */
  addToEngine({ id, name }: Sheet): void {
    this.#engine.addSheet(id, name);
    this.#engine.addSheet(probeOf(id), probeOf(id));
    this.#touched.add(id);
  }

  defineName(name: string, formula: string): void {
    this.#engine.setName(name, formula);
    this.#touched.add(this.furniture.activeSheet);
  }

  close(): void {
    this.bridge.reset();
    this.#listeners.clear();
    this.#engine.free();
  }

  // ── inside ───────────────────────────────────────────────────────────────────────────────────────────────────────

  #store(
    sheet: string,
    row: number,
    column: number,
    cell: Cell | undefined,
    before: Cell | undefined,
    saved?: readonly SavedAnswer[],
  ): void {
    const cells = this.cellsOf(sheet);
    if (cell) cells.set(keyOf(row, column), cell);
    else cells.delete(keyOf(row, column));
    this.#touched.add(sheet);
    if (cell?.value === undefined && cell?.formula === undefined && before?.value === undefined && before?.formula === undefined)
      return;
    this.#project(sheet, row, column, cell, before, saved);
  }

  /** Reading in the midst of an edit sees what was written before, as Excel's batches do. */
  #evaluateIfStale(): void {
    if (!this.#stale) return;
    this.#stale = false;
    this.#engine.evaluate();
    this.#values.clear();
  }

  #project(
    sheet: string,
    row: number,
    column: number,
    cell: Cell | undefined,
    before?: Cell,
    saved?: readonly SavedAnswer[],
  ): void {
    if (!this.#engine.hasSheet(sheet)) return; // rebuilt in a moment
    this.#stale = true;
    const compiled = this.#calls.get(sheet) ?? new Map<number, { site: Site; calls: Call[] }>();
    this.#calls.set(sheet, compiled);
    const key = keyOf(row, column);
    const old = compiled.get(key);
    if (old) {
      this.bridge.drop(old.calls);
      compiled.delete(key);
    }
    if (before?.formula !== undefined) {
      this.#engine.clear(sheet, row, column);
      this.#engine.clear(probeOf(sheet), row, column);
    }
    if (cell?.formula === undefined) {
      if (cell?.value === undefined) this.#engine.clear(sheet, row, column);
      else this.#engine.write(sheet, row, column, cell.value);
      return;
    }
    const resolved = this.#resolve(cell.formula.slice(1), sheet, row, column);
    const made = this.bridge.compile(resolved, { sheet, row, column }, saved);
    compiled.set(key, made);
    this.#writeFormula(made.site, this.bridge.formulaOf(made.site));
  }

  #resolve(formula: string, sheet: string, row: number, column: number): string {
    if (!formula.includes('[')) return formula;
    return resolveStructured(formula, { row, table: this.tableAt(sheet, row, column)?.name }, (name) => this.#shape(name));
  }

  #shape(name: string): TableShape | undefined {
    const table = this.furniture.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!table) return undefined;
    return {
      sheet: this.sheet(table.sheet).name,
      columns: this.columnNames(table),
      header: headerOf(table),
      body: bodyOf(table),
      totals: totalsOf(table),
    };
  }

  #writeFormula(site: Site, formula: string): void {
    this.#engine.writeFormula(site.sheet, site.row, site.column, formula);
    const direct = site.parts.length === 1 && typeof site.parts[0] === 'object';
    if (site.sheet === ARGUMENTS || direct) return;
    const name = quoteSheet(this.sheet(site.sheet).name);
    this.#engine.writeFormula(probeOf(site.sheet), site.row, site.column, `=${name}!${cellName(site.row, site.column)}&""`);
  }

  #directCall(sheet: string, row: number, column: number): Call | undefined {
    const parts = this.#calls.get(sheet)?.get(keyOf(row, column))?.site.parts;
    return parts?.length === 1 && typeof parts[0] === 'object' ? parts[0] : undefined;
  }

  #evaluated(sheet: string, row: number, column: number, formula: boolean): CellValue {
    const direct = formula ? this.#directCall(sheet, row, column) : undefined;
    if (direct && direct.rows === 1 && direct.columns === 1) return direct.grid[0]?.[0] ?? null;
    const value = this.#engine.read(sheet, row, column, formula && !direct && sheet !== ARGUMENTS ? probeOf(sheet) : undefined);
    if (isError(value)) return formula ? this.#withMessage(value, sheet, row, column) : value;
    if (direct) return direct.grid[0]?.[0] ?? null;
    return formula || value === null ? value : this.#exactChild(sheet, row, column, value);
  }

  /** A spilled value straight from the answer, where the spill is one. */
  #exactChild(sheet: string, row: number, column: number, value: CellValue): CellValue {
    if (typeof value !== 'number' || sheet === ARGUMENTS) return value;
    const spill = this.#engine.spill(sheet, row, column);
    const call = spill && this.#directCall(sheet, spill.row, spill.column);
    return (spill && call?.grid[row - spill.row]?.[column - spill.column]) ?? value;
  }

  #withMessage(value: CellValue & object, sheet: string, row: number, column: number): CellValue {
    const calls = this.#calls.get(sheet)?.get(keyOf(row, column))?.calls ?? [];
    return calls.map((call) => call.error).find((error) => error?.error === value.error && error.message !== undefined) ?? value;
  }

  #calculate(always: boolean): void {
    if (!always && this.#touched.size === 0) {
      this.#tell({ kind: 'changed', sheets: new Set() });
      return;
    }
    for (let round = 0; round < 100; round++) {
      this.#stale = false;
      this.#engine.evaluate();
      this.#values.clear();
      if (!this.bridge.refresh()) break;
    }
    this.#values.clear();
    const sheets = new Set(this.#touched);
    this.#touched.clear();
    this.#tell({ kind: 'changed', sheets });
  }

  #replay(step: Step | undefined, side: 'before' | 'after'): boolean {
    if (!step) return false;
    const sheets = JSON.stringify(this.furniture.sheets.map(({ id, name }) => [id, name]));
    this.furniture = structuredClone(step[side]);
    const rebuilt = sheets !== JSON.stringify(this.furniture.sheets.map(({ id, name }) => [id, name]));
    for (const [sheet, cells] of step.cells) {
      for (const [key, change] of cells) {
        const [before, cell] = side === 'before' ? [change.after, change.before] : [change.before, change.after];
        if (rebuilt) {
          if (cell) this.cellsOf(sheet).set(key, cell);
          else this.cellsOf(sheet).delete(key);
        } else this.#store(sheet, rowOf(key), columnOf(key), cell, before);
      }
    }
    if (rebuilt) this.rebuild();
    else this.recompile((formula) => formula.includes('['));
    if (!this.furniture.sheets.some((sheet) => sheet.id === this.selection.sheet)) {
      this.selection = { ...this.selection, sheet: this.furniture.activeSheet };
    }
    this.#calculate(true);
    return true;
  }

  #tell(event: WorkbookEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  tellEdited(sheet: string, area: Area): void {
    this.#tell({ kind: 'edited', sheet, area });
  }

  /** `Sheet1!A1:B2`, as Excel's `range.address`. */
  addressOf(sheet: string, area: Area): string {
    return `${quoteSheet(this.sheet(sheet).name)}!${areaName(area)}`;
  }
}
