import { type RowWord, rowWordOf } from '../scenarios/row-words.js';
import type { CellArgument } from './cell-function.js';

/**
 * Whether an argument stands for a blank cell. Excel for Windows and Mac hands a blank cell over as 0, Excel on the web as
 * nothing; 0 is no region, year, activity, scenario, version, day or way to divide a report, so there it is blank in all of them.
 */
export function isBlankArgument(value: CellArgument | undefined): boolean {
  if (value === null || value === undefined || value === 0) return true;
  return typeof value === 'string' && (value.trim() === '' || value.trim() === '0');
}

/** Values that are never 0: a day, a step of rounding, a method, a number of years, the day of notice. */
const NEVER_ZERO: ReadonlySet<RowWord> = new Set(['population', 'unit', 'method', 'phaseIn', 'leaves', 'joins']);

/** A row of a range of adjustments, and whether its 0 could as well be a blank cell. */
export interface ClearedRow {
  /** What, value, region, year; null for what is blank. */
  readonly cells: readonly CellArgument[];
  readonly isUnclear: boolean;
}

/**
 * Clears the zeros that stand for blank cells out of a range of adjustments. What, region and year are never 0. A value may be: it is one where this
 * Excel is seen to hand blank cells over as blank; where it is seen not to, or nothing tells, the row is marked as unclear.
 * Text says it in every Excel: “0” is 0 (docs/decisions/0040).
 */
export function clearBlankZeros(rows: readonly (readonly CellArgument[])[]): ClearedRow[] {
  const names = rows.flatMap(([what, , region, year]) => [what, region, year]);
  const blanksCome = rows.flat().some((cell) => cell === null || cell === '') && !names.includes(0);
  return rows.map(([what, value, ...places]) => {
    const word = isBlankArgument(what) ? undefined : rowWordOf(String(what));
    const isZero = value === 0 && word !== undefined;
    const isNone = value === 0 && (word === undefined || NEVER_ZERO.has(word));
    return {
      cells: [blankToNull(what), isNone ? null : (value ?? null), ...places.map(blankToNull)],
      isUnclear: isZero && !isNone && !blanksCome,
    };
  });
}

function blankToNull(cell: CellArgument | undefined): CellArgument {
  return isBlankArgument(cell) ? null : (cell ?? null);
}
