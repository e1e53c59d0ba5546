import { columnOf, rowOf } from './address.js';
import type { Cell } from './cell.js';
import type { Furniture } from './furniture.js';
import type { Step } from './journal.js';

/** Which side of a step is gone to: what stood before it (undo) or after it (redo). */
export type Side = 'before' | 'after';

/** The cells of a step as they are to be, and what they replace. */
export function* changesOf(step: Step, side: Side) {
  for (const [sheet, cells] of step.cells) {
    for (const [key, { before, after }] of cells) {
      const [cell, replaced]: (Cell | undefined)[] = side === 'before' ? [before, after] : [after, before];
      yield { sheet, row: rowOf(key), column: columnOf(key), cell, replaced };
    }
  }
}

/** Whether the engine's sheets can stay: the same ones, in the same order, with the same names. */
export const hasSameSheets = (one: Furniture, other: Furniture): boolean =>
  one.sheets.length === other.sheets.length &&
  one.sheets.every(({ id, name }, index) => other.sheets[index]?.id === id && other.sheets[index]?.name === name);
