import { addSheet } from '../add-sheet.js';
import { cellInput } from '../cell-input.js';
import type { ColumnKind } from '../content.js';
import { NUMBER_FORMATS } from '../number-formats.js';
import { listParameters } from '../parameters/read-parameters.js';
import { PARAMETER_NAMES } from '../parameters/workbook-parameter.js';
import { type NewParameter, nameParameter } from '../parameters/write-parameters.js';
import { runExcel } from '../run-excel.js';
import { setUpPage } from '../set-up-page.js';

/** The first sheet of a ready report. */
export interface ReportSheet {
  readonly sheetName: string;
  readonly title: string;
  readonly help: string;
  readonly parameters: readonly NewParameter[];
  readonly figures: readonly { readonly label: string; readonly formula: string; readonly kind: ColumnKind }[];
}

const WIDTHS_POINTS = { A: 260, B: 110 };

/**
 * Writes a report's first sheet: what it is about, in cells to edit, and figures that follow them. A parameter that the workbook has
 * already keeps its cell; here it is shown.
 */
export function writeReportSheet(report: ReportSheet): Promise<{ readonly sheet: string }> {
  return runExcel(async (context) => {
    const held = new Set((await listParameters(context)).map(({ parameter }) => parameter));
    const sheet = await addSheet(context, report.sheetName);
    const { parameters, figures } = report;
    sheet.getRange('A1:A2').values = [[cellInput(report.title)], [cellInput(report.help)]];
    sheet.getRange('A1').format.font.bold = true;
    parameters.forEach(({ parameter, label, value }, at) => {
      const [name, cell] = [sheet.getRange(`A${4 + at}`), sheet.getRange(`B${4 + at}`)];
      name.values = [[cellInput(label)]];
      cell.format.horizontalAlignment = 'Right';
      if (held.has(parameter)) cell.formulas = [[`=${PARAMETER_NAMES[parameter]}&""`]];
      else {
        cell.values = [[cellInput(value)]];
        nameParameter(context, parameter, cell);
      }
    });
    await context.sync(); // the figures say names that have to be there
    const first = 5 + parameters.length;
    figures.forEach(({ label, formula, kind }, at) => {
      sheet.getRange(`A${first + at}`).values = [[cellInput(label)]];
      const cell = sheet.getRange(`B${first + at}`);
      cell.numberFormat = [[NUMBER_FORMATS[kind]]];
      cell.formulas = [[formula]];
    });
    for (const [column, points] of Object.entries(WIDTHS_POINTS)) sheet.getRange(`${column}1`).format.columnWidth = points;
    sheet.activate();
    sheet.load('name');
    await context.sync();
    await setUpPage(context, sheet);
    return { sheet: sheet.name };
  });
}
