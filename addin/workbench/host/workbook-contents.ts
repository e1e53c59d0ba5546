import { type Area, areaName, mapArea, quoteSheet } from './address.js';
import { Calculation } from './calculation.js';
import type { Cell, CellValue } from './cell.js';
import { CellStore } from './cell-store.js';
import { CellValues } from './cell-values.js';
import type { Language } from './formula/local-formula.js';
import type { FunctionBridge, SavedAnswer } from './functions/function-bridge.js';
import type { FunctionRegistry } from './functions/function-registry.js';
import { type Furniture, newSheet, type Sheet, type Table, type XmlPart } from './furniture.js';
import type { Profile } from './profile.js';
import { columnNames, tableAt } from './table-references.js';
import { formatValue, type Shown } from './text/number-format.js';
import { usedArea } from './used-area.js';
import type { Selection } from './workbook-events.js';

/** What is in a workbook, and the reading of it: entries, looks, and what they come to. */
export abstract class WorkbookContents {
  furniture: Furniture;
  parts: XmlPart[] = [];
  settings: Record<string, unknown> = {};
  selection: Selection;
  language: Language;
  readonly registry: FunctionRegistry;
  readonly profile: Profile;
  readonly cells = new CellStore();
  protected readonly calculation: Calculation;
  readonly #values: CellValues;

  constructor(registry: FunctionRegistry, language: Language, firstSheet: string, profile: Profile) {
    this.registry = registry;
    this.profile = profile;
    this.language = language;
    this.furniture = { sheets: [newSheet('s1', firstSheet)], tables: [], names: [], activeSheet: 's1', nextId: 2 };
    this.selection = { sheet: 's1', area: { row: 0, column: 0, rows: 1, columns: 1 }, row: 0, column: 0 };
    this.calculation = new Calculation(this, registry);
    this.#values = new CellValues(this.cells, this.calculation);
  }

  /** Answers of custom functions came in: everything is calculated and told. */
  abstract answered(): void;

  /** Values that were read before may be others now. */
  evaluated(): void {
    this.#values.forget();
  }

  get bridge(): FunctionBridge {
    return this.calculation.bridge;
  }

  sheet(id: string): Sheet {
    const sheet = this.furniture.sheets.find((each) => each.id === id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  sheetNamed(name: string): Sheet | undefined {
    return this.furniture.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  }

  cell(sheet: string, row: number, column: number): Cell | undefined {
    return this.cells.get(sheet, row, column);
  }

  /** Every cell of the sheet that holds content or looks, in no order. */
  entries(sheet: string): Iterable<{ row: number; column: number; cell: Cell }> {
    return this.cells.entries(sheet);
  }

  valueAt(sheet: string, row: number, column: number): CellValue {
    return this.#values.at(sheet, row, column);
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
    return own ?? this.calculation.directCall(sheet, row, column)?.numberFormat ?? 'General';
  }

  /** The area a formula at this place spills over, or that a spilled value at this place belongs to. */
  spillAt(sheet: string, row: number, column: number): { kind: 'anchor' | 'child'; area: Area } | undefined {
    this.calculation.evaluateIfStale();
    const spill = this.calculation.engine.spill(sheet, row, column);
    return spill && (spill.rows > 1 || spill.columns > 1) ? { kind: spill.kind, area: spill } : undefined;
  }

  usedArea(sheet: string): Area | undefined {
    return usedArea(this.entries(sheet), (row, column) => this.spillAt(sheet, row, column)?.area);
  }

  tableAt(sheet: string, row: number, column: number): Table | undefined {
    return tableAt(this.furniture, sheet, row, column);
  }

  columnNames(table: Table): string[] {
    return columnNames(this.cells, table);
  }

  savedAnswers(sheet: string, row: number, column: number): SavedAnswer[] | undefined {
    const compiled = this.calculation.callsAt(sheet, row, column);
    return compiled && this.bridge.saved(compiled.calls);
  }

  /** `Sheet1!A1:B2`, as Excel's `range.address`. */
  addressOf(sheet: string, area: Area): string {
    return `${quoteSheet(this.sheet(sheet).name)}!${areaName(area)}`;
  }
}
