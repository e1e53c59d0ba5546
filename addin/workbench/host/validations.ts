import { type Area, contains, intersect, parseArea, unquoteSheet } from './address.js';
import { isError } from './cell.js';
import type { Shift } from './formula/move-references.js';
import type { Sheet, Validation } from './furniture.js';
import type { Workbook } from './workbook.js';

/** What cells of an area may hold; undefined takes away what stood there. Earlier areas inside it go. */
export function setValidation(sheet: Sheet, area: Area, validation: Omit<Validation, 'area'> | undefined): void {
  const isInside = (inner: Area): boolean => {
    const common = intersect(inner, area);
    return common?.rows === inner.rows && common.columns === inner.columns;
  };
  const others = (sheet.validations ?? []).filter((each) => !isInside(each.area));
  sheet.validations = validation ? [...others, { area, ...validation }] : others;
}

export const validationAt = (sheet: Sheet, row: number, column: number): Validation | undefined =>
  sheet.validations?.findLast(({ area }) => contains(area, row, column));

/** The words that a cell offers to choose from. */
export function listAt(workbook: Workbook, sheet: string, row: number, column: number): string[] | undefined {
  const source = validationAt(workbook.sheet(sheet), row, column)?.source;
  if (source === undefined) return undefined;
  if (!source.startsWith('=')) return source.split(',').map((word) => word.trim());
  const parting = source.lastIndexOf('!');
  const named = parting < 0 ? workbook.sheet(sheet) : workbook.sheetNamed(unquoteSheet(source.slice(1, parting)));
  const area = parseArea(source.slice(parting + 1).replace(/^=/, ''));
  if (!named || !area) return undefined;
  const values = workbook.gridAt(named.id, area).flat();
  return values.flatMap((value) => (value === null || value === '' || isError(value) ? [] : [String(value)]));
}

/** Areas follow the cells that are inserted or deleted above or beside them. */
export function moveValidations(sheet: Sheet, { area, direction, by }: Shift): void {
  const [at, count, across, width] =
    direction === 'down' ? (['row', 'rows', 'column', 'columns'] as const) : (['column', 'columns', 'row', 'rows'] as const);
  if (!sheet.validations) return;
  sheet.validations = sheet.validations.flatMap((each) => {
    const own = each.area;
    const isBeside = own[across] < area[across] || own[across] + own[width] > area[across] + area[width];
    if (isBeside || own[at] + own[count] <= area[at]) return [each];
    const size = Math.abs(by);
    const lost = by < 0 ? Math.max(0, Math.min(own[at] + own[count], area[at] + size) - Math.max(own[at], area[at])) : 0;
    const isBelow = area[at] <= own[at];
    const start = isBelow ? Math.max(area[at], own[at] + by) : own[at];
    const length = isBelow || by < 0 ? own[count] - lost : own[count] + size;
    return length > 0 ? [{ ...each, area: { ...own, [at]: start, [count]: length } }] : [];
  });
}

/** A new row of a table offers what the row it continues does. */
export function continueValidations(sheet: Sheet, columns: Area, row: number, like: number): void {
  if (!sheet.validations) return;
  sheet.validations = sheet.validations.map((each) => {
    const { area } = each;
    const isOfTable = intersect(area, { ...columns, row: like, rows: 1 }) !== undefined;
    if (!isOfTable || contains(area, row, area.column)) return each;
    return { ...each, area: { ...area, row: Math.min(area.row, row), rows: area.rows + 1 } };
  });
}
