import type { Content } from './content.js';

const LEAST_POINTS = 288;
const POINTS_A_ROW = 36;

/** The chart of a query, by the query's id. */
export const chartName = (id: string): string => `Fordela_${id.replaceAll('-', '')}`;

/** Bars in one column's cells and a chart to the right of the table. Both are the user's from then on: a refresh leaves them. */
export function drawPicture(
  sheet: Excel.Worksheet,
  table: Excel.Table,
  { picture, columns, rows }: Pick<Content, 'picture' | 'columns' | 'rows'>,
  name: string,
): void {
  if (!picture) return;
  const placeOf = (wanted: string): number => columns.findIndex(({ id }) => id === wanted);
  const body = table.getDataBodyRange();
  const { dataBar } = body.getColumn(placeOf(picture.barColumn)).conditionalFormats.add('DataBar');
  dataBar.negativeFormat.matchPositiveFillColor = true; // below zero is not worse: less cost than budgeted is good
  const from = placeOf(picture.chart.fromColumn);
  const whole = table.getRange();
  const source = whole.getColumn(from).getResizedRange(-1, placeOf(picture.chart.toColumn) - from); // without the totals row
  const chart = sheet.charts.add('BarClustered', source, 'Columns');
  chart.name = name;
  chart.title.text = picture.chart.title;
  chart.axes.categoryAxis.reversePlotOrder = true; // else the first row is at the bottom
  chart.height = Math.max(LEAST_POINTS, rows.length * POINTS_A_ROW);
  chart.setPosition(whole.getCell(0, columns.length + 1));
}

/** Takes the chart away where it still stands. The bars go with their cells. */
export async function erasePicture(context: Excel.RequestContext, sheet: Excel.Worksheet, id: string): Promise<void> {
  const chart = sheet.charts.getItemOrNullObject(chartName(id)).load('name');
  await context.sync();
  if (!chart.isNullObject) chart.delete();
}
