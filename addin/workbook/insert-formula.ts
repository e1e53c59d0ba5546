import { plainAddress } from './free-area.js';
import { runExcel } from './run-excel.js';
import { WorkbookRefusal } from './workbook-refusal.js';

/**
 * Enters a formula in the active cell, in en-US as `range.formulas` takes it. A filled cell is refused with CELL_FILLED unless it is to be
 * replaced; where an answer of several cells has no room, Excel itself says so and overwrites nothing.
 */
export function insertFormula(formula: string, replaces: boolean): Promise<{ readonly address: string }> {
  return runExcel(async (context) => {
    const cell = context.workbook.getActiveCell().load('address,formulas,values');
    await context.sync();
    const address = plainAddress(cell.address);
    const isFilled = [cell.formulas[0]?.[0], cell.values[0]?.[0]].some((each) => each !== '');
    if (isFilled && !replaces) throw new WorkbookRefusal('CELL_FILLED', { address });
    cell.formulas = [[formula]];
    await context.sync();
    return { address };
  });
}
