import { areaName } from '../address.js';
import { type Table, totalsOf } from '../furniture.js';
import type { Workbook } from '../workbook.js';
import { escapeXml, HEAD, MAIN } from './xml.js';

/** A table's own part: its columns, and for each what its totals cell is. */
export function tableXml(workbook: Workbook, table: Table, number: number): string {
  const totals = totalsOf(table);
  const columns = workbook.columnNames(table).map((name, index) => {
    const cell = totals && workbook.cell(table.sheet, totals.row, totals.column + index);
    return `<tableColumn id="${index + 1}" name="${escapeXml(name)}"${totalsOfColumn(cell?.formula, cell?.value)}/>`;
  });
  const filter = table.showFilterButton
    ? `<autoFilter ref="${areaName({ ...table.area, rows: table.area.rows - (totals ? 1 : 0) })}"/>`
    : '';
  const name = escapeXml(table.name);
  return `${HEAD}<table xmlns="${MAIN}" id="${number}" name="${name}" displayName="${name}" ref="${areaName(table.area)}" totalsRowCount="${totals ? 1 : 0}">${filter}<tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo name="${escapeXml(table.style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="${table.showBandedRows ? 1 : 0}" showColumnStripes="0"/></table>`;
}

function totalsOfColumn(formula: string | undefined, value: unknown): string {
  if (formula !== undefined) return /^=SUBTOTAL\(109,/i.test(formula) ? ' totalsRowFunction="sum"' : '';
  return typeof value === 'string' ? ` totalsRowLabel="${escapeXml(value)}"` : '';
}
