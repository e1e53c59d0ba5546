import { definitionOf, isName, placeOfName } from './defined-names.js';
import type { DefinedName } from './furniture.js';
import type { Workbook } from './workbook.js';

export function defineName(workbook: Workbook, name: DefinedName): void {
  workbook.furniture.names.push(name);
  workbook.renewNames();
}

export function deleteName(workbook: Workbook, name: string): void {
  workbook.furniture.names = workbook.furniture.names.filter((each) => each.name !== name);
  workbook.renewNames();
}

/** What Excel's name box does with a word: goes to the cells of that name, or, where there is none, gives it to what is selected. */
export function goToOrDefineName(workbook: Workbook, text: string): void {
  const place = placeOfName(workbook.furniture, text);
  if (!('error' in place)) {
    workbook.select({ ...place, row: place.area.row, column: place.area.column });
    return;
  }
  if (place.error !== '#NAME?' || !isName(text)) return;
  const { sheet, area } = workbook.selection;
  const formula = definitionOf(workbook.sheet(sheet).name, area);
  workbook.edit(() => defineName(workbook, { name: text, formula, comment: '', visible: true }));
}
