import { type Area, areaName, cellName, columnOf, keyOf, rowOf } from '../address.js';
import { type Cell, type CellValue, isError } from '../cell.js';
import { findCalls } from '../formula/find-calls.js';
import { tokenize } from '../formula/tokens.js';
import type { Sheet } from '../furniture.js';
import type { Workbook } from '../workbook.js';
import { fitXml, pageSetupXml } from './page-setup-xml.js';
import { validationsXml, viewsXml } from './sheet-extras-xml.js';
import type { Styles } from './styles.js';
import { escapeXml, HEAD, MAIN, RELATIONS } from './xml.js';

const PIXELS_PER_SIGN = 7;

export interface SheetParts {
  readonly xml: string;
  /** Cells whose formula other programs do not know: they are written as values. */
  readonly frozen: number;
}

export function sheetXml(workbook: Workbook, sheet: Sheet, styles: Styles, tables: readonly string[]): SheetParts {
  let frozen = 0;
  const rows = new Map<number, string[]>();
  const used = workbook.usedArea(sheet.id);
  for (const key of placesOf(workbook, sheet)) {
    const [row, column] = [rowOf(key), columnOf(key)];
    const cell = workbook.cell(sheet.id, row, column);
    const value = workbook.valueAt(sheet.id, row, column);
    const spill = cell?.formula === undefined ? undefined : workbook.spillAt(sheet.id, row, column);
    const known = cell?.formula !== undefined && !hasCalls(workbook, cell.formula);
    if (cell?.formula !== undefined && !known) frozen++;
    const line = rows.get(row) ?? [];
    rows.set(row, line);
    line.push(cellXml(row, column, cell, value, known, spill?.area, styles));
  }
  const data = [...rows].map(([row, cells]) => `<row r="${row + 1}">${cells.join('')}</row>`).join('');
  const widths = Object.entries(sheet.columnWidths)
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(
      ([column, px]) =>
        `<col min="${Number(column) + 1}" max="${Number(column) + 1}" width="${Math.ceil((px * 10) / PIXELS_PER_SIGN) / 10}" customWidth="1"/>`,
    )
    .join('');
  const parts =
    tables.length > 0
      ? `<tableParts count="${tables.length}">${tables.map((id) => `<tablePart r:id="${id}"/>`).join('')}</tableParts>`
      : '';
  const xml = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${fitXml(sheet)}<dimension ref="${used ? areaName(used) : 'A1'}"/>${viewsXml(sheet)}${widths === '' ? '' : `<cols>${widths}</cols>`}<sheetData>${data}</sheetData>${validationsXml(sheet)}${pageSetupXml(sheet)}${parts}</worksheet>`;
  return { xml, frozen };
}

/** Every cell with content, looks or a spilled value, in the order a file needs. */
function placesOf(workbook: Workbook, sheet: Sheet): number[] {
  const places = new Set<number>();
  for (const { row, column, cell } of workbook.entries(sheet.id)) {
    places.add(keyOf(row, column));
    const spill = cell.formula === undefined ? undefined : workbook.spillAt(sheet.id, row, column);
    if (!spill) continue;
    for (let r = 0; r < spill.area.rows; r++) for (let c = 0; c < spill.area.columns; c++) places.add(keyOf(row + r, column + c));
  }
  return [...places].sort((one, other) => one - other);
}

const hasCalls = (workbook: Workbook, formula: string): boolean =>
  findCalls(tokenize(formula.slice(1)), (name) => workbook.registry.find(name) !== undefined).length > 0;

function cellXml(
  row: number,
  column: number,
  cell: Cell | undefined,
  value: CellValue,
  known: boolean,
  spill: Area | undefined,
  styles: Styles,
): string {
  const place = `r="${cellName(row, column)}" s="${styles.numberOf(cell?.style)}"`;
  const text = escapeXml((cell?.formula ?? '').slice(1));
  const formula = known ? (spill ? `<f t="array" ref="${areaName(spill)}">${text}</f>` : `<f>${text}</f>`) : '';
  if (value === null) return `<c ${place}/>`;
  if (isError(value)) return `<c ${place} t="e">${formula}<v>${value.error === '#BUSY!' ? '#N/A' : value.error}</v></c>`;
  if (typeof value === 'number') return `<c ${place}>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c ${place} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (formula !== '') return `<c ${place} t="str">${formula}<v>${escapeXml(value)}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}
