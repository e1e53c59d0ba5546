import { mapArea } from '../host/address.js';
import type { Chart } from '../host/furniture.js';
import { element } from './element.js';
import type { View } from './view.js';
import { HEADER_PX, ROW_HEADER_PX } from './view.js';

const PIXELS_PER_POINT = 4 / 3;
const MOST_ROWS = 30;

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
  const clustered = chart.type.includes('Clustered');
  const groups = rows.flatMap((row) => {
    const figures = row.flatMap(({ value, shown }, column) =>
      typeof value === 'number' ? [{ size: value, shown, column }] : [],
    );
    const label = typeof row[0]?.value === 'number' ? '' : (row[0]?.shown ?? '');
    return figures.length > 0 ? [{ label, figures: clustered ? figures : figures.slice(-1) }] : [];
  });
  const shown = groups.slice(0, MOST_ROWS);
  const most = Math.max(1e-9, ...shown.flatMap(({ figures }) => figures.map(({ size }) => Math.abs(size))));
  const list = element('ol', { class: 'bars' });
  for (const { label, figures } of shown) {
    figures.forEach(({ size, shown: text, column }, index) => {
      const bar = element('span', { class: `bar series-${index}${size < 0 ? ' negative' : ''}` });
      bar.style.width = `${(Math.abs(size) / most) * 100}%`;
      const name = clustered ? (rows[0]?.[column]?.shown ?? '') : '';
      list.append(
        element(
          'li',
          { ...(name !== '' && { title: `${label}: ${name}` }) },
          element('span', { class: 'bar-label' }, index === 0 ? label : ''),
          element('span', { class: 'bar-track' }, bar),
          element('span', { class: 'bar-value' }, text),
        ),
      );
    });
  }
  const names = clustered ? (rows[0] ?? []).filter((_, column) => shown[0]?.figures.some((each) => each.column === column)) : [];
  const legend = element(
    'p',
    { class: 'legend' },
    ...names.flatMap((name, index) => [element('span', { class: `bar series-${index}` }), element('span', {}, name.shown)]),
  );
  const figure = element(
    'figure',
    { class: clustered ? 'chart clustered' : 'chart', 'aria-label': chart.title || chart.name },
    element('figcaption', {}, chart.title || chart.name),
    legend,
    list,
  );
  figure.style.top = `${HEADER_PX + chart.top * PIXELS_PER_POINT}px`;
  figure.style.left = `${ROW_HEADER_PX + chart.left * PIXELS_PER_POINT}px`;
  figure.style.width = `${chart.width * PIXELS_PER_POINT}px`;
  figure.style.height = `${chart.height * PIXELS_PER_POINT}px`;
  return figure;
}
