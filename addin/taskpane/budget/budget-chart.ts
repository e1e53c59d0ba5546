import { orDash } from '../../locales/pane-format.js';
import type { BudgetReport, BudgetRow } from '../../workbook/budget-query.js';
import { budgetRowName } from '../../workbook/budget-row-name.js';
import { draw } from '../draw.js';
import type { Pane } from '../pane.js';

const WIDTH = 308;
const BARS_TO = 224;
const HEADING = 26;
const ROW = 46;
const SECTIONS = ['INCOME', 'COST', 'UNMAPPED'] as const;

/** A row's budget and outcome to date as two bars; each section has its own scale. The table beside it holds the same amounts. */
export function budgetChart(pane: Pane, answer: BudgetReport): SVGSVGElement {
  const { texts } = pane;
  const text = texts.budget;
  const { year, rows } = answer.report;
  const chart = draw('svg', {
    class: 'chart budget',
    role: 'img',
    'aria-label': `${text.chart(year)}. ${text.chartMeaning}`,
  });
  let top = drawLegend(pane, chart);
  for (const section of SECTIONS) {
    const own = rows.filter((row) => row.section === section);
    if (own.length === 0) continue;
    chart.append(draw('text', { x: 0, y: top + 16, class: 'heading' }, text.sheet.sections[section]));
    top = drawSection(pane, chart, answer, own, top + HEADING);
  }
  chart.setAttribute('viewBox', `0 0 ${WIDTH} ${top}`);
  return chart;
}

function drawLegend({ texts }: Pane, chart: SVGSVGElement): number {
  const { budgetToDate, outcomeToDate } = texts.budget;
  chart.append(
    draw('rect', { class: 'planned', x: 0.5, y: 4.5, width: 11, height: 8 }),
    draw('text', { x: 18, y: 13 }, budgetToDate),
    draw('rect', { class: 'bar', x: 130, y: 4, width: 12, height: 9 }),
    draw('text', { x: 148, y: 13 }, outcomeToDate),
  );
  return HEADING;
}

/** Answers where the next section begins. */
function drawSection(
  { format, language }: Pane,
  chart: SVGSVGElement,
  answer: BudgetReport,
  rows: readonly BudgetRow[],
  from: number,
): number {
  const sizes = rows.flatMap(({ budgetToDate, outcomeToDate }) => [budgetToDate, outcomeToDate ?? 0]);
  const [least, most] = [Math.min(0, ...sizes), Math.max(0, ...sizes)];
  const scale = (kronor: number): number => ((kronor - least) * BARS_TO) / (most - least || 1);
  const bar = (name: string, kronor: number | null, y: number): void => {
    if (kronor !== null) {
      const [left, right] = [scale(Math.min(0, kronor)), scale(Math.max(0, kronor))];
      chart.append(draw('rect', { class: name, x: left + 0.5, y, width: Math.max(right - left, 1), height: 9 }));
    }
    const amount = orDash(kronor, format.wholeKronor);
    chart.append(draw('text', { x: WIDTH, y: y + 9, 'text-anchor': 'end', class: 'amount' }, amount));
  };
  rows.forEach((row, index) => {
    const top = from + index * ROW;
    chart.append(draw('text', { x: 0, y: top + 12 }, budgetRowName(answer, row, language)));
    bar('planned', row.budgetToDate, top + 17);
    bar('bar', row.outcomeToDate, top + 29);
  });
  const end = from + rows.length * ROW;
  chart.append(draw('line', { class: 'axis', x1: scale(0), x2: scale(0), y1: from + 15, y2: end - 6 }));
  return end;
}
