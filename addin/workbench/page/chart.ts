import { mapArea } from '../host/address.js';
import type { Chart } from '../host/furniture.js';
import { element } from './element.js';
import type { View } from './view.js';
import { HEADER_PX, ROW_HEADER_PX } from './view.js';

const PIXELS_PER_POINT = 4 / 3;

/** Every chart of the sheet as plain bars with their figures beside them: readable as a list, no picture needed. */
export function paintCharts(view: View, place: HTMLElement): void {
  place.replaceChildren(...view.workbook.sheet(view.sheet).charts.map((chart) => chartElement(view, chart)));
}

function chartElement(view: View, chart: Chart): HTMLElement {
  const { workbook } = view;
  const rows = mapArea(chart.source, (row, column) => ({
    value: workbook.valueAt(chart.sourceSheet, row, column),
    shown: workbook.shownAt(chart.sourceSheet, row, column).text,
  }));
  const bars = rows.flatMap((row) => {
    const last = row.findLast((cell) => typeof cell.value === 'number');
    return last && typeof last.value === 'number'
      ? [{ label: row[0] === last ? '' : (row[0]?.shown ?? ''), size: last.value, shown: last.shown }]
      : [];
  });
  const most = Math.max(1e-9, ...bars.map(({ size }) => Math.abs(size)));
  const list = element('ol', { class: 'bars' });
  for (const { label, size, shown } of bars.slice(0, 30)) {
    const bar = element('span', { class: size < 0 ? 'bar negative' : 'bar' });
    bar.style.width = `${(Math.abs(size) / most) * 100}%`;
    list.append(
      element(
        'li',
        {},
        element('span', { class: 'bar-label' }, label),
        element('span', { class: 'bar-track' }, bar),
        element('span', { class: 'bar-value' }, shown),
      ),
    );
  }
  const figure = element(
    'figure',
    { class: 'chart', 'aria-label': chart.title || chart.name },
    element('figcaption', {}, chart.title || chart.name),
    list,
  );
  figure.style.top = `${HEADER_PX + chart.top * PIXELS_PER_POINT}px`;
  figure.style.left = `${ROW_HEADER_PX + chart.left * PIXELS_PER_POINT}px`;
  figure.style.width = `${chart.width * PIXELS_PER_POINT}px`;
  figure.style.height = `${chart.height * PIXELS_PER_POINT}px`;
  return figure;
}
