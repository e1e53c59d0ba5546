import { cellInput } from '../cell-input.js';
import { plainAddress, requireFree } from '../free-area.js';
import { runExcel } from '../run-excel.js';
import { WorkbookRefusal } from '../workbook-refusal.js';
import { listParameters } from './read-parameters.js';
import { PARAMETER_NAMES, type WorkbookParameter } from './workbook-parameter.js';

/** A parameter's label, and what its cell is given; '' leaves it blank, for the default. */
export interface NewParameter {
  readonly parameter: WorkbookParameter;
  readonly label: string;
  readonly value: string | number;
}

/** As the cells of a live model that are meant to be edited. */
const INPUT_COLOR = '#0F6CBD';

/** Names a single cell as a parameter of the workbook; `context` is synced by the caller. */
export function nameParameter(context: Excel.RequestContext, parameter: WorkbookParameter, cell: Excel.Range): void {
  cell.format.font.color = INPUT_COLOR;
  context.workbook.names.add(PARAMETER_NAMES[parameter], cell);
}

/** Writes labels and cells at the active cell, and names the cells. Blank cells only; refuses names that the workbook has. */
export function insertParameters(parameters: readonly NewParameter[]): Promise<{ readonly address: string }> {
  return runExcel(async (context) => {
    const [held] = await listParameters(context);
    if (held) throw new WorkbookRefusal('PARAMETERS_HELD', { name: held.name, address: held.address });
    const area = context.workbook.getActiveCell().getResizedRange(parameters.length - 1, 1);
    await requireFree(context, context.workbook.worksheets.getActiveWorksheet(), area);
    area.values = parameters.map(({ label, value }) => [cellInput(label), cellInput(value)]);
    for (const [row, { parameter }] of parameters.entries()) nameParameter(context, parameter, area.getCell(row, 1));
    area.load('address');
    await context.sync();
    return { address: plainAddress(area.address) };
  });
}
