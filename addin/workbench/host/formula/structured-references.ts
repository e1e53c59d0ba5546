import { type Area, absoluteAreaName, quoteSheet } from '../address.js';
import { joinTokens, tokenize } from './tokens.js';

/** What a structured reference needs to know of a table. */
export interface TableShape {
  readonly sheet: string;
  readonly columns: readonly string[];
  readonly header: Area;
  readonly body: Area;
  readonly totals: Area | undefined;
}

/** Where the formula stands, for `[@Column]` and references without a table name. */
export interface Standpoint {
  readonly row: number;
  readonly table: string | undefined;
}

/** `Table1[Amount]`, `Table1[[#Totals],[Amount]]`, `[@Amount]` … as plain absolute references; unknown names become `#REF!`. */
export function resolveStructured(
  formula: string,
  standpoint: Standpoint,
  find: (table: string) => TableShape | undefined,
): string {
  const tokens = tokenize(formula).map((token) => {
    if (token.kind !== 'structured') return token;
    const shape = find(token.table || (standpoint.table ?? ''));
    const area = shape && structuredArea(shape, token.inner, standpoint.row);
    return { kind: 'name' as const, text: area && shape ? `${quoteSheet(shape.sheet)}!${absoluteAreaName(area)}` : '#REF!' };
  });
  return joinTokens(tokens);
}

function structuredArea(shape: TableShape, inner: string, row: number): Area | undefined {
  const thisRow = inner.startsWith('@');
  const parts = specifiers(thisRow ? inner.slice(1) : inner);
  const items = parts.filter((part) => part.startsWith('#')).map((part) => part.toLowerCase());
  const columns = parts.filter((part) => !part.startsWith('#'));
  const across = columnSpan(shape, columns);
  if (!across) return undefined;
  const down = thisRow || items.includes('#this row') ? { ...shape.body, row, rows: 1 } : rowSpan(shape, items);
  return down && { row: down.row, rows: down.rows, ...across };
}

/** `[#Totals],[Amount]` → `#Totals`, `Amount`; `'` escapes a sign inside a column's name. */
function specifiers(inner: string): string[] {
  const parts = inner.includes('[') ? [...inner.matchAll(/\[((?:'.|[^\]'])*)\]/gu)].map((match) => match[1] ?? '') : [inner];
  return parts.map((part) => part.replace(/'(.)/gu, '$1').trim()).filter((part) => part !== '');
}

function columnSpan(shape: TableShape, names: readonly string[]): { column: number; columns: number } | undefined {
  if (names.length === 0) return { column: shape.body.column, columns: shape.body.columns };
  const indexes = names.map((name) => shape.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase()));
  if (indexes.includes(-1)) return undefined;
  const first = Math.min(...indexes);
  return { column: shape.body.column + first, columns: Math.max(...indexes) - first + 1 };
}

function rowSpan(shape: TableShape, items: readonly string[]): Area | undefined {
  if (items.length === 0) return shape.body;
  const spans = items.flatMap((item): (Area | undefined)[] => {
    if (item === '#all') return [shape.header, shape.body, shape.totals ?? shape.body];
    if (item === '#headers') return [shape.header];
    return [item === '#totals' ? shape.totals : shape.body];
  });
  const known = spans.filter((span) => span !== undefined);
  const [first, last] = [known[0], known.at(-1)];
  return first && last && known.length === spans.length ? { ...first, rows: last.row + last.rows - first.row } : undefined;
}
