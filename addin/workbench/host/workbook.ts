import { type Area, contains, keyOf } from './address.js';
import type { Saved } from './calculation.js';
import { type Cell, withContent } from './cell.js';
import { invalid } from './excel/office-error.js';
import { capitalizeCalls } from './formula/find-calls.js';
import type { Language } from './formula/local-formula.js';
import type { SavedAnswer } from './functions/function-bridge.js';
import type { FunctionRegistry } from './functions/function-registry.js';
import type { Sheet, Table, XmlPart } from './furniture.js';
import { Journal, type Step } from './journal.js';
import { nameWritten } from './name-columns.js';
import type { Profile } from './profile.js';
import { changesOf, hasSameSheets, type Side } from './replay.js';
import { asAddresses } from './table-references.js';
import { entryFault, parseInput } from './text/parse-input.js';
import { WorkbookContents } from './workbook-contents.js';
import { Listeners, type Selection, type WorkbookEvent } from './workbook-events.js';

/** A workbook that is worked on: every change of its cells, what can be undone, and who is told. */
export class Workbook extends WorkbookContents {
  readonly #listeners = new Listeners();
  readonly #journal = new Journal();
  readonly #touched = new Set<string>();
  #cellEdit: { readonly ended: Promise<void>; end(): void } | undefined;
  #depth = 0;

  constructor(registry: FunctionRegistry, language: Language, firstSheet: string, profile: Profile = 'web') {
    super(registry, language, firstSheet, profile);
    this.rebuild();
  }

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
        this.#calculate(this.#touched.size > 0);
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

  /** Somebody types in a cell: Excel takes no batch until that ends. */
  beginCellEdit(): void {
    if (this.#cellEdit) return;
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#cellEdit = { ended, end };
  }

  endCellEdit(): void {
    this.#cellEdit?.end();
    this.#cellEdit = undefined;
  }

  /** Settles when no cell is edited any more; nothing where none is. */
  get cellEdit(): Promise<void> | undefined {
    return this.#cellEdit?.ended;
  }

  /** Changes the custom XML parts. They are never undone; on the desktop the change also ends what can be (as reported of both). */
  changeParts(parts: readonly XmlPart[]): void {
    this.parts.splice(0, this.parts.length, ...parts);
    if (this.profile === 'desktop') this.#journal.forgetPast(this.furniture);
  }

  /** An entry as typed, or as set by an add-in in English. */
  enter(sheet: string, row: number, column: number, text: string, language: Language = this.language): void {
    const before = this.cell(sheet, row, column);
    const entry = parseInput(text, before?.style?.numberFormat, language);
    if (!entry) {
      this.put(sheet, row, column, before?.style ? { style: before.style } : undefined);
      nameWritten(this, sheet, { row, column, rows: 1, columns: 1 });
      return;
    }
    const fault = entryFault(entry);
    if (fault !== undefined) throw invalid(fault);
    const { numberFormat, ...content } = entry;
    const general = before?.style?.numberFormat === undefined || before.style.numberFormat === 'General';
    const styled = numberFormat !== undefined && general ? { ...before, style: { ...before?.style, numberFormat } } : before;
    this.put(sheet, row, column, withContent(styled, content));
    nameWritten(this, sheet, { row, column, rows: 1, columns: 1 });
  }

  /** Formulas that name tables read anew, after a table came, went, grew or was renamed. */
  recompile(needs: (formula: string) => boolean): void {
    for (const { sheet, row, column, cell, formula } of this.cells.formulas()) {
      if (needs(formula)) this.#store(sheet, row, column, cell, cell);
    }
  }

  /** Formulas that name this table, with plain references instead: it is about to become a range. */
  plainStructured(table: Table): void {
    const name = `${table.name.toLowerCase()}[`;
    for (const { sheet, row, column, cell, formula } of [...this.cells.formulas()]) {
      if (!formula.toLowerCase().includes(name)) continue;
      const plain = asAddresses(formula.slice(1), { sheet, row, column }, this.furniture, this.cells);
      this.put(sheet, row, column, { ...cell, formula: `=${plain}` });
    }
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
    if (activated) this.#listeners.tell({ kind: 'activated', sheet: selection.sheet });
    this.#listeners.tell({ kind: 'selected' });
  }

  /** Calculates; `full` asks every custom function again, as Excel's full calculation does. */
  calculate(full: boolean): void {
    if (full) this.bridge.forget();
    this.#calculate(true);
  }

  /** The calls in these cells are asked again at the end of this step, as Excel's `setDirty` does. */
  setDirty(sheet: string, area: Area): void {
    for (const { row, column, cell } of this.cells.entries(sheet)) {
      if (cell.formula === undefined || !contains(area, row, column)) continue;
      this.bridge.forget(this.calculation.callsAt(sheet, row, column)?.calls ?? []);
      this.#touched.add(sheet);
    }
  }

  listen(listener: (event: WorkbookEvent) => void): () => void {
    return this.#listeners.add(listener);
  }

  tellEdited(sheet: string, area: Area): void {
    this.#listeners.tell({ kind: 'edited', sheet, area });
  }

  /** Makes the engine anew from the cells: after sheets came or went, and on opening. */
  rebuild(saved?: Saved): void {
    this.calculation.rebuild(saved);
    this.cells.keepSheets(new Set(this.furniture.sheets.map(({ id }) => id)));
    this.#calculate(true);
  }

  /** A sheet that was just added: the engine learns of it without being made anew. */
  addToEngine(sheet: Sheet): void {
    this.calculation.addSheet(sheet);
    this.#touched.add(sheet.id);
  }

  /** Names came, went or point elsewhere: formulas with them follow. */
  renewNames(): void {
    this.calculation.giveNames();
    this.#touched.add(this.furniture.activeSheet);
  }

  /** Rows were hidden or shown: sums of what is visible follow. */
  renewHiddenRows(): void {
    this.calculation.giveHiddenRows();
    this.#touched.add(this.furniture.activeSheet);
  }

  answered(): void {
    this.#calculate(true);
  }

  close(): void {
    this.calculation.close();
    this.#listeners.clear();
  }

  #store(
    sheet: string,
    row: number,
    column: number,
    cell: Cell | undefined,
    before: Cell | undefined,
    saved?: readonly SavedAnswer[],
  ): void {
    this.cells.set(sheet, row, column, cell);
    this.#touched.add(sheet);
    const isLooksAlone = [cell, before].every((each) => each?.value === undefined && each?.formula === undefined);
    if (!isLooksAlone) this.calculation.project(sheet, row, column, cell, before, saved);
  }

  #calculate(needed: boolean): void {
    if (needed) this.calculation.settle();
    const sheets = new Set(this.#touched);
    this.#touched.clear();
    this.#listeners.tell({ kind: 'changed', sheets });
  }

  #replay(step: Step | undefined, side: Side): boolean {
    if (!step) return false;
    const before = this.furniture;
    this.furniture = structuredClone(step[side]);
    const isRebuilt = !hasSameSheets(before, this.furniture);
    for (const { sheet, row, column, cell, replaced } of changesOf(step, side)) {
      if (isRebuilt) this.cells.set(sheet, row, column, cell);
      else this.#store(sheet, row, column, cell, replaced);
    }
    this.calculation.giveNames();
    this.calculation.giveHiddenRows();
    if (isRebuilt) this.rebuild();
    else this.recompile((formula) => formula.includes('['));
    if (!this.furniture.sheets.some((sheet) => sheet.id === this.selection.sheet)) {
      this.selection = { ...this.selection, sheet: this.furniture.activeSheet };
    }
    this.#calculate(true);
    return true;
  }
}
