import type { BudgetColumn } from '../locales/budget-texts.js';
import { type ActualCall, readActualCall } from './actual-call.js';
import { sectionNamed } from './budget-content.js';
import type { DrillCell } from './drill-question.js';
import { DrillRefusal } from './drill-refusal.js';
import { plainAddress } from './free-area.js';
import { readDefinitions } from './held-definitions.js';
import { findTable } from './held-table.js';
import { matchColumns } from './match-columns.js';
import type { QueryDefinition } from './query-definition.js';
import { reportCellQuestion } from './report-cell-question.js';
import { runExcel } from './run-excel.js';

/** What the active cell is: a figure of a report with its question, or a call whose names have to be asked for. */
export type FoundCell =
  | { readonly kind: 'report'; readonly cell: DrillCell }
  | { readonly kind: 'call'; readonly call: ActualCall; readonly cell: Omit<DrillCell, 'question'> };

/** Reads the active cell. Refuses what no vouchers stand behind, and says why. */
export function readDrillCell(): Promise<FoundCell> {
  return runExcel(async (context) => {
    const active = context.workbook.getActiveCell().load('address,rowIndex,columnIndex,values,formulas');
    active.worksheet.load('id');
    await context.sync();
    const address = plainAddress(active.address);
    const value: unknown = active.values[0]?.[0];
    const call = readActualCall(active.formulas[0]?.[0]);
    if (call === null) throw new DrillRefusal('ARGUMENTS');
    if (call) {
      if (typeof value !== 'number') throw new DrillRefusal('NO_FIGURE');
      return { kind: 'call', call, cell: { address, figure: value, revision: undefined } };
    }
    for (const { definition } of await readDefinitions(context)) {
      if (definition.operation !== 'budgetVsActual') continue;
      const cell = await inReport(context, definition, active);
      if (cell) return { kind: 'report', cell: { ...cell, address } };
    }
    throw new DrillRefusal('NO_FIGURE');
  });
}

async function inReport(
  context: Excel.RequestContext,
  definition: QueryDefinition & { operation: 'budgetVsActual' },
  active: Excel.Range,
): Promise<Omit<DrillCell, 'address'> | undefined> {
  const table = await findTable(context, definition);
  if (!table) return undefined;
  const whole = table.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
  const body = table.getDataBodyRange().load('rowIndex,rowCount,values');
  table.columns.load('items/id,items/name');
  table.worksheet.load('id');
  await context.sync();
  const [row, column] = [active.rowIndex - body.rowIndex, active.columnIndex - whole.columnIndex];
  const isInTable = active.rowIndex >= whole.rowIndex && active.rowIndex < whole.rowIndex + whole.rowCount;
  if (table.worksheet.id !== active.worksheet.id || !isInTable || column < 0 || column >= whole.columnCount) return undefined;
  const current = table.columns.items.map(({ id, name }) => ({ id, title: name }));
  const places = matchColumns(definition.columns, current);
  const id = [...places].find(([, place]) => place === column)?.[0] as BudgetColumn | undefined;
  const cells = body.values[row];
  const key = keyOf(cells, places);
  const section = sectionNamed(String(cells?.[places.get('section') ?? -1] ?? ''));
  const isOurs = section !== undefined && definition.rowKeys.includes(`${section} ${key}`);
  if (!cells || id === undefined || !isOurs) throw new DrillRefusal('HEADING');
  const { variables, facts: { through = '' } = {}, revision } = definition;
  const title = current[column]?.title ?? '';
  const question = reportCellQuestion({ variables, through, column: { id, title }, section, key });
  return { question, figure: Number(cells[column]), revision };
}

const keyOf = (cells: readonly unknown[] | undefined, places: ReadonlyMap<string, number>): string =>
  String(cells?.[places.get('key') ?? -1] ?? '').trim();
