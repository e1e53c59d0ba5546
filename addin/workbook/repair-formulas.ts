import { asEntered } from './fordela-calls.js';
import { findFormulaCells, inChunks } from './formula-cells.js';
import { runExcel } from './run-excel.js';

/** Enters every formula of ours again: calculation alone does not cure #NAME?. Answers how many. */
export function repairFormulas(): Promise<number> {
  return runExcel(async (context) => {
    const cells = await findFormulaCells(context);
    for (const chunk of inChunks(cells)) {
      for (const { range, formula } of chunk) range.formulas = [[asEntered(formula)]];
      await context.sync();
    }
    return cells.length;
  });
}
