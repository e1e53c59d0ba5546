import { runExcel } from './run-excel.js';

/** Calculates everything anew, so that our functions are asked again after their epoch moved. */
export function recalculate(): Promise<void> {
  return runExcel(async (context) => {
    context.application.calculate('Full' as Excel.CalculationType.full);
    await context.sync();
  });
}
