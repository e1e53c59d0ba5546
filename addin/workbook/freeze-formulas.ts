import { cellInput } from './cell-input.js';
import { bySheet, type FormulaCell, findFormulaCells, inChunks } from './formula-cells.js';
import { fullAddress } from './formula-states.js';
import { isProtected, runExcel } from './run-excel.js';

export interface Frozen {
  readonly frozen: number;
  /** Addresses of formulas that show an error or still wait: a frozen error would be nothing to keep. */
  readonly left: readonly string[];
  /** Sheets whose formulas stay as they are, since the sheets are protected. */
  readonly protectedSheets: readonly string[];
}

/** Turns every formula of ours into the values it shows, spilled ones too. */
export function freezeFormulas(): Promise<Frozen> {
  return runExcel(async (context) => {
    const left: string[] = [];
    const protectedSheets: string[] = [];
    let frozen = 0;
    for (const [sheet, cells] of bySheet(await findFormulaCells(context))) {
      try {
        for (const chunk of inChunks(cells)) {
          const errors = await freezeChunk(context, chunk);
          left.push(...errors.map(fullAddress));
          frozen += chunk.length - errors.length;
        }
      } catch (error) {
        if (!isProtected(error)) throw error;
        protectedSheets.push(sheet);
      }
    }
    return { frozen, left, protectedSheets };
  });
}

/** Answers the cells that show errors and stay. */
async function freezeChunk(context: Excel.RequestContext, cells: readonly FormulaCell[]): Promise<FormulaCell[]> {
  const found = cells.map((cell) => {
    const spill = cell.range.getSpillingToRangeOrNullObject().load('values,valueTypes');
    return { cell, alone: cell.range.load('values,valueTypes'), spill };
  });
  await context.sync();
  const left: FormulaCell[] = [];
  for (const { cell, alone, spill } of found) {
    const range = spill.isNullObject ? alone : spill;
    if (range.valueTypes.flat().some((type) => type === 'Error')) {
      left.push(cell);
      continue;
    }
    const values = range.values.map((line) => line.map(frozenValue));
    range.clear('Contents');
    range.values = values;
  }
  await context.sync();
  return left;
}

const frozenValue = (value: unknown): string | number | boolean =>
  typeof value === 'boolean' ? value : cellInput(typeof value === 'number' ? value : String(value ?? ''));
