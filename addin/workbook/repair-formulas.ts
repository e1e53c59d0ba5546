import { asEntered } from './fordela-calls.js';
import { bySheet, findFormulaCells, inChunks } from './formula-cells.js';
import { isProtected, runExcel } from './run-excel.js';

export interface Repaired {
  readonly repaired: number;
  /** Sheets whose formulas stay as they are, since the sheets are protected. */
  readonly protectedSheets: readonly string[];
}

/** Enters every formula of ours again: calculation alone does not cure #NAME?. */
export function repairFormulas(): Promise<Repaired> {
  return runExcel(async (context) => {
    const protectedSheets: string[] = [];
    let repaired = 0;
    for (const [sheet, cells] of bySheet(await findFormulaCells(context))) {
      try {
        for (const chunk of inChunks(cells)) {
          for (const { range, formula } of chunk) range.formulas = [[asEntered(formula)]];
          await context.sync();
          repaired += chunk.length;
        }
      } catch (error) {
        if (!isProtected(error)) throw error;
        protectedSheets.push(sheet);
      }
    }
    return { repaired, protectedSheets };
  });
}
