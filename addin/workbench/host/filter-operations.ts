import { isError } from './cell.js';
import { bodyOf, columnIdsOf, type FilterCriteria, type Table } from './furniture.js';
import type { Workbook } from './workbook.js';

/** Filters a table by one of its columns, or (`undefined`) no more by it, and hides the rows that do not match now. */
export function filterColumn(workbook: Workbook, table: Table, column: number, criteria: FilterCriteria | undefined): void {
  const { [columnIdsOf(table)[column] ?? 0]: _, ...others } = table.filters ?? {};
  table.filters = criteria ? { ...others, [columnIdsOf(table)[column] ?? 0]: criteria } : others;
  applyFilters(workbook, table);
}

export function clearFilters(workbook: Workbook, table: Table): void {
  table.filters = {};
  applyFilters(workbook, table);
}

/** Rows are hidden when a filter is applied, and stay so whatever comes into them until it is applied again. */
export function applyFilters(workbook: Workbook, table: Table): void {
  const body = bodyOf(table);
  const filters = columnIdsOf(table).flatMap((id, index) => {
    const criteria = table.filters?.[id];
    return criteria ? [{ column: body.column + index, criteria }] : [];
  });
  const rows = Array.from({ length: body.rows }, (_, at) => body.row + at);
  table.hiddenRows = rows.filter((row) =>
    filters.some(({ column, criteria }) => !matches(workbook, { sheet: table.sheet, row, column }, criteria)),
  );
  workbook.renewHiddenRows();
}

/** The rows of an area that a filter hides. */
export function hiddenRowsIn(workbook: Workbook, sheet: string, first: number, rows: number): ReadonlySet<number> {
  return new Set(
    workbook.furniture.tables
      .filter((table) => table.sheet === sheet)
      .flatMap(({ hiddenRows = [] }) => hiddenRows)
      .filter((row) => row >= first && row < first + rows),
  );
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function matches(workbook: Workbook, { sheet, row, column }: Place, criteria: FilterCriteria): boolean {
  const { text } = workbook.shownAt(sheet, row, column, 'en');
  if (criteria.filterOn === 'Values') return criteria.values.some((value) => value.toLowerCase() === text.toLowerCase());
  const value = workbook.valueAt(sheet, row, column);
  const meets = (criterion: string): boolean => meetsCondition(isError(value) ? value.error : (value ?? ''), text, criterion);
  if (criteria.criterion2 === undefined) return meets(criteria.criterion1);
  const both = [meets(criteria.criterion1), meets(criteria.criterion2)];
  return criteria.operator === 'Or' ? both.includes(true) : !both.includes(false);
}

/** `=x`, `<>x`, `>1`, `<=2` … ; without an operator it is `=`. Numbers are compared as numbers, texts as they show. */
function meetsCondition(value: string | number | boolean, text: string, criterion: string): boolean {
  const [, operator = '=', wanted = ''] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion) ?? [];
  const number = wanted.trim() === '' ? Number.NaN : Number(wanted);
  const isNumeric = typeof value === 'number' && !Number.isNaN(number);
  const same = isNumeric ? value === number : text.toLowerCase() === wanted.toLowerCase();
  if (operator === '=') return same;
  if (operator === '<>') return !same;
  if (!isNumeric) return false;
  return operator.startsWith('>') ? value > number || (operator === '>=' && same) : value < number || (operator === '<=' && same);
}
