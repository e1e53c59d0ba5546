import { keyOf } from './address.js';
import type { Cell } from './cell.js';
import type { Language } from './formula/local-formula.js';
import type { SavedAnswer } from './functions/function-bridge.js';
import type { FunctionRegistry } from './functions/function-registry.js';
import type { Furniture, XmlPart } from './furniture.js';
import type { Profile } from './profile.js';
import { Workbook } from './workbook.js';

/** A workbook as plain data, answers of custom functions included: opening it asks nothing. */
export interface SavedWorkbook {
  readonly version: 1;
  readonly furniture: Furniture;
  readonly parts: readonly XmlPart[];
  readonly settings: Record<string, unknown>;
  readonly cells: Readonly<Record<string, readonly (readonly [number, Cell, (readonly SavedAnswer[])?])[]>>;
}

export function save(workbook: Workbook): SavedWorkbook {
  const cells = workbook.furniture.sheets.map(({ id }) => {
    const rows = [...workbook.entries(id)].map(({ row, column, cell }): [number, Cell, (readonly SavedAnswer[])?] => {
      const answers = cell.formula === undefined ? undefined : workbook.savedAnswers(id, row, column);
      return answers ? [keyOf(row, column), cell, answers] : [keyOf(row, column), cell];
    });
    return [id, rows] as const;
  });
  return structuredClone({
    version: 1,
    furniture: workbook.furniture,
    parts: workbook.parts,
    settings: workbook.settings,
    cells: Object.fromEntries(cells),
  });
}

export function openSaved(saved: SavedWorkbook, registry: FunctionRegistry, language: Language, profile: Profile): Workbook {
  const { furniture, parts, settings, cells } = structuredClone(saved);
  const workbook = new Workbook(registry, language, 'Sheet1', profile);
  workbook.furniture = furniture;
  workbook.parts = [...parts];
  workbook.settings = settings;
  workbook.selection = { sheet: furniture.activeSheet, area: { row: 0, column: 0, rows: 1, columns: 1 }, row: 0, column: 0 };
  const answers = new Map<string, readonly SavedAnswer[]>();
  for (const [sheet, list] of Object.entries(cells)) {
    for (const [key, cell, saved] of list) {
      workbook.cells.of(sheet).set(key, cell);
      if (saved) answers.set(`${sheet}!${key}`, saved);
    }
  }
  // Excel on Windows and Mac asks at the first calculation, whether or not the add-in's code is there by then
  workbook.rebuild((sheet, key) => (profile === 'desktop' ? undefined : answers.get(`${sheet}!${key}`)));
  return workbook;
}
