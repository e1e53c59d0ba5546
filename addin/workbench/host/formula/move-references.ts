import { type Area, columnName, columnNumber, contains, MAX_COLUMNS, MAX_ROWS, quoteSheet, unquoteSheet } from '../address.js';
import { joinTokens, tokenize } from './tokens.js';

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,7})?$/;

interface Corner {
  readonly fixedColumn: boolean;
  readonly column: number | undefined;
  readonly fixedRow: boolean;
  readonly row: number | undefined;
}

function readCorner(text: string): Corner {
  const [, first = '', letters, second = '', digits] = CORNER.exec(text) ?? [];
  const fixedRow = letters === undefined ? first === '$' : second === '$';
  return {
    fixedColumn: first === '$',
    column: letters === undefined ? undefined : columnNumber(letters),
    fixedRow,
    row: digits === undefined ? undefined : Number(digits) - 1,
  };
}

function writeCorner({ fixedColumn, column, fixedRow, row }: Corner): string {
  const letters = column === undefined ? '' : (fixedColumn ? '$' : '') + columnName(column);
  return letters + (row === undefined ? '' : (fixedRow ? '$' : '') + String(row + 1));
}

const inside = ({ column = 0, row = 0 }: Corner): boolean => column >= 0 && column < MAX_COLUMNS && row >= 0 && row < MAX_ROWS;

/** The formula as it reads when copied `rows` down and `columns` to the right: what is not fixed by `$` moves along. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  return mapCorners(formula, (corners) =>
    corners.map((corner) => ({
      ...corner,
      row: corner.row === undefined || corner.fixedRow ? corner.row : corner.row + rows,
      column: corner.column === undefined || corner.fixedColumn ? corner.column : corner.column + columns,
    })),
  );
}

/** A shift of cells: from `area` on, everything in its rows (or columns) moves by `by`; negative `by` deletes the area. */
export interface Shift {
  readonly sheet: string;
  readonly area: Area;
  readonly direction: 'down' | 'right';
  readonly by: number;
}

/** The formula of a cell on `home` after a shift; what pointed into deleted cells becomes `#REF!`. */
export function shiftFormula(formula: string, home: string, shift: Shift): string {
  return mapCorners(formula, (corners, sheet) => {
    if ((sheet ?? home).toLowerCase() !== shift.sheet.toLowerCase()) return corners;
    return shiftCorners(corners, shift);
  });
}

function shiftCorners(corners: readonly Corner[], { area, direction, by }: Shift): readonly Corner[] | undefined {
  const [along, across] = direction === 'down' ? (['row', 'column'] as const) : (['column', 'row'] as const);
  const [acrossFrom, acrossCount] = direction === 'down' ? [area.column, area.columns] : [area.row, area.rows];
  const start = direction === 'down' ? area.row : area.column;
  const covered = corners.every((corner) => {
    const at = corner[across];
    return at === undefined
      ? acrossCount >= (direction === 'down' ? MAX_COLUMNS : MAX_ROWS)
      : at >= acrossFrom && at < acrossFrom + acrossCount;
  });
  if (!covered) return corners;
  const [first, last = first] = corners;
  const from = first?.[along];
  const to = last?.[along];
  if (!first || !last || from === undefined || to === undefined) return corners;
  const deleted = by < 0 ? start - by : start;
  if (by < 0 && from >= start && to < deleted) return undefined;
  const move = (at: number, isEnd: boolean): number => {
    if (at < start) return at;
    if (by < 0 && at < deleted) return isEnd ? start - 1 : start;
    return at + by;
  };
  const moved =
    corners.length === 1
      ? [{ ...first, [along]: move(from, false) }]
      : [
          { ...first, [along]: move(from, false) },
          { ...last, [along]: move(to, true) },
        ];
  return moved;
}

interface Pointed {
  readonly corners: readonly Corner[];
  /** As the formula writes it. */
  readonly sheet: string | undefined;
}

/** Cells that moved as they are: from an area of one sheet, so far down and to the right on another. */
export interface Move {
  readonly from: { readonly sheet: string; readonly area: Area };
  readonly to: { readonly sheet: string; readonly down: number; readonly right: number };
}

/**
 * The formula after cells moved: references wholly into them follow. `home` is the sheet that its references without a sheet meant,
 * `stands` the one that it stands on now.
 */
export function moveReferences(formula: string, home: string, { from, to }: Move, stands = home): string {
  return mapCorners(formula, (corners, sheet) => {
    const meant = sheet ?? home;
    const isIn = ({ row, column }: Corner): boolean =>
      row !== undefined && column !== undefined && contains(from.area, row, column);
    const moves = meant.toLowerCase() === from.sheet.toLowerCase() && corners.every(isIn);
    const now = moves ? to.sheet : meant;
    const isNamed = sheet !== undefined || now.toLowerCase() !== stands.toLowerCase();
    const moved = corners.map((corner) =>
      moves ? { ...corner, row: (corner.row ?? 0) + to.down, column: (corner.column ?? 0) + to.right } : corner,
    );
    return { corners: moved, sheet: isNamed ? quoteSheet(now) : undefined };
  });
}

function mapCorners(
  formula: string,
  change: (corners: readonly Corner[], sheet: string | undefined) => readonly Corner[] | Pointed | undefined,
): string {
  if (!formula.startsWith('=')) return formula;
  const tokens = tokenize(formula.slice(1)).map((token) => {
    if (token.kind !== 'reference') return token;
    const changed = change(
      token.area.split(':').map(readCorner),
      token.sheet === undefined ? undefined : unquoteSheet(token.sheet),
    );
    const { corners, sheet } = changed && 'corners' in changed ? changed : { corners: changed, sheet: token.sheet };
    const prefix = sheet === undefined ? '' : `${sheet}!`;
    if (!corners?.every(inside)) return { ...token, text: '#REF!' };
    return { ...token, text: prefix + corners.map(writeCorner).join(':') };
  });
  return `=${joinTokens(tokens)}`;
}

/** The formula after a sheet was renamed, or deleted (`to` undefined: its references become `#REF!`). */
export function renameSheetInFormula(formula: string, from: string, to: string | undefined): string {
  if (!formula.startsWith('=') || !formula.includes('!')) return formula;
  const tokens = tokenize(formula.slice(1)).map((token) => {
    if (token.kind !== 'reference' || token.sheet === undefined) return token;
    if (unquoteSheet(token.sheet).toLowerCase() !== from.toLowerCase()) return token;
    return { ...token, text: to === undefined ? '#REF!' : `${quoteSheet(to)}!${token.area}` };
  });
  return `=${joinTokens(tokens)}`;
}
