import { readDefinition } from '../defined-names.js';
import type { Sheet } from '../furniture.js';
import { escapeXml } from './xml.js';

/** A4, as the file format counts paper. */
const A4 = 9;

/** What stands before a sheet's cells: that it is fitted to pages. */
export const fitXml = ({ page }: Sheet): string =>
  page?.pagesWide === undefined ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** What stands after them: the paper, which way up, and so many pages wide, however long. */
export function pageSetupXml({ page }: Sheet): string {
  if (!page) return '';
  const paper = page.a4 ? ` paperSize="${A4}"` : '';
  const fit = page.pagesWide === undefined ? '' : ` fitToWidth="${page.pagesWide}" fitToHeight="0"`;
  const margins = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  return `${margins}<pageSetup${paper}${fit} orientation="${page.landscape ? 'landscape' : 'portrait'}"/>`;
}

/** The names that the file format keeps a sheet's print area and title rows under. */
export function printNames({ page }: Sheet, index: number): string[] {
  const named = [
    ['Print_Area', page?.printArea],
    ['Print_Titles', page?.titleRows && rowsOf(page.titleRows)],
  ] as const;
  return named.flatMap(([name, formula]) =>
    formula
      ? [`<definedName name="_xlnm.${name}" localSheetId="${index}">${escapeXml(formula.replace(/^=/, ''))}</definedName>`]
      : [],
  );
}

/** `=Blad1!$11:$11`, whatever columns the rows were given by. */
function rowsOf(formula: string): string | undefined {
  const read = readDefinition(formula);
  const sheet = formula.slice(0, formula.lastIndexOf('!') + 1);
  return read && `${sheet}$${read.area.row + 1}:$${read.area.row + read.area.rows}`;
}
