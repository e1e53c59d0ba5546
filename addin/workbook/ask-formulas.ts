import { asEntered } from './fordela-calls.js';
import { bySheet, type FormulaCell, findFormulaCells, inChunks, type Scope } from './formula-cells.js';
import { isProtected, runExcel } from './run-excel.js';

/**
 * Has our formulas, and no others, ask again; returns how many. `errors`: only those that show an error.
 *
 * `calculate('Full')` would do it for every workbook that is open, and for every other vendor's functions in them. A cell whose last
 * answer was an error is not asked again by a calculation, so its formula is entered anew. While a cell is being edited it waits.
 */
export function askFormulas(scope: Scope, which: 'all' | 'errors' = 'all'): Promise<number> {
  return runExcel(
    async (context) => {
      const cells = (await findFormulaCells(context, scope)).filter(({ isError }) => isError || which === 'all');
      for (const onSheet of bySheet(cells).values()) {
        await markDirty(
          context,
          onSheet.filter(({ isError }) => !isError),
        );
        await enterAgain(
          context,
          onSheet.filter(({ isError }) => isError),
        );
      }
      context.application.calculate('Recalculate' as Excel.CalculationType.recalculate); // also where it is done by hand
      await context.sync();
      return cells.length;
    },
    { delayForCellEdit: true },
  );
}

async function markDirty(context: Excel.RequestContext, cells: readonly FormulaCell[]): Promise<void> {
  for (const chunk of inChunks(cells)) {
    for (const { range } of chunk) range.setDirty();
    await context.sync();
  }
}

/** On a protected sheet nothing can be entered: its cells are marked, which is all that can be done. */
async function enterAgain(context: Excel.RequestContext, cells: readonly FormulaCell[]): Promise<void> {
  for (const chunk of inChunks(cells)) {
    try {
      for (const { range, formula } of chunk) range.formulas = [[asEntered(formula)]];
      await context.sync();
    } catch (error) {
      if (!isProtected(error)) throw error;
      await markDirty(context, chunk);
    }
  }
}
