import { invalid, OfficeError } from './excel/office-error.js';
import { renameSheetInFormula } from './formula/move-references.js';
import { mapDefinitions, newSheet, type Sheet } from './furniture.js';
import type { Workbook } from './workbook.js';

/** Excel keeps this name for its log of changes. */
const RESERVED: ReadonlySet<string> = new Set(['history', 'historik']);

/** Excel's rules for a sheet's name. */
function checkName(workbook: Workbook, name: string, except?: string): void {
  if (
    name.trim() === '' ||
    name.length > 31 ||
    /[\\/?*[\]:]/.test(name) ||
    /^'|'$/.test(name) ||
    RESERVED.has(name.toLowerCase())
  )
    throw invalid(`'${name}' is no name for a sheet.`);
  const other = workbook.sheetNamed(name);
  if (other && other.id !== except)
    throw new OfficeError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
}

export function addSheet(workbook: Workbook, wanted?: string): Sheet {
  const name = wanted ?? freeName(workbook);
  checkName(workbook, name);
  const sheet = newSheet(`s${workbook.furniture.nextId++}`, name);
  workbook.furniture.sheets.push(sheet);
  workbook.addToEngine(sheet);
  return sheet;
}

function freeName(workbook: Workbook): string {
  const word = workbook.language === 'sv' ? 'Blad' : 'Sheet';
  for (let number = 1; ; number++) if (!workbook.sheetNamed(`${word}${number}`)) return `${word}${number}`;
}

export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  if (sheet.name === name) return;
  checkName(workbook, name, sheet.id);
  changeFormulas(workbook, sheet.name, name);
  sheet.name = name;
  workbook.rebuild();
}

/** Deletes a sheet; formulas that pointed to it show `#REF!`. The last visible one stays. */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  const left = workbook.furniture.sheets.filter((each) => each.id !== sheet.id && each.visibility === 'Visible');
  const next = left[0];
  if (!next) throw new OfficeError('InvalidOperation', 'A workbook must keep one visible sheet.');
  for (const { row, column } of [...workbook.entries(sheet.id)]) workbook.put(sheet.id, row, column, undefined);
  workbook.furniture.tables = workbook.furniture.tables.filter((table) => table.sheet !== sheet.id);
  workbook.furniture.sheets = workbook.furniture.sheets.filter((each) => each.id !== sheet.id);
  changeFormulas(workbook, sheet.name, undefined);
  if (workbook.selection.sheet === sheet.id) {
    workbook.select({ sheet: next.id, area: { row: 0, column: 0, rows: 1, columns: 1 }, row: 0, column: 0 });
  }
  workbook.rebuild();
}

function changeFormulas(workbook: Workbook, from: string, to: string | undefined): void {
  for (const { id } of workbook.furniture.sheets) {
    for (const { row, column, cell } of [...workbook.entries(id)]) {
      if (cell.formula === undefined) continue;
      const formula = renameSheetInFormula(cell.formula, from, to);
      if (formula !== cell.formula) workbook.put(id, row, column, { ...cell, formula });
    }
  }
  const renamed = (formula: string): string => renameSheetInFormula(formula, from, to);
  for (const name of workbook.furniture.names) name.formula = renamed(name.formula);
  for (const each of workbook.furniture.sheets) if (each.page) each.page = mapDefinitions(each.page, renamed);
}
