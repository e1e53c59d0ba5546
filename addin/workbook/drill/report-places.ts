import type { BudgetColumn } from '../../locales/budget-texts.js';
import { sectionNamed } from '../budget-content.js';
import { DrillRefusal } from '../drill-refusal.js';
import { readDefinitions } from '../held-definitions.js';
import { findTable } from '../held-table.js';
import { matchColumns } from '../match-columns.js';
import type { QueryDefinition } from '../query-definition.js';
import type { ReportFigure } from './report-cell-parts.js';

/** A cell somewhere in the workbook. */
export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** With its sheet. */
  readonly address: string;
}

type BudgetDefinition = QueryDefinition & { operation: 'budgetVsActual' };

/** Where a report of ours stands now, and what it shows. */
export interface ReportPlace {
  readonly definition: BudgetDefinition;
  readonly sheetId: string;
  readonly whole: Excel.Range;
  readonly bodyRow: number;
  readonly bodyRows: number;
  readonly hasTotals: boolean;
  readonly titles: readonly string[];
  readonly places: ReadonlyMap<string, number>;
}

/** Every table of budget against outcome that the workbook holds. */
export async function readReports(context: Excel.RequestContext): Promise<ReportPlace[]> {
  const reports: ReportPlace[] = [];
  for (const { definition } of await readDefinitions(context)) {
    if (definition.operation !== 'budgetVsActual') continue;
    const table = await findTable(context, definition);
    if (!table) continue;
    const whole = table.getRange().load('rowIndex,columnIndex,rowCount,columnCount,values');
    const body = table.getDataBodyRange().load('rowIndex,rowCount');
    table.columns.load('items/id,items/name');
    table.load('showTotals');
    table.worksheet.load('id');
    await context.sync();
    const current = table.columns.items.map(({ id, name }) => ({ id, title: name }));
    reports.push({
      ...{ definition, whole, sheetId: table.worksheet.id, hasTotals: table.showTotals },
      ...{ bodyRow: body.rowIndex, bodyRows: body.rowCount },
      titles: current.map(({ title }) => title),
      places: matchColumns(definition.columns, current),
    });
  }
  return reports;
}

/** The report that a cell stands in. */
export const reportAt = (reports: readonly ReportPlace[], cell: CellPlace): ReportPlace | undefined =>
  reports.find(({ whole, sheetId }) => {
    const [row, column] = [cell.row - whole.rowIndex, cell.column - whole.columnIndex];
    return sheetId === cell.sheetId && row >= 0 && row < whole.rowCount && column >= 0 && column < whole.columnCount;
  });

/** A cell of a report as its figure: of one of our rows, or of the totals row. Refuses headings and rows of the user's own. */
export function reportFigure(report: ReportPlace, cell: CellPlace): ReportFigure {
  const { definition, whole, bodyRow, bodyRows, titles, places } = report;
  const cells = whole.values[cell.row - whole.rowIndex] ?? [];
  const at = cell.column - whole.columnIndex;
  const id = [...places].find(([, place]) => place === at)?.[0] as BudgetColumn | undefined;
  const textOf = (column: BudgetColumn): string => String(cells[places.get(column) ?? -1] ?? '').trim();
  const section = sectionNamed(textOf('section'));
  const key = textOf('key');
  const isTotal = report.hasTotals && cell.row === bodyRow + bodyRows;
  const isOurs = section !== undefined && definition.rowKeys.includes(`${section} ${key}`);
  if (id === undefined || cell.row < bodyRow || !(isTotal || isOurs)) throw new DrillRefusal('HEADING');
  return {
    variables: definition.variables,
    through: definition.facts?.through ?? '',
    column: { id, title: titles[at] ?? '' },
    row: isTotal || section === undefined ? undefined : { section, key },
    address: cell.address,
    cellOf: (column) => ({ value: cells[places.get(column) ?? -1], title: titles[places.get(column) ?? -1] ?? '' }),
  };
}

/** Whether the cell is in a column that the user put into a report: its formula is the user's then. */
export function isOtherColumn(reports: readonly ReportPlace[], cell: CellPlace): boolean {
  const report = reportAt(reports, cell);
  return report !== undefined && ![...report.places.values()].includes(cell.column - report.whole.columnIndex);
}
