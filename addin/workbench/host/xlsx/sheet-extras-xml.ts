import { areaName, cellName } from '../address.js';
import type { Sheet } from '../furniture.js';
import { escapeXml } from './xml.js';

/** Frozen rows and columns. */
export function viewsXml({ frozenRows, frozenColumns = 0 }: Sheet): string {
  if (frozenRows === 0 && frozenColumns === 0) return '';
  const split = [frozenColumns > 0 && ` xSplit="${frozenColumns}"`, frozenRows > 0 && ` ySplit="${frozenRows}"`]
    .filter(Boolean)
    .join('');
  const pane = frozenColumns === 0 ? 'bottomLeft' : frozenRows === 0 ? 'topRight' : 'bottomRight';
  const first = cellName(frozenRows, frozenColumns);
  return `<sheetViews><sheetView workbookViewId="0"><pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

/** Cells with a list to choose from. */
export function validationsXml({ validations = [] }: Sheet): string {
  if (validations.length === 0) return '';
  const rules = validations.map(({ area, source, showAlert }) => {
    const formula = source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
    return `<dataValidation type="list" allowBlank="1"${showAlert ? ' showErrorMessage="1"' : ''} sqref="${areaName(area)}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}
