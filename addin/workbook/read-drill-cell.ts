import { readActualCall } from './actual-call.js';
import { type CalledPart, FigureSearch } from './drill/figure-search.js';
import { readCells } from './drill/read-cells.js';
import { isOtherColumn, readReports, reportAt } from './drill/report-places.js';
import { readSum } from './drill/sum-terms.js';
import type { DrillCell } from './drill-question.js';
import { DrillRefusal } from './drill-refusal.js';
import { runExcel } from './run-excel.js';

/** What the active cell is made of. */
export interface FoundCell extends DrillCell {
  readonly calls: readonly CalledPart[];
}

/**
 * Reads the active cell: a figure of a report, its result, a call of ACTUAL, or a formula that adds and subtracts such cells. Refuses what
 * no vouchers stand behind, and says why.
 */
export function readDrillCell(): Promise<FoundCell> {
  return runExcel(async (context) => {
    const active = context.workbook.getActiveCell();
    const [only] = await readCells(context, active);
    if (!only) throw new DrillRefusal('NO_FIGURE');
    const search = new FigureSearch(context, await readReports(context));
    const { cell, value, formula } = only;
    const sum = readSum(formula);
    const isInReport = reportAt(search.reports, cell) !== undefined;
    if (isInReport && !(sum && isOtherColumn(search.reports, cell))) search.addReportCell(cell, 1);
    else {
      if (readActualCall(formula) === null && !sum) throw new DrillRefusal('ARGUMENTS');
      if (typeof value !== 'number') throw new DrillRefusal('NO_FIGURE');
      if (!sum) throw new DrillRefusal(typeof formula === 'string' && formula.startsWith('=') ? 'NOT_A_SUM' : 'NO_FIGURE');
      await search.addTerms(sum, 1, cell, 0);
    }
    const { parts, calls, rest, revision } = search;
    if (parts.length + calls.length === 0)
      throw new DrillRefusal(rest.some(({ title }) => title !== '') ? 'BUDGET' : 'NO_FIGURE');
    return { parts, calls, rest, revision, address: cell.address, figure: Number(value) };
  });
}
