import type { ContributionTable } from '../../workbook/contribution-query.js';
import { draw } from '../draw.js';
import type { Pane } from '../pane.js';

const WIDTH = 308;
const ROW = 20;
const BARS = { from: 122, to: 222 };

/** A bar a region, as wide as its contribution; credits go to the left of the line. The table beside it holds the same amounts. */
export function contributionChart({ texts, format }: Pane, { year, rows }: ContributionTable): SVGSVGElement {
  const amounts = rows.map(({ amount }) => amount);
  const scale = scaleOf(Math.min(0, ...amounts), Math.max(0, ...amounts));
  const height = rows.length * ROW;
  const chart = draw('svg', {
    class: 'chart',
    viewBox: `0 0 ${WIDTH} ${height}`,
    role: 'img',
    'aria-label': `${texts.contributions.chart(year)}. ${texts.contributions.chartMeaning}`,
  });
  rows.forEach(({ region, amount }, index) => {
    const middle = index * ROW + 14;
    const [from, to] = [scale(Math.min(0, amount)), scale(Math.max(0, amount))];
    chart.append(
      draw('text', { x: 0, y: middle }, region.shortName),
      draw('rect', {
        class: amount < 0 ? 'credit' : 'bar',
        x: from,
        y: index * ROW + 4,
        width: Math.max(to - from, 1),
        height: ROW - 8,
        rx: 2,
      }),
      draw('text', { x: WIDTH, y: middle, 'text-anchor': 'end', class: 'amount' }, format.kronor(amount)),
    );
  });
  chart.append(draw('line', { class: 'axis', x1: scale(0), x2: scale(0), y1: 0, y2: height }));
  return chart;
}

/** Kronor → the place on the screen. */
function scaleOf(least: number, most: number): (kronor: number) => number {
  const span = most - least || 1;
  return (kronor) => BARS.from + ((kronor - least) * (BARS.to - BARS.from)) / span;
}
